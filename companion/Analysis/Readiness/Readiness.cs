using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// The morning's judgement: go hard, as planned, easier or rest. Signs are combined after Nuuttila 2022, where thirty recreational runners
/// whose load followed heart-rate variability, perceived recovery and the heart-rate/speed index became 6.2 % faster over 10 km (2.9 %
/// without): it helps to decide when to go hard, and the gain is small. One low heart-rate variability moves a hard session; less volume
/// needs two signs that agree. What the runner says of illness and pain comes before everything measured.
/// </summary>
public sealed record Readiness
{
    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What to do.</summary>
    public required ReadinessAdvice Advice { get; init; }

    /// <summary>How far it may be believed: two signs and more make it trusted, one doubtful, none nothing.</summary>
    public required Trust Trust { get; init; }

    /// <summary>True when two signs agree that the day's volume should be less too.</summary>
    public required bool IsVolumeCut { get; init; }

    /// <summary>
    /// Code of the rule that decided: "illness", "pain", "night_heart_rate", "two_signs", "hrv", "sleep", "good_day", "usual", "nothing".
    /// </summary>
    public required string Rule { get; init; }

    /// <summary>The advice in one sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>Why, a sentence each; the weightiest first.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>What was missing, a phrase each.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Every sign, also the missing ones.</summary>
    public required IReadOnlyList<ReadinessSignal> Signals { get; init; }

    /// <summary>A rise of the resting heart rate that may come before an illness; null without one.</summary>
    public required string? IllnessHint { get; init; }

    /// <summary>True when hard running is advised against.</summary>
    public bool IsHardRefused => Advice is ReadinessAdvice.Rest or ReadinessAdvice.Easier;

    /// <summary>Judges a morning.</summary>
    public static Readiness Of(ReadinessInput input) => ReadinessRules.Judge(input);
}
