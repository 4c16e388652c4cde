using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>The goal, over the run store.</summary>
/// <param name="store">Where it is; not owned.</param>
/// <param name="books">The plan as it stands.</param>
internal sealed class StoreGoal(RunStore store, PlanBooks books) : IGoalData
{
    private Former? _former;

    /// <inheritdoc/>
    public GoalForm Form() => Form(GoalFields.Of(books.Now().Wish), "", []);

    /// <inheritdoc/>
    public GoalForm? State(IReadOnlyDictionary<string, string> fields)
    {
        try
        {
            return Make(GoalFields.Wish(fields, store.GetWish(), books.Today)) is { } refusal
                ? Form(fields, refusal.Sentence, refusal.Feasible)
                : null;
        }
        catch (PlanEditException refused)
        {
            return Form(fields, refused.Message, []);
        }
        catch (PlanRefusedException refused)
        {
            return Form(fields, refused.Message, []);
        }
    }

    /// <inheritdoc/>
    public string? Drop(DateOnly day)
    {
        if (store.GetWish() is not { } wish || wish.Goal.Races.All(race => race.Date != day))
        {
            return PlanTexts.RefusedNoRace;
        }

        var races = wish.Goal.Races.Where(race => race.Date != day).ToList();
        var kind = races.Any(race => race.Priority == RacePriority.A) || wish.Goal.Kind != GoalKind.Race
            ? wish.Goal.Kind
            : GoalKind.KeepGoing;
        return Make(wish with { Goal = new TrainingGoal(kind, races) })?.Sentence;
    }

    /// <inheritdoc/>
    public void Clear()
    {
        var former = Now();
        store.RemoveWish();
        _former = former with { RevisionAfter = store.PlanRevision };
    }

    /// <inheritdoc/>
    public string? Undo()
    {
        if (_former is not { } former || former.RevisionAfter != store.PlanRevision)
        {
            return PlanTexts.RefusedGoalUndo;
        }

        if (former.Days.Count > 0 && former.Weeks.Count > 0)
        {
            store.SaveSeason(new SeasonPlan(former.Weeks, former.Days, ""), SeasonPlanner.RuleVersion);
        }
        else
        {
            store.SavePlan(former.Days, SeasonPlanner.RuleVersion);
        }

        if (former.Wish is null)
        {
            store.RemoveWish();
        }
        else
        {
            store.SaveWish(former.Wish);
        }

        _former = null;
        return null;
    }

    private PlanRefusal? Make(SeasonWish wish)
    {
        var former = Now();
        var season = SeasonKeeper.Make(store, wish, PlanKeeper.FirstDay(store, books.Today));
        if (season.Refusal is null)
        {
            _former = former with { RevisionAfter = store.PlanRevision };
        }

        return season.Refusal;
    }

    // Only this program's last statement can be taken back: the store keeps changes of days, not of goals.
    private Former Now()
    {
        var book = books.Now();
        return new Former(book.Wish, [.. book.Weeks.Where(week => week.Monday >= PlanBook.MondayOf(book.Today))], book.Ahead, 0);
    }

    private GoalForm Form(IReadOnlyDictionary<string, string> fields, string refusal, IReadOnlyList<string> feasible)
    {
        var book = books.Now();
        var races = book.Wish?.Goal.Races ?? [];
        return new GoalForm
        {
            Fields = fields,
            Races = [.. races.Where(race => race.Date >= book.Today).OrderBy(race => race.Date).Select(race => new GoalRaceRow(
                race.Date, string.Format(PlanTexts.RaceRow, race.Priority, PlanWords.RaceOf(race), Format.Day(race.Date))))],
            HasGoal = book.Wish is not null,
            CanUndo = _former is { } former && former.RevisionAfter == book.Revision,
            Refusal = refusal,
            Feasible = feasible,
            Today = book.Today,
        };
    }

    private sealed record Former(
        SeasonWish? Wish, IReadOnlyList<SeasonWeek> Weeks, IReadOnlyList<PlannedDay> Days, int RevisionAfter);
}
