namespace TrainingPlan.Companion.Analysis;

/// <summary>Figures of load.</summary>
internal static class LoadFigures
{
    private const string Bookkeeping = "bookkeeping of what was done, no measurement; doubtful for the first 126 days, while it rises "
    + "from zero";

    public static IReadOnlyList<FigureEntry> All { get; } =
    [
        new("trimp", "TRIMP", "Σ minutes · HRr · A · e^(B·HRr), HRr = (HR − rest)/(max − rest); men 0.64/1.92, women 0.86/1.67",
            "heart rate along the run, stated highest and resting heart rate, weighting (unstated: the mean of both)",
            "Banister 1991", "orders one runner's runs; the weighting rests on a small lactate sample; doubtful below 80 % coverage")
        { Aliases = ["banister", "training impulse"] },
        new("paceLoad", "load from pace", "100 · hours · (speed on the flat / threshold speed)²",
            "speed along the run and threshold pace (88 % of VDOT in the 90 days before)",
            "the published arithmetic of running stress scores",
            "running only; an hour at threshold is 100; blind to heat, wind and tiredness")
        { Aliases = ["rtss", "tss"] },
        new("effortLoad", "load from effort", "rated effort (0 to 10) · minutes", "the runner's rating of the whole session",
            "Foster 2001 (session RPE)", "any sport; the runner's word is taken as given")
        { Aliases = ["srpe", "session rpe"] },
        new("load", "load", "the most trusted of heart rate, pace and effort (in this order among equals); an hour at threshold is 100",
            "TRIMP / TRIMP of an hour at 87 % of reserve; load from pace; effort · min / 4.2",
            "conventions: 88 % of VDOT is 87 % of the reserve (%HRR = %VO₂R, Swain 1997); effort 7 at threshold",
            "without any source there is none: it isn't guessed from the time"),
        new("fitness", "fitness", "x += α (load − x) each day, α = 1 − e^(−1/42) = 0.0235283", "daily loads",
        "Banister 1975; the constant is a convention",
            Bookkeeping)
        { Aliases = ["ctl", "chronic load"] },
        new("fatigue", "fatigue", "x += α (load − x) each day, α = 1 − e^(−1/7) = 0.1331221", "daily loads",
        "Banister 1975; the constant is a convention",
            Bookkeeping)
        { Aliases = ["atl", "acute load"] },
        new("form", "form", "yesterday's fitness − yesterday's fatigue", "fitness and fatigue", "convention", Bookkeeping)
        { Aliases = ["tsb"] },
        new("monotony", "monotony", "mean / standard deviation (n − 1) of seven daily loads, rest days 0", "daily loads", "Foster 1998",
            "illnesses followed individual thresholds (n = 25); the limit of 2 isn't validated; none when every day is alike"),
        new("strain", "strain", "sum of seven daily loads · monotony", "daily loads", "Foster 1998", "as monotony"),
        new("loadRatio", "acute to chronic load", "EWMA λ = 2/8 over EWMA λ = 2/29", "daily loads", "Williams 2017",
            "only when asked for; warns of nothing: random chronic loads do as well (Impellizzeri 2020), related to injury the other "
            + "way round (Frandsen 2025)")
        { Aliases = ["acwr"] },
        new("easyShare", "easy share", "time up to 80 % of the highest heart rate (by pace: up to 0.776 of VDOT) / known time",
            "heart rate or, without it, speed on the flat along the runs", "conventional bounds",
            "laboratory thresholds may lie elsewhere; no distribution is best (13 studies, 348 runners)")
        { Aliases = ["intensity", "distribution", "polarized"] },
        new("moderateShare", "moderate share", "time at 80 to 90 % of the highest heart rate (by pace: up to 0.928 of VDOT) / known time",
            "as the easy share", "conventional bounds", "as the easy share"),
        new("hardShare", "hard share", "time above 90 % of the highest heart rate (by pace: above 0.928 of VDOT) / known time",
            "as the easy share", "conventional bounds", "as the easy share"),
    ];
}
