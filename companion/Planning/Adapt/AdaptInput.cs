namespace TrainingPlan.Companion.Planning;

/// <summary>What an adaptation depends on.</summary>
public sealed record AdaptInput
{
    /// <summary>The day in the runner's calendar: nothing before it is changed.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The plan as it stands, in rising time, with at least the last two weeks where it was planned then.</summary>
    public required IReadOnlyList<PlannedDay> Days { get; init; }

    /// <summary>What the plan was made from, with today's history, goal and numbers.</summary>
    public required SeasonInput Season { get; init; }

    /// <summary>The season's weeks as they were meant when it was made: the way back leads to these. Empty when unknown.</summary>
    public IReadOnlyList<SeasonWeek> Weeks { get; init; } = [];

    /// <summary>How the runner is.</summary>
    public RunnerState State { get; init; } = RunnerState.AsUsual;
}
