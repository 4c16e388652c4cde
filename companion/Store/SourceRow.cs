using Microsoft.Data.Sqlite;
using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Store;

/// <summary>What one source says of an activity, as the tables hold it.</summary>
internal sealed record SourceRow(
    string Digest, long? StartMs, bool IsStartLocal, int? OffsetMinutes, Sport Sport, string Name, string Device, double? EffortCr10,
    int SampleCount, ActivityFigures Figures)
{
    /// <summary>The columns, in the order in which <see cref="Read"/> takes them.</summary>
    public const string Columns = "digest, start_ms, is_start_local, offset_min, sport, name, device, effort_cr10, sample_count, "
        + FigureColumns.Names;

    /// <summary>Their places as parameters.</summary>
    public const string Places = "$digest, $start, $isLocal, $offset, $sport, $name, $device, $effort, $samples, " + FigureColumns.Places;

    /// <summary>How many columns stand before the figures.</summary>
    private const int Facts = 9;

    /// <summary>The row of an activity out of a file.</summary>
    public static SourceRow Of(Activity activity, string digest) => new(
        digest,
        activity.Start is DateTimeOffset start ? ToMs(start, activity.IsStartLocal) : null,
        activity.IsStartLocal,
        activity.Start is null || activity.IsStartLocal || activity.Start.Value.Offset == TimeSpan.Zero
            ? null : (int)activity.Start.Value.Offset.TotalMinutes,
        activity.Sport,
        activity.Name,
        activity.Device,
        activity.EffortCr10,
        activity.Series.Count,
        ActivityFigures.Of(activity));

    /// <summary>Reads a row, from the column on where it begins.</summary>
    public static SourceRow Read(SqliteDataReader reader, int first) => new(
        reader.GetString(first),
        reader.IsDBNull(first + 1) ? null : reader.GetInt64(first + 1),
        reader.GetInt64(first + 2) != 0,
        reader.IsDBNull(first + 3) ? null : reader.GetInt32(first + 3),
        (Sport)reader.GetInt32(first + 4),
        reader.GetString(first + 5),
        reader.GetString(first + 6),
        reader.IsDBNull(first + 7) ? null : reader.GetDouble(first + 7),
        reader.GetInt32(first + 8),
        FigureColumns.Read(reader, first + Facts));

    /// <summary>The parameters of <see cref="Places"/>.</summary>
    public (string Name, object? Value)[] Values() =>
    [
        ("$digest", Digest), ("$start", StartMs), ("$isLocal", IsStartLocal ? 1 : 0), ("$offset", OffsetMinutes), ("$sport", (int)Sport),
        ("$name", Name), ("$device", Device), ("$effort", EffortCr10), ("$samples", SampleCount), .. FigureColumns.Values(Figures),
    ];

    /// <summary>By what it is known again; null without a start.</summary>
    public RunShape? Shape() => StartMs is not long startMs ? null : new RunShape(
        Sport, startMs, IsStartLocal, OffsetMinutes, Figures.ElapsedSeconds.OrNull, Figures.DurationSeconds.OrNull, Figures.DistanceMeters);

    /// <summary>The start as an instant with the offset that is known.</summary>
    public DateTimeOffset? Start() => StartMs is not long startMs ? null : DateTimeOffset.FromUnixTimeMilliseconds(startMs)
        .ToOffset(TimeSpan.FromMinutes(OffsetMinutes ?? 0));

    private static long ToMs(DateTimeOffset start, bool isLocal) => isLocal
        ? new DateTimeOffset(start.DateTime, TimeSpan.Zero).ToUnixTimeMilliseconds()
        : start.ToUnixTimeMilliseconds();
}
