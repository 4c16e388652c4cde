using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary>What the runner trains for; <c>kind</c> is null when nothing was stated.</summary>
internal sealed record JsonGoal(
    GoalKind? Kind, IReadOnlyList<JsonGoalRace> Races, IReadOnlyList<int>? MinutesByWeekday, IReadOnlyList<DateOnly> DaysAway,
    DayOfWeek? LongRunDay, int? RunsAWeek, int? LongestRunSeconds, IntensityModel? Model, int? WeeksWithoutRace, int? AgeYears,
    bool? TakesChanges, SessionPreferences? Preferences)
{
    public static JsonGoal Of(SeasonWish? wish) => wish is null
        ? new(null, [], null, [], null, null, null, null, null, null, null, null)
        : new(
            wish.Goal.Kind,
            [.. wish.Goal.Races.OrderBy(race => race.Date).Select(race =>
                new JsonGoalRace(race.Name, race.Date, race.DistanceMeters, race.Priority, race.TargetSeconds))],
            wish.Availability.MinutesByWeekday,
            [.. wish.Availability.MinutesOnDay.Where(pair => pair.Value == 0).Select(pair => pair.Key).Order()],
            wish.Availability.LongRunDay, wish.Availability.RunsAWeek, wish.LongestRunSeconds, wish.Model, wish.WeeksWithoutRace,
            wish.AgeYears, wish.TakesChanges, wish.Preferences);
}

/// <summary>A race of the season.</summary>
internal sealed record JsonGoalRace(string Name, DateOnly Date, double DistanceMeters, RacePriority Priority, int? TargetSeconds);

/// <summary>A change of the plan.</summary>
internal sealed record JsonPlanChange(
    long Id, string Code, string Sentence, int RuleVersion, PlanChangeState State, DateTimeOffset MadeUtc, DateTimeOffset? DecidedUtc,
    IReadOnlyList<JsonDayChange> Days)
{
    public static JsonPlanChange Of(StoredPlanChange change) => new(
        change.Id, change.Proposal.Code, change.Proposal.Sentence, change.Proposal.RuleVersion, change.State, change.MadeUtc,
        change.DecidedUtc,
        [.. change.Proposal.Changes.Select(day =>
            new JsonDayChange(JsonDay.Of(day.Before), JsonDay.Of(day.After), day.Code, day.Sentence))]);
}

/// <summary>One day of a change.</summary>
internal sealed record JsonDayChange(JsonDay Before, JsonDay After, string Code, string Sentence);

/// <summary>A week of the season, as intended and as planned.</summary>
internal sealed record JsonSeasonWeek(
    DateOnly Monday, Phase Phase, bool IsRecoveryWeek, int TargetSeconds, int PlannedSeconds, int HardSeconds, int DoneSeconds);
