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

    /// <summary>
    /// The goal as it stands on a day: races that are over are left out, and after the main one the runner is kept going.
    /// </summary>
    public TrainingGoal On(DateOnly day)
    {
        GoalRace[] races = [.. Races.Where(race => race.Date >= day)];
        return Kind == GoalKind.Race && MainRaceAfter(day) is null
            ? new TrainingGoal(GoalKind.KeepGoing, races)
            : this with { Races = races };
    }
}
