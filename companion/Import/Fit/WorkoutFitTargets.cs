using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Import.Fit;

/// <summary>Reads the two targets of a step.</summary>
internal sealed class WorkoutFitTargets(int[] zoneUpperBpm, int heartRateMaxBpm, bool isRunning, List<string> notes)
{
    private const int CentisPerUnit = 100;
    private const long MillimetersPerKm = 1_000_000;

    public void Read(FitMessage message, int number, WorkoutStep step)
    {
        Band? first = ReadOne(message, WorkoutField.TargetType, number);
        Band? second = ReadOne(message, WorkoutField.SecondTargetType, number);
        if (first is not null && second is not null && first.Kind == second.Kind)
        {
            notes.Add($"Step {number} has two targets of one kind; the second is left out.");
            second = null;
        }

        Band? leading = first ?? second;
        if (leading is not null)
        {
            step.SetTarget1(leading.Kind, leading.Low, leading.High);
        }

        if (first is not null && second is not null)
        {
            step.SetTarget2(second.Kind, second.Low, second.High);
        }
    }

    /// <summary>The fields of a target stand one after another: kind, zone, low, high.</summary>
    private Band? ReadOne(FitMessage message, byte typeField, int number)
    {
        long type = message.Number(typeField) ?? (long)FitTarget.Open;
        long zone = message.Number((byte)(typeField + 1)) ?? 0;
        long low = message.Number((byte)(typeField + 2)) ?? 0;
        long high = message.Number((byte)(typeField + 3)) ?? 0;
        Band? band = (FitTarget)type switch
        {
            FitTarget.Open => null,
            FitTarget.Speed or FitTarget.SpeedOfLap => Speed(number, zone, low, high),
            FitTarget.HeartRate or FitTarget.HeartRateOfLap => HeartRate(number, zone, low, high),
            FitTarget.Cadence => Cadence(number, zone, low, high),
            _ => LeaveOut(number, $"{Unsupported(type)}, which is not supported"),
        };
        if (band is not null && type is (long)FitTarget.SpeedOfLap or (long)FitTarget.HeartRateOfLap)
        {
            notes.Add($"Step {number} asks for a mean over the lap; it is taken as a target of the moment.");
        }

        return band is null ? null : Checked(number, band);
    }

    private Band? Speed(int number, long zone, long lowMillimeters, long highMillimeters)
    {
        if (zone > 0)
        {
            return LeaveOut(number, $"speed zone {zone}, which only the device that made it knows");
        }

        return lowMillimeters <= 0 || highMillimeters <= 0
            ? LeaveOut(number, "a speed of zero")
            : new Band(TargetKind.Pace, PaceOf(highMillimeters), PaceOf(lowMillimeters));
    }

    private Band? HeartRate(int number, long zone, long low, long high)
    {
        if (zone > 0)
        {
            bool isKnown = zone <= Workout.ZoneCount && zoneUpperBpm[zone - 1] > 0;
            return isKnown
                ? new Band(
                    TargetKind.HeartRate,
                    (zone == 1 ? WorkoutLimits.MinHeartRateBpm : zoneUpperBpm[zone - 2] + 1) * CentisPerUnit,
                    zoneUpperBpm[zone - 1] * CentisPerUnit)
                : LeaveOut(number, $"heart-rate zone {zone}, but your zones are not known (trainingplan profile --hr-max)");
        }

        bool isPercent = low <= FitProfile.BpmOffset && high <= FitProfile.BpmOffset;
        if (isPercent && heartRateMaxBpm == 0)
        {
            return LeaveOut(number, $"{low} to {high} % of the highest heart rate, which is not known (trainingplan profile --hr-max)");
        }

        if (isPercent)
        {
            notes.Add($"Step {number} asks for {low} to {high} % of the highest heart rate; it was reckoned with yours.");
        }

        return new Band(TargetKind.HeartRate, Bpm(low) * CentisPerUnit, Bpm(high) * CentisPerUnit);
    }

    private Band? Cadence(int number, long zone, long low, long high)
    {
        if (zone > 0)
        {
            return LeaveOut(number, $"cadence zone {zone}, which only the device that made it knows");
        }

        if (!isRunning)
        {
            return LeaveOut(number, "a cadence of another sport");
        }

        // A stride is two steps. No runner makes 125 strides a minute: such a number was meant as steps.
        bool isSteps = high * 2 * CentisPerUnit > WorkoutLimits.TargetMax(TargetKind.Cadence);
        if (isSteps)
        {
            notes.Add($"Step {number} asks for a cadence of {low} to {high}; that can only be steps, not strides, per minute.");
        }

        int factor = isSteps ? CentisPerUnit : 2 * CentisPerUnit;
        return new Band(TargetKind.Cadence, Fit(low * factor), Fit(high * factor));
    }

    /// <summary>Widens what is too narrow to be met, leaves out what no runner can do, and refuses what contradicts itself.</summary>
    private Band? Checked(int number, Band band)
    {
        if (band.Low > band.High)
        {
            throw new FitException($"The workout can't be taken. Step {number}: {WorkoutErrors.Sentence(WorkoutError.TargetUpsideDown)}");
        }

        if (band.Low < WorkoutLimits.TargetMin(band.Kind) || band.High > WorkoutLimits.TargetMax(band.Kind))
        {
            return LeaveOut(number, $"a {Word(band.Kind)} outside what a runner can do");
        }

        int lacking = WorkoutLimits.TargetMinWidth(band.Kind) - (band.High - band.Low);
        if (lacking <= 0)
        {
            return band;
        }

        notes.Add($"Step {number} has a {Word(band.Kind)} too narrow to be met; it was widened.");
        int low = Math.Max(WorkoutLimits.TargetMin(band.Kind), band.Low - lacking);
        return band with { Low = low, High = Math.Max(band.High, low + WorkoutLimits.TargetMinWidth(band.Kind)) };
    }

    private Band? LeaveOut(int number, string what)
    {
        notes.Add($"Step {number} asks for {what}; it is left out.");
        return null;
    }

    private int Bpm(long value) =>
        (int)(value <= FitProfile.BpmOffset ? (value * heartRateMaxBpm + 50) / 100 : Math.Min(value - FitProfile.BpmOffset, 1000));

    private static int PaceOf(long millimetersPerSecond) => Fit((MillimetersPerKm + millimetersPerSecond / 2) / millimetersPerSecond);

    private static int Fit(long value) => (int)Math.Clamp(value, 0, int.MaxValue / 4);

    private static string Unsupported(long type) => type switch
    {
        4 or 7 or 8 or 9 or 10 => "a power",
        5 => "a grade",
        6 => "a resistance",
        11 => "a swimming stroke",
        _ => $"a target of kind {type}",
    };

    private static string Word(TargetKind kind) => kind switch
    {
        TargetKind.Cadence => "cadence",
        TargetKind.Pace => "pace",
        _ => "heart rate",
    };

    /// <summary>A target in our units.</summary>
    private sealed record Band(TargetKind Kind, int Low, int High);
}
