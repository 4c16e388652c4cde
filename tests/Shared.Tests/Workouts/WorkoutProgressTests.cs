using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Shared.Tests.Workouts;

public class WorkoutProgressTests
{
    private readonly WorkoutProgress _progress = new();
    private readonly RunSecond _second = new() { ElapsedSeconds = -1, State = MotionState.Run };

    [Fact]
    public void A_timed_step_lasts_exactly_its_seconds()
    {
        Start(w => { Time(w, 10); Time(w, 5); });
        Assert.True(_progress.StepChanged);
        Pass(9);
        Assert.Equal((0, 9, 1), (_progress.StepIndex, _progress.StepElapsedSeconds, _progress.RemainingSeconds));
        Pass(1);
        Assert.Equal((1, 0, 1), (_progress.StepIndex, _progress.StepElapsedSeconds, _progress.StepsDone));
        Assert.True(_progress.StepChanged);
        Pass(4);
        Assert.False(_progress.IsDone);
        Pass(1);
        Assert.True(_progress.IsDone);
        Assert.Equal((-1, 2, -1), (_progress.StepIndex, _progress.StepsDone, _progress.RemainingSeconds));
    }

    [Fact]
    public void A_pause_over_a_steps_end_stops_the_clock()
    {
        Start(w => { Time(w, 10); Time(w, 5); });
        Pass(9);
        _second.IsPaused = true;
        Pass(300);
        Assert.Equal((0, 9), (_progress.StepIndex, _progress.StepElapsedSeconds));
        _second.IsPaused = false;
        Pass(1);
        Assert.Equal(1, _progress.StepIndex);
    }

    [Fact]
    public void Five_kilometres_in_five_steps_stay_five_kilometres()
    {
        Start(w => { w.AddStep(StepIntensity.Active, StepDurationKind.Distance, 1000); w.AddRepeat(0, 5); });
        int meters = 0;
        while (!_progress.IsDone)
        {
            meters += 7;
            _second.DistanceMeters = meters;
            Pass(1);
        }

        Assert.Equal(5, _progress.StepsDone);
        Assert.InRange(meters, 5000, 5006);
    }

    [Fact]
    public void A_jump_of_the_position_ends_one_step_only()
    {
        Start(w => { w.AddStep(StepIntensity.Active, StepDurationKind.Distance, 1000); w.AddRepeat(0, 5); });
        _second.DistanceMeters = 4000;
        Pass(1);
        Assert.Equal((1, WorkoutProgress.MaxCarryMeters), (_progress.StepsDone, _progress.StepElapsedMeters));
        _second.DistanceMeters = 10;
        Pass(1);
        Assert.Equal(WorkoutProgress.MaxCarryMeters, _progress.StepElapsedMeters);
    }

    [Fact]
    public void The_end_of_a_distance_is_foreseen_from_the_speed()
    {
        Start(w => w.AddStep(StepIntensity.Active, StepDurationKind.Distance, 400));
        Assert.Equal(-1, _progress.RemainingSeconds);
        for (int i = 1; i <= 100; i++)
        {
            _second.DistanceMeters = i * 3;
            Pass(1);
        }

        Assert.Equal(100, _progress.RemainingMeters);
        Assert.InRange(_progress.RemainingSeconds, 33, 35);
    }

    [Fact]
    public void Metres_of_a_pause_count_for_nothing()
    {
        Start(w => w.AddStep(StepIntensity.Active, StepDurationKind.Distance, 100));
        _second.IsPaused = true;
        _second.DistanceMeters = 500;
        Pass(1);
        _second.IsPaused = false;
        _second.DistanceMeters = 503;
        Pass(1);
        Assert.Equal(3, _progress.StepElapsedMeters);
    }

    [Theory]
    [InlineData(StepDurationKind.HeartRateAbove, 15100, 15000)]
    [InlineData(StepDurationKind.HeartRateBelow, 14900, 15000)]
    public void A_heart_rate_ends_a_step_after_three_trusted_seconds_past_it(StepDurationKind kind, int past, int not)
    {
        Start(w => { w.AddStep(StepIntensity.Active, kind, 150); Time(w, 60); });
        HeartRate(past, Trust.Doubtful, 60);
        HeartRate(past, Trust.Trusted, 2);
        HeartRate(not, Trust.Trusted, 1);
        HeartRate(past, Trust.Trusted, 2);
        Assert.Equal(0, _progress.StepIndex);
        HeartRate(past, Trust.Trusted, 1);
        Assert.Equal(1, _progress.StepIndex);
    }

    [Fact]
    public void A_press_ends_any_step_but_an_open_one_and_once_a_second()
    {
        Start(w =>
        {
            w.AddStep(StepIntensity.WarmUp, StepDurationKind.LapPress, 0);
            Time(w, 600);
            w.AddStep(StepIntensity.CoolDown, StepDurationKind.Open, 0);
        });
        Pass(1000);
        Assert.Equal(0, _progress.StepIndex);
        _progress.Lap();
        _progress.Lap();
        _progress.Lap();
        Pass(1);
        Assert.Equal(1, _progress.StepIndex);
        _progress.Lap();
        Pass(1);
        Assert.Equal(2, _progress.StepIndex);
        _progress.Lap();
        Pass(5000);
        Assert.Equal((2, false), (_progress.StepIndex, _progress.IsDone));
    }

    [Fact]
    public void A_press_in_a_pause_or_before_the_start_is_no_lap()
    {
        _progress.Lap();
        Start(w => { Time(w, 60); Time(w, 60); });
        _second.IsPaused = true;
        _progress.Lap();
        Pass(1);
        _second.IsPaused = false;
        Pass(1);
        Assert.Equal(0, _progress.StepIndex);
    }

    [Fact]
    public void A_late_second_counts_for_all_that_passed()
    {
        Start(w => { Time(w, 10); Time(w, 10); });
        _second.ElapsedSeconds += 11;
        Pass(1);
        Assert.Equal((1, 2), (_progress.StepIndex, _progress.StepElapsedSeconds));
    }

    [Fact]
    public void The_planned_part_that_is_done_grows_to_the_whole()
    {
        Start(w => { Time(w, 100); w.AddRepeat(0, 3); w.AddStep(StepIntensity.Active, StepDurationKind.Distance, 1000); });
        Assert.Equal(660, _progress.Walk.PlannedSeconds);
        Pass(150);
        Assert.Equal(150, _progress.PlannedSecondsDone);
        Pass(150);
        _second.DistanceMeters = 500;
        Pass(1);
        Assert.Equal(480, _progress.PlannedSecondsDone);
    }

    [Fact]
    public void Starting_again_forgets_everything()
    {
        Start(w => Time(w, 10));
        Pass(10);
        Assert.True(_progress.IsDone);
        Start(w => Time(w, 10));
        Assert.Equal((0, 0, false), (_progress.StepIndex, _progress.StepsDone, _progress.IsDone));
        _progress.Stop();
        Pass(10);
        Assert.Equal((-1, 0, false), (_progress.StepIndex, _progress.StepsDone, _progress.StepChanged));
    }

    private static void Time(Workout workout, int seconds) => workout.AddStep(StepIntensity.Active, StepDurationKind.Time, seconds);

    private void Start(Action<Workout> build)
    {
        var workout = new Workout();
        build(workout);
        Assert.Equal(WorkoutError.None, WorkoutValidator.Check(workout));
        _progress.Start(workout);
        Pass(1);
    }

    private void Pass(int seconds)
    {
        for (int i = 0; i < seconds; i++)
        {
            _second.ElapsedSeconds++;
            _progress.AddSecond(_second);
        }
    }

    private void HeartRate(int centibpm, Trust trust, int seconds)
    {
        _second.WristHeartRateCentibpm = centibpm;
        _second.WristHeartRateTrust = trust;
        Pass(seconds);
    }
}
