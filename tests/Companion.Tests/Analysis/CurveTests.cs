using TrainingPlan.Companion.Analysis;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Tests.Analysis;

public sealed class CurveTests
{
    [Fact]
    public void The_curve_finds_the_best_stretch_of_every_length()
    {
        double[] power = [.. Enumerable.Range(0, 600).Select(second => second is >= 200 and < 260 ? 400.0 : 250.0)];
        IReadOnlyList<CurvePoint> curve = MeanMaximal.Of(power, [1, 60, 120, 600, 601]);
        Assert.Equal([400, 400, 325, 265], curve.Select(point => Math.Round(point.Value)));
        Assert.Equal(200, curve[1].StartSecond);
    }

    [Fact]
    public void A_curve_equals_what_trying_every_stretch_finds()
    {
        var random = new Random(7);
        double[] column = [.. Enumerable.Range(0, 400).Select(second => random.Next(10) == 0 ? double.NaN : random.NextDouble())];
        foreach (CurvePoint point in MeanMaximal.Of(column, [1, 5, 10, 30, 60]))
        {
            double best = Enumerable.Range(0, column.Length - point.Seconds + 1)
                .Select(start => column[start..(start + point.Seconds)].Where(value => !double.IsNaN(value)).ToList())
                .Where(known => known.Count >= Math.Ceiling(0.95 * point.Seconds))
                .Max(known => known.Average());
            Assert.Equal(best, point.Value, 9);
        }
    }

    [Fact]
    public void A_curve_does_not_bridge_what_is_missing()
    {
        double[] column = [.. Enumerable.Range(0, 100).Select(second => second % 2 == 0 ? 100.0 : double.NaN)];
        Assert.Equal([1], MeanMaximal.Of(column, [1, 10, 50]).Select(point => point.Seconds));
        Assert.Empty(MeanMaximal.Of([], MeanMaximal.Lengths));
    }

    [Fact]
    public void The_fastest_kilometre_lies_where_it_was_run()
    {
        RunTimeline run = RunTimeline.Of(AnyRun.Of(2000, speed: second => second is > 800 and <= 1100 ? 4 : 3));
        BestEffort best = BestEfforts.Of(run).Single(effort => effort.DistanceMeters == 1000);
        Assert.Equal(250, best.Seconds, 6);
        Assert.InRange(best.StartSecond, 800, 850);
        Assert.Equal([400, 800, 1000, 1609.344, 3000, 5000], BestEfforts.Of(run).Select(effort => effort.DistanceMeters));
    }

    [Fact]
    public void A_best_ends_between_two_samples()
    {
        RunTimeline run = RunTimeline.Of(AnyRun.Of(600, speed: _ => 3));
        Assert.Equal(400 / 3.0, BestEfforts.Over(run, 400).Seconds, 6);
    }

    [Fact]
    public void Who_stands_still_loses_the_time()
    {
        RunTimeline run = RunTimeline.Of(AnyRun.Of(400, speed: second => second is >= 100 and < 130 ? 0 : 3));
        Assert.Equal((1000 / 3.0) + 30, BestEfforts.Over(run, 1000).Seconds, 3);
    }

    [Fact]
    public void A_jump_of_the_position_is_no_record()
    {
        RunTimeline run = RunTimeline.Of(AnyRun.Of(900, speed: second => second == 300 ? 900 : 3));
        Assert.DoesNotContain(BestEfforts.Of(run), effort => effort.DistanceMeters is 400 or 800 or 1000);
    }

    [Theory]
    [InlineData(400, "400 m")]
    [InlineData(1609.344, "1 mile")]
    [InlineData(5000, "5k")]
    [InlineData(21_097.5, "half marathon")]
    public void Distances_have_the_names_that_runners_use(double meters, string name) => Assert.Equal(name, BestEfforts.NameOf(meters));

    [Fact]
    public void An_uncertain_distance_makes_an_uncertain_best()
    {
        Activity activity = AnyRun.Of(600, speed: _ => 3);
        RunTimeline run = RunTimeline.Of(activity, new Measured<double>(1800, Trust.Doubtful, "steps"));
        Assert.All(BestEfforts.Of(run), effort => Assert.Equal(Trust.Doubtful, effort.Trust));
        Assert.Empty(run.SpeedMetersPerSecond);
    }
}
