using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Store;

/// <summary>An activity as the store lists it, whatever it came from.</summary>
/// <param name="Id">Its number, the one that commands take: of its session where it has one, otherwise of its first source.</param>
/// <param name="Digest">Changes whenever its sources do: what was worked out of it is then worked out again.</param>
/// <param name="SessionId">Number of the band's session among its sources, for what only a session has (cues); null without one.</param>
/// <param name="Sport">What it was.</param>
/// <param name="Start">When it began, with the runner's offset from UTC where a source tells it; null when none knows.</param>
/// <param name="IsStartLocal">True when <paramref name="Start"/> is the runner's clock and its offset from UTC is not known.</param>
/// <param name="LocalDate">The runner's day on which it began; without a start, the day on which it was stored.</param>
/// <param name="Name">Its name or that of its workout; empty without one.</param>
/// <param name="Device">What recorded it; empty when unknown.</param>
/// <param name="EffortCr10">Effort of 0 to 10 as the runner rated it; null when not rated.</param>
/// <param name="SampleCount">Samples of the source that has most; 0 when there is only a row of an export.</param>
/// <param name="SourceCount">How many sources tell of it.</param>
/// <param name="Formats">Their formats, in words.</param>
/// <param name="ReceivedUtc">When its first source was stored.</param>
/// <param name="Figures">The figures, each from the source that knows it best.</param>
public sealed record StoredActivity(
    long Id,
    string Digest,
    long? SessionId,
    Sport Sport,
    DateTimeOffset? Start,
    bool IsStartLocal,
    DateOnly LocalDate,
    string Name,
    string Device,
    double? EffortCr10,
    int SampleCount,
    int SourceCount,
    string Formats,
    DateTimeOffset ReceivedUtc,
    ActivityFigures Figures)
{
    /// <summary>True for running of any kind.</summary>
    public bool IsRun => Sport is >= Sport.Running and <= Sport.TrackRunning;
}
