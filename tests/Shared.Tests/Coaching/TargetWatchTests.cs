using TrainingPlan.Coaching;
using TrainingPlan.Workouts;

namespace TrainingPlan.Shared.Tests.Coaching;

public class TargetWatchTests
{
    private const int Seed = 99;

    [Fact]
    public void The_median_is_that_of_the_last_five()
    {
        var random = new Random(Seed);
        var watch = new TargetWatch(TargetKind.Pace, 2, 0);
        var values = new List<int>();
        for (int i = 0; i < 5000; i++)
        {
            values.Add(random.Next(20));
            watch.AddSecond(values[^1], true);
            if (i >= 4)
            {
                Assert.True(watch.IsTrusted);
                Assert.True(values.TakeLast(5).Order().ElementAt(2) == watch.Median, $"seed {Seed}, second {i}");
            }
        }
    }

    [Fact]
    public void Nothing_is_known_before_five_trusted_seconds()
    {
        var watch = Aimed();
        Add(watch, 300, 4);
        Assert.False(watch.IsTrusted);
        Add(watch, 300, 1);
        Assert.True(watch.IsTrusted);
        Assert.Equal((1, 1), (watch.Side, watch.OutSeconds));
    }

    [Fact]
    public void One_wild_second_or_two_move_nothing()
    {
        var watch = Aimed();
        Add(watch, 275, 10);
        Add(watch, 400, 2);
        Assert.Equal(0, watch.Side);
        Add(watch, 400, 1);
        Assert.Equal(1, watch.Side);
    }

    [Fact]
    public void Two_untrusted_seconds_are_bridged_and_three_forget()
    {
        var watch = Aimed();
        Add(watch, 300, 10);
        Assert.Equal(6, watch.OutSeconds);
        watch.AddSecond(0, false);
        watch.AddSecond(0, false);
        Assert.False(watch.IsTrusted);
        Add(watch, 300, 1);
        Assert.Equal((true, 7), (watch.IsTrusted, watch.OutSeconds));
        watch.AddSecond(0, false);
        watch.AddSecond(0, false);
        watch.AddSecond(0, false);
        Add(watch, 300, 4);
        Assert.Equal((false, 0), (watch.IsTrusted, watch.OutSeconds));
    }

    [Fact]
    public void Back_needs_the_margin_and_comes_once()
    {
        var watch = Aimed();
        Add(watch, 290, 10);
        watch.NoteCorrection();
        Add(watch, 279, 10);
        Assert.Equal((0, false, true), (watch.Side, watch.IsInside, watch.IsCorrected));
        int backs = 0;
        for (int i = 0; i < 10; i++)
        {
            watch.AddSecond(277, true);
            backs += watch.IsBack ? 1 : 0;
        }

        Assert.Equal((1, false), (backs, watch.IsCorrected));
    }

    [Fact]
    public void A_jump_across_the_band_ends_the_row_without_a_success()
    {
        var watch = Aimed();
        Add(watch, 290, 10);
        watch.NoteCorrection();
        int insides = 0;
        for (int i = 0; i < 5; i++)
        {
            watch.AddSecond(250, true);
            insides += watch.IsInside ? 1 : 0;
            Assert.False(watch.IsBack);
        }

        Assert.Equal((1, -1, false), (insides, watch.Side, watch.IsCorrected));
    }

    [Theory]
    [InlineData(13000, 20, true)]
    [InlineData(13000, 19, false)]
    [InlineData(13000, -20, false)]
    [InlineData(17000, -20, true)]
    [InlineData(17000, 20, false)]
    public void A_heart_rate_is_on_its_way_when_it_moves_two_beats_in_ten_seconds_towards_the_band(int from, int perSecond, bool expected)
    {
        var watch = new TargetWatch(TargetKind.HeartRate, 100, 200);
        watch.Aim(15000, 16000);
        for (int i = 0; i < 20; i++)
        {
            watch.AddSecond(from + (i * perSecond), true);
        }

        Assert.Equal(expected, watch.IsOnItsWay);
    }

    private static TargetWatch Aimed()
    {
        var watch = new TargetWatch(TargetKind.Pace, 2, 0);
        watch.Aim(270, 280);
        return watch;
    }

    private static void Add(TargetWatch watch, int value, int seconds)
    {
        for (int i = 0; i < seconds; i++)
        {
            watch.AddSecond(value, true);
        }
    }
}
