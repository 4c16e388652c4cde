using System;
using System.Device.I2c;

namespace TrainingPlan.Firmware.Sensors;

/// <summary>
/// A chip that measures into a FIFO. <see cref="Poll"/> starts it, drains it, tries it again after a failure with growing pauses,
/// and never blocks and never throws: a chip that is gone is a chip without samples.
/// </summary>
public abstract class FifoSensor
{
    /// <summary>Samples a second that every chip is set to, by its own clock.</summary>
    public const int SampleHz = 50;

    /// <summary>Most samples that one poll takes; the rest waits in the FIFO for the next poll.</summary>
    public const int MaxSamplesPerPoll = 25;

    private const int ResetMs = 100;
    private const int FirstRetryMs = 500;
    private const int LongestRetryMs = 8000;
    private const int SilenceMs = 1000;
    private const int GraceMs = 400;
    private const int FailuresUntilLost = 3;

    private I2cDevice _device;
    private readonly byte[] _command = new byte[2];
    private SensorState _state;
    private long _nextAttemptMs;
    private int _retryMs = FirstRetryMs;
    private int _failuresInARow;
    private long _lastSampleMs;
    private bool _mustFlush;

    /// <summary>Stores the bus device of the chip; talks to nobody.</summary>
    /// <param name="device">The chip on its bus.</param>
    /// <param name="chip">Which chip this is, for events.</param>
    /// <param name="bytesPerSample">Bytes of one sample in the FIFO.</param>
    protected FifoSensor(I2cDevice device, SensorChip chip, int bytesPerSample)
    {
        _device = device;
        Chip = chip;
        Answer = new byte[MaxSamplesPerPoll * bytesPerSample];
    }

    /// <summary>Which chip this is.</summary>
    public SensorChip Chip { get; private set; }

    /// <summary>True while the chip measures.</summary>
    public bool IsRunning
    {
        get { return _state == SensorState.Running; }
    }

    /// <summary>What the identity register answered last, 0..255; 0 before the chip answered.</summary>
    public byte PartIdentity { get; protected set; }

    /// <summary>Samples that the last <see cref="Poll"/> brought.</summary>
    public int SampleCount { get; protected set; }

    /// <summary>Samples that were lost because nobody came in time or a burst failed, since power-on.</summary>
    public int LostSamples { get; private set; }

    /// <summary>Failed attempts since power-on.</summary>
    public int FailureCount { get; private set; }

    /// <summary>Why the last attempt that failed did so.</summary>
    public SensorFault LastFault { get; private set; }

    /// <summary>The register of the last attempt that failed.</summary>
    public byte LastRegister { get; private set; }

    /// <summary>When the FIFO was last emptied or read from, milliseconds since boot.</summary>
    protected long LastDrainMs { get; private set; }

    /// <summary>What the last read brought; reused.</summary>
    protected byte[] Answer { get; private set; }

    /// <summary>Takes what the chip has measured since the last poll, or the next step towards a chip that measures.</summary>
    /// <param name="nowMs">Milliseconds since boot.</param>
    public void Poll(long nowMs)
    {
        Poll(nowMs, false);
    }

    /// <summary>The same, with care while a cue sounds.</summary>
    /// <param name="nowMs">Milliseconds since boot.</param>
    /// <param name="isSounding">True puts off an attempt at a bus that has hung: it would hold the sound up for a second.</param>
    public void Poll(long nowMs, bool isSounding)
    {
        SampleCount = 0;
        if (_state == SensorState.Running)
        {
            PollRunning(nowMs);
            return;
        }

        if (nowMs < _nextAttemptMs || (isSounding && LastFault == SensorFault.BusStuck))
        {
            return;
        }

        if (_state == SensorState.Waiting)
        {
            if (TryReset())
            {
                _state = SensorState.Resetting;
                _nextAttemptMs = nowMs + ResetMs;
                return;
            }
        }
        else if (TryConfigure() && TryFlush())
        {
            _state = SensorState.Running;
            _failuresInARow = 0;
            _mustFlush = false;
            LastDrainMs = nowMs;
            _lastSampleMs = nowMs;
            return;
        }

        GiveUp(nowMs);
    }

    /// <summary>Takes almost no current until the next reset; true when the chip took it.</summary>
    public abstract bool TrySleep();

    /// <summary>Reads one byte at another address into <see cref="Answer"/>; nobody there is no failure.</summary>
    protected bool TryProbe(I2cDevice device, byte register)
    {
        _command[0] = register;
        I2cTransferResult result = device.WriteRead(new SpanByte(_command, 0, 1), new SpanByte(Answer, 0, 1));
        return result.Status == I2cTransferStatus.FullTransfer;
    }

    /// <summary>Talks to the chip at another address from now on; the one before.</summary>
    protected I2cDevice UseDevice(I2cDevice device)
    {
        I2cDevice before = _device;
        _device = device;
        return before;
    }

    /// <summary>Checks the identity and resets the chip; it then has 100 ms to come up.</summary>
    protected abstract bool TryReset();

    /// <summary>Sets the chip up to measure.</summary>
    protected abstract bool TryConfigure();

    /// <summary>Empties the FIFO.</summary>
    protected abstract bool TryFlush();

    /// <summary>
    /// Takes samples out of the FIFO and sets <see cref="SampleCount"/>; calls <see cref="ReportOverrun"/> where it ran over.
    /// </summary>
    /// <param name="nowMs">Milliseconds since boot.</param>
    protected abstract bool TryDrain(long nowMs);

    /// <summary>Says that the FIFO ran over: it is emptied before anything else is read, and what was in it counts as lost.</summary>
    protected void ReportOverrun()
    {
        _mustFlush = true;
    }

    /// <summary>Reads <paramref name="count"/> bytes from <paramref name="register"/> on into <see cref="Answer"/>.</summary>
    protected bool TryRead(byte register, int count)
    {
        _command[0] = register;
        I2cTransferResult result = _device.WriteRead(new SpanByte(_command, 0, 1), new SpanByte(Answer, 0, count));
        return IsDone(result.Status, register);
    }

    /// <summary>Writes one register.</summary>
    protected bool TryWrite(byte register, byte value)
    {
        _command[0] = register;
        _command[1] = value;
        I2cTransferResult result = _device.Write(new SpanByte(_command, 0, 2));
        return IsDone(result.Status, register);
    }

    /// <summary>Reads samples; a burst that breaks off may have taken half a sample out of the FIFO, so the FIFO is emptied next.</summary>
    protected bool TryReadSamples(byte register, int count)
    {
        if (TryRead(register, count))
        {
            return true;
        }

        _mustFlush = true;
        return false;
    }

    /// <summary>Notes what failed; always false, so that a driver can return it.</summary>
    protected bool Fail(SensorFault fault, byte register)
    {
        LastFault = fault;
        LastRegister = register;
        FailureCount++;
        return false;
    }

    private void PollRunning(long nowMs)
    {
        if (_mustFlush)
        {
            FlushAndCount(nowMs);
            return;
        }

        if (TryDrain(nowMs))
        {
            _failuresInARow = 0;
            if (_mustFlush)
            {
                FlushAndCount(nowMs);
            }
            else if (SampleCount > 0)
            {
                _lastSampleMs = nowMs;
                LastDrainMs = nowMs;
                _retryMs = FirstRetryMs;
            }
            else if (nowMs - _lastSampleMs >= SilenceMs)
            {
                Fail(SensorFault.NoSamples, LastRegister);
                GiveUp(nowMs);
            }

            return;
        }

        CountFailure(nowMs);
    }

    private void FlushAndCount(long nowMs)
    {
        SampleCount = 0;
        if (!TryFlush())
        {
            CountFailure(nowMs);
            return;
        }

        _mustFlush = false;
        _failuresInARow = 0;
        LostSamples += (int)(nowMs - LastDrainMs) * SampleHz / 1000;
        LastDrainMs = nowMs;
        if (nowMs - _lastSampleMs > SilenceMs - GraceMs)
        {
            _lastSampleMs = nowMs - SilenceMs + GraceMs;
        }
    }

    // The FIFO bridges a transfer that failed once. A stuck bus holds the whole band up for the bus driver's time-out at each
    // attempt, so there is no second attempt at once.
    private void CountFailure(long nowMs)
    {
        SampleCount = 0;
        _failuresInARow++;
        if (_failuresInARow >= FailuresUntilLost || LastFault == SensorFault.BusStuck)
        {
            GiveUp(nowMs);
        }
    }

    private void GiveUp(long nowMs)
    {
        _state = SensorState.Waiting;
        _nextAttemptMs = nowMs + _retryMs;
        _retryMs = _retryMs * 2;
        if (_retryMs > LongestRetryMs)
        {
            _retryMs = LongestRetryMs;
        }
    }

    private bool IsDone(I2cTransferStatus status, byte register)
    {
        if (status == I2cTransferStatus.FullTransfer)
        {
            return true;
        }

        if (status == I2cTransferStatus.SlaveAddressNotAcknowledged)
        {
            return Fail(SensorFault.NotAcknowledged, register);
        }

        if (status == I2cTransferStatus.ClockStretchTimeout)
        {
            return Fail(SensorFault.BusStuck, register);
        }

        return Fail(SensorFault.TransferFailed, register);
    }
}
