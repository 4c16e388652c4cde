using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Tests.Export;

/// <summary>Runs of chance, as a runner could run them.</summary>
internal static class AnyActivity
{
    public static Activity Of(int seed)
    {
        var chance = new Random(seed);
        int count = chance.Next(30, 200);
        double[] elapsed = new double[count];
        var pauses = new List<ActivityPause>();
        for (int i = 1; i < count; i++)
        {
            bool isPause = chance.Next(60) == 0 && i < count - 2;
            elapsed[i] = elapsed[i - 1] + (isPause ? chance.Next(60, 600) : 1);
            if (isPause)
            {
                pauses.Add(new ActivityPause(elapsed[i - 1], elapsed[i]));
            }
        }

        double[] Column(double start, double step, double digits) => chance.Next(5) == 0 ? [] : Walk(chance, count, start, step, digits);
        double[] latitude = Walk(chance, count, 48, 0.00002, 1e7);
        return new Activity
        {
            Sport = Sport.Running,
            Start = new DateTimeOffset(2026, 1, 1, 6, 0, 0, TimeSpan.Zero).AddMinutes(chance.Next(500_000)),
            Name = chance.Next(3) == 0 ? "" : "A & B <\"run\"> über 10 €",
            Device = chance.Next(3) == 0 ? "" : "Any watch",
            Pauses = pauses,
            Series = new ActivitySeries
            {
                ElapsedSeconds = elapsed,
                DistanceMeters = [.. elapsed.Select((_, i) => Math.Round(i * 2.9, 2))],
                SpeedMetersPerSecond = Column(3, 0.02, 1000),
                HeartRateBpm = Column(150, 1, 1),
                CadenceSpm = Walk(chance, count, 86, 0.4, 1).Select(strides => strides * 2).ToArray(),
                AltitudeMeters = Column(300, 0.3, 10),
                LatitudeDegrees = latitude,
                LongitudeDegrees = Walk(chance, count, 11, 0.00002, 1e7),
                PowerWatts = Column(280, 4, 1),
                TemperatureCelsius = Column(18, 0.2, 1),
            },
        };
    }

    private static double[] Walk(Random chance, int count, double start, double step, double digits)
    {
        double[] column = new double[count];
        double value = start;
        for (int i = 0; i < count; i++)
        {
            value += (chance.NextDouble() - 0.5) * step;
            column[i] = Math.Round(value * digits) / digits;
        }

        return column;
    }
}
