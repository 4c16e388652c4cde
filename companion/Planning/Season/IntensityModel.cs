namespace TrainingPlan.Companion.Planning;

/// <summary>
/// How the fifth of the time that is not easy is shared out. No sharing has been shown to be the best one (network meta-analysis of 13
/// studies: pyramidal and polarized do not differ): it is a choice, with four fifths easy in each.
/// </summary>
public enum IntensityModel
{
    /// <summary>More at the threshold than above it; what most recreational runners do.</summary>
    Pyramidal = 0,

    /// <summary>Easy or hard, little between.</summary>
    Polarized = 1,

    /// <summary>The faster sessions are at the threshold.</summary>
    Threshold = 2,
}
