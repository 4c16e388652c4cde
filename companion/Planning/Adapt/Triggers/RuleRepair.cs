namespace TrainingPlan.Companion.Planning;

/// <summary>Takes away what breaks a rule, a day at a time: shorter, then easy, then rest. Before a race other days give way.</summary>
internal static class RuleRepair
{
    private const int MostRepairs = 60;
    private const int DaysAWeek = 7;
    private const double SmallerShare = 0.75;
    private const string Whole = "What else would break a rule is made easier.";

    /// <summary>Mends the plan.</summary>
    public static void Apply(AdaptCase one)
    {
        for (int i = 0; i < MostRepairs; i++)
        {
            IReadOnlyList<PlanViolation> broken = one.Broken(one.Draft.Days);
            if (!AreShortened(one, broken) && !broken.Any(violation => IsMended(one, violation)))
            {
                return;
            }

            one.Say("rules", Whole);
        }
    }

    /// <summary>All lengths at once: what one of them needs never asks for more of another.</summary>
    private static bool AreShortened(AdaptCase one, IReadOnlyList<PlanViolation> broken)
    {
        bool isAny = false;
        foreach (PlanViolation violation in broken.Where(violation => violation.AllowedSeconds is not null))
        {
            isAny |= IsMended(one, violation);
        }

        return isAny;
    }

    private static bool IsMended(AdaptCase one, PlanViolation violation)
    {
        string sentence = $"So that the rules hold: {violation.Sentence}";
        return violation.Rule switch
        {
            "rest-day" => Rest(one, violation.Date, sentence),
            "hard-neighbours" => Ease(one, [violation.Date, violation.Date.AddDays(-1)], sentence),
            "hard-days" => Ease(one, [violation.Date, .. Enumerable.Range(1, 6).Select(back => violation.Date.AddDays(-back))], sentence),
            _ when violation.AllowedSeconds is int seconds => Shorten(one, violation.Date, seconds, sentence),
            "hard-share" => Ease(one, Enumerable.Range(0, DaysAWeek).Select(ahead => violation.Date.AddDays(ahead)), sentence),
            _ => Soften(one, violation.Date, sentence),
        };
    }

    /// <summary>The day itself rests, or, before a race, the nearest day that still can.</summary>
    private static bool Rest(AdaptCase one, DateOnly date, string sentence)
    {
        PlannedDay? day = Movable(one, Enumerable.Range(0, 7).Select(back => date.AddDays(-back))).FirstOrDefault();
        if (day is null)
        {
            return false;
        }

        one.Draft.Rest(day.Date, "rules", sentence);
        return true;
    }

    private static bool Ease(AdaptCase one, IEnumerable<DateOnly> dates, string sentence)
    {
        PlannedDay? day = Movable(one, dates).FirstOrDefault(day => day.IsHard);
        if (day is null)
        {
            return false;
        }

        one.Draft.Ease(day.Date, Deferral.EasySeconds(day), "rules", sentence);
        return true;
    }

    private static bool Shorten(AdaptCase one, DateOnly date, int seconds, string sentence)
    {
        if (Movable(one, [date]).FirstOrDefault() is not PlannedDay day || seconds >= day.DurationSeconds)
        {
            return false;
        }

        if (seconds < AdaptCase.ShortestRunSeconds)
        {
            one.Draft.Rest(date, "rules", sentence);
        }
        else
        {
            one.Draft.Shorten(day, seconds, "rules", sentence);
        }

        return true;
    }

    /// <summary>A smaller hard part, or none where that is no session any more.</summary>
    private static bool Soften(AdaptCase one, DateOnly date, string sentence)
    {
        if (Movable(one, [date]).FirstOrDefault() is not PlannedDay day)
        {
            return false;
        }

        Session smaller = SessionBuilder.Build(
            day.Kind, day.DurationSeconds, (int)(day.HardSeconds * SmallerShare), one.Input.Season.Numbers);
        if (day.HardSeconds > 0 && smaller.HardSeconds < day.HardSeconds)
        {
            one.Draft.Put(PlanDraft.Of(date, smaller, sentence), "rules", sentence);
        }
        else
        {
            one.Draft.Ease(date, day.DurationSeconds, "rules", sentence);
        }

        return true;
    }

    /// <summary>Days of these that are still to come and hold a run that is no race.</summary>
    private static IEnumerable<PlannedDay> Movable(AdaptCase one, IEnumerable<DateOnly> dates) => dates
        .Select(one.Draft.On)
        .OfType<PlannedDay>()
        .Where(day => day.DurationSeconds > 0 && day.Kind != SessionKind.Race && !(day.Date == one.Today && one.HasRunToday));
}
