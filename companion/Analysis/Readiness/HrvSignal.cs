using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// Heart-rate variability: the 7-day mean of lnRMSSD, of at least three days (Plews 2014), against the runner's own mean ± half a standard
/// deviation of the four weeks before (Vesterinen 2016, Javaloyes 2019). A single morning is noise and is never judged. Days with more
/// than 5 % corrected beats are left out. A value above the band is not taken as good by itself: it also comes with overreaching.
/// </summary>
public static class HrvSignal
{
    /// <summary>Its code.</summary>
    public const string Name = "hrv";

    /// <summary>Fewest valid days of the last seven.</summary>
    public const int FewestRecentDays = 3;

    /// <summary>Greatest share of corrected beats of a day that counts.</summary>
    public const double GreatestCorrectedShare = 0.05;

    private const int DaysForTrust = 5;

    /// <summary>Natural logarithm of a day's RMSSD in ms; null where there is none that may be used.</summary>
    public static double? LnRmssd(DailyRecord day) =>
        day.RmssdMs is double rmssdMs && rmssdMs > 0 && (day.CorrectedBeatShare ?? 0) <= GreatestCorrectedShare ? Math.Log(rmssdMs) : null;

    /// <summary>Judges the week that ends today.</summary>
    public static ReadinessSignal Of(IReadOnlyList<DailyRecord> days, DateOnly today)
    {
        List<double> recent = DayWindow.Recent(days, today, LnRmssd);
        if (recent.Count < FewestRecentDays)
        {
            return ReadinessSignal.Missing(
                Name, $"heart-rate variability on {recent.Count} of the last 7 days; 3 are needed");
        }

        List<double> baseline = DayWindow.Baseline(days, today, LnRmssd);
        if (UsualRange.Of(baseline, DayWindow.FewestBaselineDays) is not UsualRange usual)
        {
            return ReadinessSignal.Missing(
                Name, $"heart-rate variability on {baseline.Count} days of the four weeks before; 14 make a baseline");
        }

        double mean = recent.Average();
        SignalVerdict verdict = mean < usual.Low ? SignalVerdict.Worse : mean > usual.High ? SignalVerdict.Better : SignalVerdict.Usual;
        string inputs = $"lnRMSSD of {recent.Count} of 7 days; usual from {usual.Count} days";
        return new ReadinessSignal(
            Name, verdict, new Measured<double>(mean, recent.Count >= DaysForTrust ? Trust.Trusted : Trust.Doubtful, inputs),
            usual.Low, usual.High, Sentence(verdict, mean, usual));
    }

    private static string Sentence(SignalVerdict verdict, double mean, UsualRange usual)
    {
        string figures = FormattableString.Invariant(
            $"RMSSD of the week {Math.Exp(mean):0} ms, your usual {Math.Exp(usual.Low):0} to {Math.Exp(usual.High):0} ms");
        return verdict switch
        {
            SignalVerdict.Worse => $"Your heart-rate variability is below your own range ({figures}).",
            SignalVerdict.Better => $"Your heart-rate variability is above your own range ({figures}).",
            _ => $"Your heart-rate variability is as usual ({figures}).",
        };
    }
}
