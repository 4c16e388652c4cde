using TrainingPlan.Companion.Analysis;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Tests.Analysis;

public sealed class RunFigureTests
{
    [Theory]
    [InlineData(-0.45, 4.0323)]
    [InlineData(-0.20, 1.8000)]
    [InlineData(-0.10, 2.1517)]
    [InlineData(0, 3.6)]
    [InlineData(0.02, 4.0082)]
    [InlineData(0.10, 5.9682)]
    [InlineData(0.20, 9.0067)]
    [InlineData(0.45, 19.4260)]
    public void Minettis_cost_gives_the_computed_values(double grade, double expected) =>
        Assert.Equal(expected, GradeCost.Minetti(grade), 4);

    [Fact]
    public void Downhill_credit_is_damped_and_ends_on_steep_ground()
    {
        Assert.Equal(1, GradeCost.Ratio(0), 9);
        Assert.Equal(0.88, GradeCost.Ratio(-0.09), 9);
        Assert.Equal(1, GradeCost.Ratio(-0.18), 9);
        Assert.Equal(1 + (0.9 * 0.6578), GradeCost.Ratio(0.10), 3);
        Assert.All(Enumerable.Range(-45, 91), percent => Assert.True(GradeCost.Ratio(percent / 100.0) >= 0.88 - 1e-9));
    }

    [Fact]
    public void An_even_climb_has_a_faster_pace_on_the_flat()
    {
        RunTimeline run = RunTimeline.Of(AnyRun.Of(1200, speed: _ => 3, altitude: second => second * 3 * 0.05));
        Measured<double> pace = GradeAdjustedPace.Of(run);
        Assert.InRange(pace.Value, 1000 / (3 * GradeCost.Ratio(0.05)) - 3, 1000 / (3 * GradeCost.Ratio(0.05)) + 3);
    }

    [Fact]
    public void Without_altitude_or_hills_no_grade_adjusted_pace_is_shown()
    {
        Assert.False(GradeAdjustedPace.Of(RunTimeline.Of(AnyRun.Of(600, speed: _ => 3))).HasValue);
        Assert.False(GradeAdjustedPace.Of(RunTimeline.Of(AnyRun.Of(600, speed: _ => 3, altitude: _ => 120))).HasValue);
    }

    [Fact]
    public void Splits_end_between_two_samples_where_the_distance_was_reached()
    {
        IReadOnlyList<Split> splits = Splits.Of(RunTimeline.Of(AnyRun.Of(1000, speed: _ => 3)), Splits.KilometerMeters);
        Assert.Equal([1000, 1000, 997], splits.Select(split => split.LengthMeters));
        Assert.All(splits.Take(2), split => Assert.Equal(333.333, split.PaceSecondsPerKm.Value, 3));
        Assert.Equal(2, Splits.Of(RunTimeline.Of(AnyRun.Of(1000, speed: _ => 3)), Splits.MileMeters).Count);
    }

    [Fact]
    public void A_pause_lengthens_no_split_and_counts_as_no_movement()
    {
        Activity activity = AnyRun.Of(1060, speed: second => second is >= 200 and < 260 ? 0 : 4) with
        {
            Pauses = [new ActivityPause(200, 260)],
        };
        RunTimeline run = RunTimeline.Of(activity);
        Assert.InRange(Splits.Of(run, 1000)[0].DurationSeconds, 249, 252);
        Assert.Equal(1000, run.TimerSeconds);
        Assert.Equal(1000, MovingTime.Of(run).Value);
    }

    [Fact]
    public void Standing_at_a_light_is_timer_but_not_moving()
    {
        RunTimeline run = RunTimeline.Of(AnyRun.Of(600, speed: second => second is >= 100 and < 160 ? 0 : 3));
        Assert.Equal(540, MovingTime.Of(run).Value);
        Assert.Equal(600, run.TimerSeconds);
    }

    [Fact]
    public void Samples_every_few_seconds_become_seconds_and_a_long_gap_is_a_pause()
    {
        var activity = new Activity
        {
            Sport = Sport.Running,
            Start = AnyRun.Start,
            Series = new ActivitySeries
            {
                ElapsedSeconds = [0, 5, 12, 100, 104],
                DistanceMeters = [0, 15, 36, 40, 52],
                HeartRateBpm = [100, double.NaN, 124, 110, 110],
            },
        };
        RunTimeline run = RunTimeline.Of(activity);
        Assert.Equal(105, run.Count);
        Assert.Equal(9, run.DistanceMeters[3], 9);
        Assert.Equal(112, run.HeartRateBpm[6], 9);
        Assert.True(double.IsNaN(run.HeartRateBpm[50]));
        Assert.Equal(105 - 87, run.TimerSeconds);
    }

    [Fact]
    public void A_run_that_goes_on_counting_from_the_ride_before_begins_at_zero()
    {
        Activity activity = AnyRun.Of(400, speed: _ => 3);
        double[] later = [.. activity.Series.DistanceMeters.Select(meters => meters + 42_000)];
        ActivitySeries after = activity.Series with { DistanceMeters = later };
        RunTimeline run = RunTimeline.Of(activity with { Series = after });
        Assert.Equal(1197, run.DistanceMeters[^1], 6);
        Assert.Equal(2, Splits.Of(run, 1000).Count);
    }

    [Fact]
    public void Laps_keep_their_own_distance()
    {
        Activity activity = AnyRun.Of(600, speed: _ => 3) with
        {
            Laps = [new ActivityLap(0, 300, 1000, 300, null), new ActivityLap(300, 600, null, 300, "rest")],
        };
        IReadOnlyList<Split> laps = Splits.OfLaps(RunTimeline.Of(activity), activity.Laps);
        Assert.Equal([1000, 897], laps.Select(lap => lap.LengthMeters));
        Assert.Equal(300, laps[0].PaceSecondsPerKm.Value, 6);
    }

    [Fact]
    public void Zones_of_speed_and_power_count_what_is_known()
    {
        ZoneTimes zones = ZoneTimes.Of([2, 3, 3.5, 4, double.NaN], [3, 3.5]);
        Assert.Equal([2, 1, 1], zones.SecondsByZone);
        Assert.Equal(1, zones.ExcludedSeconds);
        Assert.Equal(0.5, zones.ShareOf(0).Value);
        Assert.False(ZoneTimes.None.ShareOf(0).HasValue);
    }

    [Fact]
    public void A_heart_rate_that_follows_the_steps_is_left_out()
    {
        double Cadence(int second) => 176 + (6 * Math.Sin(second / 9.0));
        RunTimeline locked = RunTimeline.Of(AnyRun.Of(300, _ => 3, heartRate: second => Cadence(second) + 1, cadence: Cadence));
        RunTimeline near = RunTimeline.Of(
            AnyRun.Of(300, _ => 3, heartRate: second => 176 + Math.Sin(second / 31.0), cadence: second => 176 + Math.Cos(second / 5.0)));
        Assert.All(locked.HeartRateBpm, bpm => Assert.True(double.IsNaN(bpm)));
        Assert.DoesNotContain(near.HeartRateBpm, double.IsNaN);
        Assert.Equal(Trust.None, StretchAverages.HeartRate(locked, 0, 300).Trust);
    }
}
