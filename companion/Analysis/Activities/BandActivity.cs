using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>A session of the band as an activity, so that one analysis serves every source.</summary>
public static class BandActivity
{
    private const string Device = "TrainingPlan band";

    /// <summary>Makes the activity.</summary>
    /// <param name="seconds">The session's seconds in rising order.</param>
    /// <param name="startUtc">When it began; null when nobody knows.</param>
    /// <param name="name">Name of the workout; empty for a free run.</param>
    /// <param name="lapSeconds">Seconds since the start at which a lap or a step of the workout ended, rising.</param>
    /// <param name="beatIntervalsMs">Beat intervals of a strap in milliseconds; empty without one.</param>
    public static Activity From(
        IReadOnlyList<RunSecond> seconds, DateTimeOffset? startUtc, string name = "", IReadOnlyList<int>? lapSeconds = null,
        double[]? beatIntervalsMs = null)
    {
        Measured<double> distance = RunDistance.Of(seconds);
        RunAverages averages = RunAverages.Of(seconds);
        return new Activity
        {
            Sport = Sport.Running,
            Start = startUtc,
            Name = name,
            Device = Device,
            Series = SeriesOf(seconds, hasDistance: distance.HasValue),
            Laps = LapsOf(seconds, lapSeconds ?? []),
            Pauses = PausesOf(seconds),
            Totals = new ActivityTotals
            {
                DistanceMeters = distance.OrNull,
                TimerSeconds = averages.DurationSeconds,
                ElapsedSeconds = seconds.Count == 0 ? 0 : seconds[^1].ElapsedSeconds + 1,
                HeartRateBpm = averages.HeartRateBpm.OrNull,
                HeartRateMaxBpm = averages.HeartRatePeakBpm.OrNull,
                CadenceSpm = averages.CadenceSpm.OrNull,
                Steps = averages.Steps,
            },
            BeatIntervalsMs = beatIntervalsMs ?? [],
        };
    }

    /// <summary>The figures of a session, with the band's own trust.</summary>
    public static ActivityFigures FiguresOf(IReadOnlyList<RunSecond> seconds)
    {
        const string Recorded = "seconds of the band";
        RunAverages averages = RunAverages.Of(seconds);
        int elapsedSeconds = seconds.Count == 0 ? 0 : seconds[^1].ElapsedSeconds + 1;
        return new ActivityFigures
        {
            DurationSeconds = new Measured<double>(averages.DurationSeconds, Trust.Trusted, Recorded),
            ElapsedSeconds = new Measured<double>(elapsedSeconds, Trust.Trusted, Recorded),
            DistanceMeters = RunDistance.Of(seconds),
            HeartRateBpm = averages.HeartRateBpm,
            HeartRateMaxBpm = averages.HeartRatePeakBpm,
            CadenceSpm = averages.CadenceSpm,
            Steps = new Measured<double>(averages.Steps, Trust.Trusted, "counted by the band"),
        };
    }

    private static ActivitySeries SeriesOf(IReadOnlyList<RunSecond> seconds, bool hasDistance)
    {
        double[] Column(Func<RunSecond, double> value) => [.. seconds.Select(value)];
        bool hasPace = seconds.Any(second => second.PaceSource != PaceSource.None && second.PaceSecondsPerKm > 0);
        bool hasStrap = seconds.Any(second => second.StrapHeartRateTrust == Trust.Trusted);
        return new ActivitySeries
        {
            ElapsedSeconds = Column(second => second.ElapsedSeconds),
            DistanceMeters = hasDistance ? Covered(seconds) : [],
            SpeedMetersPerSecond = hasPace ? Column(second => second.PaceSecondsPerKm > 0 && second.PaceSource != PaceSource.None
                ? 1000.0 / second.PaceSecondsPerKm : double.NaN) : [],
            HeartRateBpm = Column(second => Hundredths(second.HeartRateCentibpm, second.HeartRateTrust)),
            HeartRateTrust = Column(second => (double)second.HeartRateTrust),
            CadenceSpm = Column(second => Hundredths(second.CadenceCentispm, second.CadenceTrust)),
            CadenceTrust = Column(second => (double)second.CadenceTrust),
            WristHeartRateBpm = hasStrap
                ? Column(second => Hundredths(second.WristHeartRateCentibpm, second.WristHeartRateTrust)) : [],
        };
    }

    /// <summary>Distance never falls, and before its source was there it is missing.</summary>
    private static double[] Covered(IReadOnlyList<RunSecond> seconds)
    {
        double[] column = new double[seconds.Count];
        double most = double.NaN;
        for (int i = 0; i < column.Length; i++)
        {
            double meters = seconds[i].DistanceMeters;
            most = meters > 0 && !(most >= meters) ? meters : most;
            column[i] = most;
        }

        return column;
    }

    private static double Hundredths(int value, Trust trust) => trust == Trust.None ? double.NaN : value / 100.0;

    private static List<ActivityPause> PausesOf(IReadOnlyList<RunSecond> seconds)
    {
        var pauses = new List<ActivityPause>();
        double? begun = null;
        foreach (RunSecond second in seconds)
        {
            if (second.IsPaused && begun is null)
            {
                begun = second.ElapsedSeconds;
            }
            else if (!second.IsPaused && begun is double start)
            {
                pauses.Add(new ActivityPause(start, second.ElapsedSeconds));
                begun = null;
            }
        }

        if (begun is double last)
        {
            pauses.Add(new ActivityPause(last, seconds[^1].ElapsedSeconds + 1));
        }

        return pauses;
    }

    private static List<ActivityLap> LapsOf(IReadOnlyList<RunSecond> seconds, IReadOnlyList<int> lapSeconds)
    {
        var laps = new List<ActivityLap>();
        if (seconds.Count == 0 || lapSeconds.Count == 0)
        {
            return laps;
        }

        double start = 0;
        foreach (int end in lapSeconds.Append(seconds[^1].ElapsedSeconds + 1).Where(end => end > 0).Distinct())
        {
            if (end > start)
            {
                laps.Add(new ActivityLap(start, end, null, null, null));
                start = end;
            }
        }

        return laps;
    }
}
