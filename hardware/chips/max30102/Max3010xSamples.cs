using System;

namespace TrainingPlan.Hardware.Chips;

/// <summary>Samples and queue of the MAX3010x.</summary>
public sealed partial class Max3010xModel
{
    /// <summary>Counts of the converter at full scale: 18 bits.</summary>
    private const int FullScaleCounts = (1 << 18) - 1;

    private void TakeSample(double atSeconds)
    {
        for (int slot = 0; slot < _slotCount; slot++)
        {
            _sums[slot] += Convert(slot, atSeconds);
        }

        if (++_averaged < Averaging)
        {
            return;
        }

        _averaged = 0;
        Queue();
        Array.Clear(_sums);
    }

    /// <summary>Photocurrent to counts: range by bits 6 and 5 of register 0x0A, resolution by the pulse width, left-justified.</summary>
    private double Convert(int slot, double atSeconds)
    {
        if (IsSaturated)
        {
            return FullScaleCounts;
        }

        int led = _slotLeds[slot];
        double milliamps = _registers[Map.Led1Current + led - 1] * MilliampsPerStep;
        double nanoamps = AmbientNanoamps;
        if (_source != null && milliamps > 0 && led != DeadLed)
        {
            nanoamps += milliamps * _source.LightNanoampsPerMilliamp(slot, led, atSeconds, _clock.PeriodSeconds);
        }

        byte config = _registers[Map.Spo2Config];
        double counts = Math.Round(nanoamps / Map.FullScaleNanoamps(config) * FullScaleCounts);
        if (NoiseCounts > 0)
        {
            counts += Math.Round(NoiseCounts * Gaussian());
        }

        int lost = 18 - Map.ResolutionBits(config);
        return ((int)Math.Clamp(counts, 0, FullScaleCounts) >> lost) << lost;
    }

    private void Queue()
    {
        SampleCount++;
        if (_fifoCount == FifoSamples)
        {
            _lostSamples++;
            OverrunCount++;
            if ((_registers[Map.FifoConfig] & 0x10) == 0)
            {
                // No roll-over: the queue keeps what it has.
                return;
            }

            _readPosition = (_readPosition + 1) % FifoSamples;
            _fifoCount--;
        }

        if (!IsFrozen)
        {
            for (int slot = 0; slot < _slotCount; slot++)
            {
                _fifo[(_writePosition * MaxSlots) + slot] = (int)(_sums[slot] / Averaging);
            }
        }
        else
        {
            int before = (_writePosition + FifoSamples - 1) % FifoSamples;
            Array.Copy(_fifo, before * MaxSlots, _fifo, _writePosition * MaxSlots, MaxSlots);
        }

        _writePosition = (_writePosition + 1) % FifoSamples;
        _fifoCount++;
        _registers[Map.InterruptStatus1] |= 0x40;
        if (FifoSamples - _fifoCount <= (_registers[Map.FifoConfig] & 15))
        {
            _registers[Map.InterruptStatus1] |= 0x80;
        }
    }

    /// <summary>Three bytes a slot, highest first; the read pointer moves after a sample's last byte. Stale when empty.</summary>
    private byte PopByte()
    {
        _registers[Map.InterruptStatus1] &= 0x3F;
        int width = Math.Max(_slotCount, 1) * 3;
        int value = _fifo[(_readPosition * MaxSlots) + (_byteInSample / 3)];
        byte result = (byte)(value >> (16 - (8 * (_byteInSample % 3))));
        if (++_byteInSample == width)
        {
            _byteInSample = 0;
            if (_fifoCount > 0)
            {
                _readPosition = (_readPosition + 1) % FifoSamples;
                _fifoCount--;
                _lostSamples = 0;
            }
        }

        return result;
    }

    private void MovePointers(int writePosition, int readPosition)
    {
        _writePosition = writePosition;
        _readPosition = readPosition;
        _fifoCount = (writePosition - readPosition + FifoSamples) % FifoSamples;
        _byteInSample = 0;
    }

    private void ClearFifo()
    {
        Array.Clear(_fifo);
        Array.Clear(_sums);
        _averaged = 0;
        _lostSamples = 0;
        MovePointers(0, 0);
    }

    private double Gaussian() =>
        Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
