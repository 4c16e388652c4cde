using TrainingPlan.Companion.Analysis;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Tests.Analysis;

public sealed class HistoryTests
{
    [Fact]
    public void What_lies_above_the_highest_heart_rate_seen_is_expected_as_computed() =>
        Assert.Equal(192.15, ObservedHeartRateMax.Expected(180, 10, 186), 2);

    [Fact]
    public void The_observed_maximum_is_what_was_held_and_not_a_spike()
    {
        HistoryRun[] runs = [.. Enumerable.Range(0, 6).Select(day =>
            AnyHistory.Recorded(day, AnyRun.Of(600, _ => 3, second => second == 300 ? 225 : second > 500 ? 184 : 150)))];
        Measured<double> observed = ObservedHeartRateMax.Of(runs, null);
        Assert.InRange(observed.Value, 190, 200);
        Assert.Equal(Trust.Doubtful, observed.Trust);
        Assert.False(ObservedHeartRateMax.Of(runs.Take(2), null).HasValue);
    }

    [Fact]
    public void Easy_running_gives_back_the_vdot_of_a_runner_who_is_as_assumed()
    {
        // A runner of VDOT 50 at 75 % of the oxygen reserve has 75 % of the heart-rate reserve.
        double speed = Vdot.SpeedAt(50, (3.5 + (0.75 * 46.5)) / 50);
        Assert.Equal(50, SubMaximalVdot.ValueOf(speed, 0.75), 6);
        HistoryRun[] runs = [.. Enumerable.Range(0, 2).Select(day =>
            AnyHistory.Recorded(day, AnyRun.Of(1500, _ => speed, _ => 50 + (0.75 * 140))))];
        Measured<double> vdot = SubMaximalVdot.Of(runs, AnyHistory.Runner);
        Assert.Equal(50, vdot.Value, 3);
        Assert.Equal(Trust.Doubtful, vdot.Trust);
    }

    [Fact]
    public void A_race_weighs_more_than_easy_running_and_an_old_one_less()
    {
        HistoryRun Race(int day) => AnyHistory.Row(day, 10_000, 2400, heartRateBpm: 175);
        double speed = Vdot.SpeedAt(46, (3.5 + (0.75 * 42.5)) / 46);
        HistoryRun[] easy = [.. Enumerable.Range(60, 4).Select(day =>
            AnyHistory.Recorded(day, AnyRun.Of(1500, _ => speed, _ => 50 + (0.75 * 140))))];
        DateOnly today = AnyHistory.FirstDay.AddDays(65);
        VdotEstimate fresh = VdotEstimate.On([.. easy, Race(64)], AnyHistory.Runner, today);
        VdotEstimate old = VdotEstimate.On([.. easy, Race(1)], AnyHistory.Runner, today);
        Assert.Equal(51.94, fresh.FromEffort.Value, 2);
        Assert.Equal(Trust.Trusted, fresh.FromEffort.Trust);
        Assert.Equal(46, fresh.FromEasyRunning.Value, 1);
        Assert.InRange(fresh.Value.Value, 50, 51.9);
        Assert.True(old.Value.Value < fresh.Value.Value);
        Assert.True(fresh.Low80 < fresh.Value.Value && fresh.Value.Value < fresh.High80);
    }

    [Fact]
    public void An_effort_without_signs_of_a_race_is_a_doubtful_one()
    {
        HistoryRun run = AnyHistory.Row(0, 10_000, 3000, heartRateBpm: 140);
        VdotEstimate estimate = VdotEstimate.On([run], AnyHistory.Runner, AnyHistory.FirstDay);
        Assert.Equal(Trust.Doubtful, estimate.Value.Trust);
        Assert.Contains("perhaps not all-out", estimate.FromEffort.Inputs);
        Assert.False(VdotEstimate.On([], AnyHistory.Runner, AnyHistory.FirstDay).Value.HasValue);
    }

    [Fact]
    public void Heat_is_learned_beside_a_trend_of_fitness()
    {
        var random = new Random(11);
        var runs = Enumerable.Range(0, 200).Select(i =>
        {
            double celsius = 12 + (12 * Math.Sin(i / 30.0)) + random.Next(-3, 4);
            double cost = Math.Log(50) - (0.0004 * i) + (0.008 * Math.Max(0, celsius - 10)) + (0.02 * (random.NextDouble() - 0.5));
            return (AnyHistory.FirstDay.AddDays(i), celsius, 3.0, 3.0 * Math.Exp(cost));
        }).ToList();
        HeatTolerance heat = HeatTolerance.Of(runs);
        Assert.InRange(heat.PercentPerDegree.Value, 0.7, 0.85);
        Assert.True(heat.Low95 < 0.8 && heat.High95 > 0.75);
        Assert.False(HeatTolerance.Of(runs.Take(10).ToList()).PercentPerDegree.HasValue);
    }

    [Fact]
    public void Records_come_from_stretches_and_for_rows_from_the_whole_run()
    {
        HistoryRun row = AnyHistory.Row(0, 10_080, 2980);
        Assert.DoesNotContain(PersonalRecords.ByDistance([row]), record => record.DistanceMeters < 5000);
        HistoryRun recorded = AnyHistory.Recorded(5, AnyRun.Of(1500, second => second is > 500 and <= 750 ? 4 : 3));
        IReadOnlyList<PersonalRecord> records = PersonalRecords.ByDistance([recorded, row]);
        PersonalRecord ten = records.Single(record => record.DistanceMeters == 10_000);
        Assert.Equal((2980 / 1.008, Trust.Doubtful), (ten.Seconds, ten.Trust));
        Assert.Equal(250, records.Single(record => record.DistanceMeters == 1000).Seconds, 6);
        Assert.Equal(240, PersonalRecords.ByTime([recorded, row]).Single(record => record.Seconds == 60).DistanceMeters, 6);
    }

    [Fact]
    public void A_record_remembers_the_one_before_and_a_doubtful_distance_sets_none()
    {
        HistoryRun wrist = AnyHistory.Row(9, 10_000, 1800) with { DistanceMeters = new Measured<double>(10_000, Trust.Doubtful, "steps") };
        PersonalRecord[] progress = [.. PersonalRecords.Progress(
            [AnyHistory.Row(0, 10_000, 3000), AnyHistory.Row(4, 10_000, 3100), AnyHistory.Row(7, 10_000, 2900), wrist])
            .Where(record => record.DistanceMeters == 10_000)];
        Assert.Equal([(3000, null), (2900, (double?)3000)], progress.Select(record => (record.Seconds, record.BeforeSeconds)));
    }

    [Fact]
    public void A_history_has_a_load_for_each_day_and_weeks_from_monday()
    {
        HistoryRun[] runs = [.. Enumerable.Range(0, 60).Where(day => day % 2 == 0).Select(day => AnyHistory.Row(day, 10_000, 3000))];
        TrainingHistoryView view = TrainingHistoryView.Of(runs, RunnerProfile.Unknown, AnyHistory.FirstDay.AddDays(59));
        Assert.Equal(60, view.Curve.Count);
        Assert.All(runs, run => Assert.Equal(LoadSource.Pace, view.LoadOf(run.Id).Source));
        IReadOnlyList<TrainingWeek> weeks = view.Weeks(4);
        Assert.All(weeks, week => Assert.Equal(DayOfWeek.Monday, week.Monday.DayOfWeek));
        Assert.Equal(30_000, weeks[0].DistanceMeters, 6);
        Assert.Equal(170, weeks[0].CadenceSpm.Value);
        Assert.True(weeks[0].Monotony.Value.HasValue);
    }

    [Fact]
    public void A_stated_maximum_is_never_replaced_by_an_observed_one()
    {
        HistoryRun[] runs = [.. Enumerable.Range(0, 6).Select(day => AnyHistory.Recorded(day, AnyRun.Of(600, _ => 3, _ => 178)))];
        DateOnly today = AnyHistory.FirstDay.AddDays(6);
        Assert.Equal(190, TrainingHistoryView.Of(runs, AnyHistory.Runner, today).Runner.HeartRateMaxBpm.Value);
        TrainingHistoryView observed = TrainingHistoryView.Of(runs, RunnerProfile.Unknown, today);
        Assert.Equal(Trust.Doubtful, observed.Runner.HeartRateMaxBpm.Trust);
        Assert.Equal(5, observed.Runner.HeartRateZoneUpperBpm.Count);
    }

    [Fact]
    public void Critical_power_comes_back_from_a_curve_that_has_one()
    {
        CurvePoint[] curve = [.. new[] { 180, 300, 600, 1200 }.Select(seconds => new CurvePoint(seconds, 280 + (15_000.0 / seconds), 0))];
        Assert.Equal(280, CriticalPower.Of([curve]).Value, 6);
        Assert.False(CriticalPower.Of([]).HasValue);
    }
}
