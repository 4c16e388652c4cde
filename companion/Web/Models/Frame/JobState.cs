namespace TrainingPlan.Companion.Web.Models;

/// <summary>Work that takes its time, as every page shows it.</summary>
/// <param name="Number">Counts the jobs.</param>
/// <param name="Kind">What it is, for scripts: "sync", "live", "look", "import".</param>
/// <param name="Title">What it is, in words.</param>
public sealed record JobState(int Number, string Kind, string Title)
{
    /// <summary>True until it has ended.</summary>
    public bool IsRunning { get; init; }

    /// <summary>True when it ended with a failure.</summary>
    public bool IsFailed { get; init; }

    /// <summary>Where it stands, or how it ended.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>How much is done, in whatever it counts.</summary>
    public long Done { get; init; }

    /// <summary>How much there is; 0 when that is not known.</summary>
    public long Total { get; init; }

    /// <summary>What came of it so far, the oldest first.</summary>
    public IReadOnlyList<JobLine> Lines { get; init; } = [];
}

/// <summary>One thing that came of a job.</summary>
/// <param name="Text">What.</param>
/// <param name="Tone">"good", "bad" or "plain".</param>
/// <param name="Address">Page that shows it; null for none.</param>
public sealed record JobLine(string Text, string Tone, string? Address = null);
