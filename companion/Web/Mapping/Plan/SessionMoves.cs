using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>What the validator says of a session on other days, before it is put there.</summary>
internal static class SessionMoves
{
    private const int DaysAround = 28;

    /// <summary>A verdict for each day that the session could go to; empty for a day without a session and for a race.</summary>
    internal static IReadOnlyList<MoveVerdict> Of(PlanBook book, DateOnly from)
    {
        if (from < book.Today || book.On(from) is not { Workout: not null } day || day.Kind == SessionKind.Race)
        {
            return [];
        }

        var days = book.Ahead;
        var broken = Broken(days, book);
        return
        [
            .. days.Where(to => to.Date != from && Math.Abs(to.Date.DayNumber - from.DayNumber) <= DaysAround)
                .Select(to => Judge(book, days, broken, day, to)),
        ];
    }

    /// <summary>Why a proposal cannot be; null when it can.</summary>
    internal static string? Refusal(PlanBook book, PlanProposal proposal)
    {
        var days = book.Ahead;
        return Refusal(Judge(book, days, Broken(days, book), proposal));
    }

    // The runner's hand goes before what the runner wished earlier: that is told and not refused.
    private static string? Refusal(IReadOnlyList<PlanViolation> answer) => answer.FirstOrDefault(one => !one.IsWish) switch
    {
        null => null,
        { Allowed.Length: > 0 } broken => string.Format(PlanTexts.RefusedAllowed, broken.Sentence, broken.Allowed),
        var broken => broken.Sentence,
    };

    private static MoveVerdict Judge(
        PlanBook book, IReadOnlyList<PlannedDay> days, HashSet<(DateOnly, string)> broken, PlannedDay day, PlannedDay to)
    {
        if (to.Kind == SessionKind.Race)
        {
            return new MoveVerdict(to.Date, false, string.Format(PlanTexts.MoveRace, Format.Day(to.Date)));
        }

        var answer = Judge(book, days, broken, PlanEdit.Swap(days, day.Date, to.Date, book.Today));
        if (Refusal(answer) is { } refusal)
        {
            return new MoveVerdict(to.Date, false, refusal);
        }

        var sentence = to.Workout is null
            ? string.Format(PlanTexts.MoveToRest, day.Name, Format.Day(to.Date))
            : string.Format(PlanTexts.MoveSwaps, day.Name, Format.Day(to.Date), to.Name, Format.Day(day.Date));
        return new MoveVerdict(to.Date, true, string.Concat([sentence, .. answer.Select(one => " " + one.Sentence)]));
    }

    private static IReadOnlyList<PlanViolation> Judge(
        PlanBook book, IReadOnlyList<PlannedDay> days, HashSet<(DateOnly, string)> broken, PlanProposal proposal) =>
    [
        .. PlanValidator.Check(PlanEdit.With(days, proposal), book.History, book.Limits)
            .Where(violation => !broken.Contains((violation.Date, violation.Rule))),
    ];

    private static HashSet<(DateOnly, string)> Broken(IReadOnlyList<PlannedDay> days, PlanBook book) =>
        [.. PlanValidator.Check(days, book.History, book.Limits).Select(violation => (violation.Date, violation.Rule))];
}
