using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Tests.Web;

/// <summary>
/// Weeks of a runner's life, made up and always the same: three runs a week out of a watch's files, with a track and hills, one with the
/// band and its workout, and a morning for each day.
/// </summary>
public static class RichStore
{
    private static readonly byte[] BandBytes = [0x0a, 0x1b, 0x2c, 0x3d, 0x4e, 0x5f, 0x60, 0x71];

    /// <summary>Fills a store with the weeks that end today.</summary>
    public static void Fill(RunStore store, DateOnly today, int weeks)
    {
        var workout = SampleStore.QuickFeet();
        store.SaveBand(SampleStore.BandId, "m5stickc-plus2", "0.1.0", 1);
        store.SaveRunner(RunnerRecord.Nothing with { HeartRateMaxBpm = 188, HeartRateRestBpm = 50, Weighting = Weighting.Men });
        store.ConfirmPush(store.RecordPush(SampleStore.BandId, workout, SampleRun.DigestOf(workout).ToString("x8")));
        for (var week = weeks - 1; week >= 0; week--)
        {
            var monday = Morning(TrainingWeek.MondayOf(today).AddDays(-7 * week));
            foreach (var (day, minutes, pace, name) in new[]
                { (1, 42, 322.0, "Easy round"), (3, 38, 285.0, "Tempo"), (5, 60 + week % 4 * 14, 335.0, "Long run") })
            {
                if (monday.AddDays(day).Date <= today.ToDateTime(TimeOnly.MaxValue) && (week + day) % 11 != 0)
                {
                    var run = Watch(monday.AddDays(day), minutes * 60, pace + week * 0.12, week * 7 + day) with { Name = name };
                    var bytes = BitConverter.GetBytes(week * 10 + day);
                    store.SaveOriginal($"{name} {week}.fit", bytes, new OriginalContents("FIT", [run], [], []));
                }
            }

            SaveSession(store, weeks - week, new SampleRun(week)
            {
                Workout = week % 3 == 0 ? null : workout, PaceSource = week % 2 == 0 ? PaceSource.FootPod : PaceSource.WristEstimate,
                StartUtc = monday.AddDays(-1),
            });
        }

        for (var back = Math.Min(weeks * 7, 400); back >= 0; back--)
        {
            store.SaveCheckIn(DayOf(today.AddDays(-back), back));
        }
    }

    private static DateTimeOffset Morning(DateOnly day) => new(day.ToDateTime(new TimeOnly(6, 40)), TimeSpan.Zero);

    private static void SaveSession(RunStore store, int number, SampleRun run)
    {
        var bytes = run.ToBytes(BandBytes, number);
        Assert.Null(store.SaveSession(SampleStore.BandId, number, DigestOf(bytes), bytes).SetAsideReason);
    }

    private static string DigestOf(byte[] bytes) => ContentDigest.Of(bytes, 0, bytes.Length).ToString("x8");

    private static DailyRecord DayOf(DateOnly day, int back)
    {
        var random = new Random(back);
        var isTired = back is > 40 and < 47 or 0 or 1;
        return new DailyRecord
        {
            Date = day,
            RmssdMs = back % 9 == 4
                ? null
                : Math.Round(62 + 7 * Math.Sin(back / 13.0) + 9 * (random.NextDouble() - 0.5) - (isTired ? 14 : 0), 1),
            RestingHeartRateBpm = back % 13 == 5
                ? null
                : Math.Round(49 - Math.Sin(back / 13.0) + 3 * (random.NextDouble() - 0.5) + (isTired ? 6 : 0)),
            SleepHours = Math.Round(7.4 + 1.6 * (random.NextDouble() - 0.5) - (isTired ? 1.2 : 0), 1),
            Soreness = 1 + (back * 7 % 3) + (isTired ? 1 : 0),
            Stress = 1 + (back * 5 % 3),
            Fatigue = 2 + (isTired ? 2 : back % 2),
            Mood = isTired ? 2 : 4 - back % 2,
        };
    }

    private static Activity Watch(DateTimeOffset start, int seconds, double paceSecondsPerKm, int seed)
    {
        var random = new Random(seed);
        double meters = 0;
        double beats = 96;
        var rows = new List<double[]>();
        for (var at = 0; at < seconds; at += 2)
        {
            var hill = Math.Sin(meters / 900);
            var isFast = paceSecondsPerKm < 300 && at > 600 && at % 600 > 240;
            var speed = 1000 / (paceSecondsPerKm + hill * 14 - (isFast ? 35 : 0) + 8 * (random.NextDouble() - 0.5));
            var aim = 132 + (330 - paceSecondsPerKm) * 0.45 + hill * 5 + (isFast ? 20 : 0) + at / 420.0;
            meters += 2 * speed;
            beats += (aim - beats) * 0.02 + random.NextDouble() - 0.5;
            var (north, east) = (51.03 + 0.011 * Math.Sin(meters / 1500 + seed), 13.74 + 0.021 * Math.Cos(meters / 1700 + seed * 0.3));
            var cadence = 166 + 14 * (speed - 2.9) + 3 * (random.NextDouble() - 0.5);
            var altitude = 140 + 22 * Math.Sin(meters / 1800) + 1.6 * (random.NextDouble() - 0.5);
            rows.Add([at, meters, Math.Round(beats), Math.Round(cadence), altitude, north, east]);
        }

        double[] Column(int number) => [.. rows.Select(row => row[number])];
        return new Activity
        {
            Sport = Sport.Running,
            Start = start,
            Device = "A watch",
            Series = new ActivitySeries
            {
                ElapsedSeconds = Column(0), DistanceMeters = Column(1), HeartRateBpm = Column(2), CadenceSpm = Column(3),
                AltitudeMeters = Column(4), LatitudeDegrees = Column(5), LongitudeDegrees = Column(6),
            },
            Laps = [.. Enumerable.Range(0, seconds / 600).Select(lap => new ActivityLap(lap * 600, lap * 600 + 600, null, 600, "active"))],
            Totals = new ActivityTotals
            {
                DistanceMeters = meters, TimerSeconds = seconds, ElapsedSeconds = seconds, AscentMeters = meters / 90,
            },
        };
    }
}
