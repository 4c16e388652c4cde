using TrainingPlan.Companion.Analysis;
using TrainingPlan.Units;
using Morning = TrainingPlan.Companion.Analysis.Readiness;

namespace TrainingPlan.Companion.Tests.Readiness;

public class ReadinessTests
{
    private static Morning Judge(IReadOnlyList<DailyRecord> days, params PacedRun[] runs) =>
        Morning.Of(new ReadinessInput(Mornings.Today, days, runs, RunnerProfile.Stated(190, 50, Weighting.Unstated)));

    [Fact]
    public void Of_a_runner_who_said_nothing_nothing_is_known_and_the_plan_stands()
    {
        Morning morning = Judge([]);

        Assert.Equal(ReadinessAdvice.Unknown, morning.Advice);
        Assert.Equal(Trust.None, morning.Trust);
        Assert.Equal(5, morning.Missing.Count);
        Assert.False(morning.IsHardRefused);
    }

    [Fact]
    public void Low_variability_alone_moves_the_hard_session_and_keeps_the_volume()
    {
        Morning morning = Judge(Mornings.WithUsualRmssdThen(42));

        Assert.Equal((ReadinessAdvice.Easier, "hrv", false), (morning.Advice, morning.Rule, morning.IsVolumeCut));
    }

    [Fact]
    public void A_bad_feeling_alone_changes_nothing()
    {
        Morning morning = Judge(Mornings.WithUsualAnswersThen(5, 5, 1));

        Assert.Equal(ReadinessAdvice.AsPlanned, morning.Advice);
        Assert.Equal(Trust.Doubtful, morning.Trust);
        Assert.Contains("You feel worse than usual", morning.Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_signs_that_agree_cut_the_volume_too()
    {
        Morning morning = Judge(Mornings.WithUsualRmssdThen(42).And(Mornings.WithUsualAnswersThen(5, 5, 1)));

        Assert.Equal((ReadinessAdvice.Easier, "two_signs", true), (morning.Advice, morning.Rule, morning.IsVolumeCut));
        Assert.Equal(Trust.Trusted, morning.Trust);
    }

    [Fact]
    public void Three_signs_that_agree_are_a_day_of_rest()
    {
        List<DailyRecord> nights = Mornings.With(
            [.. Enumerable.Repeat((double?)50, 27), 53, 53], (date, bpm) => new DailyRecord { Date = date, RestingHeartRateBpm = bpm });

        Morning morning = Judge(Mornings.WithUsualRmssdThen(42).And(Mornings.WithUsualAnswersThen(5, 5, 1)).And(nights));

        Assert.Equal(ReadinessAdvice.Rest, morning.Advice);
    }

    [Fact]
    public void Feeling_well_in_range_is_a_good_day_for_the_hard_session()
    {
        Morning morning = Judge(Mornings.WithUsualRmssdThen(50).And(Mornings.WithUsualAnswersThen(1, 1, 5)));

        Assert.Equal(ReadinessAdvice.GoHard, morning.Advice);
        Assert.Contains("You feel better", morning.Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void High_variability_without_feeling_well_is_no_leave_to_go_hard() =>
        Assert.Equal(ReadinessAdvice.AsPlanned, Judge(Mornings.WithUsualRmssdThen(62)).Advice);

    [Fact]
    public void Two_raised_nights_make_the_day_easy()
    {
        Morning morning = Judge(Mornings.WithNights(50, 51, 50, 50, 49, 50, 51, 54, 55));

        Assert.Equal((ReadinessAdvice.Easier, "night_heart_rate"), (morning.Advice, morning.Rule));
        Assert.Equal(morning.IllnessHint, morning.Reasons[0]);
    }

    [Fact]
    public void What_the_runner_says_of_illness_beats_every_measured_sign()
    {
        Morning morning = Judge(Mornings.WithUsualRmssdThen(50)
            .And(Mornings.WithUsualAnswersThen(1, 1, 5))
            .And([new DailyRecord { Date = Mornings.Today, IsIll = true }]));

        Assert.Equal((ReadinessAdvice.Rest, "illness"), (morning.Advice, morning.Rule));
        Assert.Contains("fever", morning.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, ReadinessAdvice.Unknown)]
    [InlineData(3, ReadinessAdvice.Easier)]
    [InlineData(5, ReadinessAdvice.Rest)]
    public void Pain_holds_back_by_how_much_it_hurts(int pain, ReadinessAdvice expected) =>
        Assert.Equal(expected, Judge([new DailyRecord { Date = Mornings.Today, Pain = pain }]).Advice);
}
