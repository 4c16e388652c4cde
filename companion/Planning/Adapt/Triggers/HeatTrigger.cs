namespace TrainingPlan.Companion.Planning;

/// <summary>Heat on one of the next days: a hard session is shorter and by heart rate, or easy where it is very hot.</summary>
internal static class HeatTrigger
{
    private const double HotCelsius = 27;
    private const double VeryHotCelsius = 32;
    private const double HotShare = 0.8;
    private const double VeryHotShare = 0.7;
    private const int DaysAhead = 3;

    /// <summary>Looks at the forecast.</summary>
    public static void Apply(AdaptCase one)
    {
        foreach (PlannedDay day in one.Draft.Between(one.Today, one.Today.AddDays(DaysAhead - 1)).Where(day => day.IsHard))
        {
            bool isHot = one.State.HeatCelsius.TryGetValue(day.Date, out double celsius) && celsius >= HotCelsius;
            if (!isHot || day.Kind == SessionKind.Race || (day.Date == one.Today && one.HasRunToday))
            {
                continue;
            }

            string sentence = FormattableString.Invariant($"{celsius:0} °C on {day.Date.DayOfWeek}: ")
                + (celsius >= VeryHotCelsius ? "nothing hard in such heat." : "run it early, by heart rate, a fifth shorter.");
            if (day.Reason == sentence)
            {
                continue;
            }

            if (celsius >= VeryHotCelsius)
            {
                one.Draft.Ease(day.Date, (int)(day.DurationSeconds * VeryHotShare), "heat", sentence);
            }
            else
            {
                RunnerNumbers byHeartRate = one.Input.Season.Numbers with { HasPaceSource = false };
                one.Draft.Put(PlanDraft.Shorter(day, (int)(day.DurationSeconds * HotShare), byHeartRate, sentence), "heat", sentence);
            }

            one.Say("heat", sentence);
        }
    }
}
