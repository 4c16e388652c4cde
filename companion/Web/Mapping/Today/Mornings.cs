using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>Today: how the runner is, what the plan has, what waits for an answer.</summary>
internal static class Mornings
{
    private const int DaysAhead = 4;

    private static readonly int[] Grades = [1, 2, 3, 4, 5];
    private static readonly int[] Hours = [5, 6, 7, 8, 9];

    internal static TodayView Of(RunStore store, PlanBook book, Func<DateTimeOffset, DateTime> local)
    {
        var today = book.Today;
        var morning = Readiness.Of(store.GetReadinessInput(today));
        return new TodayView(
            today,
            WordOf(morning.Advice),
            morning.Advice.ToString().ToLowerInvariant(),
            morning.Sentence,
            morning.Trust,
            morning.Reasons,
            morning.Missing,
            [.. morning.Signals.Select(MorningSigns.Of)],
            PlanDays.Of(book, today, store, local, withMoves: false),
            [.. Enumerable.Range(1, DaysAhead).Select(today.AddDays).Where(day => book.On(day) is not null)
                .Select(day => PlanCalendar.Cell(book, day, false))],
            Questions(store.GetCheckIns(today, today).FirstOrDefault()),
            PlanChanges.Newest(book, local),
            TodayBands.Newest(store, local),
            book.Wish is not null,
            book.HasRuns);
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
}
