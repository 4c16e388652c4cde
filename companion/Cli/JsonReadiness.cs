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
