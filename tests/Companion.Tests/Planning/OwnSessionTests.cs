using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Tests.Planning;

/// <summary>A workout of the runner's own becomes a day that the validator can judge.</summary>
public sealed class OwnSessionTests
{
    private static readonly DateOnly Day = new(2026, 11, 24);
    private static readonly RunnerNumbers Numbers = new(
        170, RunnerProfile.ZonesFromMaximum(190), new TrainingPaces(400, 360, 300, 275, 260, 5, "a race"), true);

    [Theory]
    [InlineData("30min easy", SessionKind.Easy, 1800, 0)]
    [InlineData("100min", SessionKind.Long, 6000, 0)]
    [InlineData("10min easy, 4x(8min @ 4:55-5:05/km, 2min recovery), 10min easy", SessionKind.Steady, 3600, 1920)]
    [InlineData("10min easy, 6x(3min @ 4:30-4:40/km, 2min recovery), 10min easy", SessionKind.Intervals, 3000, 1080)]
    [InlineData("10min easy, 10x(30s @ 4:15-4:25/km, 90s rest), 10min easy", SessionKind.Repetitions, 2400, 300)]
    [InlineData("10min easy, 6x(1min @ 175-181spm, 2min recovery), 5min easy", SessionKind.QuickFeet, 1980, 0)]
    [InlineData("10min easy, 5x(1km @ 4:58-5:02/km, 2min rest), 10min easy", SessionKind.Steady, 3300, 1500)]
    [InlineData("40min @ 6:10-6:30/km", SessionKind.Easy, 2400, 0)]
    [InlineData("10min easy, 3x(10min @ 171-180bpm, 3min recovery), 10min easy", SessionKind.Steady, 3540, 1800)]
    public void Its_length_and_what_is_hard_are_counted_from_its_steps(string text, SessionKind kind, int seconds, int hardSeconds)
    {
        PlannedDay? day = OwnSession.On(Day, Of(text), Numbers, "Purpose.", "Reason.");

        Assert.Equal((kind, seconds, hardSeconds), (day!.Kind, day.DurationSeconds, day.HardSeconds));
    }

    [Theory]
    [InlineData("10min easy, until lap, 10min easy")]
    [InlineData("open")]
    [InlineData("10min easy, until hr<120 rest, 10min")]
    public void A_workout_whose_length_nobody_knows_makes_no_day(string text) =>
        Assert.Null(OwnSession.On(Day, Of(text), Numbers, "Purpose.", "Reason."));

    [Theory]
    [InlineData("30min easy")]
    [InlineData("10min easy, 6x(3min @ 4:30-4:40/km, 2min recovery), 10min easy")]
    [InlineData("10min easy, 5x(1km @ 4:58-5:02/km, 2min rest), 10min easy")]
    [InlineData("10min easy, 20min, 3x(3min @ 4:30-4:40/km, 2min recovery), 10min easy")]
    public void What_it_says_of_itself_adds_up_for_the_validator(string text)
    {
        PlannedDay day = OwnSession.On(Day, Of(text), Numbers, "Purpose.", "Reason.")!;

        Assert.DoesNotContain(
            PlanValidator.Check([day], [new PastRun(Day.AddDays(-3), 7200, false)]), one => one.Rule is "adds-up" or "effort" or "workout");
    }

    [Fact]
    public void A_workout_of_absurd_length_overflows_nothing()
    {
        PlannedDay day = OwnSession.On(Day, Of("99x(99x(400km @ 29:00-29:30/km))"), Numbers, "Purpose.", "Reason.")!;

        Assert.InRange(day.DurationSeconds, 24 * 3600, 7 * 24 * 3600);
        Assert.Contains(PlanValidator.Check([day], []), one => one.Rule == "longest");
    }

    private static Workout Of(string text)
    {
        var workout = new Workout { Name = "Own" };
        RunnerProfile.ZonesFromMaximum(190).ToArray().CopyTo(workout.HeartRateZoneUpperBpm, 0);
        Assert.Null(WorkoutText.TryParse(text, workout));
        return workout;
    }
}
