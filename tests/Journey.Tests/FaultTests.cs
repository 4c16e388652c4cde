using TrainingPlan.Trials.Lives;

namespace TrainingPlan.Journey.Tests;

/// <summary>Whole lives of a band in which everything goes wrong; `faults` of the benchmarks lives ten thousand.</summary>
public sealed class FaultTests
{
    private const int Lives = 200;

    [Fact]
    public void In_two_hundred_lives_no_run_is_lost_doubled_or_damaged()
    {
        var total = new LifeTally();
        var gate = new object();
        Parallel.For(1, Lives + 1, seed =>
        {
            LifeTally life = LifeSimulation.Live(seed);
            lock (gate)
            {
                total.Add(life);
            }
        });
        Assert.True(total.IsClean, string.Join(Environment.NewLine, total.Findings));
        Assert.InRange(total.SecondsLostAtCutMax, 1, LifeSimulation.SecondsLostAtCutMost);
        Assert.All(Enum.GetValues<Disaster>(), disaster =>
            Assert.True(total.Hits(disaster) > 0, $"no life met {disaster}"));
    }

    [Fact]
    public void The_same_seed_lives_the_same_life()
    {
        LifeTally first = LifeSimulation.Live(77);
        LifeTally again = LifeSimulation.Live(77);
        Assert.Equal(1, first.Lives);
        Assert.Equal(first.Runs, again.Runs);
        Assert.All(Enum.GetValues<Disaster>(), disaster => Assert.Equal(first.Hits(disaster), again.Hits(disaster)));
    }
}
