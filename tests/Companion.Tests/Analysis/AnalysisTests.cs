using TrainingPlan.Companion.Analysis;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Tests.Analysis;

public sealed class AnalysisTests
{
    private static readonly RunnerProfile Runner = RunnerProfile.Stated(190, 50, Weighting.Men);

    [Theory]
    [InlineData(30, 0.7, Weighting.Men, 51.534)]
    [InlineData(30, 0.7, Weighting.Women, 58.131)]
    [InlineData(60, 100 / 140.0, Weighting.Men, 108.095)]
    [InlineData(60, 100 / 140.0, Weighting.Women, 121.499)]
    public void Banister_gives_the_published_values(double minutes, double share, Weighting weighting, double expected) =>
        Assert.Equal(expected, BanisterTrimp.OfMinutes(minutes, share, weighting), 3);

    [Fact]
    public void Banister_over_an_hour_of_seconds_equals_the_formula()
    {
        Measured<double> trimp = BanisterTrimp.Of(Seconds(3600, _ => (17_000, 15_000, Trust.Trusted)), Runner);
        Assert.Equal(108.095, trimp.Value, 3);
        Assert.Equal(Trust.Trusted, trimp.Trust);
    }

    [Fact]
    public void A_doubtful_heart_rate_reaches_neither_load_nor_zones()
    {
        List<RunSecond> seconds = Seconds(600, second => (17_000, 15_000, second < 300 ? Trust.Trusted : Trust.Doubtful));
        Measured<double> trimp = BanisterTrimp.Of(seconds, Runner);
        Assert.Equal(BanisterTrimp.OfMinutes(5, 100 / 140.0, Weighting.Men), trimp.Value, 6);
        Assert.Equal(Trust.Doubtful, trimp.Trust);
        HeartRateZones zones = HeartRateZones.Of(seconds, Runner);
        Assert.Equal(300, zones.CountedSeconds);
        Assert.Equal(300, zones.ExcludedSeconds);
    }

    [Fact]
    public void Without_the_runners_numbers_there_is_no_load_and_no_zone()
    {
        List<RunSecond> seconds = Seconds(60, _ => (17_000, 15_000, Trust.Trusted));
        Assert.Null(BanisterTrimp.Of(seconds, RunnerProfile.Unknown).OrNull);
        Assert.Equal(60, HeartRateZones.Of(seconds, RunnerProfile.Unknown).ExcludedSeconds);
    }

    [Fact]
    public void Zones_hold_their_upper_bound_and_everything_above_is_zone_five()
    {
        int[] heartRates = [114, 115, 133, 134, 152, 171, 172, 190, 205];
        List<RunSecond> seconds = Seconds(heartRates.Length, second => (17_000, heartRates[second] * 100, Trust.Trusted));
        Assert.Equal([1, 2, 2, 1, 3], HeartRateZones.Of(seconds, Runner).SecondsByZone);
    }

    [Fact]
    public void Averages_take_trusted_seconds_only()
    {
        List<RunSecond> seconds = Seconds(10, second => (17_000, second < 6 ? 15_000 : 9_000, second < 6 ? Trust.Trusted : Trust.Doubtful));
        RunAverages averages = RunAverages.Of(seconds);
        Assert.Equal(150, averages.HeartRateBpm.Value, 6);
        Assert.Equal(Trust.Trusted, averages.HeartRateBpm.Trust);
        Assert.False(RunAverages.Of(Seconds(5, _ => (17_000, 0, Trust.None))).HeartRateBpm.HasValue);
    }

    [Fact]
    public void Cadence_in_target_counts_only_steps_with_a_cadence_band()
    {
        var workout = new Workout { Name = "Test" };
        workout.AddStep(StepIntensity.WarmUp, StepDurationKind.Time, 10);
        workout.AddStep(StepIntensity.Active, StepDurationKind.Time, 20).SetTarget1(TargetKind.Cadence, 16_900, 17_100);
        List<RunSecond> seconds = Seconds(30, second => (second < 25 ? 17_000 : 16_000, 15_000, Trust.Trusted));
        seconds[12].CadenceTrust = Trust.Doubtful;
        var run = new RunInput(seconds, [], [new StepMark(0, 0, 0), new StepMark(10, 1, 0)], workout, Runner);
        CadenceInTarget result = CadenceInTarget.Of(run);
        Assert.Equal((14, 5, 1), (result.InsideSeconds, result.OutsideSeconds, result.ExcludedSeconds));
        Assert.Equal(14 / 19.0, result.Share.Value, 6);
    }

    [Fact]
    public void Heard_corrections_are_compared_with_withheld_ones()
    {
        // Heard cues are followed by 4 spm back towards the band, withheld ones by 1: the benefit is 3 spm.
        int[] cueAt = [60, 160, 260, 360, 460, 560];
        List<RunSecond> seconds = Seconds(700, second => (16_000, 15_000, Trust.Trusted));
        var cues = new List<CueEvent>();
        for (int i = 0; i < cueAt.Length; i++)
        {
            bool isWithheld = i % 2 == 1;
            cues.Add(new CueEvent(cueAt[i], true, isWithheld, TargetKind.Cadence, 16_500, 17_500));
            foreach (RunSecond second in seconds.Skip(cueAt[i] + 1).Take(40))
            {
                second.CadenceCentispm += isWithheld ? 100 + i : 400 + i;
            }
        }

        IReadOnlyList<CueResponse> rows = CueResponse.Of(seconds, cues);
        Assert.Equal([10, 30], rows.Select(row => row.AfterSeconds));
        Assert.All(rows, row =>
        {
            Assert.Equal((3, 3), (row.HeardCount, row.WithheldCount));
            Assert.Equal(3, row.Benefit.Value, 1);
            Assert.True(row.BenefitLow < row.Benefit.Value && row.Benefit.Value < row.BenefitHigh);
        });
    }

    [Fact]
    public void Too_few_withheld_corrections_give_no_benefit_but_say_so()
    {
        List<RunSecond> seconds = Seconds(200, _ => (16_000, 15_000, Trust.Trusted));
        CueResponse row = CueResponse.Of(seconds, [new CueEvent(60, true, false, TargetKind.Cadence, 16_500, 17_500)])[0];
        Assert.False(row.Benefit.HasValue);
        Assert.Contains("1 heard, 0 withheld", row.Benefit.Inputs);
        Assert.Null(row.BenefitLow);
    }

    [Fact]
    public void Welchs_interval_gives_the_textbook_value()
    {
        // Two samples worked by hand: means 4 and 2, variances 2.5 and 2.5, n 5 and 5, so 8 degrees of freedom and t = 2.306.
        MeanDifference difference = MeanDifference.Welch([2, 3, 4, 5, 6], [0, 1, 2, 3, 4])!.Value;
        Assert.Equal(2, difference.Mean, 9);
        Assert.Equal(2 - 2.306, difference.Low95, 3);
        Assert.Equal(2 + 2.306, difference.High95, 3);
        Assert.Null(MeanDifference.Welch([1], [1, 2]));
    }

    [Fact]
    public void Distance_from_the_wrist_alone_is_doubtful_and_none_without_a_source()
    {
        List<RunSecond> seconds = Seconds(100, _ => (17_000, 15_000, Trust.Trusted));
        Assert.False(RunDistance.Of(seconds).HasValue);
        foreach (RunSecond second in seconds)
        {
            (second.PaceSource, second.DistanceMeters) = (PaceSource.WristEstimate, second.ElapsedSeconds * 3);
        }

        Assert.Equal((297, Trust.Doubtful), ((int)RunDistance.Of(seconds).Value, RunDistance.Of(seconds).Trust));
    }

    [Fact]
    public void Splits_cover_the_whole_distance()
    {
        List<RunSecond> seconds = Seconds(1000, _ => (17_000, 15_000, Trust.Trusted));
        foreach (RunSecond second in seconds)
        {
            (second.PaceSource, second.PaceSecondsPerKm, second.DistanceMeters) = (PaceSource.Belt, 333, (second.ElapsedSeconds + 1) * 3);
        }

        IReadOnlyList<Split> splits = Splits.Of(seconds, 1000);
        Assert.Equal([1000, 1000, 1000], splits.Select(split => split.LengthMeters));
        Assert.All(splits, split => Assert.Equal(1000 / 3.0, split.PaceSecondsPerKm.Value, 1));
        Assert.Empty(Splits.Of(Seconds(10, _ => (17_000, 15_000, Trust.Trusted)), 1000));
    }

    private static List<RunSecond> Seconds(int count, Func<int, (int Cadence, int HeartRate, Trust HeartRateTrust)> at) =>
        [.. Enumerable.Range(0, count).Select(second =>
        {
            (int cadence, int heartRate, Trust trust) = at(second);
            return new RunSecond
            {
                ElapsedSeconds = second,
                State = MotionState.Run,
                CadenceCentispm = cadence,
                CadenceTrust = Trust.Trusted,
                WristHeartRateCentibpm = heartRate,
                WristHeartRateTrust = trust,
            };
        })];
}
