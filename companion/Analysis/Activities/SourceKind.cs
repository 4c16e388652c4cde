namespace TrainingPlan.Companion.Analysis;

/// <summary>What tells of an activity.</summary>
public enum SourceKind
{
    /// <summary>A file with samples: a watch's or a pod's recording.</summary>
    Recording = 0,

    /// <summary>The band's own session.</summary>
    Band = 1,

    /// <summary>Totals alone: a row of an export.</summary>
    Row = 2,
}
