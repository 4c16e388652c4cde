using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Companion.Web.Server;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>A run's series in sentences and in a table.</summary>
internal static class SeriesWords
{
    private const int ShortestStretchSeconds = 60;
    private const int MostRows = 120;

    internal static SeriesSummaries Summaries(RecordedRun run, bool isImperial)
    {
        var seconds = run.Seconds;
        var paces = seconds.Where(SeriesEncoder.HasPace).ToList();
        return new SeriesSummaries(
            Summary(
                RunsTexts.ChartCadence,
                RunsTexts.ChartCadenceUnit,
                seconds.Where(second => second.CadenceTrust == Trust.Trusted).Select(second => second.CadenceCentispm / 100.0)),
            Summary(
                RunsTexts.ChartHeartRate,
                RunsTexts.ChartHeartRateUnit,
                seconds.Where(second => second.HeartRateTrust == Trust.Trusted).Select(second => second.HeartRateCentibpm / 100.0)),
            paces.Count == 0 ? RunsTexts.SeriesPaceNone : PaceSummary(paces, run.PaceWords, isImperial),
            AltitudeSummary(run.AltitudeMeters, isImperial),
            paces.Count > 0)
        {
            PaceUnit = string.Format(
                paces.Exists(second => second.PaceUncertaintySecondsPerKm > 0) ? RunsTexts.ChartPaceBand : RunsTexts.ChartPacePlain,
                isImperial ? RunsTexts.UnitMileWord : RunsTexts.UnitKilometreWord),
            HasPaceBand = paces.Exists(second => second.PaceUncertaintySecondsPerKm > 0),
            HasWrist = seconds.Any(HasBoth),
        };
    }

    internal static IReadOnlyList<TableRow> Rows(RecordedRun run, IReadOnlyList<CueMark> cues, bool isImperial)
    {
        var seconds = run.Seconds;
        if (seconds.Count == 0)
        {
            return [];
        }

        var minutes = (seconds[^1].ElapsedSeconds / (MostRows * ShortestStretchSeconds)) + 1;
        var stretchSeconds = minutes * ShortestStretchSeconds;
        var cuesOf = cues.ToLookup(cue => cue.ElapsedSeconds / stretchSeconds);
        return
        [
            .. Enumerable.Range(0, seconds.Count).GroupBy(at => seconds[at].ElapsedSeconds / stretchSeconds)
                .Select(stretch => Row(
                    run, [.. stretch], (stretch.Key * stretchSeconds, stretchSeconds), [.. cuesOf[stretch.Key]], isImperial)),
        ];
    }

    /// <summary>True when a strap and the wrist measured in this second.</summary>
    internal static bool HasBoth(RunSecond second) =>
        second.StrapHeartRateTrust == Trust.Trusted && second.WristHeartRateTrust != Trust.None;

    internal static string SourceName(PaceSource source) => source switch
    {
        PaceSource.FootPod => Texts.SourceFootPod,
        PaceSource.Gnss => Texts.SourceGnss,
        PaceSource.Belt => Texts.SourceBelt,
        _ => Texts.SourceWrist,
    };

    private static TableRow Row(
        RecordedRun run, IReadOnlyList<int> at, (int FromSeconds, int LengthSeconds) time, IReadOnlyList<CueMark> cues, bool isImperial)
    {
        IReadOnlyList<RunSecond> stretch = [.. at.Select(index => run.Seconds[index])];
        var averages = RunAverages.Of(stretch);
        return new TableRow(
            time.FromSeconds,
            time.FromSeconds + time.LengthSeconds - 1,
            Figures.Cadence(averages.CadenceSpm),
            Figures.HeartRate(averages.HeartRateBpm),
            PaceOf(stretch, run.PaceWords, isImperial),
            AltitudeOf(run.AltitudeMeters, at, isImperial),
            cues);
    }

    // Paces are averaged as speeds: a minute of standing must not weigh like a minute of running.
    private static Figure PaceOf(IReadOnlyList<RunSecond> stretch, string? named, bool isImperial)
    {
        var paces = stretch.Where(SeriesEncoder.HasPace).ToList();
        if (paces.Count == 0)
        {
            return Figures.Missing(RunsTexts.ChartPace, Texts.WhyNoPace);
        }

        var secondsPerKm = 1 / paces.Average(second => 1.0 / second.PaceSecondsPerKm);
        var uncertainty = (int)Math.Round(paces.Average(second => second.PaceUncertaintySecondsPerKm));
        var source = paces.Max(second => second.PaceSource);
        return new Figure(
            RunsTexts.ChartPace,
            uncertainty > 0 ? $"{Format.Pace(secondsPerKm, isImperial)} ± {uncertainty} s" : Format.Pace(secondsPerKm, isImperial),
            Figures.PaceUnit(isImperial),
            source == PaceSource.WristEstimate ? Trust.Doubtful : Trust.Trusted,
            named ?? SourceName(source));
    }

    private static Figure AltitudeOf(IReadOnlyList<double> meters, IReadOnlyList<int> at, bool isImperial)
    {
        var known = meters.Count == 0 ? [] : at.Select(index => meters[index]).Where(value => !double.IsNaN(value)).ToList();
        return known.Count == 0
            ? Figures.Missing(RunsTexts.ChartAltitude, RunsTexts.WhyNoAltitude)
            : Figures.Sure(RunsTexts.ChartAltitude, Format.Height(known.Average(), isImperial), Figures.HeightUnit(isImperial), "");
    }

    private static string AltitudeSummary(IReadOnlyList<double> meters, bool isImperial)
    {
        var known = meters.Where(value => !double.IsNaN(value)).ToList();
        return known.Count == 0 ? "" : string.Format(
            RunsTexts.SeriesAltitude,
            RunsTexts.ChartAltitude,
            Format.Height(known[0], isImperial),
            Format.Height(known[^1], isImperial),
            Format.Height(known.Min(), isImperial),
            Format.Height(known.Max(), isImperial),
            Figures.HeightUnit(isImperial));
    }

    private static string Summary(string name, string unit, IEnumerable<double> trusted)
    {
        var values = trusted.ToList();
        return values.Count == 0
            ? string.Format(RunsTexts.SeriesNone, name)
            : string.Format(
                RunsTexts.SeriesSummary,
                name,
                Format.Whole(values.Average()),
                Format.Whole(values.Min()),
                Format.Whole(values.Max()),
                unit,
                Format.PlannedLength(values.Count));
    }

    private static string PaceSummary(List<RunSecond> paces, string? named, bool isImperial) => string.Format(
        RunsTexts.SeriesPace,
        RunsTexts.ChartPace,
        Format.Pace(1 / paces.Average(second => 1.0 / second.PaceSecondsPerKm), isImperial),
        Format.Pace(paces.Min(second => second.PaceSecondsPerKm), isImperial),
        Format.Pace(paces.Max(second => second.PaceSecondsPerKm), isImperial),
        Figures.PaceUnit(isImperial),
        named ?? string.Format(
            Texts.WhySource,
            SourceName(paces.Max(second => second.PaceSource)),
            (int)Math.Round(paces.Average(second => second.PaceUncertaintySecondsPerKm))));
}
