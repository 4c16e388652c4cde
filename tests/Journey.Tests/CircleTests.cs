using Xunit.Sdk;

namespace TrainingPlan.Journey.Tests;

/// <summary>From one seed all the way round, each station against the simulated truth. A failure names its seed.</summary>
public abstract class CircleTests
{
    private const int RunSeconds = ShortIntervals.Seconds + 10;

    public static TheoryData<int> Seeds(int first, int count) => new(Enumerable.Range(first, count));

    protected static void GoRound(int seed)
    {
        try
        {
            using var circle = new Circle(seed);
            circle.PushToday();
            circle.PushIntervals();
            circle.Run(RunSeconds);
            circle.SpoilCable();
            StationChecks.RunCameOffTheBandOnce(circle);
            circle.MendCable();
            StationChecks.CadenceAndStepsAreTheRunners(circle);
            StationChecks.TrustedHeartRateIsTheRunners(circle);
            StationChecks.StoreHasWhatTheWristHad(circle);
            StationChecks.CuesInTheStoreAreThoseThatSounded(circle);
            StationChecks.AnalysisAddsUp(circle);
            StationChecks.NextWorkoutIsOnTheBand(circle);
        }
        catch (Exception failure)
        {
            throw new XunitException($"seed {seed}: {failure.Message}{Environment.NewLine}{failure.StackTrace}");
        }
    }
}

public sealed class CircleTestsOfTheFirstSeeds : CircleTests
{
    [Theory]
    [MemberData(nameof(Seeds), 1, 100)]
    public void From_one_seed_the_circle_closes_and_every_station_tells_the_truth(int seed) => GoRound(seed);
}

public sealed class CircleTestsOfTheOtherSeeds : CircleTests
{
    [Theory]
    [MemberData(nameof(Seeds), 101, 100)]
    public void From_one_seed_the_circle_closes_and_every_station_tells_the_truth(int seed) => GoRound(seed);
}
