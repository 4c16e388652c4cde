namespace TrainingPlan.Companion.Web.Models;

/// <summary>How the runner has come along: load and what it left, intensity, bests, level, cadence and cues over weeks.</summary>
/// <param name="Weeks">How many weeks are shown; 0 for everything.</param>
/// <param name="RunCount">Runs in these weeks.</param>
/// <param name="HasRuns">False when the store holds no run at all.</param>
/// <param name="LastRun">The newest run's day in words; empty without one.</param>
/// <param name="Load">Fitness, fatigue and form of today.</param>
/// <param name="LoadCharts">Their way there, and the weeks.</param>
/// <param name="Intensity">How the known time was shared out; empty when nothing is known.</param>
/// <param name="IntensityWhy">What it was made of, or what is lacking.</param>
/// <param name="IntensityChart">The same by weeks; null when nothing is known.</param>
/// <param name="Level">The runner's level.</param>
/// <param name="SpeedCurve">Best pace over each time; null without samples.</param>
/// <param name="Records">Bests by distance.</param>
/// <param name="TimeRecords">Bests by time.</param>
/// <param name="CadenceChart">Cadence over weeks; null without one.</param>
/// <param name="CueChart">Response to heard and withheld cues over weeks; null without cues.</param>
/// <param name="Evidence">What cues were worth, and how sure that is.</param>
public sealed record ProgressView(
    int Weeks,
    int RunCount,
    bool HasRuns,
    string LastRun,
    IReadOnlyList<Figure> Load,
    IReadOnlyList<ChartModel> LoadCharts,
    IReadOnlyList<ShareBar> Intensity,
    string IntensityWhy,
    ChartModel? IntensityChart,
    IReadOnlyList<Figure> Level,
    ChartModel? SpeedCurve,
    IReadOnlyList<RecordRow> Records,
    IReadOnlyList<RecordRow> TimeRecords,
    ChartModel? CadenceChart,
    ChartModel? CueChart,
    IReadOnlyList<EvidenceRow> Evidence);

/// <summary>A share of a whole as a bar.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Share">0 to 1.</param>
/// <param name="Text">The share and the time in words.</param>
/// <param name="Color">Its colour, as the style sheets name it.</param>
public sealed record ShareBar(string Name, double Share, string Text, string Color);

/// <summary>A best.</summary>
/// <param name="Name">Distance or time.</param>
/// <param name="Value">The time over the distance, or the distance in the time.</param>
/// <param name="Pace">Its pace.</param>
/// <param name="Day">The day in words.</param>
/// <param name="RunId">Number of its run.</param>
/// <param name="Better">By how much it beat the best before it; empty for the first.</param>
/// <param name="IsDoubtful">True when it is the mean pace of a run without samples.</param>
public sealed record RecordRow(string Name, string Value, string Pace, string Day, long RunId, string Better, bool IsDoubtful);

/// <summary>What something was worth, with its interval, and in words what that carries.</summary>
/// <param name="What">What was tried.</param>
/// <param name="Middle">The estimate; null when there are too few.</param>
/// <param name="Low">Low end of its 95 % interval.</param>
/// <param name="High">High end.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Counts">On how many it stands, in words.</param>
/// <param name="Verdict">What may be said, in a sentence.</param>
/// <param name="IsShown">True when the interval leaves nothing but a benefit.</param>
public sealed record EvidenceRow(
    string What, double? Middle, double? Low, double? High, string Unit, string Counts, string Verdict, bool IsShown);
