namespace TrainingPlan.Companion.Planning;

/// <summary>Whether the longest run that a distance asks for can be reached by its day, and what could be instead.</summary>
internal static class SeasonFeasibility
{
    private const int FewestDaysToRace = 7;
    private const double EnoughShareOfLong = 0.8;

    /// <summary>Why a season's main race comes too soon, and what would be feasible; null when it does not.</summary>
    public static PlanRefusal? Fault(SeasonInput input, IReadOnlyList<SeasonWeek> layout)
    {
        if (input.Goal.MainRaceAfter(input.Today) is not GoalRace race)
        {
            return null;
        }

        int needed = (int)(RaceDemand.LongSeconds(race.DistanceMeters) * EnoughShareOfLong);
        int reached = SeasonLayout.ReachableLongSeconds(layout);
        if (reached >= needed || race.Date.DayNumber - input.Today.DayNumber < FewestDaysToRace)
        {
            return null;
        }

        List<string> feasible = [];
        for (int weeks = 1; weeks <= 52 && feasible.Count == 0; weeks++)
        {
            GoalRace later = race with { Date = input.Today.AddDays(7 * weeks) };
            SeasonInput asked = input with { Goal = new TrainingGoal(GoalKind.Race, [later]) };
            if (later.Date > race.Date && SeasonLayout.ReachableLongSeconds(SeasonLayout.Of(asked).Weeks) >= needed)
            {
                feasible.Add(FormattableString.Invariant($"{RaceDemand.Name(race.DistanceMeters)} from {later.Date:yyyy-MM-dd} on"));
            }
        }

        double shorter = RaceDemand.LongestWithin((int)(reached / EnoughShareOfLong));
        if (shorter > 0 && shorter < race.DistanceMeters)
        {
            feasible.Add(FormattableString.Invariant($"{RaceDemand.Name(shorter)} on {race.Date:yyyy-MM-dd}"));
        }

        if (feasible.Count == 0)
        {
            feasible.Add("More days or minutes a week.");
        }

        return new PlanRefusal(
            "too-soon",
            FormattableString.Invariant(
                $"By {race.Date:yyyy-MM-dd} your longest run can grow to {reached / 60} minutes; ")
            + $"{RaceDemand.Name(race.DistanceMeters)} asks for {needed / 60} at least, and steps of more than 10 % are not planned.",
            feasible);
    }
}
