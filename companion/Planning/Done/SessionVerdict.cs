namespace TrainingPlan.Companion.Planning;

/// <summary>What became of a planned session.</summary>
public enum SessionVerdict
{
    /// <summary>Its day is still to come, or is today.</summary>
    Ahead,

    /// <summary>It was run.</summary>
    Done,

    /// <summary>A part of it was run.</summary>
    Partly,

    /// <summary>Something else was run in its place.</summary>
    Other,

    /// <summary>Nothing was run.</summary>
    Missed,
}
