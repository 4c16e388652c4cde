using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Tests.Readiness;

public class InjuryTests
{
    private static readonly DateOnly Today = Mornings.Today;

    private static InjuryInput Input(params RunOnDay[] runs) => new(Today, runs, null, [], []);

    [Theory]
    [InlineData(11_000, SpikeClass.Reference)]
    [InlineData(11_001, SpikeClass.Small)]
    [InlineData(13_000, SpikeClass.Small)]
    [InlineData(13_001, SpikeClass.Moderate)]
    [InlineData(20_000, SpikeClass.Moderate)]
    [InlineData(20_001, SpikeClass.Large)]
    public void A_session_is_classed_as_the_study_classed_it(double meters, SpikeClass expected) =>
        Assert.Equal(expected, SessionSpike.Of(meters, Today, [new RunOnDay(Today.AddDays(-30), 10_000)]).Class);

    [Fact]
    public void A_run_of_31_days_ago_and_one_of_the_same_day_do_not_count()
    {
        SessionSpike spike = SessionSpike.Of(9_000, Today, [new RunOnDay(Today.AddDays(-31), 20_000), new RunOnDay(Today, 30_000)]);

        Assert.Equal(SpikeClass.Unknown, spike.Class);
    }

    [Fact]
    public void A_spike_is_told_as_an_association_with_the_distance_that_stays_inside()
    {
        InjuryFlag flag = Assert.Single(InjuryFlags.Of(Input(new(Today.AddDays(-8), 10_000), new(Today, 15_000))));

        Assert.Equal("spike", flag.Code);
        Assert.Contains("50 % more than your longest run", flag.Sentence, StringComparison.Ordinal);
        Assert.Contains("52 % more overuse injuries", flag.Evidence, StringComparison.Ordinal);
        Assert.Contains("not your own probability", flag.Evidence, StringComparison.Ordinal);
        Assert.Contains("11.0 km", flag.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_planned_spike_is_told_before_it_is_run()
    {
        InjuryFlag flag = Assert.Single(InjuryFlags.Of(Input(new RunOnDay(Today.AddDays(-3), 10_000)) with { PlannedMeters = 21_000 }));

        Assert.Contains("would be 110 % more", flag.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Steady_running_raises_no_flag() => Assert.Empty(InjuryFlags.Of(
        Input([.. Enumerable.Range(0, 20).Select(i => new RunOnDay(Today.AddDays(-2 * i), 10_000 - 50 * i))])));

    [Theory]
    [InlineData(1, 0, false)]
    [InlineData(1, 1, true)]
    [InlineData(1, 3, true)]
    public void Pain_is_flagged_when_it_stays_or_grows(int yesterday, int today, bool isFlagged)
    {
        InjuryInput input = Input() with
        {
            Days =
            [
                new DailyRecord { Date = Today.AddDays(-1), Pain = yesterday },
                new DailyRecord { Date = Today, Pain = today, PainPlace = "left knee" },
            ],
        };

        Assert.Equal(isFlagged, InjuryFlags.Of(input).Any(flag => flag.Code == "pain"));
    }

    [Fact]
    public void After_three_weeks_without_a_run_half_the_longest_is_the_way_back()
    {
        InjuryFlag flag = Assert.Single(InjuryFlags.Of(Input(new(Today.AddDays(-40), 9_000), new(Today.AddDays(-21), 12_000))));

        Assert.Equal("return", flag.Code);
        Assert.Contains("21 days", flag.Sentence, StringComparison.Ordinal);
        Assert.Contains("6.0 km", flag.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_week_back_still_counts_as_coming_back()
    {
        IReadOnlyList<InjuryFlag> flags = InjuryFlags.Of(
            Input(new(Today.AddDays(-35), 12_000), new(Today.AddDays(-3), 4_000), new(Today, 4_000)));

        Assert.Contains("32 days", Assert.Single(flags, flag => flag.Code == "return").Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-11-21", true)]
    [InlineData("2025-11-20", false)]
    public void An_injury_is_remembered_for_twelve_months(string ended, bool isFlagged)
    {
        DateOnly end = DateOnly.Parse(ended, System.Globalization.CultureInfo.InvariantCulture);
        InjuryInput input = Input() with { Injuries = [new PastInjury("right calf", end.AddDays(-20), end)] };

        Assert.Equal(isFlagged, InjuryFlags.Of(input).Any(flag => flag.Code == "previous_injury"));
    }

    [Fact]
    public void An_injury_that_lasts_is_told_first_after_pain()
    {
        InjuryInput input = Input() with { Injuries = [new PastInjury("shin", Today.AddDays(-4), null)] };

        Assert.Equal("injured", InjuryFlags.Of(input)[0].Code);
    }
}
