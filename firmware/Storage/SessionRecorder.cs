using TrainingPlan.SessionLog;
using TrainingPlan.Protocol;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Firmware.Storage;

/// <summary>
/// Records one run at a time: seconds and events into blocks in memory, a block to flash at least every 28 s. When room runs out it
/// records less often, then stops by itself; nothing else is touched by that.
/// </summary>
public sealed class SessionRecorder
{
    /// <summary>Seconds that a power cut may cost: a block goes to flash when it holds this many.</summary>
    public const int OpenSecondsMax = 28;

    private const int LowDetailSeconds = 5;

    private readonly BandStore _store;
    private readonly string _boardName;
    private readonly int _firmwareVersion;
    private readonly SessionLogWriter _writer = new SessionLogWriter();
    private readonly SessionHeader _header = new SessionHeader();
    private readonly ItemInfo _workoutInfo = new ItemInfo();
    private readonly byte[] _block = new byte[SessionBlock.BytesMax];
    private int _blockStartSeconds;
    private int _secondsPerRecord;

    /// <summary>Records into a store.</summary>
    public SessionRecorder(BandStore store, string boardName, int firmwareVersion)
    {
        _store = store;
        _boardName = boardName;
        _firmwareVersion = firmwareVersion;
    }

    /// <summary>True while a run is recorded.</summary>
    public bool IsRecording { get; private set; }

    /// <summary>Number of the session that is recorded or was recorded last; 0 none yet.</summary>
    public int SessionNumber { get; private set; }

    /// <summary>Second of the last record.</summary>
    public int ElapsedSeconds { get; private set; }

    /// <summary>True once recording stopped by itself, for a full or refusing store, until <see cref="TakeStoppedByItself"/>.</summary>
    public bool HasStoppedByItself { get; private set; }

    /// <summary>Clears <see cref="HasStoppedByItself"/>: the runner has been told.</summary>
    public void TakeStoppedByItself()
    {
        HasStoppedByItself = false;
    }

    /// <summary>Begins a session; its header is durable when it answers true. False: full, failing, or already recording.</summary>
    /// <param name="nowMs">Milliseconds since boot.</param>
    /// <param name="utcMs">Milliseconds since 1970 UTC; 0 unknown.</param>
    /// <param name="workoutOrNull">The workout that is run; null for a free run.</param>
    public bool TryStart(long nowMs, long utcMs, Workout workoutOrNull)
    {
        if (IsRecording || !_store.IsOpen || !_store.TryCountStart())
        {
            return false;
        }

        FillHeader(nowMs, utcMs, workoutOrNull);
        _writer.Begin(_header);
        int length = _writer.TakeBlock(_block, false);
        if (!_store.Sessions.TryCreate(_block, length))
        {
            return false;
        }

        IsRecording = true;
        HasStoppedByItself = false;
        SessionNumber = _header.SessionNumber;
        ElapsedSeconds = 0;
        _blockStartSeconds = 0;
        _secondsPerRecord = 1;
        AddEvent(LogEventKind.Start, workoutOrNull == null ? 0 : 1, 0, 0, 0);
        MatchDetailToRoom();
        return true;
    }

    /// <summary>Adds the second that just ended.</summary>
    public void AddSecond(RunSecond second)
    {
        if (!IsRecording)
        {
            return;
        }

        ElapsedSeconds = second.ElapsedSeconds;
        if (_secondsPerRecord == 1 || second.ElapsedSeconds % _secondsPerRecord == 0)
        {
            if (!_writer.AddSecond(second) && TryFlush())
            {
                _writer.AddSecond(second);
            }
        }

        if (IsRecording && second.ElapsedSeconds - _blockStartSeconds + 1 >= OpenSecondsMax && TryFlush())
        {
            MatchDetailToRoom();
        }
    }

    /// <summary>Adds an event at the second of the last record; the arguments' meaning stands at <see cref="LogEventKind"/>.</summary>
    public void AddEvent(LogEventKind kind, int a, int b, int c, int d)
    {
        if (IsRecording && !_writer.AddEvent(ElapsedSeconds, kind, a, b, c, d) && TryFlush())
        {
            _writer.AddEvent(ElapsedSeconds, kind, a, b, c, d);
        }
    }

    /// <summary>Adds an interval between two beats in 1/1024 s, of the second that comes next.</summary>
    public void AddBeat(int intervalPer1024)
    {
        if (IsRecording && !_writer.AddBeat(intervalPer1024) && TryFlush())
        {
            _writer.AddBeat(intervalPer1024);
        }
    }

    /// <summary>Ends the session as the runner wishes; everything is durable afterwards unless the flash refuses.</summary>
    public void Stop(long nowMs)
    {
        End(StopReason.Runner);
    }

    /// <summary>Ends the session for a reason of its own.</summary>
    public void End(StopReason reason)
    {
        if (!IsRecording)
        {
            return;
        }

        AddEvent(LogEventKind.Stop, (int)reason, 0, 0, 0);
        if (IsRecording)
        {
            IsRecording = false;
            int length = _writer.TakeBlock(_block, true);
            if (length > 0)
            {
                _store.Sessions.TryAppend(_block, length);
            }

            _store.Sessions.TryClose();
        }
    }

    private void FillHeader(long nowMs, long utcMs, Workout workoutOrNull)
    {
        System.Array.Copy(_store.BandId, 0, _header.BandId, 0, 8);
        _header.SessionNumber = _store.Sessions.NextNumber;
        _header.StartUtcMs = utcMs;
        _header.StartUptimeMs = nowMs;
        _header.BootCount = _store.BootCount;
        _header.FirmwareVersion = _firmwareVersion;
        _header.BoardName = _boardName;
        _header.WorkoutName = workoutOrNull == null ? "" : workoutOrNull.Name;
        _header.WorkoutRevision = workoutOrNull == null ? 0 : workoutOrNull.Revision;
        _store.Describe(ItemKind.Workout, _workoutInfo);
        _header.WorkoutDigest = workoutOrNull == null ? 0 : _workoutInfo.Digest;
    }

    /// <summary>Puts what is in memory on flash. When the flash refuses twice, recording ends with what is safe.</summary>
    private bool TryFlush()
    {
        _blockStartSeconds = ElapsedSeconds + 1;
        int length = _writer.TakeBlock(_block, false);
        if (length == 0 || _store.Sessions.TryAppend(_block, length))
        {
            return true;
        }

        IsRecording = false;
        HasStoppedByItself = true;
        _store.Sessions.TryClose();
        return false;
    }

    private void MatchDetailToRoom()
    {
        RoomLevel room = _store.Sessions.Room;
        if (room == RoomLevel.Full)
        {
            End(StopReason.StoreFull);
            HasStoppedByItself = true;
            return;
        }

        int wanted = room == RoomLevel.Low ? LowDetailSeconds : 1;
        if (wanted != _secondsPerRecord)
        {
            _secondsPerRecord = wanted;
            AddEvent(LogEventKind.Detail, wanted, 0, 0, 0);
        }
    }
}
