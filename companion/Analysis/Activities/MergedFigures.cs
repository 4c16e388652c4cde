namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// The figures of an activity of which several sources tell, each from the source that knows it best: the more trusted one; among equals
/// a recording before the band before a row, but the band first for cadence and steps; among those the one that came last.
/// </summary>
public static class MergedFigures
{
    private static readonly SourceKind[] RecordingFirst = [SourceKind.Recording, SourceKind.Band, SourceKind.Row];
    private static readonly SourceKind[] BandFirst = [SourceKind.Band, SourceKind.Recording, SourceKind.Row];

    /// <summary>Chooses.</summary>
    /// <param name="sources">The sources in the order in which they came; at least one.</param>
    public static ActivityFigures Of(IReadOnlyList<(SourceKind Kind, ActivityFigures Figures)> sources)
    {
        Measured<double> Best(Func<ActivityFigures, Measured<double>> figure, SourceKind[] order) => sources
            .Select((source, at) => (Figure: figure(source.Figures), Rank: Array.IndexOf(order, source.Kind), At: at))
            .OrderByDescending(candidate => candidate.Figure.Trust)
            .ThenBy(candidate => candidate.Rank)
            .ThenByDescending(candidate => candidate.At)
            .First().Figure;

        Measured<double> Recorded(Func<ActivityFigures, Measured<double>> figure) => Best(figure, RecordingFirst);
        return sources.Count == 1 ? sources[0].Figures : new ActivityFigures
        {
            DurationSeconds = Recorded(figures => figures.DurationSeconds),
            ElapsedSeconds = Recorded(figures => figures.ElapsedSeconds),
            DistanceMeters = Recorded(figures => figures.DistanceMeters),
            HeartRateBpm = Recorded(figures => figures.HeartRateBpm),
            HeartRateMaxBpm = Recorded(figures => figures.HeartRateMaxBpm),
            CadenceSpm = Best(figures => figures.CadenceSpm, BandFirst),
            AscentMeters = Recorded(figures => figures.AscentMeters),
            DescentMeters = Recorded(figures => figures.DescentMeters),
            PowerWatts = Recorded(figures => figures.PowerWatts),
            Steps = Best(figures => figures.Steps, BandFirst),
            Kilocalories = Recorded(figures => figures.Kilocalories),
            TemperatureMaxCelsius = Recorded(figures => figures.TemperatureMaxCelsius),
        };
    }

    /// <summary>The most telling word for what it was: a kind of running before plain running before nothing.</summary>
    public static Sport SportOf(IEnumerable<Sport> sports)
    {
        Sport[] known = [.. sports.Where(sport => sport != Sport.Unknown)];
        return known.FirstOrDefault(
            sport => sport is Sport.TrailRunning or Sport.TreadmillRunning or Sport.TrackRunning, known.FirstOrDefault());
    }
}
