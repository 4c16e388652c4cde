using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Trials.Sync;

/// <summary>A computer's clock that goes with a virtual band's true time, so that a journey needs no waiting and repeats exactly.</summary>
public sealed class BandTime(VirtualBand band) : TimeProvider
{
    /// <inheritdoc/>
    public override long TimestampFrequency => 1_000_000_000;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long GetTimestamp() => band.Clock.TrueNanoseconds;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(band.Clock.TrueUtc, TimeSpan.Zero);
}
