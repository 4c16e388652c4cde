namespace TrainingPlan.Companion.Planning;

/// <summary>How a runner takes to a place to run. The numbers are stored: they never change their meaning.</summary>
public enum Taste
{
    /// <summary>Neither sought nor avoided.</summary>
    Usual = 0,

    /// <summary>Sought.</summary>
    Liked = 1,

    /// <summary>Not there, or not wanted.</summary>
    None = 2,
}
