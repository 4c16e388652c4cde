namespace TrainingPlan.Companion.Web.Models;

/// <summary>Where the form of the goal gets what it shows, and states what the runner wishes.</summary>
public interface IGoalData
{
    /// <summary>The form as the goal stands.</summary>
    GoalForm Form();

    /// <summary>States a goal; returns the form with why it cannot be, or null when the season is planned.</summary>
    GoalForm? State(IReadOnlyDictionary<string, string> fields);

    /// <summary>Takes a race of a day out; returns why that cannot be, or null.</summary>
    string? Drop(DateOnly day);

    /// <summary>Forgets the goal; the plan stays as it is.</summary>
    void Clear();

    /// <summary>Brings the goal and the plan before the last statement back; returns why that cannot be, or null.</summary>
    string? Undo();
}
