using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Analysis;

/// <summary>How much of the time under a target of one kind was inside the target's band.</summary>
/// <param name="Target">Kind of the target.</param>
/// <param name="InsideSeconds">Trusted running seconds inside the band.</param>
/// <param name="OutsideSeconds">Trusted running seconds outside.</param>
/// <param name="ExcludedSeconds">Seconds under a target whose value is not trusted, or without running.</param>
/// <param name="Share">Share inside, from 0 to 1.</param>
public sealed record TimeInTarget(TargetKind Target, int InsideSeconds, int OutsideSeconds, int ExcludedSeconds, Measured<double> Share)
{
    private static readonly TargetKind[] Kinds = [TargetKind.Cadence, TargetKind.Pace, TargetKind.HeartRate];

    /// <summary>One row for each kind of target that the run had.</summary>
    public static IReadOnlyList<TimeInTarget> Of(RunInput run) =>
        [.. Kinds.Select(kind => Of(run, kind)).Where(row => row.InsideSeconds + row.OutsideSeconds + row.ExcludedSeconds > 0)];

    /// <summary>Walks through the run with the step that was running in each second.</summary>
    public static TimeInTarget Of(RunInput run, TargetKind kind)
    {
        int inside = 0;
        int outside = 0;
        int excluded = 0;
        int mark = -1;
        foreach (RunSecond second in run.Seconds)
        {
            while (mark + 1 < run.Steps.Count && run.Steps[mark + 1].ElapsedSeconds <= second.ElapsedSeconds)
            {
                mark++;
            }

            bool hasBand = TryBand(run, mark, kind, out int low, out int high)
                || TryFreeRunBand(run, second.ElapsedSeconds, kind, out low, out high);
            if (second.IsPaused || !hasBand)
            {
                continue;
            }

            if (!TryValue(second, kind, out int value))
            {
                excluded++;
            }
            else if (value >= low && value <= high)
            {
                inside++;
            }
            else
            {
                outside++;
            }
        }

        return new TimeInTarget(kind, inside, outside, excluded, ShareOf(kind, inside, outside, excluded));
    }

    private static bool TryValue(RunSecond second, TargetKind kind, out int value)
    {
        (value, bool isTrusted) = kind switch
        {
            TargetKind.Cadence => (second.CadenceCentispm, second.CadenceTrust == Trust.Trusted),
            TargetKind.HeartRate => (second.HeartRateCentibpm, second.HeartRateTrust == Trust.Trusted),
            _ => (second.PaceSecondsPerKm, second.PaceSource is not (PaceSource.None or PaceSource.WristEstimate)),
        };
        return isTrusted && second.State == MotionState.Run;
    }

    private static bool TryBand(RunInput run, int mark, TargetKind kind, out int low, out int high)
    {
        low = 0;
        high = 0;
        int index = mark < 0 || run.Workout is null ? -1 : run.Steps[mark].StepIndex;
        if (index < 0 || index >= run.Workout!.StepCount)
        {
            return false;
        }

        WorkoutStep step = run.Workout.Steps[index];
        if (kind == TargetKind.HeartRate && step.Intensity is StepIntensity.Recovery or StepIntensity.Rest)
        {
            return false;
        }

        (low, high) = step.Target1Kind == kind ? (step.Target1Low, step.Target1High) : (step.Target2Low, step.Target2High);
        return step.Target1Kind == kind || step.Target2Kind == kind;
    }

    private static bool TryFreeRunBand(RunInput run, int elapsedSeconds, TargetKind kind, out int low, out int high)
    {
        BandMark? band = run.FreeRunBands.LastOrDefault(mark => mark.Target == kind && mark.ElapsedSeconds <= elapsedSeconds);
        (low, high) = (band?.Low ?? 0, band?.High ?? 0);
        return high > 0;
    }

    private static Measured<double> ShareOf(TargetKind kind, int inside, int outside, int excluded)
    {
        int counted = inside + outside;
        if (counted == 0)
        {
            string what = kind == TargetKind.HeartRate ? "heart-rate" : kind.ToString().ToLowerInvariant();
            return Measured<double>.Missing(excluded == 0 ? $"no {what} target in this run" : $"none of {excluded} seconds is trusted");
        }

        Trust trust = counted >= excluded ? Trust.Trusted : Trust.Doubtful;
        return new Measured<double>((double)inside / counted, trust, $"{counted} seconds under a target, {excluded} excluded");
    }
}
