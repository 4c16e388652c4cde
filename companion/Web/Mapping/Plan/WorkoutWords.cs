using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>A workout in words and in blocks.</summary>
internal static class WorkoutWords
{
    /// <summary>Most blocks that one picture holds; two nested repeats of 99 would be ten thousand.</summary>
    private const int MaxBlocks = 400;

    private const int OpenStepSeconds = 120;
    private const int UnknownPaceSecondsPerKm = 360;
    private const double EasyHeight = 0.56;
    private const double OwnWorkHeight = 0.9;

    /// <summary>The steps to run in their order, repeats unrolled.</summary>
    internal static IReadOnlyList<int> Unroll(Workout workout) => [.. WorkoutAdherence.Unrolled(workout).Take(MaxBlocks)];

    /// <summary>The workout's picture.</summary>
    /// <param name="workout">The workout.</param>
    /// <param name="kind">What the plan calls it; null for a workout of the runner's own.</param>
    /// <param name="isImperial">True for miles.</param>
    internal static IReadOnlyList<ProfileBlock> Blocks(Workout workout, SessionKind? kind, bool isImperial)
    {
        var hasPauses = workout.Steps.Take(workout.StepCount)
            .Any(step => !step.IsRepeat && step.Intensity is StepIntensity.Recovery or StepIntensity.Rest);
        var work = kind is { } known ? HeightOf(known) : hasPauses ? OwnWorkHeight : EasyHeight;
        return [.. Unroll(workout).Select(index => Block(workout.Steps[index], work, isImperial))];
    }

    /// <summary>A picture's length in words; a length that is partly estimated says so.</summary>
    internal static string LengthText(IReadOnlyList<ProfileBlock> blocks)
    {
        var length = Format.PlannedLength(blocks.Sum(block => block.Seconds));
        return blocks.Any(block => block.IsLengthEstimated) ? string.Format(PlanTexts.PlanAbout, length) : length;
    }

    /// <summary>The steps in words; a repeated block stands in one line.</summary>
    internal static IReadOnlyList<string> Lines(Workout workout, bool isImperial)
    {
        var lines = new List<(int From, string Text)>();
        for (var index = 0; index < workout.StepCount; index++)
        {
            var step = workout.Steps[index];
            if (!step.IsRepeat)
            {
                lines.Add((index, TextOf(step, isImperial)));
                continue;
            }

            var block = lines.SkipWhile(line => line.From < step.RepeatFromIndex).ToList();
            lines.RemoveRange(lines.Count - block.Count, block.Count);
            var text = string.Join("; ", block.Select(line => line.Text));
            lines.Add((step.RepeatFromIndex, string.Format(Texts.StepRepeat, step.RepeatCount, text)));
        }

        return [.. lines.Select(line => line.Text)];
    }

    internal static StepKind KindOf(StepIntensity intensity) => intensity switch
    {
        StepIntensity.WarmUp => StepKind.WarmUp,
        StepIntensity.Recovery => StepKind.Recovery,
        StepIntensity.Rest => StepKind.Rest,
        StepIntensity.CoolDown => StepKind.CoolDown,
        _ => StepKind.Active,
    };

    internal static string NameOf(StepIntensity intensity) => KindOf(intensity) switch
    {
        StepKind.WarmUp => Texts.StepWarmUp,
        StepKind.Recovery => Texts.StepRecovery,
        StepKind.Rest => Texts.StepRest,
        StepKind.CoolDown => Texts.StepCoolDown,
        _ => Texts.StepActive,
    };

    /// <summary>Both targets in words; empty without one.</summary>
    internal static string TargetsOf(WorkoutStep step, bool isImperial)
    {
        var first = TargetOf(step.Target1Kind, step.Target1Low, step.Target1High, isImperial);
        var second = TargetOf(step.Target2Kind, step.Target2Low, step.Target2High, isImperial);
        return first.Length > 0 && second.Length > 0 ? string.Format(Texts.TargetsBoth, first, second) : first + second;
    }

    /// <summary>Both targets as numbers.</summary>
    internal static IReadOnlyList<TargetBand> BandsOf(WorkoutStep step) =>
    [
        .. BandOf(step.Target1Kind, step.Target1Low, step.Target1High),
        .. BandOf(step.Target2Kind, step.Target2Low, step.Target2High),
    ];

    private static ProfileBlock Block(WorkoutStep step, double work, bool isImperial) => new(
        SecondsOf(step),
        step.DurationKind != StepDurationKind.Time,
        HeightOf(step.Intensity, work),
        KindOf(step.Intensity),
        TextOf(step, isImperial));

    /// <summary>A step in words.</summary>
    internal static string TextOf(WorkoutStep step, bool isImperial)
    {
        var targets = TargetsOf(step, isImperial);
        var length = LengthOf(step, isImperial);
        return targets.Length > 0
            ? string.Format(Texts.StepBlockTarget, NameOf(step.Intensity), length, targets)
            : string.Format(Texts.StepBlock, NameOf(step.Intensity), length);
    }

    private static string LengthOf(WorkoutStep step, bool isImperial) => step.DurationKind switch
    {
        StepDurationKind.Time => Format.PlannedLength(step.DurationValue),
        StepDurationKind.Distance when step.DurationValue < 1000 => $"{Format.Whole(step.DurationValue)} {Texts.UnitMeter}",
        StepDurationKind.Distance =>
            $"{Format.Distance(step.DurationValue, isImperial)} {(isImperial ? Texts.UnitMile : Texts.UnitKm)}",
        StepDurationKind.HeartRateAbove => string.Format(Texts.StepUntilHeartRateAbove, step.DurationValue),
        StepDurationKind.HeartRateBelow => string.Format(Texts.StepUntilHeartRateBelow, step.DurationValue),
        StepDurationKind.LapPress => Texts.StepUntilPress,
        _ => Texts.StepOpen,
    };

    private static int SecondsOf(WorkoutStep step) => step.DurationKind switch
    {
        StepDurationKind.Time => step.DurationValue,
        StepDurationKind.Distance => (int)(step.DurationValue * (long)PaceOf(step) / 1000),
        _ => OpenStepSeconds,
    };

    private static int PaceOf(WorkoutStep step) => step.Target1Kind == TargetKind.Pace
        ? (step.Target1Low + step.Target1High) / 2
        : UnknownPaceSecondsPerKm;

    private static double HeightOf(StepIntensity intensity, double work) => intensity switch
    {
        StepIntensity.WarmUp or StepIntensity.CoolDown => Math.Min(0.42, work),
        StepIntensity.Recovery => 0.34,
        StepIntensity.Rest => 0.14,
        _ => work,
    };

    private static double HeightOf(SessionKind kind) => kind switch
    {
        SessionKind.Intervals or SessionKind.Repetitions or SessionKind.Hills => 1,
        SessionKind.Race => 0.92,
        SessionKind.Steady or SessionKind.RacePace => 0.84,
        SessionKind.QuickFeet => 0.7,
        _ => EasyHeight,
    };

    private static string TargetOf(TargetKind kind, int low, int high, bool isImperial) => kind switch
    {
        TargetKind.Cadence => string.Format(Texts.TargetCadence, Format.Whole(low / 100.0), Format.Whole(high / 100.0)),
        TargetKind.HeartRate => string.Format(Texts.TargetHeartRate, Format.Whole(low / 100.0), Format.Whole(high / 100.0)),
        TargetKind.Pace => string.Format(
            Texts.TargetPace, Format.Pace(low, isImperial), Format.Pace(high, isImperial), Figures.PaceUnit(isImperial)),
        _ => "",
    };

    private static IReadOnlyList<TargetBand> BandOf(TargetKind kind, int low, int high) => kind switch
    {
        TargetKind.Cadence => [new TargetBand(TargetSeries.Cadence, low, high)],
        TargetKind.HeartRate => [new TargetBand(TargetSeries.HeartRate, low, high)],
        TargetKind.Pace => [new TargetBand(TargetSeries.Pace, low, high)],
        _ => [],
    };
}
