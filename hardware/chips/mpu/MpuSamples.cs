using System;

namespace TrainingPlan.Hardware.Chips;

/// <summary>Samples and queue of the MPU family.</summary>
public abstract partial class MpuModel
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
            bool isTested = i < 3 && (_registers[Map.AccelConfig] & (0x80 >> i)) != 0;
            double tested = isTested ? SelfTestShare * _facts.SelfTestMg(i) : 0;
            double counts = IsSaturated ? short.MaxValue : Math.Round((_motion[i] + tested) / unit);

            // Order of the data registers: acceleration, temperature, turn rate.
            _raw[i < 3 ? i : i + 1] = isOff ? (short)0 : (short)Math.Clamp(counts, short.MinValue, short.MaxValue);
        }

        // Registers 65 and 66.
        _raw[3] = (short)Math.Round((TemperatureCelsius - _facts.CelsiusAtZero) * _facts.CountsPerCelsius);
    }

    /// <summary>
    /// Register 35. MPU-6886: bit 3 queues acceleration and temperature (8 bytes), bit 4 temperature and turn rate (8), both all seven
    /// words (14). The others: bit 7 temperature, 6 to 4 the axes of the turn rate, 3 acceleration, each alone.
    /// </summary>
    private bool IsQueued(int word)
    {
        byte enabled = _registers[Map.FifoEnable];
        if (_facts.QueuesTemperatureAlways)
        {
            return word < 3 ? (enabled & 0x08) != 0 : word > 3 ? (enabled & 0x10) != 0 : (enabled & 0x18) != 0;
        }

        return word < 3 ? (enabled & 0x08) != 0 : (enabled & (word == 3 ? 0x80 : 0x40 >> (word - 4))) != 0;
    }

    private void Queue()
    {
        int bytes = 0;
        for (int word = 0; word < _raw.Length; word++)
        {
            bytes += IsQueued(word) ? 2 : 0;
        }

        if (_fifoCount + bytes > _facts.FifoBytes)
        {
            OverrunCount++;
            _registers[Map.InterruptStatus] |= 0x10;
            if (_facts.CanStopWhenFull && (_registers[Map.Config] & 0x40) != 0)
            {
                // Register 26, bit 6: a full queue takes no more.
                return;
            }
        }

        for (int word = 0; word < _raw.Length; word++)
        {
            if (IsQueued(word))
            {
                PushFifo((byte)(_raw[word] >> 8));
                PushFifo((byte)_raw[word]);
            }
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
        if (_fifoCount == _facts.FifoBytes)
        {
            _fifoHead = (_fifoHead + 1) % _facts.FifoBytes;
            _fifoCount--;
        }

        _fifo[(_fifoHead + _fifoCount) % _facts.FifoBytes] = value;
        _fifoCount++;
    }

    /// <summary>An empty queue reads 0xFF, or the last byte again.</summary>
    private byte PopFifo()
    {
        if (_fifoCount == 0)
        {
            return _facts.RepeatsLastByte ? _lastPopped : (byte)0xFF;
        }

        byte value = _fifo[_fifoHead];
        _lastPopped = value;
        _fifoHead = (_fifoHead + 1) % _facts.FifoBytes;
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
