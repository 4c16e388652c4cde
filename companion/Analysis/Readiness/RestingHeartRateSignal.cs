using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// Resting heart rate of the last two nights against the median of the 28 days before them. Both nights at least 3 bpm above speak against
/// training hard; from 4 bpm on it is also what <see cref="IllnessHint"/> looks at (NightSignal, Alavi 2022).
/// </summary>
public static class RestingHeartRateSignal
{
    /// <summary>Its code.</summary>
    public const string Name = "resting_heart_rate";

    /// <summary>A rise worth a word in bpm, on both nights.</summary>
    public const double RaisedBpm = 3;

    private const int Nights = 2;
    private const int FewestBaselineNights = 7;

    /// <summary>Judges the two nights that end today, or yesterday when today has none yet.</summary>
    public static ReadinessSignal Of(IReadOnlyList<DailyRecord> days, DateOnly today)
    {
        if (NightsAbove(days, today) is not { } rise)
        {
            return ReadinessSignal.Missing(Name, "resting heart rate of two nights in a row and of 7 nights before them is needed");
        }

        double smaller = Math.Min(rise.FirstBpm, rise.SecondBpm);
        double greater = Math.Max(rise.FirstBpm, rise.SecondBpm);
        SignalVerdict verdict = smaller >= RaisedBpm ? SignalVerdict.Worse
            : greater <= -RaisedBpm ? SignalVerdict.Better : SignalVerdict.Usual;
        double value = rise.UsualBpm + (rise.FirstBpm + rise.SecondBpm) / 2;
        string figures = FormattableString.Invariant($"{value:0} bpm over two nights, usually {rise.UsualBpm:0}");
        string sentence = verdict switch
        {
            SignalVerdict.Worse => $"Your resting heart rate is up ({figures}).",
            SignalVerdict.Better => $"Your resting heart rate is down ({figures}).",
            _ => $"Your resting heart rate is as usual ({figures}).",
        };
        return new ReadinessSignal(
            Name, verdict, new Measured<double>(value, Trust.Trusted, $"two nights against the median of {rise.Count}"),
            rise.UsualBpm - RaisedBpm, rise.UsualBpm + RaisedBpm, sentence);
    }

    /// <summary>How far the two nights that end today lie above the median of the nights before; null when a night is missing.</summary>
    internal static NightRise? NightsAbove(IReadOnlyList<DailyRecord> days, DateOnly today)
    {
        DateOnly last = days.Any(day => day.Date == today && day.RestingHeartRateBpm is not null) ? today : today.AddDays(-1);
        List<double> nights = DayWindow.Values(days, last.AddDays(1 - Nights), last, day => day.RestingHeartRateBpm);
        List<double> before = DayWindow.Values(
            days, last.AddDays(1 - Nights - DayWindow.BaselineDays), last.AddDays(-Nights), day => day.RestingHeartRateBpm);
        if (nights.Count < Nights || before.Count < FewestBaselineNights)
        {
            return null;
        }

        double usual = Statistics.Median(before);
        return new NightRise(usual, nights[0] - usual, nights[1] - usual, before.Count);
    }
}
