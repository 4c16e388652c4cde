namespace TrainingPlan.Companion.Web.Models;

/// <summary>What the pages of the plan show, and what the runner does to the plan by hand.</summary>
public interface IPlanData
{
    /// <summary>The season and a month.</summary>
    /// <param name="month">Any day of the month; null for this one.</param>
    PlanOverview Overview(DateOnly? month);

    /// <summary>The week of a day; null when neither plan nor runs reach there.</summary>
    PlanWeekView? Week(DateOnly day);

    /// <summary>A day of the plan; null when nothing is planned there.</summary>
    PlanDayView? Day(DateOnly day);

    /// <summary>Every change of the plan, the newest first.</summary>
    IReadOnlyList<PlanChangeView> Log();

    /// <summary>What the validator says of a day's session on each of the days around it; empty when it cannot be moved.</summary>
    IReadOnlyList<MoveVerdict> Moves(DateOnly day);

    /// <summary>Puts a day's session on another day; returns why that cannot be, or null.</summary>
    string? Move(DateOnly from, DateOnly to);

    /// <summary>Leaves a day's session out; returns why that cannot be, or null.</summary>
    string? Skip(DateOnly day);

    /// <summary>Makes a day's session shorter; returns why that cannot be, or null.</summary>
    string? Shorten(DateOnly day, int minutes);

    /// <summary>Takes what else would do on a day; returns why that cannot be, or null.</summary>
    /// <param name="day">The day.</param>
    /// <param name="index">Which of its alternatives, from 0.</param>
    string? TakeAlternative(DateOnly day, int index);

    /// <summary>Answers a proposal; returns why that cannot be, or null.</summary>
    /// <param name="id">The proposal's number.</param>
    /// <param name="isAccepted">True puts it into the plan, false keeps the plan as it is.</param>
    string? Answer(long id, bool isAccepted);

    /// <summary>Takes the last change back; returns why that cannot be, or null.</summary>
    string? Undo();

    /// <summary>Holds the plan against what happened, and makes one where there is none; returns why that cannot be, or null.</summary>
    string? Renew();
}
