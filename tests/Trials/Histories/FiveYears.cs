using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Export.Fit;
using TrainingPlan.Companion.Import;
using TrainingPlan.Companion.Import.Archives;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Trials.Histories;

/// <summary>
/// Years of a runner's training, as other programs' FIT files through the import itself: easy runs, a long one each week, repetitions,
/// each with heart rate, cadence, distance and altitude; and what was said each morning. One seed gives one history.
/// </summary>
/// <param name="seed">Which runner.</param>
public sealed class FiveYears(int seed)
{
    private const int SampleSeconds = 5;
    private const double LapMeters = 1000;
    private static readonly DayOfWeek[] RunDays = [DayOfWeek.Tuesday, DayOfWeek.Thursday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    private readonly Random _random = new(seed);

    /// <summary>Fills a store; the newest run is of the day before.</summary>
    /// <param name="store">An empty store.</param>
    /// <param name="today">The runner's day.</param>
    /// <param name="years">How far back.</param>
    /// <returns>Number of runs.</returns>
    public int Fill(RunStore store, DateOnly today, double years = 5)
    {
        store.SaveRunner(RunnerRecord.Nothing with { HeartRateMaxBpm = 188, HeartRateRestBpm = 50, Weighting = Weighting.Unstated });
        var import = new HistoryImport(store, isTrial: false);
        var first = today.AddDays(-(int)(years * 365.25));
        var count = 0;
        for (var day = first; day < today; day = day.AddDays(1))
        {
            store.SaveCheckIn(Morning(day));
            if (!RunDays.Contains(day.DayOfWeek))
            {
                continue;
            }

            var share = (double)(day.DayNumber - first.DayNumber) / (today.DayNumber - first.DayNumber);
            byte[] file = FitActivityWriter.Write(RunOf(day, share));
            var outcome = import.Keep(import.Read(new ImportMember($"{day:yyyy-MM-dd}.fit", $"{day:yyyy-MM-dd}.fit", file, null)));
            count += outcome.New.Count;
        }

        return count;
    }

    /// <summary>One run of so many samples, a second each.</summary>
    public Activity LongRun(DateOnly day, int samples) => Run(day, samples - 1, 1, 0.5, false);

    private DailyRecord Morning(DateOnly day) => new()
    {
        Date = day,
        Soreness = 1 + _random.Next(3),
        Mood = 3 + _random.Next(3),
        SleepHours = 6 + _random.Next(3),
        RmssdMs = Math.Round(52 + 9 * (_random.NextDouble() - 0.5) + 6 * Math.Sin(day.DayNumber / 40.0), 1),
        RestingHeartRateBpm = 50 + _random.Next(4),
    };

    private Activity RunOf(DateOnly day, double share) => day.DayOfWeek switch
    {
        DayOfWeek.Sunday => Run(day, 4500 + _random.Next(2400), SampleSeconds, share, false),
        DayOfWeek.Thursday => Run(day, 2400 + _random.Next(900), SampleSeconds, share, true),
        _ => Run(day, 1800 + _random.Next(1200), SampleSeconds, share, false),
    };

    private Activity Run(DateOnly day, int seconds, int step, double share, bool hasRepetitions)
    {
        var count = seconds / step + 1;
        double[] Column() => new double[count];
        var (elapsed, distance, speed) = (Column(), Column(), Column());
        var (heart, cadence, altitude) = (Column(), Column(), Column());
        var easy = 2.7 + 0.5 * share;
        var (meters, bpm) = (0.0, 95.0);
        for (var at = 0; at < count; at++)
        {
            var second = at * step;
            var isHard = hasRepetitions && second is > 600 && second % 300 < 150;
            var target = isHard ? easy * 1.3 : easy;
            speed[at] = target + 0.12 * (_random.NextDouble() - 0.5);
            meters += at == 0 ? 0 : speed[at] * step;
            bpm += ((isHard ? 172 : 146 - 8 * share) - bpm) * Math.Min(1, 0.03 * step);
            elapsed[at] = second;
            distance[at] = Math.Round(meters, 2);
            heart[at] = Math.Round(bpm + 2 * (_random.NextDouble() - 0.5));
            cadence[at] = Math.Round(164 + 6 * share + (isHard ? 10 : 0) + 2 * (_random.NextDouble() - 0.5));
            altitude[at] = Math.Round(120 + 14 * Math.Sin(meters / 900), 1);
        }

        return new Activity
        {
            Sport = Sport.Running,
            Start = new DateTimeOffset(day.ToDateTime(new TimeOnly(6, 30)), TimeSpan.Zero),
            Device = "A watch",
            Series = new ActivitySeries
            {
                ElapsedSeconds = elapsed, DistanceMeters = distance, SpeedMetersPerSecond = speed, HeartRateBpm = heart,
                CadenceSpm = cadence, AltitudeMeters = altitude,
            },
            Laps = Laps(elapsed, distance),
        };
    }

    private static List<ActivityLap> Laps(double[] elapsed, double[] distance)
    {
        var laps = new List<ActivityLap>();
        var (from, fromMeters) = (0.0, 0.0);
        for (var at = 1; at < elapsed.Length; at++)
        {
            if (distance[at] - fromMeters < LapMeters && at < elapsed.Length - 1)
            {
                continue;
            }

            laps.Add(new ActivityLap(from, elapsed[at], distance[at] - fromMeters, elapsed[at] - from, "active"));
            (from, fromMeters) = (elapsed[at], distance[at]);
        }

        return laps;
    }
}
