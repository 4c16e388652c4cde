using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Tests.Analysis;

/// <summary>Runs made to measure: a sample a second from functions of the second.</summary>
internal static class AnyRun
{
    public static readonly DateTimeOffset Start = new(2026, 5, 3, 7, 0, 0, TimeSpan.Zero);

    /// <summary>An activity; a column without a function is empty.</summary>
    public static Activity Of(
        int seconds,
        Func<int, double>? speed = null,
        Func<int, double>? heartRate = null,
        Func<int, double>? cadence = null,
        Func<int, double>? altitude = null,
        Func<int, double>? power = null)
    {
        double[] Column(Func<int, double>? of) => of is null ? [] : [.. Enumerable.Range(0, seconds).Select(of)];
        double[] speeds = Column(speed);
        double meters = 0;
        return new Activity
        {
            Sport = Sport.Running,
            Start = Start,
            Series = new ActivitySeries
            {
                ElapsedSeconds = [.. Enumerable.Range(0, seconds).Select(second => (double)second)],
                SpeedMetersPerSecond = speeds,
                DistanceMeters = [.. speeds.Select((value, second) => meters += second == 0 ? 0 : value)],
                HeartRateBpm = Column(heartRate),
                CadenceSpm = Column(cadence),
                AltitudeMeters = Column(altitude),
                PowerWatts = Column(power),
            },
        };
    }
}
