using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Planning;

/// <summary>Reads the targets of a step, which come after the @.</summary>
internal sealed class WorkoutTextTargets(WorkoutTextScanner scanner, int[] zoneUpperBpm)
{
    private const string Dashes = "-–";
    private const decimal KilometersPerMile = 1.609344m;

    /// <summary>Reads one or two targets into a step; what is wrong, or null.</summary>
    public WorkoutTextFault? Parse(StepDraft draft)
    {
        do
        {
            int column = scanner.Column;
            if (draft.TargetCount == 2)
            {
                return new WorkoutTextFault(column, "A step has at most two targets.");
            }

            WorkoutTextFault? fault = ParseTarget(draft, column);
            if (fault != null)
            {
                return fault;
            }

            int i = draft.TargetCount - 1;
            WorkoutError error = WorkoutValidator.CheckTarget(draft.Kinds[i], draft.Lows[i], draft.Highs[i]);
            error = i == 1 && draft.Kinds[0] == draft.Kinds[1] ? WorkoutError.TargetTwice : error;
            if (error != WorkoutError.None)
            {
                return new WorkoutTextFault(column, WorkoutErrors.Sentence(error));
            }
        }
        while (scanner.Take("&+"));
        return null;
    }

    private WorkoutTextFault? ParseTarget(StepDraft draft, int column)
    {
        if (scanner.Next is 'z' or 'Z')
        {
            return ParseZone(draft, column);
        }

        decimal low = scanner.TakeNumber();
        bool isPace = low >= 0 && scanner.Take(":");
        low = isPace ? Clock(low) : low;
        decimal high = low;
        bool isBand = scanner.Take(Dashes);
        if (isBand)
        {
            high = scanner.TakeNumber();
            bool isAlsoPace = high >= 0 && scanner.Take(":");
            high = isAlsoPace == isPace ? (isPace ? Clock(high) : high) : -1;
        }

        if (low < 0 || high < 0)
        {
            return new WorkoutTextFault(column, "A target is written as 4:30-4:40/km, 170-178spm, 140-150bpm or Z2.");
        }

        return isPace ? SetPace(draft, low, high, isBand) : SetRate(draft, low, high, isBand);
    }

    private WorkoutTextFault? SetPace(StepDraft draft, decimal low, decimal high, bool isBand)
    {
        int column = scanner.Column;
        string unit = scanner.Take("/") ? scanner.TakeWord() : "";
        decimal km = unit switch { "km" => 1, "mi" or "mile" => KilometersPerMile, _ => 0 };
        if (km == 0)
        {
            return new WorkoutTextFault(column, "A pace ends with /km or /mi.");
        }

        int slack = isBand ? 0 : 5;
        return draft.AddTarget(TargetKind.Pace, (int)decimal.Round(low / km) - slack, (int)decimal.Round(high / km) + slack);
    }

    private WorkoutTextFault? SetRate(StepDraft draft, decimal low, decimal high, bool isBand)
    {
        int column = scanner.Column;
        string unit = scanner.TakeWord();
        if (unit is not ("spm" or "bpm"))
        {
            return new WorkoutTextFault(column, "A target needs a unit: /km, /mi, spm or bpm.");
        }

        if (low > 400 || high > 400 || low * 100 != decimal.Truncate(low * 100) || high * 100 != decimal.Truncate(high * 100))
        {
            return new WorkoutTextFault(column, WorkoutErrors.Sentence(WorkoutError.TargetOutOfRange));
        }

        int slack = isBand ? 0 : 300;
        TargetKind kind = unit == "spm" ? TargetKind.Cadence : TargetKind.HeartRate;
        return draft.AddTarget(kind, (int)(low * 100) - slack, (int)(high * 100) + slack);
    }

    private WorkoutTextFault? ParseZone(StepDraft draft, int column)
    {
        scanner.Take("zZ");
        decimal zone = scanner.TakeNumber();
        if (zone != decimal.Truncate(zone) || zone is < 1 or > Workout.ZoneCount)
        {
            return new WorkoutTextFault(column, "The zones are Z1 to Z5.");
        }

        if (zoneUpperBpm[0] == 0)
        {
            return new WorkoutTextFault(column, "Your heart-rate zones are not known yet. Set them, or write a band such as 140-150bpm.");
        }

        int low = zone == 1 ? WorkoutLimits.MinHeartRateBpm : zoneUpperBpm[(int)zone - 2] + 1;
        return draft.AddTarget(TargetKind.HeartRate, low * 100, zoneUpperBpm[(int)zone - 1] * 100);
    }

    private decimal Clock(decimal minutes)
    {
        decimal seconds = scanner.TakeNumber();
        bool isClock = minutes == decimal.Truncate(minutes) && minutes < 60 && seconds is >= 0 and < 60;
        return isClock && seconds == decimal.Truncate(seconds) ? (minutes * 60) + seconds : -1;
    }
}
