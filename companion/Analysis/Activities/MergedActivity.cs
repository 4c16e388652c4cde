namespace TrainingPlan.Companion.Analysis;

/// <summary>One activity out of all that its sources recorded: the samples of the best recording, completed by the others.</summary>
public static class MergedActivity
{
    /// <summary>Samples of another source count as the same moment up to this far.</summary>
    private const double SameMomentSeconds = 2;

    private const double QuarterSeconds = 900;

    /// <summary>Merges.</summary>
    /// <param name="sources">The sources in the order in which they came; at least one.</param>
    public static Activity Of(IReadOnlyList<(SourceKind Kind, Activity Activity)> sources)
    {
        if (sources.Count == 1)
        {
            return sources[0].Activity;
        }

        List<(SourceKind Kind, Activity Activity)> ranked =
            [.. sources.OrderBy(source => source.Kind).ThenByDescending(source => source.Activity.Series.Count)];
        Activity best = ranked[0].Activity;
        ActivitySeries series = best.Series;
        foreach ((SourceKind kind, Activity other) in ranked.Skip(1))
        {
            series = Complete(series, other.Series, ApartSeconds(other, best), isCadenceBetter: kind == SourceKind.Band);
        }

        List<Activity> all = [.. ranked.Select(source => source.Activity)];
        (DateTimeOffset? start, bool isLocal) = StartOf(all);
        return best with
        {
            Sport = MergedFigures.SportOf(all.Select(activity => activity.Sport)),
            Start = start,
            IsStartLocal = isLocal,
            Name = all.Select(activity => activity.Name).FirstOrDefault(name => name.Length > 0, ""),
            Device = string.Join(" + ", all.Select(activity => activity.Device).Where(device => device.Length > 0).Distinct()),
            Series = series,
            Laps = all.Select(activity => activity.Laps).FirstOrDefault(laps => laps.Count > 0, []),
            Totals = MergedTotals.Of([.. all.Select(activity => activity.Totals)], BandOf(sources)?.Totals),
            BeatIntervalsMs = all.MaxBy(activity => activity.BeatIntervalsMs.Length)!.BeatIntervalsMs,
            EffortCr10 = all.Select(activity => activity.EffortCr10).FirstOrDefault(effort => effort is not null),
        };
    }

    /// <summary>A start that knows its place on earth: of one clock the moment, of the other the offset.</summary>
    public static (DateTimeOffset? Start, bool IsLocal) StartOf(IReadOnlyList<Activity> ranked)
    {
        Activity? universal = ranked.FirstOrDefault(activity => activity.Start is not null && !activity.IsStartLocal);
        Activity? local = ranked.FirstOrDefault(activity => activity.Start is not null && activity.IsStartLocal);
        if (universal is null || local is null || universal.Start!.Value.Offset != TimeSpan.Zero)
        {
            return ((universal ?? local)?.Start, universal is null && local is not null);
        }

        double offsetSeconds = (local.Start!.Value.DateTime - universal.Start.Value.UtcDateTime).TotalSeconds;
        return (universal.Start.Value.ToOffset(TimeSpan.FromSeconds(QuarterSeconds * Math.Round(offsetSeconds / QuarterSeconds))), false);
    }

    private static Activity? BandOf(IReadOnlyList<(SourceKind Kind, Activity Activity)> sources) =>
        sources.Where(source => source.Kind == SourceKind.Band).Select(source => source.Activity).FirstOrDefault();

    private static double ApartSeconds(Activity later, Activity earlier)
    {
        double seconds = (later.Start - earlier.Start)?.TotalSeconds ?? 0;
        return later.IsStartLocal == earlier.IsStartLocal ? seconds : Math.IEEERemainder(seconds, QuarterSeconds);
    }

    private static ActivitySeries Complete(ActivitySeries series, ActivitySeries other, double apartSeconds, bool isCadenceBetter)
    {
        if (series.Count == 0 || other.Count == 0)
        {
            return series.Count == 0 ? other : series;
        }

        int[] at = SameMoments(series.ElapsedSeconds, other.ElapsedSeconds, apartSeconds);
        double[] Missing(double[] own, double[] from) => ActivitySeries.Has(own) ? own : Taken(own, from, at);
        ActivitySeries completed = series with
        {
            DistanceMeters = Missing(series.DistanceMeters, other.DistanceMeters),
            SpeedMetersPerSecond = Missing(series.SpeedMetersPerSecond, other.SpeedMetersPerSecond),
            AltitudeMeters = Missing(series.AltitudeMeters, other.AltitudeMeters),
            LatitudeDegrees = Missing(series.LatitudeDegrees, other.LatitudeDegrees),
            LongitudeDegrees = Missing(series.LongitudeDegrees, other.LongitudeDegrees),
            PowerWatts = Missing(series.PowerWatts, other.PowerWatts),
            TemperatureCelsius = Missing(series.TemperatureCelsius, other.TemperatureCelsius),
            GroundContactMs = Missing(series.GroundContactMs, other.GroundContactMs),
            VerticalOscillationMm = Missing(series.VerticalOscillationMm, other.VerticalOscillationMm),
            StepLengthMm = Missing(series.StepLengthMm, other.StepLengthMm),
            WristHeartRateBpm = Missing(series.WristHeartRateBpm, other.WristHeartRateBpm),
        };
        if (!ActivitySeries.Has(series.HeartRateBpm))
        {
            completed = completed with
            {
                HeartRateBpm = Taken([], other.HeartRateBpm, at),
                HeartRateTrust = Taken([], other.HeartRateTrust, at),
            };
        }

        return !ActivitySeries.Has(series.CadenceSpm) || (isCadenceBetter && ActivitySeries.Has(other.CadenceSpm))
            ? completed with { CadenceSpm = Taken([], other.CadenceSpm, at), CadenceTrust = Taken([], other.CadenceTrust, at) }
            : completed;
    }

    private static double[] Taken(double[] own, double[] from, int[] at) =>
        ActivitySeries.Has(from) ? [.. at.Select(index => index < 0 ? double.NaN : from[index])] : own;

    /// <summary>For each own moment the nearest sample of the other; -1 where there is none near enough.</summary>
    private static int[] SameMoments(double[] own, double[] other, double apartSeconds)
    {
        int[] at = new int[own.Length];
        int near = 0;
        for (int i = 0; i < own.Length; i++)
        {
            double wanted = own[i] - apartSeconds;
            while (near + 1 < other.Length && Math.Abs(other[near + 1] - wanted) <= Math.Abs(other[near] - wanted))
            {
                near++;
            }

            at[i] = Math.Abs(other[near] - wanted) <= SameMomentSeconds ? near : -1;
        }

        return at;
    }
}
