using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>Changes of the plan as pages show them.</summary>
internal static class PlanChanges
{
    private const string ByRunner = "runner";
    private const int RecentDays = 3;

    /// <summary>What waits for an answer, or else what changed lately and can be taken back; null when there is nothing to tell.</summary>
    internal static PlanChangeView? Newest(PlanBook book, Func<DateTimeOffset, DateTime> local) =>
        (book.Changes.FirstOrDefault(change => IsWaiting(change, book))
            ?? book.Changes.FirstOrDefault(change => CanUndo(change, book) && IsRecent(change, book, local))) is { } newest
            ? Of(newest, book, local)
            : null;

    internal static PlanChangeView Of(StoredPlanChange change, PlanBook book, Func<DateTimeOffset, DateTime> local) => new(
        change.Id,
        change.Proposal.Sentence,
        IsStale(change, book) ? PlanTexts.StateStale : PlanWords.StateOf(change.State),
        Format.DayAndTime(local(change.DecidedUtc ?? change.MadeUtc)),
        IsWaiting(change, book),
        CanUndo(change, book),
        change.Proposal.Code == ByRunner
            ? PlanTexts.ChangeByRunner
            : string.Format(PlanTexts.ChangeByRule, change.Proposal.Code, change.Proposal.RuleVersion),
        [.. change.Proposal.Changes.Select(day => Day(day, change.Proposal, book.IsImperial))]);

    // One that was made for an older plan, or for a day that has passed, could not be taken any more.
    private static bool IsWaiting(StoredPlanChange change, PlanBook book) =>
        change.State == PlanChangeState.Proposed && !IsStale(change, book);

    private static bool IsStale(StoredPlanChange change, PlanBook book) => change.State == PlanChangeState.Proposed
        && (change.BaseRevision != book.Revision || change.Proposal.Changes.Any(day => day.Before.Date < book.Today));

    private static bool CanUndo(StoredPlanChange change, PlanBook book) =>
        change.State == PlanChangeState.Accepted && change.AppliedRevision == book.Revision
        && change.Proposal.Changes.Any(day => day.Before.Date >= book.Today);

    private static bool IsRecent(StoredPlanChange change, PlanBook book, Func<DateTimeOffset, DateTime> local) =>
        DateOnly.FromDateTime(local(change.DecidedUtc ?? change.MadeUtc)) >= book.Today.AddDays(-RecentDays);

    private static ChangedDay Day(DayChange day, PlanProposal proposal, bool isImperial) => new(
        day.Before.Date,
        PlanWords.ToldOf(day.Before),
        PlanWords.ToldOf(day.After),
        day.Sentence == proposal.Sentence ? "" : day.Sentence,
        PlanWords.ProfileOf(day.Before, isImperial),
        PlanWords.ProfileOf(day.After, isImperial));
}
