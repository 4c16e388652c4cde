using System;
using System.Device.I2c;

namespace TrainingPlan.Firmware.Sensors;

/// <summary>
/// MPU-6886, MPU-6050, MPU-6500 and MPU-9250 over I2C: ±8 g, ±2000 °/s, 50 Hz, low-pass at 21 Hz, samples by bursts from the FIFO.
/// The identity register says which part it is; <see cref="MpuPart"/> says how it differs.
/// </summary>
public sealed class MpuSensor : FifoSensor
{
    // The longest FIFO sample of the family: X, Y, Z and temperature; the gyro adds X, Y, Z.
    private const int BytesWithoutGyro = 8;
    private const int BytesWithGyro = 14;

    // ±8 g over 16 bits.
    private const byte ScaleSetting = 0x10;

    // A count this near to the top of the FIFO means that samples were lost.
    private const int FullMarginBytes = 24;

    private readonly bool _withGyro;
    private I2cDevice _other;
    private MpuPart _part;
    private int _bytesPerSample;
    private byte[] _trim;

    /// <summary>Stores what the driver needs; talks to nobody.</summary>
    /// <param name="device">The chip at address 0x68.</param>
    /// <param name="other">The same at 0x69, where AD0 is high; null to look nowhere else.</param>
    /// <param name="withGyro">Whether the gyro runs too: it takes most of the chip's current.</param>
    public MpuSensor(I2cDevice device, I2cDevice other, bool withGyro)
        : base(device, SensorChip.Motion, withGyro ? BytesWithGyro : BytesWithoutGyro)
    {
        _other = other;
        _withGyro = withGyro;
        XMg = new int[MaxSamplesPerPoll];
        YMg = new int[MaxSamplesPerPoll];
        ZMg = new int[MaxSamplesPerPoll];
        int gyroSamples = withGyro ? MaxSamplesPerPoll : 0;
        XDecidegreesPerSecond = new int[gyroSamples];
        YDecidegreesPerSecond = new int[gyroSamples];
        ZDecidegreesPerSecond = new int[gyroSamples];
    }

    /// <summary>Acceleration along X in mg, −8000..7999; the first <see cref="FifoSensor.SampleCount"/> are new.</summary>
    public int[] XMg { get; private set; }

    /// <summary>Acceleration along Y in mg.</summary>
    public int[] YMg { get; private set; }

    /// <summary>Acceleration along Z in mg.</summary>
    public int[] ZMg { get; private set; }

    /// <summary>Turn rate about X in 1/10 °/s, −19980..19980; empty without the gyro.</summary>
    public int[] XDecidegreesPerSecond { get; private set; }

    /// <summary>Turn rate about Y in 1/10 °/s; empty without the gyro.</summary>
    public int[] YDecidegreesPerSecond { get; private set; }

    /// <summary>Turn rate about Z in 1/10 °/s; empty without the gyro.</summary>
    public int[] ZDecidegreesPerSecond { get; private set; }

    /// <summary>How far a self-test's response may be from <see cref="ExpectedMg"/>, in percent.</summary>
    public int TestSlackPercent
    {
        get { return MpuTrim.SlackPercent(!_part.HasAccelerometerFilter); }
    }

    /// <summary>Reads what the factory noted of the accelerometer's own test.</summary>
    public bool TryReadTrim()
    {
        if (!TryRead(MpuRegister.SelfTestX, 4))
        {
            return false;
        }

        _trim = _trim ?? new byte[4];
        Array.Copy(Answer, 0, _trim, 0, 4);
        return true;
    }

    /// <summary>What the test should move an axis by, 0 X to 2 Z, in mg; 0 where the factory noted nothing.</summary>
    public int ExpectedMg(int axis)
    {
        bool isOldTest = !_part.HasAccelerometerFilter;
        return MpuTrim.ExpectedMg(MpuTrim.Code(_trim, axis, isOldTest), isOldTest);
    }

    /// <summary>Switches the own test of all three axes on or off; the samples show it after some.</summary>
    public bool TrySetSelfTest(bool isOn)
    {
        return TryWrite(MpuRegister.AccelerometerConfig, isOn ? (byte)(0xE0 | ScaleSetting) : ScaleSetting);
    }

    /// <inheritdoc/>
    public override bool TrySleep()
    {
        return TryWrite(MpuRegister.PowerManagement1, 0x40);
    }

    /// <inheritdoc/>
    protected override bool TryReset()
    {
        if (!TryFind())
        {
            return false;
        }

        _bytesPerSample = _part.BytesPerSample(_withGyro);
        return TryWrite(MpuRegister.PowerManagement1, 0x80);
    }

    // The pin AD0 gives the chip one of two addresses, and a breakout may be wired either way. A bus that hangs is asked but once.
    private bool TryFind()
    {
        if (TryIdentify())
        {
            return true;
        }

        bool mayBeElsewhere = LastFault == SensorFault.NotAcknowledged || LastFault == SensorFault.WrongIdentity;
        if (_other == null || !mayBeElsewhere || !TryProbe(_other, MpuRegister.WhoAmI) || MpuPart.Of(Answer[0]) == null)
        {
            return false;
        }

        PartIdentity = Answer[0];
        _part = MpuPart.Of(PartIdentity);
        I2cDevice found = _other;
        _other = UseDevice(found);
        return true;
    }

    private bool TryIdentify()
    {
        if (!TryRead(MpuRegister.WhoAmI, 1))
        {
            return false;
        }

        PartIdentity = Answer[0];
        _part = MpuPart.Of(PartIdentity);
        return _part != null || Fail(SensorFault.WrongIdentity, MpuRegister.WhoAmI);
    }

    /// <inheritdoc/>
    protected override bool TryConfigure()
    {
        // Out of sleep with the best clock there is; the gyro's axes in standby where nobody reads them. The MPU-6050's better clock is
        // its gyro's, so without the gyro it takes the ±5 % oscillator, which the sample rate's measurement makes good.
        byte clock = _part.HasAccelerometerFilter || _withGyro ? (byte)0x01 : (byte)0x00;
        return TryWrite(MpuRegister.PowerManagement1, clock)
            && TryWrite(MpuRegister.PowerManagement2, _withGyro ? (byte)0x00 : (byte)0x07)
            && TryConfigureAccelerometer()
            && TryWrite(MpuRegister.GyroConfig, 0x18) // ±2000 °/s over 16 bits
            && TryWrite(MpuRegister.Config, _part.StopsWhenFull ? (byte)0x44 : (byte)0x04) // low-pass 20 Hz of the gyro or of all axes
            && TryWrite(MpuRegister.SampleRateDivider, 19) // 1 kHz / 20
            && TryWrite(MpuRegister.FifoEnable, _part.FifoEnable(_withGyro));
    }

    private bool TryConfigureAccelerometer()
    {
        if (_part.QueuesTemperature && !TryWrite(MpuRegister.AccelerometerIntelligence, 0x02))
        {
            return false;
        }

        return TryWrite(MpuRegister.AccelerometerConfig, ScaleSetting)
            && (!_part.HasAccelerometerFilter || TryWrite(MpuRegister.AccelerometerConfig2, 0x04)); // low-pass 20 or 21 Hz
    }

    /// <inheritdoc/>
    protected override bool TryFlush()
    {
        if (_part.FlushesStopped)
        {
            return TryWrite(MpuRegister.UserControl, 0x04) && TryWrite(MpuRegister.UserControl, 0x40);
        }

        return TryWrite(MpuRegister.UserControl, 0x44); // FIFO on and emptied
    }

    /// <inheritdoc/>
    protected override bool TryDrain(long nowMs)
    {
        if (!TryRead(MpuRegister.FifoCount, 2))
        {
            return false;
        }

        int bytes = ((Answer[0] & 0x1F) << 8) | Answer[1];
        if (bytes >= _part.FifoBytes - FullMarginBytes)
        {
            ReportOverrun();
            return true;
        }

        int samples = bytes / _bytesPerSample;
        if (samples > MaxSamplesPerPoll)
        {
            samples = MaxSamplesPerPoll;
        }

        if (samples == 0)
        {
            return true;
        }

        if (!TryReadSamples(MpuRegister.FifoData, samples * _bytesPerSample))
        {
            return false;
        }

        Convert(samples);
        SampleCount = samples;
        return true;
    }

    private void Convert(int samples)
    {
        byte[] raw = Answer;
        int[] x = XMg;
        int[] y = YMg;
        int[] z = ZMg;
        int step = _bytesPerSample;
        int at = 0;
        for (int i = 0; i < samples; i++)
        {
            // counts * 1000 / 4096 = counts * 125 / 512
            x[i] = ((short)((raw[at] << 8) | raw[at + 1]) * 125) >> 9;
            y[i] = ((short)((raw[at + 2] << 8) | raw[at + 3]) * 125) >> 9;
            z[i] = ((short)((raw[at + 4] << 8) | raw[at + 5]) * 125) >> 9;
            at += step;
        }

        if (_withGyro)
        {
            ConvertGyro(samples);
        }
    }

    private void ConvertGyro(int samples)
    {
        for (int i = 0; i < samples; i++)
        {
            int at = (i * _bytesPerSample) + _part.GyroAt;
            XDecidegreesPerSecond[i] = DecidegreesPerSecond(Answer, at);
            YDecidegreesPerSecond[i] = DecidegreesPerSecond(Answer, at + 2);
            ZDecidegreesPerSecond[i] = DecidegreesPerSecond(Answer, at + 4);
        }
    }

    private static int DecidegreesPerSecond(byte[] raw, int at)
    {
        // counts * 20000 / 32768 = counts * 625 / 1024
        return ((short)((raw[at] << 8) | raw[at + 1]) * 625) >> 10;
    }
}
