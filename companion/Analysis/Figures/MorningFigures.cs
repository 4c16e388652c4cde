namespace TrainingPlan.Companion.Analysis;

/// <summary>Signs of recovery.</summary>
internal static class MorningFigures
{
    public static IReadOnlyList<FigureEntry> All { get; } =
    [
        new("hrv", "heart-rate variability", "7-day mean of ln RMSSD against its own mean ± 0.5 SD of four weeks",
            "morning or night RMSSD, at least 3 valid days", "Plews 2014; Vesterinen 2016",
            "single mornings are noise; above 5 % corrected beats a morning is not used")
        { Aliases = ["rmssd", "lnrmssd"] },
        new("resting_heart_rate", "resting heart rate", "the last nights against the runner's own four weeks",
        "nightly or morning resting heart rate",
            "own baseline; NightSignal 2021 for two nights up by 4", "training, heat, alcohol and stress move it as an infection does"),
        new("sleep", "sleep", "hours asleep against the runner's own", "the runner's word or a watch", "own baseline",
        "adults need 7 h on average"),
        new("perceived", "perceived recovery", "mean of soreness, stress, fatigue and mood against the runner's own",
        "the daily check-in",
            "Nuuttila 2022 (perceived recovery beside HRV)", "the runner's word is taken as given"),
        new("heart_rate_speed", "heart rate for speed", "S − (HR − HRrest)/k, k = (HRmax − HRrest)/Speak, the week against four weeks",
            "runs with pace and heart rate", "Vesterinen 2014; Nuuttila 2022", "compared with the runner's own only"),
    ];
}
