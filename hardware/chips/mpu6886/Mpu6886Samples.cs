using System;

namespace TrainingPlan.Hardware.Chips;

/// <summary>Samples and queue of the MPU-6886.</summary>
public sealed partial class Mpu6886Model
{
    private void TakeSample(double atSeconds)
    {
        SampleCount++;
        if (!IsFrozen)
        {
            Measure(atSeconds);
            Convert();
        }

        // Register 58, bit 0: new data; it is set whether or not its interrupt is enabled.
        _registers[Map.InterruptStatus] |= 0x01;
        if ((_registers[Map.UserControl] & 0x40) != 0)
        {
            Queue();
        }
    }

    private void Measure(double atSeconds)
    {
        double period = _clock.PeriodSeconds;
        if (_source.IsSampled)
        {
            _source.Motion(atSeconds, period, _motion);
        }
        else
        {
            double step = period / SubSamples;
            for (int i = SubSamples - 1; i >= 0; i--)
            {
                _source.Motion(atSeconds - (i * step), step, _motion);
                _lowPass.Filter(_motion);
            }
        }

        if (NoiseMg > 0)
        {
            for (int i = 0; i < 3; i++)
            {
                _motion[i] += NoiseMg * Gaussian();
            }
        }
    }

    private void Convert()
    {
        byte standby = _registers[Map.Power2];
        for (int i = 0; i < 6; i++)
        {
            double unit = i < 3 ? MgPerCount : DpsPerCount;
            bool isOff = (standby & (0x20 >> i)) != 0;
            double counts = IsSaturated ? short.MaxValue : Math.Round(_motion[i] / unit);

            // Order of the data registers: acceleration, temperature, turn rate.
            _raw[i < 3 ? i : i + 1] = isOff ? (short)0 : (short)Math.Clamp(counts, short.MinValue, short.MaxValue);
        }

        // Registers 65 and 66: °C = count / 326.8 + 25.
        _raw[3] = (short)Math.Round((TemperatureCelsius - 25) * 326.8);
    }

    /// <summary>
    /// Register 35: bit 3 queues acceleration and temperature (8 bytes), bit 4 temperature and turn rate (8), both together all
    /// seven words (14).
    /// </summary>
    private void Queue()
    {
        bool isAccel = (_registers[Map.FifoEnable] & 0x08) != 0;
        bool isGyro = (_registers[Map.FifoEnable] & 0x10) != 0;
        if (!isAccel && !isGyro)
        {
            return;
        }

        int from = isAccel ? 0 : 3;
        int to = isGyro ? 7 : 4;
        if (_fifoCount + ((to - from) * 2) > FifoBytes)
        {
            OverrunCount++;
            _registers[Map.InterruptStatus] |= 0x10;
            if ((_registers[Map.Config] & 0x40) != 0)
            {
                // Register 26, bit 6: a full queue takes no more.
                return;
            }
        }

        for (int i = from; i < to; i++)
        {
            PushFifo((byte)(_raw[i] >> 8));
            PushFifo((byte)_raw[i]);
        }

        int watermark = ((_registers[Map.FifoWatermarkHigh] & 3) << 8) | _registers[Map.FifoWatermarkLow];
        if (watermark > 0 && _fifoCount >= watermark)
        {
            _registers[Map.FifoWatermarkStatus] |= 0x40;
        }
    }

    /// <summary>A full queue loses its oldest byte: afterwards it no longer begins with a whole sample.</summary>
    private void PushFifo(byte value)
    {
        if (_fifoCount == FifoBytes)
        {
            _fifoHead = (_fifoHead + 1) % FifoBytes;
            _fifoCount--;
        }

        _fifo[(_fifoHead + _fifoCount) % FifoBytes] = value;
        _fifoCount++;
    }

    /// <summary>An empty queue reads 0xFF.</summary>
    private byte PopFifo()
    {
        if (_fifoCount == 0)
        {
            return 0xFF;
        }

        byte value = _fifo[_fifoHead];
        _fifoHead = (_fifoHead + 1) % FifoBytes;
        _fifoCount--;
        return value;
    }

    private void ClearFifo()
    {
        _fifoHead = 0;
        _fifoCount = 0;
        _latchedCount = 0;
    }

    private double Gaussian() =>
        Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
