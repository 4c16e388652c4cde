namespace TrainingPlan.Companion.Tests.Web;

/// <summary>It is always noon of one Sunday, in universal time: no test depends on the day or on the computer's time zone.</summary>
public sealed class FixedClock : TimeProvider
{
    /// <summary>The day.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 22);

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Today.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
}
