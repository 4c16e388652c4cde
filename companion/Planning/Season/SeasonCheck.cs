namespace TrainingPlan.Companion.Planning;

/// <summary>What cannot be planned at all: impossible days, distances, times and hours. One sentence each.</summary>
public static class SeasonCheck
{
    /// <summary>Shortest race in metres.</summary>
    public const double ShortestRaceMeters = 1_000;

    /// <summary>Longest race in metres.</summary>
    public const double LongestRaceMeters = 250_000;

    private const int MostWeeks = 52;
    private const double FastestMetersPerSecond = 7.6;
    private const double SlowestMetersPerSecond = 1.0;

    /// <summary>The first thing that is wrong; null when the input makes sense.</summary>
    public static PlanRefusal? Fault(SeasonInput input) =>
        AvailabilityFault(input.Availability)
        ?? input.Goal.Races.Select(race => RaceFault(race, input.Today)).FirstOrDefault(fault => fault is not null)
        ?? GoalFault(input);

    private static PlanRefusal? AvailabilityFault(Availability availability)
    {
        if (availability.MinutesByWeekday.Count != 7 || availability.MinutesByWeekday.Any(minutes => minutes is < 0 or > 600))
        {
            return new PlanRefusal("availability", "Availability is seven numbers of 0 to 600 minutes, Monday first.", []);
        }

        if (availability.OpenDays == 0)
        {
            return new PlanRefusal(
                "availability", "No day of the week has room for a run of 15 minutes.", ["Two days of 30 minutes would do."]);
        }

        if (availability.RunsAWeek is < 1 or > 6)
        {
            return new PlanRefusal(
                "availability", "Runs a week go from 1 to 6: one day in seven is for rest.", ["Six runs a week with a rest day."]);
        }

        if (availability.RunsAWeek is int runs && runs > availability.OpenDays)
        {
            string days = availability.OpenDays == 1 ? "one day has" : $"{availability.OpenDays} days have";
            return new PlanRefusal(
                "availability", $"{runs} runs a week are asked for, and {days} room for one.",
                [$"{availability.OpenDays} runs a week.", $"Room for a run of {Availability.ShortestRunMinutes} minutes on {runs} days."]);
        }

        return availability.LongRunDay is DayOfWeek day
            && availability.MinutesByWeekday[((int)day + 6) % 7] < Availability.ShortestRunMinutes
            ? new PlanRefusal("availability", $"The long run is fixed on {day}, which has no room for a run.", ["Another day for it."])
            : null;
    }

    private static PlanRefusal? GoalFault(SeasonInput input)
    {
        if (input.WeeksWithoutRace is < 1 or > MostWeeks)
        {
            return new PlanRefusal("weeks", $"A plan has 1 to {MostWeeks} weeks.", []);
        }

        return input.Goal.Kind == GoalKind.Race && input.Goal.MainRaceAfter(input.Today) is null
            ? new PlanRefusal(
                "race", "A race goal needs a race of priority A that is still to come.", ["The goal \"keep going\" needs none."])
            : null;
    }

    private static PlanRefusal? RaceFault(GoalRace race, DateOnly today)
    {
        if (!(race.DistanceMeters is >= ShortestRaceMeters and <= LongestRaceMeters))
        {
            return new PlanRefusal("race", "A race is 1 to 250 km long.", []);
        }

        if (race.Date < today)
        {
            return new PlanRefusal(
                "race", FormattableString.Invariant($"{race.Date:yyyy-MM-dd} is past."), ["A day that is still to come."]);
        }

        if (race.Date > today.AddDays(7 * MostWeeks))
        {
            return new PlanRefusal(
                "race", FormattableString.Invariant($"{race.Date:yyyy-MM-dd} is more than a year away."),
                ["The goal \"keep going\" until a year before it."]);
        }

        if (race.TargetSeconds is int target)
        {
            double speed = target <= 0 ? double.PositiveInfinity : race.DistanceMeters / target;
            if (speed is > FastestMetersPerSecond or < SlowestMetersPerSecond)
            {
                return new PlanRefusal(
                    "target", $"{TimeSpan.FromSeconds(Math.Max(0, target))} is no time for running {RaceDemand.Name(race.DistanceMeters)}.",
                    ["To finish, without a time."]);
            }
        }

        return null;
    }
}
