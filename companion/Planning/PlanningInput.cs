namespace TrainingPlan.Companion.Planning;

/// <summary>All that a plan depends on: the same input gives the same plan.</summary>
/// <param name="Today">The plan's first day.</param>
/// <param name="DayCount">How many days to plan, 1 to 14.</param>
/// <param name="Goal">What the runner trains for.</param>
/// <param name="History">Runs that were done, in any order; older than 42 days are not looked at.</param>
/// <param name="Numbers">The runner's own numbers.</param>
public sealed record PlanningInput(
    DateOnly Today, int DayCount, Goal Goal, IReadOnlyList<PastRun> History, RunnerNumbers Numbers);
