using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Tests.Store;

/// <summary>What readers find in files, made by hand.</summary>
internal static class OriginalSamples
{
    /// <summary>When the sample recording began.</summary>
    public static DateTimeOffset Evening { get; } = new(2026, 3, 14, 17, 30, 5, TimeSpan.Zero);

    /// <summary>An export of two runs on a clock without a time zone, and a morning.</summary>
    public static OriginalContents History(params Activity[] rows) => new(
        "Garmin Connect CSV",
        rows.Length > 0 ? rows : [Row(Evening.AddHours(1), 3000, 10_000), Row(Evening.AddDays(-3), 1800, 5000)],
        [new DailyRecord { Date = new DateOnly(2026, 3, 14), RmssdMs = 54.5, RestingHeartRateBpm = 47 }],
        ["1 row was passed over."]);

    /// <summary>A watch's recording of one run.</summary>
    public static OriginalContents Recording(DateTimeOffset? start = null, int seconds = 3000, double meters = 10_020) =>
        new("GPX", [Watch(start ?? Evening, seconds, meters)], [], []);

    /// <summary>A row of an export, on the runner's clock.</summary>
    public static Activity Row(DateTimeOffset localStart, int seconds, double meters, string name = "Evening run") => new()
    {
        Sport = Sport.Running,
        Start = localStart,
        IsStartLocal = true,
        Name = name,
        Totals = new ActivityTotals
        {
            DistanceMeters = meters, TimerSeconds = seconds, ElapsedSeconds = seconds, HeartRateBpm = 148, CadenceSpm = 170,
            Kilocalories = 640,
        },
    };

    /// <summary>A recording with a sample each second.</summary>
    public static Activity Watch(DateTimeOffset start, int seconds, double meters)
    {
        double[] elapsed = [.. Enumerable.Range(0, seconds + 1).Select(second => (double)second)];
        return new Activity
        {
            Sport = Sport.Running,
            Start = start,
            Device = "A watch",
            Series = new ActivitySeries
            {
                ElapsedSeconds = elapsed,
                DistanceMeters = [.. elapsed.Select(second => second * meters / seconds)],
                HeartRateBpm = [.. elapsed.Select(second => 140 + (second % 20))],
                AltitudeMeters = [.. elapsed.Select(second => second % 7 == 3 ? double.NaN : 120 + Math.Sin(second / 60))],
            },
            Laps = [new ActivityLap(0, seconds, meters, seconds, "active")],
        };
    }
}
