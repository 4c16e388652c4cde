using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Journey.Tests;

/// <summary>A computer's clock that goes with a virtual band's true time, so that a journey needs no waiting and repeats exactly.</summary>
internal sealed class BandTime(VirtualBand band) : TimeProvider
{
    public override long TimestampFrequency => 1_000_000_000;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long GetTimestamp() => band.Clock.TrueNanoseconds;

    public override DateTimeOffset GetUtcNow() => new(band.Clock.TrueUtc, TimeSpan.Zero);
}
