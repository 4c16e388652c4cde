using TrainingPlan.Companion.Analysis;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Cli;

/// <summary>What one activity means.</summary>
internal sealed record JsonAnalysis(
    long Id, DateOnly Date, Sport Sport, string Name, JsonFigure DistanceMeters, JsonFigure DurationSeconds, JsonFigure MovingSeconds,
    JsonFigure PaceSecondsPerKm, JsonFigure GradeAdjustedPaceSecondsPerKm, JsonFigure HeartRateBpm, JsonFigure HeartRatePeakBpm,
    JsonFigure CadenceSpm, JsonFigure CadenceDeviationSpm, JsonFigure CadenceDriftSpm, JsonFigure PowerWatts, JsonFigure AscentMeters,
    JsonFigure TemperatureCelsius, JsonFigure Decoupling, JsonFigure Load, LoadSource LoadSource, JsonFigure Trimp, JsonFigure PaceLoad,
    JsonFigure EffortLoad, JsonFigure VdotOfEffort, JsonZones HeartRateZones, JsonZones PaceZones, JsonZones PowerZones,
    IReadOnlyList<JsonSplit> Kilometers, IReadOnlyList<JsonSplit> Miles, IReadOnlyList<JsonSplit> Laps,
    IReadOnlyList<JsonBest> BestEfforts, JsonCurves Curves, IReadOnlyList<JsonInterval> Intervals, IReadOnlyList<JsonStepDone> Steps)
{
    private const string NoSamples = "only totals are known, no samples";

    public static JsonAnalysis Of(ActivityAnalysis analysis)
    {
        (HistoryRun run, RunSummary? summary) = (analysis.Run, analysis.Summary);
        JsonFigure OfSamples(Func<RunSummary, Measured<double>> figure) =>
            JsonFigure.Of(summary is null ? Measured<double>.Missing(NoSamples) : figure(summary));
        return new JsonAnalysis(
            run.Id, run.Date, run.Sport, run.Name, JsonFigure.Of(run.DistanceMeters), JsonFigure.Of(run.DurationSeconds),
            OfSamples(of => of.MovingSeconds), JsonFigure.Of(analysis.PaceSecondsPerKm),
            OfSamples(of => of.GradeAdjustedPaceSecondsPerKm), JsonFigure.Of(run.HeartRateBpm), JsonFigure.Of(analysis.HeartRatePeakBpm),
            JsonFigure.Of(run.CadenceSpm), OfSamples(of => of.Cadence.DeviationSpm), OfSamples(of => of.Cadence.DriftSpm),
            JsonFigure.Of(analysis.PowerWatts), JsonFigure.Of(run.AscentMeters), OfSamples(of => of.TemperatureCelsius),
            OfSamples(of => of.Decoupling), JsonFigure.Of(analysis.Load.Load), analysis.Load.Source, JsonFigure.Of(analysis.Load.Trimp),
            JsonFigure.Of(analysis.Load.Pace), JsonFigure.Of(analysis.Load.Effort), JsonFigure.Of(analysis.VdotOfEffort),
            JsonZones.Of(analysis.HeartRateZones), JsonZones.Of(analysis.PaceZones), JsonZones.Of(analysis.PowerZones),
            [.. analysis.Kilometers.Select(JsonSplit.Of)], [.. analysis.Miles.Select(JsonSplit.Of)],
            [.. analysis.Laps.Select(JsonSplit.Of)],
            [.. (summary?.Bests ?? []).Select(JsonBest.Of)], JsonCurves.Of(summary), [.. analysis.Intervals.Select(JsonInterval.Of)],
            [.. analysis.Steps.Select(JsonStepDone.Of)]);
    }
}

/// <summary>Time in zones.</summary>
internal sealed record JsonZones(IReadOnlyList<double> UpperBounds, IReadOnlyList<double> Seconds, double ExcludedSeconds)
{
    public static JsonZones Of(ZoneTimes zones) => new(
        [.. zones.UpperBounds.Select(bound => Math.Round(bound, 3))], zones.SecondsByZone, zones.ExcludedSeconds);

    public static JsonZones Of(HeartRateZones zones) => new(
        [.. zones.UpperBpm.Select(bpm => (double)bpm)], [.. zones.SecondsByZone.Select(seconds => (double)seconds)], zones.ExcludedSeconds);
}

/// <summary>A best over a distance.</summary>
internal sealed record JsonBest(double DistanceMeters, double Seconds, double StartSecond, Trust Trust)
{
    public static JsonBest Of(BestEffort best) =>
        new(best.DistanceMeters, Math.Round(best.Seconds, 1), Math.Round(best.StartSecond, 1), best.Trust);
}

/// <summary>Mean-maximal curves.</summary>
internal sealed record JsonCurves(
    IReadOnlyList<JsonPoint> SpeedMetersPerSecond, IReadOnlyList<JsonPoint> HeartRateBpm, IReadOnlyList<JsonPoint> PowerWatts,
    IReadOnlyList<JsonPoint> CadenceSpm)
{
    public static JsonCurves Of(RunSummary? summary) => new(
        Points(summary?.SpeedCurve), Points(summary?.HeartRateCurve), Points(summary?.PowerCurve), Points(summary?.CadenceCurve));

    private static IReadOnlyList<JsonPoint> Points(IReadOnlyList<CurvePoint>? curve) =>
        [.. (curve ?? []).Select(point => new JsonPoint(point.Seconds, Math.Round(point.Value, 3), point.StartSecond))];
}

/// <summary>A point of a curve.</summary>
internal sealed record JsonPoint(int Seconds, double Value, int StartSecond);

/// <summary>Work or recovery.</summary>
internal sealed record JsonInterval(
    bool IsWork, int StartSecond, int Seconds, double DistanceMeters, double PaceSecondsPerKm, JsonFigure HeartRateBpm,
    JsonFigure HeartRatePeakBpm, JsonFigure CadenceSpm)
{
    public static JsonInterval Of(Interval bout) => new(
        bout.IsWork, bout.StartSecond, bout.Seconds, Math.Round(bout.DistanceMeters, 1),
        bout.MetersPerSecond > 0 ? Math.Round(1000 / bout.MetersPerSecond, 1) : 0, JsonFigure.Of(bout.HeartRateBpm),
        JsonFigure.Of(bout.HeartRatePeakBpm), JsonFigure.Of(bout.CadenceSpm));
}

/// <summary>A step of the workout as it was run.</summary>
internal sealed record JsonStepDone(
    int StepIndex, int Round, StepIntensity Intensity, StepDurationKind PlannedKind, int PlannedValue, int? StartSecond, int DoneSeconds,
    JsonFigure DoneMeters, StepOutcome Outcome, IReadOnlyList<JsonInTarget> InTarget)
{
    public static JsonStepDone Of(StepAdherence step) => new(
        step.StepIndex, step.Round, step.Intensity, step.PlannedKind, step.PlannedValue, step.StartSecond < 0 ? null : step.StartSecond,
        step.DoneSeconds, JsonFigure.Of(step.DoneMeters), step.Outcome,
        [.. step.InTarget.Select(row => new JsonInTarget(
            row.Target, row.InsideSeconds, row.OutsideSeconds, row.ExcludedSeconds, JsonFigure.Of(row.Share)))]);
}

/// <summary>Time in a target.</summary>
internal sealed record JsonInTarget(TargetKind Target, int InsideSeconds, int OutsideSeconds, int ExcludedSeconds, JsonFigure Share);
