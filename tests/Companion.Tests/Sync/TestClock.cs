namespace TrainingPlan.Companion.Tests.Sync;

/// <summary>Time that passes only when somebody waits.</summary>
internal sealed class TestClock : TimeProvider
{
    private static readonly DateTimeOffset Begin = DateTimeOffset.FromUnixTimeMilliseconds(1_790_000_000_000);

    public long NowMs { get; private set; } = 1_000;

    public override long TimestampFrequency => 1000;

    public override long GetTimestamp() => NowMs;

    public override DateTimeOffset GetUtcNow() => Begin.AddMilliseconds(NowMs);

    public void Pass(int milliseconds) => NowMs += milliseconds;
}
