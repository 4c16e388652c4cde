using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// How the runner feels: soreness, fatigue, stress and mood of 1 to 5, turned so that 5 is good, averaged; at least two of them. Judged
/// against the runner's own four weeks (mean ± one standard deviation, so that a usual bad mood is no alarm) or, before there are
/// fourteen check-ins, against the scale: up to 2 is worse, from 4 better. Feeling tracks load better than most devices (Saw 2016).
/// </summary>
public static class PerceivedSignal
{
    /// <summary>Its code.</summary>
    public const string Name = "perceived";

    private const int FewestAnswers = 2;
    private const double WorseOnTheScale = 2;
    private const double BetterOnTheScale = 4;
    private const double SmallestSpread = 0.25;

    /// <summary>Mean of a day's answers from 1 (bad) to 5 (good); null with fewer than two.</summary>
    public static double? Score(DailyRecord day)
    {
        double[] answers = [.. new[] { Turned(day.Soreness), Turned(day.Fatigue), Turned(day.Stress), day.Mood }.OfType<int>()];
        return answers.Length < FewestAnswers ? null : answers.Average();
    }

    /// <summary>Judges today's check-in.</summary>
    public static ReadinessSignal Of(IReadOnlyList<DailyRecord> days, DateOnly today)
    {
        if (days.FirstOrDefault(day => day.Date == today) is not { } now || Score(now) is not double score)
        {
            return ReadinessSignal.Missing(Name, "no check-in today (soreness, fatigue, stress, mood)");
        }

        List<double> before = DayWindow.Values(days, today.AddDays(-DayWindow.BaselineDays), today.AddDays(-1), Score);
        UsualRange? usual = UsualRange.Of(before, DayWindow.FewestBaselineDays);
        double spread = Math.Max(SmallestSpread, usual?.StandardDeviation ?? 0);
        double low = usual is { } own ? own.Mean - spread : WorseOnTheScale;
        double high = usual is { } known ? known.Mean + spread : BetterOnTheScale;
        SignalVerdict verdict = usual is null
            ? score <= low ? SignalVerdict.Worse : score >= high ? SignalVerdict.Better : SignalVerdict.Usual
            : score < low ? SignalVerdict.Worse : score > high ? SignalVerdict.Better : SignalVerdict.Usual;
        string against = usual is { } range ? $"your own {range.Count} check-ins" : "the scale; fourteen check-ins make your own range";
        string figures = FormattableString.Invariant($"{score:0.0} of 5");
        string sentence = verdict switch
        {
            SignalVerdict.Worse => $"You feel worse than usual ({figures}).",
            SignalVerdict.Better => $"You feel better than usual ({figures}).",
            _ => $"You feel as usual ({figures}).",
        };
        return new ReadinessSignal(
            Name, verdict, new Measured<double>(score, Trust.Trusted, $"today's check-in against {against}"), low, high, sentence);
    }

    private static int? Turned(int? answer) => answer is int given ? 6 - given : null;
}
