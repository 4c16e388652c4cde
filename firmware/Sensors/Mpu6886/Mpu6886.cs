using System.Device.I2c;

namespace TrainingPlan.Firmware.Sensors;

/// <summary>
/// MPU-6886 over I2C: ±8 g, ±2000 °/s, 50 Hz, low-pass at 21 Hz, samples by bursts from the FIFO. Datasheet: DS-000193 rev. 1.1.
/// </summary>
public sealed class Mpu6886 : FifoSensor
{
    private const byte Identity = 0x19;

    // With the accelerometer alone a FIFO sample is X, Y, Z and temperature; the gyro adds X, Y, Z (register 35).
    private const int BytesWithoutGyro = 8;
    private const int BytesWithGyro = 14;

    // 1 kB of FIFO (section 1.3); it stops when full, so a count this near to the top means that samples were lost.
    private const int FullBytes = 1000;

    private readonly bool _withGyro;
    private readonly int _bytesPerSample;

    /// <summary>Stores what the driver needs; talks to nobody.</summary>
    /// <param name="device">The chip at address 0x68.</param>
    /// <param name="withGyro">Whether the gyro runs too: it takes most of the chip's current.</param>
    public Mpu6886(I2cDevice device, bool withGyro)
        : base(device, SensorChip.Mpu6886, withGyro ? BytesWithGyro : BytesWithoutGyro)
    {
        _withGyro = withGyro;
        _bytesPerSample = withGyro ? BytesWithGyro : BytesWithoutGyro;
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

    /// <inheritdoc/>
    protected override bool TryReset()
    {
        if (!TryRead(Mpu6886Register.WhoAmI, 1))
        {
            return false;
        }

        if (Answer[0] != Identity)
        {
            return Fail(SensorFault.WrongIdentity, Mpu6886Register.WhoAmI);
        }

        return TryWrite(Mpu6886Register.PowerManagement1, 0x80);
    }

    /// <inheritdoc/>
    protected override bool TryConfigure()
    {
        // Out of sleep with the best clock there is; the gyro's axes in standby where nobody reads them.
        return TryWrite(Mpu6886Register.PowerManagement1, 0x01)
            && TryWrite(Mpu6886Register.PowerManagement2, _withGyro ? (byte)0x00 : (byte)0x07)
            && TryWrite(Mpu6886Register.AccelerometerIntelligence, 0x02)
            && TryWrite(Mpu6886Register.AccelerometerConfig, 0x10) // ±8 g over 16 bits (table 2)
            && TryWrite(Mpu6886Register.AccelerometerConfig2, 0x04) // low-pass 21.2 Hz, below half of 50 Hz
            && TryWrite(Mpu6886Register.GyroConfig, 0x18) // ±2000 °/s over 16 bits (table 1)
            && TryWrite(Mpu6886Register.Config, 0x44) // FIFO stops when full; gyro's low-pass 20 Hz
            && TryWrite(Mpu6886Register.SampleRateDivider, 19) // 1 kHz / 20
            && TryWrite(Mpu6886Register.FifoEnable, _withGyro ? (byte)0x18 : (byte)0x08);
    }

    /// <inheritdoc/>
    protected override bool TryFlush()
    {
        return TryWrite(Mpu6886Register.UserControl, 0x44); // FIFO on and emptied
    }

    /// <inheritdoc/>
    protected override bool TryDrain(long nowMs)
    {
        if (!TryRead(Mpu6886Register.FifoCount, 2))
        {
            return false;
        }

        int bytes = ((Answer[0] & 0x1F) << 8) | Answer[1];
        if (bytes >= FullBytes)
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

        if (!TryReadSamples(Mpu6886Register.FifoData, samples * _bytesPerSample))
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
            int at = (i * _bytesPerSample) + 8;
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
