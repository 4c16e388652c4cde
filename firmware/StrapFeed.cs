using TrainingPlan.Firmware.Storage;
using TrainingPlan.Signals;
using TrainingPlan.Units;

namespace TrainingPlan.Firmware;

/// <summary>
/// Where a chest strap's notifications come in, whatever radio brings them: heart rate with its trust, and the beat intervals until
/// they are logged.
/// </summary>
public sealed class StrapFeed
{
    private const int SilenceMs = 3000;
    private const int BeatsMax = 64;
    private const int LowestBpm = 25;
    private const int HighestBpm = 240;

    // Dry electrodes and a swinging strap make intervals jump; a heart does so now and then only.
    private const int JumpPart = 4;
    private const int WatchedBeats = 16;
    private const int JumpsMax = 4;

    private readonly HeartRateMeasurement _measurement = new HeartRateMeasurement();
    private readonly int[] _beats = new int[BeatsMax];
    private int _beatCount;
    private int _oldBeatCount;
    private int _lastBeat;
    private int _jumpBits;
    private long _takenMs = -SilenceMs - 1;

    /// <summary>Notifications that were no heart rate measurement.</summary>
    public int Refused { get; private set; }

    /// <summary>Takes a notification; false when its bytes are no heart rate measurement.</summary>
    /// <param name="data">Bytes of the characteristic 0x2A37.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="length">How many.</param>
    /// <param name="nowMs">Milliseconds since boot.</param>
    public bool Take(byte[] data, int offset, int length, long nowMs)
    {
        if (!_measurement.TryParse(data, offset, length))
        {
            Refused++;
            return false;
        }

        if (nowMs - _takenMs > SilenceMs)
        {
            _lastBeat = 0;
            _jumpBits = 0;
        }

        _takenMs = nowMs;
        for (int i = 0; i < _measurement.IntervalCount; i++)
        {
            TakeBeat(_measurement.IntervalPer1024(i));
        }

        return true;
    }

    /// <summary>True while notifications come.</summary>
    public bool IsHeard(long nowMs)
    {
        return nowMs - _takenMs <= SilenceMs;
    }

    /// <summary>Fills in the strap's heart rate.</summary>
    public void Fill(RunSecond second, long nowMs)
    {
        int bpm = _measurement.HeartRateBpm;
        if (!IsHeard(nowMs) || bpm < LowestBpm || bpm > HighestBpm)
        {
            second.StrapHeartRateCentibpm = 0;
            second.StrapHeartRateTrust = Trust.None;
            return;
        }

        bool isOff = _measurement.KnowsContact && !_measurement.IsContact;
        second.StrapHeartRateCentibpm = bpm * 100;
        second.StrapHeartRateTrust = isOff || JumpCount() > JumpsMax ? Trust.Doubtful : Trust.Trusted;
    }

    /// <summary>Beats that came since the last <see cref="EndSecond"/>.</summary>
    public int NewBeatCount
    {
        get { return _beatCount - _oldBeatCount; }
    }

    /// <summary>One of them in 1/1024 s, oldest first.</summary>
    public int NewBeat(int index)
    {
        return _beats[_oldBeatCount + index];
    }

    /// <summary>A second has ended. Beats of a second that nobody has logged are not kept for a later run.</summary>
    public void EndSecond()
    {
        for (int i = _oldBeatCount; i < _beatCount; i++)
        {
            _beats[i - _oldBeatCount] = _beats[i];
        }

        _beatCount -= _oldBeatCount;
        _oldBeatCount = _beatCount;
    }

    /// <summary>Logs the beats that have come since the last call, or drops them while nothing is recorded.</summary>
    public void LogBeats(SessionRecorder recorder)
    {
        for (int i = 0; i < _beatCount; i++)
        {
            recorder.AddBeat(_beats[i]);
        }

        _beatCount = 0;
        _oldBeatCount = 0;
    }

    private void TakeBeat(int interval)
    {
        int change = interval > _lastBeat ? interval - _lastBeat : _lastBeat - interval;
        bool isJump = _lastBeat > 0 && change * JumpPart > _lastBeat;
        _jumpBits = ((_jumpBits << 1) | (isJump ? 1 : 0)) & ((1 << WatchedBeats) - 1);
        _lastBeat = interval;
        if (_beatCount < BeatsMax)
        {
            _beats[_beatCount] = interval;
            _beatCount++;
        }
    }

    private int JumpCount()
    {
        int count = 0;
        for (int bits = _jumpBits; bits != 0; bits &= bits - 1)
        {
            count++;
        }

        return count;
    }
}
