namespace TrainingPlan.Companion.Analysis;

/// <summary>Figures of the runner's level.</summary>
internal static class LevelFigures
{
    private const string Daniels = "Daniels & Gilbert 1979";

    public static IReadOnlyList<FigureEntry> All { get; } =
    [
        new("vdot", "VDOT",
        "precision-weighted mean of the best effort of 90 days (error 2, or 3 if perhaps not all-out) and easy running (error 4)",
            "best efforts, heart rate at even pace", Daniels + "; weights by published errors",
            "no VO₂max: economy is folded in, ±3 to 5 ml/kg/min to a laboratory; some 14 min too fast at the marathon for "
            + "recreational runners"),
        new("vdotFromEffort", "VDOT from an effort",
            "VO₂/F, VO₂ = −4.60 + 0.182258v + 0.000104v², F = 0.8 + 0.1894393e^(−0.012778t) + 0.2989558e^(−0.1932605t); v m/min, t min",
            "distance and time of the best effort of 90 days", Daniels, "all-out efforts of 3.5 to 240 min, VDOT 30 to 85"),
        new("vdotFromEasyRunning", "VDOT from easy running", "(VO₂(v) − 3.5) / HRr + 3.5, median of even stretches of 4 min",
            "speed on the flat and heart rate at 60 to 90 % of reserve, stated highest and resting heart rate",
            "Swain & Leutholtz 1997 (%HRR = %VO₂R)", "errs by some 4 ml/kg/min: always doubtful"),
        new("thresholdPaceSecondsPerKm", "threshold pace", "the speed that costs 0.88 · VDOT",
        "VDOT", Daniels + "; reproduces his table to the second",
            "VDOT 30 to 85"),
        new("criticalSpeedMetersPerSecond", "critical speed", "slope of d = CS · t + D′ through efforts of 2 to 20 min",
        "bests of 180 days",
            "Monod & Scherrer 1965; Hughson 1984",
            "errs by 0.14 m/s in the field; needs all-out efforts, the longest twice the shortest; nothing beyond 20 min")
        { Aliases = ["cs"] },
        new("criticalSpeedReserveMeters", "D′", "intercept of the same line", "bests of 180 days", "Monod & Scherrer 1965; Hughson 1984",
            "repeats within 13 % only and errs by 88 m: always doubtful")
        { Aliases = ["d prime", "dprime"] },
        new("exponent", "own exponent", "slope of ln T over ln D, drawn to 1.07 ± 0.03", "bests of two years from 1.5 km on",
            "Riegel 1981 (1.06); own fit with a prior",
            "3.5 to 230 min; recreational runners need more from half to marathon (median 1.138)")
        { Aliases = ["riegel", "personal exponent"] },
        new("heatPercentPerDegree", "heat", "slope of ln(HR/speed) over degrees above 10 °C beside a trend, drawn to 0.5 ± 0.3 %",
            "even runs with heart rate and temperature", "prior from Ely 2007 and Boston 1897–2018; own fit",
            "the device's temperature is warmed by the wrist: always doubtful; needs 15 runs, 5 of them warm")
        { Aliases = ["heat tolerance"] },
        new("observedHeartRateMaxBpm", "observed highest heart rate", "mean of a normal prior cut off below what was held for 10 s",
            "curves of heart rate of all runs", "truncated normal; prior 183 ± 14, with an age HUNT (Nes 2013)",
            "what was seen is a lower bound; a stated number goes first; 220 − age is never used")
        { Aliases = ["hrmax"] },
        new("speedCurve", "best pace over each time", "highest mean speed along the clock over each length of time, over all runs",
            "distance along the runs with a trusted distance", "mean-maximal curve, arithmetic",
            "what was run, not what could be: it is all-out only where the runner went all out; faster than anybody runs is left out"),
        new("criticalPowerWatts", "critical power", "slope of work = CP · t + W′ through the best means of 3 to 20 min",
        "curves of power",
            "Monod & Scherrer 1965", "all-out efforts of one device; in plain training a lower bound"),
    ];
}
