using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>Everything that the page of a run shows which no band recorded.</summary>
internal static class ActivityDetails
{
    internal static RunDetail Of(
        StoredActivity stored, RunCard card, IReadOnlyList<RunSource> sources, Activity activity, RunnerProfile runner, bool isImperial)
    {
        var timeline = RunTimeline.Of(activity);
        var recorded = RecordedRun.Of(activity);
        var zones = HeartRateZones.Of(timeline, runner);
        return new RunDetail(
            card,
            [.. FiguresOf(stored, BanisterTrimp.Of(timeline, runner), isImperial)],
            stored.SampleCount == 0 ? [RunsTexts.RunOnlyTotals] : [],
            sources,
            false,
            [],
            "",
            [],
            RunDetails.Zones(zones),
            RunDetails.ZonesWhy(zones),
            [],
            SeriesWords.Rows(recorded, [], isImperial),
            SeriesWords.Summaries(recorded, isImperial));
    }

    /// <summary>What tells of a run, ready to be read.</summary>
    internal static IReadOnlyList<RunSource> SourcesOf(IReadOnlyList<StoredSource> sources) =>
    [
        .. sources.Select(source => new RunSource(
            source.OriginalId is null ? RunsTexts.SourceBandLog : source.FileName, TextOf(source), source.Notes)),
    ];

    private static string TextOf(StoredSource source)
    {
        var holds = source.SampleCount == 0
            ? RunsTexts.SourceTotals
            : string.Format(
                source.OriginalId is null ? RunsTexts.SourceSeconds : RunsTexts.SourceSamples, Format.Whole(source.SampleCount));
        var format = source.OriginalId is null ? "" : source.Format;
        return string.Join(", ", new[] { format, source.Device, holds }.Where(part => part.Length > 0));
    }

    // The first four always stand there, so that a runner sees what is missing; the others only where a source has them.
    private static IEnumerable<Figure> FiguresOf(StoredActivity stored, Measured<double> trimp, bool isImperial)
    {
        var figures = stored.Figures;
        yield return Figures.Of(Texts.FigureDuration, figures.DurationSeconds, value => Format.Duration((int)value), "");
        yield return Figures.Distance(figures.DistanceMeters, isImperial);
        yield return Figures.Cadence(figures.CadenceSpm);
        yield return Figures.HeartRate(figures.HeartRateBpm);
        IEnumerable<(string Label, Measured<double> Value, Func<double, string> Show, string Unit)> rest =
        [
            (Texts.FigurePace, PaceOf(stored), value => Format.Pace(value, isImperial), Figures.PaceUnit(isImperial)),
            (Texts.FigureHeartRatePeak, figures.HeartRateMaxBpm, Format.Whole, Texts.UnitBpm),
            (Texts.FigureAscent, figures.AscentMeters, value => Format.Height(value, isImperial), Figures.HeightUnit(isImperial)),
            (Texts.FigureDescent, figures.DescentMeters, value => Format.Height(value, isImperial), Figures.HeightUnit(isImperial)),
            (Texts.FigurePower, figures.PowerWatts, Format.Whole, Texts.UnitWatt),
            (Texts.FigureSteps, figures.Steps, Format.Whole, ""),
            (Texts.FigureEnergy, figures.Kilocalories, Format.Whole, Texts.UnitKilocalorie),
            (Texts.FigureTemperature, figures.TemperatureMaxCelsius, Format.Whole, Texts.UnitCelsius),
            (Texts.FigureTrimp, trimp, Format.Whole, ""),
        ];
        foreach (var (label, value, show, unit) in rest.Where(figure => figure.Value.HasValue))
        {
            yield return Figures.Of(label, value, show, unit);
        }
    }

    private static Measured<double> PaceOf(StoredActivity stored)
    {
        var (distance, duration) = (stored.Figures.DistanceMeters, stored.Figures.DurationSeconds);
        return stored.Sport is Sport.Cycling or Sport.Other || distance is not { HasValue: true, Value: > 0 } || !duration.HasValue
            ? Measured<double>.Missing(distance.Inputs)
            : new Measured<double>(duration.Value * 1000 / distance.Value, distance.Trust, string.Format(Texts.WhyPace, distance.Inputs));
    }
}
