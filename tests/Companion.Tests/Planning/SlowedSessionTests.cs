using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Tests.Planning.Rules;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Tests.Planning;

public sealed class SlowedSessionTests
{
    [Fact]
    public void Paces_are_slowed_and_everything_else_stays()
    {
        PlannedDay day = AnyPlan.Day(0, SessionKind.Steady, 40, 10, step =>
        {
            step.SetTarget1(TargetKind.Cadence, 16_800, 17_200);
            step.SetTarget2(TargetKind.Pace, 300, 320);
        });

        PlannedDay slowed = SlowedSession.Of(day, 0.05);

        WorkoutStep work = slowed.Workout!.Steps[1];
        Assert.Equal((315, 336), (work.Target2Low, work.Target2High));
        Assert.Equal((16_800, 17_200), (work.Target1Low, work.Target1High));
        Assert.Equal((300, 320), (day.Workout!.Steps[1].Target2Low, day.Workout.Steps[1].Target2High));
        Assert.Equal((day.Name, day.DurationSeconds, day.HardSeconds), (slowed.Name, slowed.DurationSeconds, slowed.HardSeconds));
    }

    [Fact]
    public void A_day_without_a_pace_stays_as_it_is()
    {
        PlannedDay day = AnyPlan.Day(0, SessionKind.Easy, 40);
        Assert.Same(day, SlowedSession.Of(day, 0.05));
        Assert.Same(day, SlowedSession.Of(day, 0));
        Assert.False(SlowedSession.HasPace(AnyPlan.Rest(0)));
    }
}
