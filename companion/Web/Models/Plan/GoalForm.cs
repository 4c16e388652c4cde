namespace TrainingPlan.Companion.Web.Models;

/// <summary>The goal as the form has it: what was typed stays as it was typed.</summary>
public sealed record GoalForm
{
    /// <summary>Fields and what stands in them; a field that is not there is empty.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    /// <summary>Races that stand already.</summary>
    public IReadOnlyList<GoalRaceRow> Races { get; init; } = [];

    /// <summary>True when a goal stands.</summary>
    public bool HasGoal { get; init; }

    /// <summary>True when the goal before this one can be had back.</summary>
    public bool CanUndo { get; init; }

    /// <summary>Why it cannot be; empty when nothing was refused.</summary>
    public string Refusal { get; init; } = "";

    /// <summary>What could be, a sentence each.</summary>
    public IReadOnlyList<string> Feasible { get; init; } = [];

    /// <summary>The first day that a race can be on.</summary>
    public DateOnly Today { get; init; }

    /// <summary>What stands in a field.</summary>
    public string this[string name] => Fields.TryGetValue(name, out var value) ? value : "";
}

/// <summary>A race of the goal.</summary>
/// <param name="Date">Its day.</param>
/// <param name="Text">The race in words.</param>
public sealed record GoalRaceRow(DateOnly Date, string Text);
