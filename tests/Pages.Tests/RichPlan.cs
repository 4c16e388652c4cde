using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Tests.Web;
using TrainingPlan.Trials.Histories;

namespace TrainingPlan.Pages.Tests;

/// <summary>A runner in the middle of a season: a year of runs, mornings, a race ahead, a band, and changes of the plan.</summary>
internal static class RichPlan
{
    private const int Seed = 7;

    internal static void Fill(RunStore store)
    {
        var today = FixedClock.Today;
        SampleStore.Fill(store, SampleStore.QuickFeet());
        new FiveYears(Seed).Fill(store, today, 1);
        store.SaveRunner(store.GetRunner() with { CadenceSpm = 168 });
        for (var back = 30; back > 0; back--)
        {
            store.SaveCheckIn(new DailyRecord
            {
                Date = today.AddDays(-back), Soreness = 2 + (back % 3 == 0 ? 1 : 0), Mood = 4, SleepHours = 7 + (back % 4 * 0.5),
                RmssdMs = 58 + (back % 5), RestingHeartRateBpm = 50 + (back % 3),
            });
        }

        var races = new GoalRace[]
        {
            new("City half", today.AddDays(119), 21_097.5, RacePriority.A, 6300),
            new("Club race", today.AddDays(70), 10_000, RacePriority.B),
        };
        // Planned three weeks ago, so that there is a past to look at.
        var wish = new SeasonWish { Goal = new TrainingGoal(GoalKind.Race, races) };
        var made = SeasonKeeper.Make(store, wish, today.AddDays(-21));
        Assert.Null(made.Refusal);
    }

    /// <summary>A change that waits: an easier day, because of a bad night.</summary>
    internal static StoredPlanChange Propose(RunStore store)
    {
        var days = store.GetPlan(FixedClock.Today, FixedClock.Today.AddDays(6));
        var before = days.First(day => day.IsHard);
        var easy = days.First(day => day.Kind is SessionKind.Easy or SessionKind.QuickFeet);
        var after = easy with { Date = before.Date, Reason = "You slept little." };
        return store.SaveProposal(
            new PlanProposal("readiness", "You slept little: the hard session becomes an easy one.", 2,
                [new DayChange(before, after, "readiness", "Two signs agree.")]),
            store.PlanRevision);
    }
}
