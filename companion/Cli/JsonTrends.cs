using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Cli;

/// <summary>Load, fitness and the weeks.</summary>
internal sealed record JsonTrends(
    DateOnly Date, JsonFigure Fitness, JsonFigure Fatigue, JsonFigure Form, JsonFigure Monotony, JsonFigure Strain, JsonFigure? LoadRatio,
    JsonFigure EasyShare, JsonFigure ModerateShare, JsonFigure HardShare, int UnknownLoads, JsonEstimates Estimates,
    IReadOnlyList<JsonWeek> Weeks, IReadOnlyList<JsonCueWeek> CueWeeks, IReadOnlyList<JsonCueResponse> CueResponses,
    IReadOnlyList<JsonFitnessDay> Days)
{
    public static JsonTrends Of(TrendsReport report, bool isRatioAsked)
    {
        TrainingHistoryView history = report.History;
        Monotony monotony = history.MonotonyOn(history.Today);
        return new JsonTrends(
            history.Today, JsonFigure.Of(FitnessCurve.Last(history.Curve, day => day.Fitness)),
            JsonFigure.Of(FitnessCurve.Last(history.Curve, day => day.Fatigue)),
            JsonFigure.Of(FitnessCurve.Last(history.Curve, day => day.Form)), JsonFigure.Of(monotony.Value), JsonFigure.Of(monotony.Strain),
            isRatioAsked ? JsonFigure.Of(Analysis.LoadRatio.Of(history.Curve)) : null, JsonFigure.Of(report.Intensity.EasyShare),
            JsonFigure.Of(report.Intensity.ModerateShare), JsonFigure.Of(report.Intensity.HardShare),
            report.Weeks.Sum(week => week.UnknownLoads), JsonEstimates.Of(report.Estimates), [.. report.Weeks.Select(JsonWeek.Of)],
            [.. report.CueWeeks.Select(JsonCueWeek.Of)], [.. report.CueResponses.Select(JsonCueResponse.Of)],
            [.. history.Curve.Where(day => day.Date >= report.Weeks[0].Monday).Select(JsonFitnessDay.Of)]);
    }
}

/// <summary>A day of the curve.</summary>
internal sealed record JsonFitnessDay(DateOnly Date, double Load, double Fitness, double Fatigue, double Form)
{
    public static JsonFitnessDay Of(FitnessDay day) => new(
        day.Date, Math.Round(day.Load, 1), Math.Round(day.Fitness, 1), Math.Round(day.Fatigue, 1), Math.Round(day.Form, 1));
}

/// <summary>A week.</summary>
internal sealed record JsonWeek(
    DateOnly Monday, int RunCount, double DistanceMeters, double DurationSeconds, double LongestMeters, double Load, int UnknownLoads,
    double EasySeconds, double ModerateSeconds, double HardSeconds, JsonFigure CadenceSpm, JsonFigure Monotony, JsonFigure Strain)
{
    public static JsonWeek Of(TrainingWeek week) => new(
        week.Monday, week.RunCount, Math.Round(week.DistanceMeters), Math.Round(week.DurationSeconds), Math.Round(week.LongestMeters),
        Math.Round(week.Load, 1), week.UnknownLoads, week.Intensity.EasySeconds, week.Intensity.ModerateSeconds,
        week.Intensity.HardSeconds, JsonFigure.Of(week.CadenceSpm), JsonFigure.Of(week.Monotony.Value),
        JsonFigure.Of(week.Monotony.Strain));
}

/// <summary>The cues of a week.</summary>
internal sealed record JsonCueWeek(DateOnly Monday, IReadOnlyList<JsonCueResponse> Responses)
{
    public static JsonCueWeek Of(CueWeek week) => new(week.Monday, [.. week.Responses.Select(JsonCueResponse.Of)]);
}

/// <summary>What a history says of its runner.</summary>
internal sealed record JsonEstimates(
    JsonFigure ObservedHeartRateMaxBpm, JsonFigure Vdot, double? VdotLow80, double? VdotHigh80, JsonFigure VdotFromEffort,
    long? VdotRunId, JsonFigure VdotFromEasyRunning, JsonFigure ThresholdPaceSecondsPerKm, JsonFigure CriticalSpeedMetersPerSecond,
    double? CriticalSpeedLow95, double? CriticalSpeedHigh95, JsonFigure CriticalSpeedReserveMeters, JsonFigure Exponent,
    double? ExponentLow95, double? ExponentHigh95, JsonFigure HeatPercentPerDegree, double? HeatLow95, double? HeatHigh95,
    JsonFigure CriticalPowerWatts)
{
    public static JsonEstimates Of(RunnerEstimates runner)
    {
        static double? Bound(bool isKnown, double value) => isKnown ? Math.Round(value, 3) : null;
        (bool hasVdot, bool hasSpeed) = (runner.Vdot.Value.HasValue, runner.CriticalSpeed.MetersPerSecond.HasValue);
        (bool hasExponent, bool hasHeat) = (runner.Exponent.Exponent.HasValue, runner.Heat.PercentPerDegree.HasValue);
        return new JsonEstimates(
            JsonFigure.Of(runner.HeartRateMaxBpm), JsonFigure.Of(runner.Vdot.Value), Bound(hasVdot, runner.Vdot.Low80),
            Bound(hasVdot, runner.Vdot.High80), JsonFigure.Of(runner.Vdot.FromEffort), runner.Vdot.EffortRunId,
            JsonFigure.Of(runner.Vdot.FromEasyRunning), JsonFigure.Of(runner.ThresholdPaceSecondsPerKm),
            JsonFigure.Of(runner.CriticalSpeed.MetersPerSecond), Bound(hasSpeed, runner.CriticalSpeed.Low95),
            Bound(hasSpeed, runner.CriticalSpeed.High95), JsonFigure.Of(runner.CriticalSpeed.ReserveMeters),
            JsonFigure.Of(runner.Exponent.Exponent), Bound(hasExponent, runner.Exponent.Low95),
            Bound(hasExponent, runner.Exponent.High95), JsonFigure.Of(runner.Heat.PercentPerDegree), Bound(hasHeat, runner.Heat.Low95),
            Bound(hasHeat, runner.Heat.High95), JsonFigure.Of(runner.CriticalPowerWatts));
    }
}
