using TrainingPlan.Companion.Sync;
using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Journey.Tests;

/// <summary>A cable that is much worse than any that is sold.</summary>
public sealed class BadCableTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_run_comes_whole_through_a_cable_that_loses_doubles_and_damages(int seed)
    {
        using var circle = new Circle(seed);
        circle.PushIntervals();
        circle.Run(120);
        SerialFaults faults = new(seed) { LossRate = 0.15, DuplicationRate = 0.15, CorruptionRate = 0.15, TruncationRate = 0.1 };
        circle.Band.Serial.FaultsToHost = faults;
        SyncResult result = circle.Sync();
        Assert.True(faults.DamageCount > 2, $"seed {seed}: the cable did only {faults.DamageCount} damages");
        Assert.Empty(result.Failures);
        Assert.Single(result.New);
        circle.MendCable();
        StationChecks.StoreHasWhatTheWristHad(circle);
    }
}
