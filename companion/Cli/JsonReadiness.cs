using TrainingPlan.Companion.Analysis;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Cli;

/// <summary>A morning.</summary>
internal sealed record JsonReadiness(
    DateOnly Date, ReadinessAdvice Advice, Trust Trust, bool IsVolumeCut, string Rule, string Sentence, IReadOnlyList<string> Reasons,
    IReadOnlyList<string> Missing, string? IllnessHint, IReadOnlyList<JsonSignal> Signals, IReadOnlyList<InjuryFlag> InjuryFlags)
{
    public static JsonReadiness Of(Readiness morning, IReadOnlyList<InjuryFlag> flags) => new(
        morning.Date, morning.Advice, morning.Trust, morning.IsVolumeCut, morning.Rule, morning.Sentence, morning.Reasons, morning.Missing,
        morning.IllnessHint, [.. morning.Signals.Select(JsonSignal.Of)], flags);
}

/// <summary>A sign of recovery.</summary>
internal sealed record JsonSignal(
    string Name, SignalVerdict Verdict, JsonFigure Value, double? UsualLow, double? UsualHigh, string Sentence)
{
    public static JsonSignal Of(ReadinessSignal signal) => new(
        signal.Name, signal.Verdict, JsonFigure.Of(signal.Value), signal.UsualLow, signal.UsualHigh, signal.Sentence);
}

/// <summary>A day as it was said, and the run that was rated; null without a rating.</summary>
internal sealed record JsonCheckIn(
    DateOnly Date, double? RestingHeartRateBpm, double? RmssdMs, double? CorrectedBeatShare, double? SleepHours, int? Soreness, int? Stress,
    int? Fatigue, int? Mood, int? Pain, string PainPlace, bool? IsIll, long? RatedRunId, double? EffortCr10)
{
    public static JsonCheckIn Of(DailyRecord day, long? ratedRunId, double? effortCr10) => new(
        day.Date, day.RestingHeartRateBpm, day.RmssdMs, day.CorrectedBeatShare, day.SleepHours, day.Soreness, day.Stress, day.Fatigue,
        day.Mood, day.Pain, day.PainPlace, day.IsIll, ratedRunId, effortCr10);
}
