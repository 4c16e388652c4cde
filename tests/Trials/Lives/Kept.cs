using TrainingPlan.SessionLog;
using TrainingPlan.Units;

namespace TrainingPlan.Trials.Lives;

/// <summary>A session as a computer keeps it.</summary>
internal sealed class Kept
{
    private bool _hasHeader;
    private int _bootCount;
    private long _startUptimeMs;

    public int Number { get; private init; }

    public IReadOnlyList<RunSecond> Seconds { get; private init; } = [];

    public List<int> Laps { get; } = [];

    public DateTimeOffset? StartUtc { get; private init; }

    /// <summary>First second from which the band recorded less often, as it says itself.</summary>
    public int LowDetailFrom { get; private set; } = int.MaxValue;

    public static Kept Of(int number, byte[] bytes, IReadOnlyList<RunSecond> seconds, DateTimeOffset? startUtc)
    {
        var kept = new Kept { Number = number, Seconds = seconds, StartUtc = startUtc };
        var reader = new SessionLogReader();
        reader.SetInput(bytes, 0, bytes.Length);
        while (reader.MoveNext())
        {
            if (reader.Kind == RecordKind.Event && reader.EventKind == LogEventKind.Lap)
            {
                kept.Laps.Add(reader.EventA);
            }
            else if (reader.Kind == RecordKind.Event && reader.EventKind == LogEventKind.Detail)
            {
                kept.LowDetailFrom = Math.Min(kept.LowDetailFrom, reader.EventElapsedSeconds);
            }
        }

        kept._hasHeader = reader.HasHeader;
        kept._bootCount = reader.Header.BootCount;
        kept._startUptimeMs = reader.Header.StartUptimeMs;
        return kept;
    }

    public bool IsOf(TrueRun run) =>
        run.Number == Number && (!_hasHeader || (run.BootCount == _bootCount && run.StartUptimeMs == _startUptimeMs));
}
