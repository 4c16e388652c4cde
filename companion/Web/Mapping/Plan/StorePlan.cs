using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>The plan, out of the run store.</summary>
/// <param name="store">Where it is; not owned.</param>
/// <param name="books">The plan as it stands.</param>
internal sealed class StorePlan(RunStore store, PlanBooks books) : IPlanData
{
    private const int MostMinutes = 24 * 60;

    /// <inheritdoc/>
    public PlanOverview Overview(DateOnly? month)
    {
        var book = books.Now();
        return new PlanOverview(
            book.Today,
            PlanWords.GoalOf(book.Wish, book.Today),
            book.HasRuns,
            PlanCalendar.Season(book),
            PlanCalendar.Month(book, month ?? book.Today),
            PlanChanges.Newest(book, books.Local));
    }

    /// <inheritdoc/>
    public PlanWeekView? Week(DateOnly day) => PlanDays.Week(books.Now(), day, books.Local);

    /// <inheritdoc/>
    public PlanDayView? Day(DateOnly day) => PlanDays.Of(books.Now(), day, store, books.Local, withMoves: true);

    /// <inheritdoc/>
    public IReadOnlyList<PlanChangeView> Log()
    {
        var book = books.Now();
        return [.. book.Changes.Select(change => PlanChanges.Of(change, book, books.Local))];
    }

    /// <inheritdoc/>
    public IReadOnlyList<MoveVerdict> Moves(DateOnly day) => SessionMoves.Of(books.Now(), day);

    /// <inheritdoc/>
    public string? Move(DateOnly from, DateOnly to) =>
        from == to ? PlanTexts.RefusedSameDay : Edit(days => PlanEdit.Swap(days, from, to, books.Today));

    /// <inheritdoc/>
    public string? Skip(DateOnly day) => Edit(days => PlanEdit.Skip(days, day, books.Today));

    /// <inheritdoc/>
    public string? Shorten(DateOnly day, int minutes) =>
        Edit(days => PlanEdit.Shorten(days, day, Math.Clamp(minutes, 0, MostMinutes) * 60, books.Today, books.Now().Numbers));

    /// <inheritdoc/>
    public string? TakeAlternative(DateOnly day, int index)
    {
        var book = books.Now();
        if (day < book.Today || book.On(day) is not { } before)
        {
            return PlanTexts.RefusedNoDay;
        }

        var others = DayAdvice.For(before, book.Numbers, book.WeekOf(day)).Alternatives;
        if (index < 0 || index >= others.Count)
        {
            return PlanTexts.RefusedNoAlternative;
        }

        var sentence = string.Format(PlanTexts.AlternativeTaken, PlanWords.ToldOf(others[index].Day), Format.Day(day), before.Name);
        return Edit(_ => HandChange.Of(sentence, before, others[index].Day));
    }

    /// <inheritdoc/>
    public string? Answer(long id, bool isAccepted) =>
        Guard(() => _ = isAccepted ? store.AcceptChange(id, books.Today) : store.DeclineChange(id));

    /// <inheritdoc/>
    public string? Undo() => Guard(() => store.UndoChange(books.Today));

    /// <inheritdoc/>
    public string? Renew() => Guard(() => PlanKeeper.Renew(store, PlanKeeper.FirstDay(store, books.Today)));

    /// <summary>Carries an edit out; returns why that cannot be, or null.</summary>
    internal string? Edit(Func<IReadOnlyList<PlannedDay>, PlanProposal> edit) =>
        Guard(() => PlanHand.Carry(store, books.Today, edit));

    private static string? Guard(Action work)
    {
        try
        {
            work();
            return null;
        }
        catch (PlanEditException refused)
        {
            return refused.Message;
        }
        catch (PlanRefusedException refused)
        {
            return refused.Message;
        }
        catch (StoreException refused)
        {
            return refused.Message;
        }
    }
}
