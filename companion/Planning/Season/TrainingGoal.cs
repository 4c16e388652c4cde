namespace TrainingPlan.Companion.Planning;

/// <summary>A goal: its kind and the races on the way.</summary>
/// <param name="Kind">What the runner trains for.</param>
/// <param name="Races">Races in any order; with <see cref="GoalKind.Race"/> at least one of priority A.</param>
public sealed record TrainingGoal(GoalKind Kind, IReadOnlyList<GoalRace> Races)
{
    /// <summary>Keep going, without a race.</summary>
    public static TrainingGoal KeepGoing { get; } = new(GoalKind.KeepGoing, []);

    /// <summary>The A race that the season is built towards: the first one after a day; null without one.</summary>
    public GoalRace? MainRaceAfter(DateOnly day) =>
        Races.Where(race => race.Priority == RacePriority.A && race.Date >= day).MinBy(race => race.Date);
}
