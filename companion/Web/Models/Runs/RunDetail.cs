namespace TrainingPlan.Companion.Web.Models;

/// <summary>Everything that the page of one run shows, but for the series themselves.</summary>
/// <param name="Card">The run as the list shows it.</param>
/// <param name="Figures">Its figures, each with its trust.</param>
/// <param name="Remarks">What is wrong with the recording, a sentence each; mostly empty.</param>
/// <param name="Sources">What tells of it, in the order in which it came.</param>
/// <param name="HasCoach">True when the band's coach was there: only then there are cues and steps.</param>
/// <param name="Cues">What the coach decided, in rising time; a countdown is one entry.</param>
/// <param name="CueCountText">How many cues were heard and withheld.</param>
/// <param name="Steps">The steps as they were run; empty for a free run.</param>
/// <param name="Zones">Time in heart rate zones; empty without zones or without a trusted heart rate.</param>
/// <param name="ZonesWhy">What the zones were made of, or why there are none.</param>
/// <param name="Responses">Heard corrections against withheld ones; empty without corrections.</param>
/// <param name="Rows">The series in rows of few seconds, for a reader who does not see the picture.</param>
/// <param name="Summaries">One sentence for each series.</param>
public sealed record RunDetail(
    RunCard Card,
    IReadOnlyList<Figure> Figures,
    IReadOnlyList<string> Remarks,
    IReadOnlyList<RunSource> Sources,
    bool HasCoach,
    IReadOnlyList<CueMark> Cues,
    string CueCountText,
    IReadOnlyList<StepRow> Steps,
    IReadOnlyList<ZoneRow> Zones,
    string ZonesWhy,
    IReadOnlyList<ResponseRow> Responses,
    IReadOnlyList<TableRow> Rows,
    SeriesSummaries Summaries)
{
    /// <summary>What the run was against what was planned, in a sentence; empty when nothing was planned that it could be.</summary>
    public string PlannedText { get; init; } = "";

    /// <summary>Day of the plan that it stands for; null without one.</summary>
    public DateOnly? PlannedDay { get; init; }

    /// <summary>Steps of the workout that never began, in a sentence; empty without one.</summary>
    public string SkippedText { get; init; } = "";

    /// <summary>Kilometres or miles; empty without a distance.</summary>
    public IReadOnlyList<SplitRow> Splits { get; init; } = [];

    /// <summary>The recording's own laps; empty without them.</summary>
    public IReadOnlyList<SplitRow> Laps { get; init; } = [];

    /// <summary>Time in zones of pace; empty when the runner's level is not known.</summary>
    public IReadOnlyList<ZoneRow> PaceZones { get; init; } = [];

    /// <summary>Where it led; null without a track.</summary>
    public TrackPicture? Track { get; init; }

    /// <summary>Earlier runs of the same kind.</summary>
    public IReadOnlyList<RunChoice> Alike { get; init; } = [];

    /// <summary>The one that it is compared with; null for none.</summary>
    public RunComparison? Compared { get; init; }
}
