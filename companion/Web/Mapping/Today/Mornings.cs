using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>Today: how the runner is, what the plan has, what waits for an answer.</summary>
internal static class Mornings
{
    private static readonly int[] Grades = [1, 2, 3, 4, 5];
    private static readonly int[] Hours = [5, 6, 7, 8, 9];

    internal static TodayView Of(RunStore store, DateOnly today, PlanCard? session, IReadOnlyList<BandCard> bands)
    {
        var morning = Readiness.Of(store.GetReadinessInput(today));
        return new TodayView(
            today, WordOf(morning.Advice), morning.Sentence, morning.Trust, morning.Reasons, morning.Missing, session,
            Questions(store.GetCheckIns(today, today).FirstOrDefault()), Waiting(store, today), bands);
    }

    /// <summary>Keeps an answer and holds the plan against it; returns what cannot be in one sentence, null when it was kept.</summary>
    internal static string? CheckIn(RunStore store, DailyRecord said)
    {
        if (DailyRecordCheck.Fault(said) is { } fault)
        {
            return fault;
        }

        store.SaveCheckIn(said);
        SeasonKeeper.Adapt(store, said.Date);
        return null;
    }

    private static string WordOf(ReadinessAdvice advice) => advice switch
    {
        ReadinessAdvice.Rest => TodayTexts.AdviceRest,
        ReadinessAdvice.Easier => TodayTexts.AdviceEasier,
        ReadinessAdvice.AsPlanned => TodayTexts.AdviceAsPlanned,
        ReadinessAdvice.GoHard => TodayTexts.AdviceGoHard,
        _ => TodayTexts.AdviceUnknown,
    };

    private static IReadOnlyList<CheckInQuestion> Questions(DailyRecord? said) =>
    [
        new("soreness", TodayTexts.CheckInSoreness, TodayTexts.CheckInNone, TodayTexts.CheckInMuch, Grades, said?.Soreness),
        new("mood", TodayTexts.CheckInMood, TodayTexts.CheckInBad, TodayTexts.CheckInGood, Grades, said?.Mood),
        new("sleep", TodayTexts.CheckInSleep, "", TodayTexts.CheckInHours, Hours, said?.SleepHours),
    ];

    // One that was made for an older plan, or for a day that has passed, could not be taken any more.
    private static ProposalCard? Waiting(RunStore store, DateOnly today)
    {
        var revision = store.PlanRevision;
        return store.ListPlanChanges()
            .Where(change => change.State == PlanChangeState.Proposed && change.BaseRevision == revision
                && change.Proposal.Changes.All(day => day.Before.Date >= today))
            .Select(change => new ProposalCard(
                change.Id,
                change.Proposal.Sentence,
                [.. change.Proposal.Changes.Select(day => string.Format(
                    TodayTexts.ProposalDay, Format.Day(day.After.Date), day.Before.Name, day.After.Name, day.Sentence))]))
            .FirstOrDefault();
    }
}
