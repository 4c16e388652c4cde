namespace TrainingPlan.Companion.Planning;

/// <summary>By what a run was found to be a planned session.</summary>
public enum MatchedBy
{
    /// <summary>No run was found.</summary>
    None,

    /// <summary>The band carried out the same steps.</summary>
    Workout,

    /// <summary>The name of the workout, on the day.</summary>
    Name,

    /// <summary>The day alone.</summary>
    Date,

    /// <summary>A run on the day before or after, on which nothing was planned.</summary>
    Neighbour,
}
