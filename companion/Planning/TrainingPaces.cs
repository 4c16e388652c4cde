namespace TrainingPlan.Companion.Planning;

/// <summary>
/// Paces of training in seconds per kilometre, from the runner's own fitness (Daniels: easy 0.63 to 0.735 of VDOT, threshold 0.88,
/// intervals 0.975, repetitions 15 to 20 s faster).
/// </summary>
/// <param name="EasySlow">Slow end of easy running.</param>
/// <param name="EasyFast">Fast end of easy running.</param>
/// <param name="Threshold">Comfortably hard: what can be held for an hour.</param>
/// <param name="Interval">Hard: what can be held for about eleven minutes.</param>
/// <param name="Repetition">Fast and relaxed.</param>
/// <param name="UncertaintySecondsPerKm">Half width of the 80 % interval of the fitness that they come from.</param>
/// <param name="Inputs">What they were made of, a short phrase.</param>
public sealed record TrainingPaces(
    int EasySlow, int EasyFast, int Threshold, int Interval, int Repetition, int UncertaintySecondsPerKm, string Inputs);
