namespace TrainingPlan.Companion.Analysis;

/// <summary>Figures of a prediction.</summary>
internal static class PredictionFigures
{
    public static IReadOnlyList<FigureEntry> All { get; } =
    [
        new("timeSeconds", "predicted time",
            "exp(Σ wᵢ ln Tᵢ) over the models, weights by past errors and by the models' errors at your own races; times e^(heat + altitude "
            + "+ wind + course). 50 % and 80 %: spread of a multivariate t over log distance, scaled so that past intervals held "
            + "their share",
            "your races and time trials, best efforts of 180 days as lower bounds, heart rate at speed, weekly distance, sex, age, "
            + "weather, course",
            "own fit to the survey of Vickers and Vertosick; Riegel 1981; Daniels & Gilbert 1979; Minetti 2002; Péronnet 1991; Ely 2007",
            "1.5 to 50 km, results of two years, distances within 1 : 8.5; fitted to recreational runners over 5 km to the marathon; "
            + "refused when the 80 % interval would span more than 1 : 1.45")
        { Aliases = ["prediction", "predict", "race time"] },
    ];
}
