using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// Sleep of the last two nights: less than six hours on both makes a hard day an easy one. An hour-long time trial got 3 % slower after
/// three nights cut by 30 % (Roberts 2019, nine cyclists); adults need seven hours and more.
/// </summary>
public static class SleepSignal
{
    /// <summary>Its code.</summary>
    public const string Name = "sleep";

    /// <summary>Hours below which a night is short.</summary>
    public const double ShortHours = 6;

    /// <summary>Judges the two nights that end today.</summary>
    public static ReadinessSignal Of(IReadOnlyList<DailyRecord> days, DateOnly today)
    {
        List<double> nights = DayWindow.Values(days, today.AddDays(-1), today, day => day.SleepHours);
        if (nights.Count < 2)
        {
            return ReadinessSignal.Missing(Name, "hours of sleep of the last two nights are needed");
        }

        bool isShort = nights.All(hours => hours < ShortHours);
        string figures = FormattableString.Invariant($"{nights[0]:0.#} h and {nights[1]:0.#} h");
        return new ReadinessSignal(
            Name, isShort ? SignalVerdict.Worse : SignalVerdict.Usual,
            new Measured<double>(nights.Average(), Trust.Trusted, "mean of the last two nights as stated"), ShortHours, null,
            isShort ? $"Two short nights ({figures})." : $"Your sleep is no reason to hold back ({figures}).");
    }
}
