using TrainingPlan.Trials.Fuzz;

namespace TrainingPlan.Journey.Tests;

/// <summary>Every decoder under made-up input; `fuzz` of the benchmarks takes a million.</summary>
public sealed class FuzzTests
{
    private const int Seed = 20_261_122;
    private const int Inputs = 20_000;

    [Fact]
    public void No_decoder_crashes_hangs_reads_past_the_end_or_takes_more_than_its_memory()
    {
        FuzzRun run = FuzzRun.Of(FuzzTargets.All, Seed, Inputs);
        Assert.True(run.Findings.Count == 0, string.Join(Environment.NewLine, run.Findings));
        Assert.Equal(Inputs, run.Counts.Sum(count => count.Inputs));
        Assert.All(run.Counts, count =>
            Assert.True(count.Taken > 0 && count.Taken <= count.Inputs, $"{count.Name}: {count.Taken} of {count.Inputs} were taken"));
    }

    [Fact]
    public void Each_planted_bug_is_found()
    {
        FuzzRun run = FuzzRun.Of(FuzzTargets.Canaries, Seed, Inputs);
        Assert.True(run.Counts[(int)CanaryBug.Crash].Crashes > 0);
        Assert.True(run.Counts[(int)CanaryBug.ReadPastEnd].ReadsPastEnd > 0);
        Assert.True(run.Counts[(int)CanaryBug.Memory].MemoryExcesses > 0);
        Assert.True(run.Counts[(int)CanaryBug.Hang].Hangs > 0);
    }
}
