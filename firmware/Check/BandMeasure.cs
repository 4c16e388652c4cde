using TrainingPlan.Firmware.Power;
using TrainingPlan.Firmware.Storage;
using TrainingPlan.Protocol;
using BandMemory = nanoFramework.Runtime.Native.GC;

namespace TrainingPlan.Firmware.Check;

/// <summary>
/// Times what the band can time by itself, one kind a turn of the loop. What a kind needs keeps the loop for half a second at most.
/// </summary>
internal sealed class BandMeasure
{
    // One turn of the measured loop is 13 instructions, counted in the compiler's output.
    private const int InstructionsPerTurn = 13;
    private const int SpeedTurns = 40_000;
    private const int Collections = 3;
    private const int Files = 8;
    private const int FileBytes = 512;
    private const int Transfers = 50;
    private const int TurnsMs = 2000;

    private readonly WristReader _wrist;
    private readonly BandStore _store;
    private readonly BatteryWatch _battery;
    private readonly MillisecondClock _uptime;
    private MeasureKind _kind = MeasureKind.Speed;
    private long _turnsSinceMs;
    private long _lastTurnMs;
    private int _turns;
    private int _longestTurnMs;

    public BandMeasure(WristReader wrist, BandStore store, BatteryWatch battery, MillisecondClock uptime)
    {
        _wrist = wrist;
        _store = store;
        _battery = battery;
        _uptime = uptime;
    }

    /// <summary>True when there is nothing left to time.</summary>
    public bool IsDone
    {
        get { return _kind > MeasureKind.Battery; }
    }

    /// <summary>Something for the interpreter to do, whose sum nobody needs.</summary>
    public int Sum { get; private set; }

    /// <summary>Goes on; true when the report is filled in.</summary>
    public bool GoOn(CheckReport report, long nowMs)
    {
        if (_kind == MeasureKind.Turn && !HasTurned(nowMs))
        {
            return false;
        }

        Take(report);
        _kind++;
        return true;
    }

    private void Take(CheckReport report)
    {
        switch (_kind)
        {
            case MeasureKind.Speed:
                TakeSpeed(report);
                break;
            case MeasureKind.Memory:
                report.Set((int)_kind, 0, 0, (int)BandMemory.Run(true), 0, 0);
                break;
            case MeasureKind.Collection:
                TakeCollections(report);
                break;
            case MeasureKind.FileClose:
                TakeFiles(report);
                break;
            case MeasureKind.Turn:
                report.Set((int)_kind, 0, 0, _longestTurnMs, _turns * 1000 / TurnsMs, 0);
                break;
            case MeasureKind.Transfer:
                TakeTransfers(report);
                break;
            case MeasureKind.LostSamples:
                report.Set((int)_kind, 0, 0, _wrist.Motion.LostSamples, _wrist.Heart.LostSamples, 0);
                break;
            default:
                report.Set((int)_kind, 0, 0, _battery.Millivolts, _battery.Percent, 0);
                break;
        }
    }

    private bool HasTurned(long nowMs)
    {
        if (_turnsSinceMs == 0)
        {
            _turnsSinceMs = nowMs;
        }
        else
        {
            _turns++;
            int turnMs = (int)(nowMs - _lastTurnMs);
            _longestTurnMs = turnMs > _longestTurnMs ? turnMs : _longestTurnMs;
        }

        _lastTurnMs = nowMs;
        return nowMs - _turnsSinceMs >= TurnsMs;
    }

    private void TakeSpeed(CheckReport report)
    {
        long beganMs = _uptime();
        int sum = 0;
        for (int i = 0; i < SpeedTurns; i++)
        {
            sum = sum + (i ^ sum);
        }

        int tookMs = (int)(_uptime() - beganMs);
        Sum = sum;
        int perSecond = tookMs == 0 ? -1 : (int)((long)SpeedTurns * InstructionsPerTurn * 1000 / tookMs);
        report.Set((int)MeasureKind.Speed, 0, 0, perSecond, tookMs, 0);
    }

    private void TakeCollections(CheckReport report)
    {
        int longestMs = 0;
        for (int i = 0; i < Collections; i++)
        {
            long beganMs = _uptime();
            BandMemory.Run(true);
            int tookMs = (int)(_uptime() - beganMs);
            longestMs = tookMs > longestMs ? tookMs : longestMs;
        }

        report.Set((int)MeasureKind.Collection, 0, 0, longestMs, 0, 0);
    }

    private void TakeFiles(CheckReport report)
    {
        int longestMs = 0;
        int totalMs = 0;
        int failures = 0;
        for (int i = 0; i < Files; i++)
        {
            long beganMs = _uptime();
            failures += _store.TryVolume(FileBytes) == 0 ? 0 : 1;
            int tookMs = (int)(_uptime() - beganMs);
            totalMs += tookMs;
            longestMs = tookMs > longestMs ? tookMs : longestMs;
        }

        report.Set((int)MeasureKind.FileClose, 0, 0, failures == 0 ? longestMs : -1, totalMs / Files, FileBytes);
    }

    private void TakeTransfers(CheckReport report)
    {
        long beganMs = _uptime();
        int done = 0;
        for (int i = 0; i < Transfers && _wrist.Motion.IsRunning && _wrist.Motion.TryReadTrim(); i++)
        {
            done++;
        }

        int tookMs = (int)(_uptime() - beganMs);
        report.Set((int)MeasureKind.Transfer, 0, 0, done == Transfers ? tookMs * 1000 / Transfers : -1, done, 0);
    }
}
