using TrainingPlan.Companion.Analysis;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Tests.Readiness;

public class ReadinessSignalTests
{
    [Fact]
    public void A_week_of_variability_below_the_own_range_is_worse()
    {
        ReadinessSignal signal = HrvSignal.Of(Mornings.WithUsualRmssdThen(42), Mornings.Today);

        Assert.Equal(SignalVerdict.Worse, signal.Verdict);
        Assert.Equal(Math.Log(42), signal.Value.Value, 6);
        Assert.Contains("below your own range", signal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void One_low_morning_among_seven_changes_nothing()
    {
        List<DailyRecord> days = Mornings.WithUsualRmssdThen(50);
        days[^1] = days[^1] with { RmssdMs = 47 };

        Assert.Equal(SignalVerdict.Usual, HrvSignal.Of(days, Mornings.Today).Verdict);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Three_of_seven_mornings_make_a_week(int mornings, bool isJudged)
    {
        List<DailyRecord> days = Mornings.WithRmssd(
        [
            .. Enumerable.Repeat((double?)50, 27), 52,
            .. Enumerable.Repeat((double?)null, 7 - mornings), .. Enumerable.Repeat((double?)50, mornings),
        ]);

        ReadinessSignal signal = HrvSignal.Of(days, Mornings.Today);

        Assert.Equal(isJudged, signal.Verdict != SignalVerdict.Missing);
        Assert.NotEqual(Trust.Trusted, signal.Value.Trust);
    }

    [Fact]
    public void A_morning_with_more_than_5_percent_corrected_beats_does_not_count()
    {
        var day = new DailyRecord { Date = Mornings.Today, RmssdMs = 50, CorrectedBeatShare = 0.051 };

        Assert.Null(HrvSignal.LnRmssd(day));
        Assert.NotNull(HrvSignal.LnRmssd(day with { CorrectedBeatShare = 0.05 }));
    }

    [Fact]
    public void The_published_week_of_variability_has_its_published_mean_and_spread()
    {
        double[] week = [4.10, 4.02, 3.95, 4.08, 4.15, 3.90, 4.05];

        UsualRange range = UsualRange.Of(week, 3)!.Value;

        Assert.Equal(4.03571, range.Mean, 5);
        Assert.Equal(0.08696, range.StandardDeviation, 5);
        Assert.Equal(2.155, range.StandardDeviation / range.Mean * 100, 3);
    }

    [Fact]
    public void Two_nights_of_4_bpm_more_hint_at_an_illness_and_name_none()
    {
        List<DailyRecord> days = Mornings.WithNights(51, 50, 50, 50, 51, 50, 49, 54, 54);

        string hint = IllnessHint.Of(days, Mornings.Today)!;

        Assert.Contains("up 4 bpm for two nights", hint, StringComparison.Ordinal);
        Assert.Contains("could be training", hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_usual_night_between_two_raised_ones_is_no_hint() =>
        Assert.Null(IllnessHint.Of(Mornings.WithNights(51, 50, 50, 50, 51, 50, 49, 54, 50, 54), Mornings.Today));

    [Fact]
    public void A_morning_before_the_night_was_measured_is_judged_by_the_two_nights_before()
    {
        List<DailyRecord> days = Mornings.WithNights(50, 50, 50, 51, 50, 49, 50, 54, 55, null);

        Assert.NotNull(IllnessHint.Of(days, Mornings.Today));
    }

    [Fact]
    public void A_night_long_ago_stands_for_no_night_of_now()
    {
        List<DailyRecord> days = Mornings.WithNights(50, 50, 50, 51, 50, 49, 50, 54, 55, null, null, null);

        Assert.Equal(SignalVerdict.Missing, RestingHeartRateSignal.Of(days, Mornings.Today).Verdict);
    }

    [Fact]
    public void A_runner_who_always_feels_bad_is_not_warned_for_it()
    {
        List<DailyRecord> days = Mornings.With(
            Enumerable.Repeat((double?)2, 29), (date, _) => new DailyRecord { Date = date, Soreness = 4, Mood = 2 });

        Assert.Equal(SignalVerdict.Usual, PerceivedSignal.Of(days, Mornings.Today).Verdict);
    }

    [Fact]
    public void One_answer_alone_is_no_check_in()
    {
        List<DailyRecord> days = [new DailyRecord { Date = Mornings.Today, Mood = 1 }];

        Assert.Equal(SignalVerdict.Missing, PerceivedSignal.Of(days, Mornings.Today).Verdict);
    }

    [Theory]
    [InlineData(5.9, 5.5, SignalVerdict.Worse)]
    [InlineData(5.9, 6.0, SignalVerdict.Usual)]
    public void Two_short_nights_are_needed(double first, double second, SignalVerdict expected)
    {
        List<DailyRecord> days = Mornings.With([first, second], (date, hours) => new DailyRecord { Date = date, SleepHours = hours });

        Assert.Equal(expected, SleepSignal.Of(days, Mornings.Today).Verdict);
    }

    [Fact]
    public void The_index_is_speed_less_what_the_heart_rate_would_give()
    {
        // 12 km/h at 150 bpm, rest 50, highest 190, peak 18 km/h: 12 − 100 · 18 / 140.
        Assert.Equal(-0.857, HeartRateSpeedIndex.Kmh(12, 150, 50, 190, 18), 3);
    }

    [Fact]
    public void A_heart_that_works_harder_for_the_same_speed_is_worse()
    {
        var runner = RunnerProfile.Stated(190, 50, Weighting.Unstated);
        List<PacedRun> runs = [.. Enumerable.Range(0, 10).Select(i => new PacedRun(Mornings.Today.AddDays(-8 - 2 * i), 11, 140 + i % 3))];
        runs.Add(new PacedRun(Mornings.Today, 11, 149));

        Assert.Equal(SignalVerdict.Worse, HeartRateSpeedIndex.Of(runs, runner, Mornings.Today).Verdict);
    }

    [Fact]
    public void Without_the_own_heart_rates_there_is_no_index()
    {
        ReadinessSignal signal = HeartRateSpeedIndex.Of([], RunnerProfile.Unknown, Mornings.Today);

        Assert.Equal(SignalVerdict.Missing, signal.Verdict);
        Assert.Contains("trainingplan profile", signal.Sentence, StringComparison.Ordinal);
    }
}
