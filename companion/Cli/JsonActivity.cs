using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary>An activity of the list.</summary>
internal sealed record JsonActivity(
    long Id, long? SessionId, Sport Sport, DateTimeOffset? Start, bool IsStartLocal, DateOnly LocalDate, string? Name, string? Device,
    double? EffortCr10, int SampleCount, int SourceCount, string Formats, JsonFigure DurationSeconds, JsonFigure ElapsedSeconds,
    JsonFigure DistanceMeters, JsonFigure HeartRateBpm, JsonFigure HeartRateMaxBpm, JsonFigure CadenceSpm, JsonFigure AscentMeters,
    JsonFigure DescentMeters, JsonFigure PowerWatts, JsonFigure Steps, JsonFigure Kilocalories, JsonFigure TemperatureMaxCelsius)
{
    public static JsonActivity Of(StoredActivity activity)
    {
        ActivityFigures figures = activity.Figures;
        return new JsonActivity(
            activity.Id, activity.SessionId, activity.Sport, activity.Start, activity.IsStartLocal, activity.LocalDate,
            activity.Name.Length == 0 ? null : activity.Name, activity.Device.Length == 0 ? null : activity.Device, activity.EffortCr10,
            activity.SampleCount, activity.SourceCount, activity.Formats, JsonFigure.Of(figures.DurationSeconds),
            JsonFigure.Of(figures.ElapsedSeconds), JsonFigure.Of(figures.DistanceMeters), JsonFigure.Of(figures.HeartRateBpm),
            JsonFigure.Of(figures.HeartRateMaxBpm), JsonFigure.Of(figures.CadenceSpm), JsonFigure.Of(figures.AscentMeters),
            JsonFigure.Of(figures.DescentMeters), JsonFigure.Of(figures.PowerWatts), JsonFigure.Of(figures.Steps),
            JsonFigure.Of(figures.Kilocalories), JsonFigure.Of(figures.TemperatureMaxCelsius));
    }
}

/// <summary>What tells of an activity.</summary>
internal sealed record JsonSource(
    long Id, string Format, string FileName, string Device, int SampleCount, DateTimeOffset ReceivedUtc, IReadOnlyList<string> Notes)
{
    public static JsonSource Of(StoredSource source) => new(
        source.Id, source.Format, source.FileName, source.Device, source.SampleCount, source.ReceivedUtc, source.Notes);
}
