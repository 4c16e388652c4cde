using System.Device.I2c;

namespace TrainingPlan.Firmware.Sensors;

/// <summary>
/// MAX30102 (red, infrared) and MAX30101/MAX30105 (red, infrared, green) over I2C: 18 bit, 50 samples a second by bursts from the FIFO,
/// LED currents that follow the light slowly. Datasheet: Maxim 19-7740.
/// </summary>
public sealed class Max3010x : FifoSensor
{
    /// <summary>One step of an LED's current in microamperes (paragraph "LED Pulse Amplitude").</summary>
    public const int CurrentStepMicroamps = 200;

    private const byte Identity = 0x15;
    private const int BytesPerCount = 3;
    private const int FifoDepth = 32;

    private readonly int _ledCount;
    private readonly LedGain _gain;

    /// <summary>Stores what the driver needs; talks to nobody.</summary>
    /// <param name="device">The chip at address 0x57.</param>
    /// <param name="ledCount">2 for a MAX30102, 3 for a MAX30101 or MAX30105.</param>
    public Max3010x(I2cDevice device, int ledCount)
        : base(device, SensorChip.Max3010x, ledCount * BytesPerCount)
    {
        _ledCount = ledCount;
        _gain = new LedGain(ledCount);
        Counts = new int[MaxSamplesPerPoll * ledCount];
    }

    /// <summary>Light in counts, 0..262143: red, infrared (and green) of the first sample, then of the next.</summary>
    public int[] Counts { get; private set; }

    /// <summary>LED currents that were changed since power-on.</summary>
    public int GainSteps { get; private set; }

    /// <summary>The current of an LED in microamperes.</summary>
    /// <param name="led">0 red, 1 infrared, 2 green.</param>
    public int CurrentMicroamps(int led)
    {
        return _gain.CurrentSteps(led) * CurrentStepMicroamps;
    }

    /// <inheritdoc/>
    protected override bool TryReset()
    {
        if (!TryRead(Max3010xRegister.PartId, 1))
        {
            return false;
        }

        if (Answer[0] != Identity)
        {
            return Fail(SensorFault.WrongIdentity, Max3010xRegister.PartId);
        }

        return TryWrite(Max3010xRegister.ModeConfiguration, 0x40);
    }

    /// <inheritdoc/>
    protected override bool TryConfigure()
    {
        // 200 conversions a second averaged by four give 50; the FIFO stops when full, so that the overflow counter tells of it.
        if (!TryWrite(Max3010xRegister.FifoConfiguration, 0x40)
            || !TryWrite(Max3010xRegister.Spo2Configuration, 0x2B)) // 4096 nA full scale, 200 a second, 411 µs: 18 bit
        {
            return false;
        }

        for (int led = 0; led < _ledCount; led++)
        {
            if (!TryWriteCurrent(led))
            {
                return false;
            }
        }

        if (_ledCount == 2)
        {
            return TryWrite(Max3010xRegister.ModeConfiguration, 0x03);
        }

        return TryWrite(Max3010xRegister.MultiLedSlots12, 0x21)
            && TryWrite(Max3010xRegister.MultiLedSlots34, 0x03)
            && TryWrite(Max3010xRegister.ModeConfiguration, 0x07);
    }

    /// <inheritdoc/>
    protected override bool TryFlush()
    {
        return TryWrite(Max3010xRegister.FifoWritePointer, 0)
            && TryWrite(Max3010xRegister.OverflowCounter, 0)
            && TryWrite(Max3010xRegister.FifoReadPointer, 0);
    }

    /// <inheritdoc/>
    protected override bool TryDrain(long nowMs)
    {
        if (!TryRead(Max3010xRegister.FifoWritePointer, 3))
        {
            return false;
        }

        int overflow = Answer[1] & 0x1F;
        int samples = (Answer[0] - Answer[2]) & (FifoDepth - 1);
        if (overflow > 0 || (samples == 0 && IsFullByTime(nowMs)))
        {
            ReportOverrun();
            return true;
        }

        if (samples > MaxSamplesPerPoll)
        {
            samples = MaxSamplesPerPoll;
        }

        if (samples == 0)
        {
            return true;
        }

        if (!TryReadSamples(Max3010xRegister.FifoData, samples * _ledCount * BytesPerCount))
        {
            return false;
        }

        Convert(samples);
        SampleCount = samples;
        _gain.Watch(Counts, (samples - 1) * _ledCount, nowMs);
        return !_gain.IsDue(nowMs) || TryAdjust(nowMs);
    }

    // 32 samples with an overflow counter still at zero look like none at all: only the clock tells full from empty.
    private bool IsFullByTime(long nowMs)
    {
        return (nowMs - LastDrainMs) * SampleHz >= FifoDepth * 1000 - 1000;
    }

    private void Convert(int samples)
    {
        byte[] raw = Answer;
        int[] counts = Counts;
        int at = 0;
        int count = samples * _ledCount;
        for (int i = 0; i < count; i++)
        {
            counts[i] = ((raw[at] & 0x03) << 16) | (raw[at + 1] << 8) | raw[at + 2];
            at += BytesPerCount;
        }
    }

    private bool TryAdjust(long nowMs)
    {
        _gain.Decide();
        for (int led = 0; led < _ledCount; led++)
        {
            if (!_gain.IsChanged(led))
            {
                continue;
            }

            if (!TryWriteCurrent(led))
            {
                _gain.UndoFrom(led);
                return false;
            }

            GainSteps++;
        }

        return true;
    }

    private bool TryWriteCurrent(int led)
    {
        return TryWrite((byte)(Max3010xRegister.Led1PulseAmplitude + led), (byte)_gain.CurrentSteps(led));
    }
}
