using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// What followed on corrections that were heard, against corrections that were withheld on purpose. The response is how far the
/// value came back towards its band between the cue and some seconds later; positive is better. Only the comparison with
/// withheld cues says what the cue did: a value that is far off tends to come back by itself.
/// </summary>
/// <param name="Target">What was corrected; the unit is spm, bpm or s/km.</param>
/// <param name="AfterSeconds">How long after the cue: 10 or 30 s.</param>
/// <param name="HeardCount">Heard corrections with trusted values before and after.</param>
/// <param name="WithheldCount">Withheld corrections with trusted values before and after.</param>
/// <param name="Heard">Mean response to heard corrections.</param>
/// <param name="Withheld">Mean response to withheld ones.</param>
/// <param name="Benefit">Heard less withheld.</param>
/// <param name="BenefitLow">Low end of the benefit's 95 % interval (Welch).</param>
/// <param name="BenefitHigh">High end.</param>
public sealed record CueResponse(
    TargetKind Target,
    int AfterSeconds,
    int HeardCount,
    int WithheldCount,
    Measured<double> Heard,
    Measured<double> Withheld,
    Measured<double> Benefit,
    double? BenefitLow,
    double? BenefitHigh)
{
    private const int MedianSeconds = 5;

    private static readonly int[] Horizons = [10, 30];

    private static readonly TargetKind[] Targets = [TargetKind.Cadence, TargetKind.Pace, TargetKind.HeartRate];

    /// <summary>One row for each kind of target that was corrected and each horizon.</summary>
    public static IReadOnlyList<CueResponse> Of(IReadOnlyList<RunSecond> seconds, IReadOnlyList<CueEvent> cues)
    {
        var at = seconds.ToDictionary(second => second.ElapsedSeconds);
        var rows = new List<CueResponse>();
        foreach (TargetKind target in Targets)
        {
            var corrections = cues.Where(cue => cue.IsCorrection && cue.Target == target).ToList();
            if (corrections.Count > 0)
            {
                rows.AddRange(Horizons.Select(after => Row(at, corrections, target, after)));
            }
        }

        return rows;
    }

    /// <summary>Heard against withheld corrections of one kind over several runs; null when none of them had any.</summary>
    public static CueResponse? Pooled(IReadOnlyList<RunInput> runs, TargetKind target, int afterSeconds) =>
        Pooled(runs.SelectMany(SamplesOf), target, afterSeconds);

    /// <summary>The same from what followed on each correction; null without any that can be known.</summary>
    public static CueResponse? Pooled(IEnumerable<CueSample> samples, TargetKind target, int afterSeconds)
    {
        ILookup<bool, double> responses = samples
            .Where(sample => sample.Target == target && sample.AfterSeconds == afterSeconds)
            .ToLookup(sample => sample.IsWithheld, sample => sample.Response);
        return responses.Count == 0 ? null : Make([.. responses[false]], [.. responses[true]], target, afterSeconds);
    }

    /// <summary>What followed on each correction of a run, as far as it can be known.</summary>
    public static IReadOnlyList<CueSample> SamplesOf(RunInput run)
    {
        CueEvent[] corrections = [.. run.Cues.Where(cue => cue.IsCorrection && Targets.Contains(cue.Target))];
        if (corrections.Length == 0)
        {
            return [];
        }

        var at = run.Seconds.ToDictionary(second => second.ElapsedSeconds);
        return
        [
            .. from cue in corrections
               from after in Horizons
               let response = ResponseOf(at, cue, after)
               where response is not null
               select new CueSample(cue.Target, cue.IsWithheld, after, response.Value),
        ];
    }

    /// <summary>How far the value came back towards the band after a cue, in spm, bpm or s/km; null when it can't be known.</summary>
    public static double? ResponseOf(IReadOnlyDictionary<int, RunSecond> at, CueEvent cue, int afterSeconds)
    {
        double? before = ValueAt(at, cue.ElapsedSeconds, cue.Target);
        double? after = ValueAt(at, cue.ElapsedSeconds + afterSeconds, cue.Target);
        if (before is null || after is null)
        {
            return null;
        }

        return OutOfBand(before.Value, cue) - OutOfBand(after.Value, cue);
    }

    /// <summary>Median of the last 5 trusted seconds up to a second, in spm, bpm or s/km; null with fewer than 3.</summary>
    public static double? ValueAt(IReadOnlyDictionary<int, RunSecond> at, int elapsedSeconds, TargetKind target)
    {
        var values = new List<double>(MedianSeconds);
        for (int back = 0; back < MedianSeconds; back++)
        {
            if (at.TryGetValue(elapsedSeconds - back, out RunSecond? second) && TryValue(second, target, out double value))
            {
                values.Add(value);
            }
        }

        values.Sort();
        return values.Count < 3 ? null : values[values.Count / 2];
    }

    private static bool TryValue(RunSecond second, TargetKind target, out double value)
    {
        (value, bool isTrusted) = target switch
        {
            TargetKind.Cadence => (second.CadenceCentispm / 100.0, second.CadenceTrust == Trust.Trusted),
            TargetKind.HeartRate => (second.HeartRateCentibpm / 100.0, second.HeartRateTrust == Trust.Trusted),
            TargetKind.Pace => (second.PaceSecondsPerKm, second.PaceSource is not (PaceSource.None or PaceSource.WristEstimate)),
            _ => (0.0, false),
        };
        return isTrusted && !second.IsPaused;
    }

    private static double OutOfBand(double value, CueEvent cue)
    {
        double scale = cue.Target == TargetKind.Pace ? 1 : 100;
        double low = Math.Min(cue.TargetLow, cue.TargetHigh) / scale;
        double high = Math.Max(cue.TargetLow, cue.TargetHigh) / scale;
        return Math.Max(0, Math.Max(low - value, value - high));
    }

    private static CueResponse Row(Dictionary<int, RunSecond> at, List<CueEvent> corrections, TargetKind target, int afterSeconds) => Make(
        Responses(at, corrections.Where(cue => !cue.IsWithheld), afterSeconds),
        Responses(at, corrections.Where(cue => cue.IsWithheld), afterSeconds),
        target,
        afterSeconds);

    private static CueResponse Make(double[] heard, double[] withheld, TargetKind target, int afterSeconds)
    {
        MeanDifference? difference = MeanDifference.Welch(heard, withheld);
        Measured<double> benefit = difference is null
            ? Measured<double>.Missing($"too few to compare: {heard.Length} heard, {withheld.Length} withheld (2 of each needed)")
            : new Measured<double>(difference.Value.Mean, Trust.Trusted, $"{heard.Length} heard, {withheld.Length} withheld");
        return new CueResponse(
            target,
            afterSeconds,
            heard.Length,
            withheld.Length,
            MeanOf(heard, "heard"),
            MeanOf(withheld, "withheld"),
            benefit,
            difference?.Low95,
            difference?.High95);
    }

    private static double[] Responses(Dictionary<int, RunSecond> at, IEnumerable<CueEvent> cues, int afterSeconds) =>
        [.. cues.Select(cue => ResponseOf(at, cue, afterSeconds)).OfType<double>()];

    private static Measured<double> MeanOf(double[] responses, string what) => responses.Length == 0
        ? Measured<double>.Missing($"no {what} correction with trusted values before and after")
        : new Measured<double>(responses.Average(), Trust.Trusted, $"{responses.Length} {what} corrections");
}
