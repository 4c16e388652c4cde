using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Trials.Lives;

/// <summary>
/// The computer's clock, which goes with the virtual world's true time. The store asks it inside its transactions, which is the one
/// place where a life can kill the companion before a commit.
/// </summary>
internal sealed class LifeClock(VirtualClock clock, Action onRead) : TimeProvider
{
    public override long TimestampFrequency => 1_000_000_000;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public DateTimeOffset TrueUtc => new(clock.TrueUtc, TimeSpan.Zero);

    public override long GetTimestamp() => clock.TrueNanoseconds;

    public override DateTimeOffset GetUtcNow()
    {
        onRead();
        return TrueUtc;
    }
}
