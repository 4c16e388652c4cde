using System.Device.I2c;

namespace TrainingPlan.Firmware.Sensors;

/// <summary>
/// MAX30102 (red, infrared), MAX30101/MAX30105 (red, infrared, green) and their forerunner MAX30100 (red, infrared, 16 bit) over I2C:
/// 50 samples a second by bursts from the FIFO, LED currents that follow the light slowly. Datasheets: Maxim 19-7740, 19-7065. The part
/// ID tells the MAX30100; the others share theirs, so the number of LEDs is the board's fact.
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
    private bool _isMax30100;

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

    /// <summary>
    /// Light in counts of 18 bits, 0..262143; 16-bit counts are shifted up, and a colour that the part lacks is 0.
    /// Red, infrared (and green) of the first sample, then of the next.
    /// </summary>
    public int[] Counts { get; private set; }

    /// <summary>LEDs that the driver was told of: values a sample in <see cref="Counts"/>.</summary>
    public int LedCount
    {
        get { return _ledCount; }
    }

    /// <summary>LEDs that this part has.</summary>
    public int LitLedCount
    {
        get { return _isMax30100 ? 2 : _ledCount; }
    }

    /// <summary>True leaves the LED currents as they are, and what the samples say of them unseen.</summary>
    public bool HoldsLight { get; set; }

    /// <summary>LED currents that were changed since power-on.</summary>
    public int GainSteps { get; private set; }

    /// <summary>The current of an LED in microamperes.</summary>
    /// <param name="led">0 red, 1 infrared, 2 green.</param>
    public int CurrentMicroamps(int led)
    {
        int microamps = _gain.CurrentSteps(led) * CurrentStepMicroamps;
        return _isMax30100 ? Max30100.Microamps(Max30100.SettingFor(microamps)) : microamps;
    }

    /// <summary>Switches all LEDs off, or back to their currents.</summary>
    public bool TrySetLight(bool isOn)
    {
        if (_isMax30100)
        {
            return isOn ? TryWriteBothCurrents() : TryWrite(Max30100.LedConfiguration, 0);
        }

        for (int led = 0; led < _ledCount; led++)
        {
            if (!(isOn ? TryWriteCurrent(led) : TryWrite((byte)(Max3010xRegister.Led1PulseAmplitude + led), 0)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Starts a measuring of the die's temperature; it takes 29 ms.</summary>
    public bool TryStartTemperature()
    {
        return _isMax30100
            ? TryWrite(Max30100.ModeConfiguration, 0x0B)
            : TryWrite(Max3010xRegister.TemperatureConfiguration, 0x01);
    }

    /// <summary>Takes the temperature that was started, in whole °C.</summary>
    public bool TryReadTemperature(out int celsius)
    {
        bool isRead = TryRead(_isMax30100 ? Max30100.TemperatureWhole : Max3010xRegister.TemperatureWhole, 1);
        celsius = isRead ? (sbyte)Answer[0] : 0;
        return isRead;
    }

    /// <inheritdoc/>
    public override bool TrySleep()
    {
        return TryWrite(_isMax30100 ? Max30100.ModeConfiguration : Max3010xRegister.ModeConfiguration, 0x80);
    }

    /// <inheritdoc/>
    protected override bool TryReset()
    {
        if (!TryRead(Max3010xRegister.PartId, 1))
        {
            return false;
        }

        PartIdentity = Answer[0];
        _isMax30100 = PartIdentity == Max30100.Identity;
        if (PartIdentity != Identity && !_isMax30100)
        {
            return Fail(SensorFault.WrongIdentity, Max3010xRegister.PartId);
        }

        return TryWrite(_isMax30100 ? Max30100.ModeConfiguration : Max3010xRegister.ModeConfiguration, 0x40);
    }

    /// <inheritdoc/>
    protected override bool TryConfigure()
    {
        if (_isMax30100)
        {
            return TryWrite(Max30100.Spo2Configuration, 0x43) // 50 a second, 1600 µs: 16 bit
                && TryWriteBothCurrents()
                && TryWrite(Max30100.ModeConfiguration, 0x03);
        }

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
        byte first = FirstPointer;
        return TryWrite(first, 0) && TryWrite((byte)(first + 1), 0) && TryWrite((byte)(first + 2), 0);
    }

    /// <inheritdoc/>
    protected override bool TryDrain(long nowMs)
    {
        if (!TryRead(FirstPointer, 3))
        {
            return false;
        }

        int overflow = Answer[1] & 0x1F;
        int samples = (Answer[0] - Answer[2]) & (Depth - 1);
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

        if (!TryTake(samples))
        {
            return false;
        }

        SampleCount = samples;
        if (HoldsLight)
        {
            return true;
        }

        _gain.Watch(Counts, (samples - 1) * _ledCount, nowMs);
        return !_gain.IsDue(nowMs) || TryAdjust();
    }

    // Write pointer, overflow counter and read pointer stand in a row in all parts.
    private byte FirstPointer
    {
        get { return _isMax30100 ? Max30100.FifoWritePointer : Max3010xRegister.FifoWritePointer; }
    }

    private int Depth
    {
        get { return _isMax30100 ? Max30100.FifoDepth : FifoDepth; }
    }

    // A full FIFO with an overflow counter still at zero looks like an empty one: only the clock tells them apart.
    private bool IsFullByTime(long nowMs)
    {
        return (nowMs - LastDrainMs) * SampleHz >= Depth * 1000 - 1000;
    }

    private bool TryTake(int samples)
    {
        if (_isMax30100)
        {
            if (!TryReadSamples(Max30100.FifoData, samples * Max30100.BytesPerSample))
            {
                return false;
            }

            ConvertShort(samples);
            return true;
        }

        if (!TryReadSamples(Max3010xRegister.FifoData, samples * _ledCount * BytesPerCount))
        {
            return false;
        }

        Convert(samples);
        return true;
    }

    // The MAX30100 gives infrared before red, in 16 bits.
    private void ConvertShort(int samples)
    {
        byte[] raw = Answer;
        int[] counts = Counts;
        int to = 0;
        for (int i = 0; i < samples; i++)
        {
            int at = i * Max30100.BytesPerSample;
            counts[to] = ((raw[at + 2] << 8) | raw[at + 3]) << 2;
            counts[to + 1] = ((raw[at] << 8) | raw[at + 1]) << 2;
            if (_ledCount == 3)
            {
                counts[to + 2] = 0;
            }

            to += _ledCount;
        }
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

    private bool TryAdjust()
    {
        _gain.Decide();
        if (_isMax30100)
        {
            return TryAdjustBoth();
        }

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

    // Both currents share a register.
    private bool TryAdjustBoth()
    {
        if (!_gain.IsChanged(0) && !_gain.IsChanged(1))
        {
            return true;
        }

        if (!TryWriteBothCurrents())
        {
            _gain.UndoFrom(0);
            return false;
        }

        GainSteps++;
        return true;
    }

    private bool TryWriteBothCurrents()
    {
        int red = Max30100.SettingFor(_gain.CurrentSteps(0) * CurrentStepMicroamps);
        int infrared = Max30100.SettingFor(_gain.CurrentSteps(1) * CurrentStepMicroamps);
        return TryWrite(Max30100.LedConfiguration, (byte)((red << 4) | infrared));
    }
}
