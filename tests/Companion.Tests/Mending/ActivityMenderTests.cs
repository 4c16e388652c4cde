using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Import;

namespace TrainingPlan.Companion.Tests.Mending;

public class ActivityMenderTests
{
    private const double None = double.NaN;
    private static readonly DateTimeOffset Start = new(2026, 5, 3, 7, 0, 0, TimeSpan.FromHours(2));

    private readonly List<string> _notes = [];

    [Fact]
    public void A_sound_activity_is_the_very_same()
    {
        double[] times = [0, 1, 2, 3];
        double[] cadence = [170, 172, 171, 170];
        Activity read = Run(new ActivitySeries { ElapsedSeconds = times, CadenceSpm = cadence, HeartRateBpm = [120, 121, None, 122] });
        Activity mended = ActivityMender.Mend(read, _notes);
        Assert.Same(times, mended.Series.ElapsedSeconds);
        Assert.Equal([170, 172, 171, 170], mended.Series.CadenceSpm);
        Assert.Equal(Start, mended.Start);
        Assert.Empty(_notes);
    }

    [Fact]
    public void Samples_of_the_same_time_become_one_with_the_last_values_that_there_are()
    {
        Activity mended = Mend([0, 1, 1, 2], heart: [100, 101, None, 103], speed: [3, 3, 4, 3]);
        Assert.Equal([0, 1, 2], mended.Series.ElapsedSeconds);
        Assert.Equal([100, 101, 103], mended.Series.HeartRateBpm);
        Assert.Equal([3, 4, 3], mended.Series.SpeedMetersPerSecond);
    }

    [Fact]
    public void A_time_that_jumps_and_comes_back_is_one_wrong_sample()
    {
        Activity mended = Mend([0, 1, 2_000_000_000, 2, -50, 3, 4], heart: [100, 101, 102, 103, 104, 105, 106]);
        Assert.Equal([0, 1, 2, 3, 4], mended.Series.ElapsedSeconds);
        Assert.Equal([100, 101, 103, 105, 106], mended.Series.HeartRateBpm);
        Assert.Equal("2 samples are at a time that can't be and left out.", Assert.Single(_notes));
    }

    [Fact]
    public void A_clock_that_is_set_back_in_mid_run_goes_on_and_tells_the_true_start()
    {
        Activity read = Run(new ActivitySeries { ElapsedSeconds = [0, 1, 2, 3, -3597, -3596, -3595, -3594, -3593, -3592, -3591] }) with
        {
            Laps = [new ActivityLap(-3596, -3591, null, null, null)],
        };
        Activity mended = ActivityMender.Mend(read, _notes);
        Assert.Equal(Enumerable.Range(0, 11).Select(second => (double)second), mended.Series.ElapsedSeconds);
        Assert.Equal(Start.AddSeconds(-3601), mended.Start);
        Assert.Equal((5.0, 10.0), (mended.Laps[0].StartSeconds, mended.Laps[0].EndSeconds));
        Assert.Equal("1 jump of the clock is taken out; the later clock counts.", Assert.Single(_notes));
    }

    [Fact]
    public void A_clock_that_is_set_from_the_dawn_of_its_time_to_today_does_not_make_a_run_of_years()
    {
        double year = 365 * 86_400;
        Activity mended = Mend([0, 1, 2, year, year + 1, year + 2, year + 3]);
        Assert.Equal([0, 1, 2, 3, 4, 5, 6], mended.Series.ElapsedSeconds);
        Assert.Equal(Start.AddSeconds(year - 3), mended.Start);
    }

    [Fact]
    public void Times_before_the_start_move_the_start()
    {
        Activity mended = Mend([-2, -1, 0, 1], heart: [90, 91, 92, 93]);
        Assert.Equal([0, 1, 2, 3], mended.Series.ElapsedSeconds);
        Assert.Equal(Start.AddSeconds(-2), mended.Start);
    }

    [Theory]
    [InlineData(Sport.Running, 86, 172)]
    [InlineData(Sport.Running, 172, 172)]
    [InlineData(Sport.TrailRunning, 70, 140)]
    [InlineData(Sport.Walking, 57, 114)]
    [InlineData(Sport.Walking, 114, 114)]
    public void Cadence_of_one_foot_is_doubled_and_that_of_both_is_not(Sport sport, double told, double steps)
    {
        Activity read = Run(new ActivitySeries { ElapsedSeconds = [0, 1, 2], CadenceSpm = [told, None, told] }) with
        {
            Sport = sport,
            Totals = new ActivityTotals { CadenceSpm = told },
        };
        Activity mended = ActivityMender.Mend(read, _notes);
        Assert.Equal([steps, None, steps], mended.Series.CadenceSpm);
        Assert.Equal(steps, mended.Totals.CadenceSpm);
        Assert.Equal(told == steps ? 0 : 1, _notes.Count);
    }

    [Fact]
    public void A_walk_under_the_name_of_a_run_keeps_its_steps()
    {
        Activity mended = Mend([0, 1, 2], cadence: [108, 110, 108], speed: [1.4, 1.5, 1.4]);
        Assert.Equal([108, 110, 108], mended.Series.CadenceSpm);
    }

    [Fact]
    public void Stretches_of_half_and_double_cadence_are_put_right_where_the_speed_says_so()
    {
        double[] cadence = [.. Enumerable.Repeat(172.0, 20), 86, 85, 344, 90, 172];
        double[] speed = [.. Enumerable.Repeat(3.2, 23), 1.3, 3.2];
        Activity mended = Mend([.. Enumerable.Range(0, 25).Select(second => (double)second)], cadence: cadence, speed: speed);
        Assert.Equal([172, 170, 172, 90, 172], mended.Series.CadenceSpm[20..]);
        Assert.Equal("3 cadences are of half or twice the steps and put right.", Assert.Single(_notes));
    }

    [Fact]
    public void What_no_heart_legs_or_place_can_be_is_missing()
    {
        Activity read = Run(new ActivitySeries
        {
            ElapsedSeconds = [0, 1, 2, 3, 4],
            HeartRateBpm = [0, 120, 200, 121, 255],
            SpeedMetersPerSecond = [3, 3, 65, 3, -1],
            AltitudeMeters = [200, 201, 420, 202, 30_000],
            LatitudeDegrees = [0, 48.1, 49.5, 48.10001, 48.10002],
            LongitudeDegrees = [0, 11.5, 11.5, 11.50001, 11.50002],
            PowerWatts = [250, 250, 65_000, 250, 250],
        });
        ActivitySeries mended = ActivityMender.Mend(read, _notes).Series;
        Assert.Equal([None, 120, None, 121, None], mended.HeartRateBpm);
        Assert.Equal([3, 3, None, 3, None], mended.SpeedMetersPerSecond);
        Assert.Equal([200, 201, None, 202, None], mended.AltitudeMeters);
        Assert.Equal([None, 48.1, None, 48.10001, 48.10002], mended.LatitudeDegrees);
        Assert.Equal([250, 250, None, 250, 250], mended.PowerWatts);
        Assert.Equal(
            [
                "2 heart rates are out of the possible and left out.", "2 speeds are out of the possible and left out.",
                "2 altitudes are out of the possible and left out.", "1 power is out of the possible and left out.",
                "2 positions are out of the possible and left out.",
            ],
            _notes);
    }

    [Fact]
    public void Distance_never_falls_and_goes_on_over_a_new_beginning()
    {
        Assert.Equal([0, 3, None, 6, 6, 9], Mend([0, 1, 2, 3, 4, 5], distance: [0, 3, 65_535, 6, 5, 9]).Series.DistanceMeters);
        double[] twice = Mend([0, 60, 120, 180, 240, 300, 360, 420], distance: [0, 180, 360, 0, 180, 360, 540, 720]).Series.DistanceMeters;
        Assert.Equal([0, 180, 360, 360, 540, 720, 900, 1080], twice);
        Assert.Contains("1 new beginning of the distance is joined to what came before.", _notes);
    }

    [Fact]
    public void Pauses_are_ordered_joined_and_kept_inside()
    {
        Activity read = Run(new ActivitySeries { ElapsedSeconds = [0, 10, 100, 200] }) with
        {
            Pauses = [new ActivityPause(50, 60), new ActivityPause(-5, 4), new ActivityPause(55, 80), new ActivityPause(190, 900)],
        };
        Assert.Equal(
            [new ActivityPause(0, 4), new ActivityPause(50, 80), new ActivityPause(190, 200)],
            ActivityMender.Mend(read, _notes).Pauses);
    }

    [Fact]
    public void Where_a_source_tells_no_pause_a_gap_without_way_is_one_and_a_gap_with_way_is_not()
    {
        Activity mended = Mend([0, 1, 121, 122, 242], distance: [0, 3, 5, 8, 368]);
        Assert.Equal([new ActivityPause(1, 121)], mended.Pauses);
        Assert.Equal("1 pause is taken from a gap between samples in which nobody moved.", Assert.Single(_notes));
    }

    [Fact]
    public void Laps_begin_after_the_start_in_their_order_and_have_a_length()
    {
        Activity read = Run(ActivitySeries.Empty) with
        {
            Laps =
            [
                new ActivityLap(100, 200, null, null, null),
                new ActivityLap(-3, 100, null, null, null),
                new ActivityLap(200, 200, null, null, null),
            ],
        };
        IReadOnlyList<ActivityLap> laps = ActivityMender.Mend(read, _notes).Laps;
        Assert.Equal([(0.0, 100.0), (100.0, 200.0)], laps.Select(lap => (lap.StartSeconds, lap.EndSeconds)));
    }

    private Activity Mend(
        double[] times, double[]? heart = null, double[]? speed = null, double[]? cadence = null, double[]? distance = null) =>
        ActivityMender.Mend(
            Run(new ActivitySeries
            {
                ElapsedSeconds = times,
                HeartRateBpm = heart ?? [],
                SpeedMetersPerSecond = speed ?? [],
                CadenceSpm = cadence ?? [],
                DistanceMeters = distance ?? [],
            }),
            _notes);

    private static Activity Run(ActivitySeries series) => new() { Sport = Sport.Running, Start = Start, Series = series };
}
