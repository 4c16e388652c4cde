using TrainingPlan.Companion.Analysis;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Tests.Analysis;

public sealed class LoadTests
{
    private static readonly Measured<double> Threshold = AnyHistory.Known(1000 / 270.0);

    [Fact]
    public void Load_from_pace_gives_the_published_value() =>
        Assert.Equal(40.5, PaceLoad.OfSeconds(1800, 1000 / 300.0, 1000 / 270.0), 6);

    [Fact]
    public void An_hour_at_threshold_is_a_hundred_by_every_source()
    {
        double thresholdBpm = 50 + (RunLoad.ThresholdReserveShare * 140);
        HistoryRun byHeart = AnyHistory.Row(0, 0, 3600, thresholdBpm) with { DistanceMeters = Measured<double>.Missing("none") };
        HistoryRun byPace = AnyHistory.Row(0, 3600 * Threshold.Value, 3600);
        HistoryRun byEffort = AnyHistory.Row(0, 0, 3600, effort: 7) with { DistanceMeters = Measured<double>.Missing("none") };
        RunLoad[] loads = [.. new[] { byHeart, byPace, byEffort }.Select(run => RunLoad.Of(run, AnyHistory.Runner, Threshold))];
        Assert.Equal([LoadSource.HeartRate, LoadSource.Pace, LoadSource.Effort], loads.Select(load => load.Source));
        Assert.All(loads, load => Assert.Equal(100, load.Load.Value, 6));
    }

    [Fact]
    public void The_most_trusted_source_of_load_counts()
    {
        // A mean heart rate and a mean pace are doubtful; the runner's own rating is not.
        HistoryRun rated = AnyHistory.Row(0, 10_000, 3000, heartRateBpm: 150, effort: 6);
        Assert.Equal(LoadSource.Effort, RunLoad.Of(rated, AnyHistory.Runner, Threshold).Source);
        HistoryRun recorded = AnyHistory.Recorded(0, AnyRun.Of(1800, _ => 3, _ => 150)) with { EffortCr10 = 6 };
        RunLoad load = RunLoad.Of(recorded, AnyHistory.Runner, Threshold);
        Assert.Equal((LoadSource.HeartRate, Trust.Trusted), (load.Source, load.Load.Trust));
        Assert.Equal(54.05, load.Trimp.Value, 2);
    }

    [Fact]
    public void Without_any_source_there_is_no_load_and_it_says_what_lacks()
    {
        HistoryRun bare = AnyHistory.Row(0, 10_000, 3000);
        RunLoad load = RunLoad.Of(bare, RunnerProfile.Unknown, Measured<double>.Missing("no effort yet"));
        Assert.False(load.Load.HasValue);
        Assert.Contains("no heart rate", load.Load.Inputs);
        Assert.Contains("not rated", load.Load.Inputs);
    }

    [Fact]
    public void Trimp_of_a_histogram_is_that_of_the_seconds()
    {
        Activity activity = AnyRun.Of(3600, _ => 3, second => 120 + (second / 100));
        RunTimeline run = RunTimeline.Of(activity);
        double ofSeconds = BanisterTrimp.Of(run, AnyHistory.Runner).Value;
        Assert.Equal(ofSeconds, BanisterTrimp.Of(RunSummary.Of(run).HeartRates.Held(), AnyHistory.Runner).Value, 6);
    }

    [Fact]
    public void Fitness_and_fatigue_give_the_computed_values()
    {
        Assert.Equal(0.0235283, FitnessCurve.Alpha(42), 7);
        Assert.Equal(0.1331221, FitnessCurve.Alpha(7), 7);
        Dictionary<DateOnly, double> loads = Enumerable.Range(0, 42).ToDictionary(day => AnyHistory.FirstDay.AddDays(day), _ => 100.0);
        IReadOnlyList<FitnessDay> curve = FitnessCurve.Of(loads, AnyHistory.FirstDay.AddDays(41));
        Assert.Equal(63.212, curve[^1].Fitness, 3);
        Assert.Equal(99.752, curve[^1].Fatigue, 3);
        Assert.Equal(curve[^2].Fitness - curve[^2].Fatigue, curve[^1].Form, 9);
        Assert.Equal(Trust.Doubtful, FitnessCurve.Last(curve, day => day.Fitness).Trust);
    }

    [Fact]
    public void Days_without_a_load_are_days_of_rest()
    {
        var loads = new Dictionary<DateOnly, double> { [AnyHistory.FirstDay] = 100 };
        IReadOnlyList<FitnessDay> curve = FitnessCurve.Of(loads, AnyHistory.FirstDay.AddDays(10));
        Assert.Equal(11, curve.Count);
        Assert.Equal(100 * FitnessCurve.Alpha(42) * Math.Exp(-10 / 42.0), curve[^1].Fitness, 9);
        Assert.Empty(FitnessCurve.Of(new Dictionary<DateOnly, double>(), AnyHistory.FirstDay));
    }

    [Fact]
    public void Monotony_and_strain_give_the_computed_values()
    {
        Monotony week = Monotony.Of([300, 0, 450, 200, 0, 600, 350]);
        Assert.Equal(1.2153, week.Value.Value, 4);
        Assert.Equal(2309.1, week.Strain.Value, 1);
    }

    [Fact]
    public void A_week_of_equal_days_has_no_monotony_but_a_reason()
    {
        Assert.Equal("every day had the same load", Monotony.Of([50, 50, 50, 50, 50, 50, 50]).Value.Inputs);
        Assert.Equal("no load in this week", Monotony.Of([0, 0, 0, 0, 0, 0, 0]).Value.Inputs);
        Assert.False(Monotony.Of([1, 2]).Value.HasValue);
    }

    [Fact]
    public void The_ratio_of_loads_is_one_in_even_training_and_never_trusted()
    {
        Dictionary<DateOnly, double> loads = Enumerable.Range(0, 60).ToDictionary(day => AnyHistory.FirstDay.AddDays(day), _ => 50.0);
        Measured<double> ratio = LoadRatio.Of(FitnessCurve.Of(loads, AnyHistory.FirstDay.AddDays(59)));
        Assert.Equal(1, ratio.Value, 9);
        Assert.Equal(Trust.Doubtful, ratio.Trust);
        Assert.Equal(0.25, LoadRatio.AcuteWeight);
        Assert.Equal(0.068966, LoadRatio.ChronicWeight, 6);
    }

    [Fact]
    public void Time_easy_and_hard_goes_by_heart_rate_and_without_one_by_pace()
    {
        HistoryRun byHeart = AnyHistory.Recorded(0, AnyRun.Of(1000, _ => 3, second => second < 700 ? 140 : second < 900 ? 160 : 180));
        IntensityDistribution heart = IntensityDistribution.Of(byHeart, AnyHistory.Runner, AnyHistory.Known(50));
        Assert.Equal((700, 200, 100), (heart.EasySeconds, heart.ModerateSeconds, heart.HardSeconds));
        HistoryRun byPace = AnyHistory.Recorded(0, AnyRun.Of(1000, second => second < 800 ? 2.8 : 4.4));
        IntensityDistribution pace = IntensityDistribution.Of(byPace, AnyHistory.Runner, AnyHistory.Known(50));
        Assert.Equal((800, 0, 200), (pace.EasySeconds, pace.ModerateSeconds, pace.HardSeconds));
        Assert.Equal(0.8, pace.EasyShare.Value, 9);
    }

    [Fact]
    public void A_mean_over_a_run_tells_nothing_of_its_intensity()
    {
        IntensityDistribution unknown = IntensityDistribution.Of(
            AnyHistory.Row(0, 10_000, 3000, heartRateBpm: 150), AnyHistory.Runner, AnyHistory.Known(50));
        Assert.Equal((0, 3000), (unknown.KnownSeconds, unknown.UnknownSeconds));
        Assert.False(unknown.EasyShare.HasValue);
    }
}
