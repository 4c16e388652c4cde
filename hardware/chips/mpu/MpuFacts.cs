using System;

namespace TrainingPlan.Hardware.Chips;

/// <summary>What the parts of the MPU family do not share.</summary>
internal sealed record MpuFacts(string PartName, byte Identity)
{
    /// <summary>True for the MPU-6886, whose map differs at registers 57, 96, 97, 105 and 112.</summary>
    public bool IsMpu6886 => Identity == 0x19;

    /// <summary>Bytes of the queue.</summary>
    public required int FifoBytes { get; init; }

    /// <summary>Register 26 after power-on.</summary>
    public byte ConfigAtPowerOn { get; init; }

    /// <summary>Register 107 after power-on: bit 6 is sleep.</summary>
    public required byte Power1AtPowerOn { get; init; }

    /// <summary>True where acceleration has a low-pass of its own in register 29; otherwise register 26 sets one for all axes.</summary>
    public bool HasAccelFilter { get; init; } = true;

    /// <summary>True where register 26, bit 6, keeps a full queue from taking more.</summary>
    public bool CanStopWhenFull { get; init; } = true;

    /// <summary>True where the queue takes temperature along with whatever else it takes.</summary>
    public bool QueuesTemperatureAlways { get; init; }

    /// <summary>True where the queue's reset (register 106, bit 2) works only while the queue is off (bit 6).</summary>
    public bool MustStopToReset { get; init; }

    /// <summary>True where an empty queue gives the last byte again.</summary>
    public bool RepeatsLastByte { get; init; } = true;

    /// <summary>
    /// Registers 13 to 16 as the factory burnt them in. With <see cref="HasAccelFilter"/> a code an axis; without, bits 4 to 2 of an axis's
    /// code stand in bits 7 to 5 of its own register and bits 1 and 0 in register 16.
    /// </summary>
    public byte[] TestCodes { get; init; } = [90, 84, 101, 0];

    /// <summary>
    /// What the own test of an axis moves it by, in mg: 2,620 counts of ±2 g × 1.01^(code - 1), or 0.34 g × (0.92 / 0.34)^((code - 1) /
    /// 30).
    /// </summary>
    public double SelfTestMg(int axis)
    {
        if (HasAccelFilter)
        {
            return 2620 / 16.384 * Math.Pow(1.01, TestCodes[axis] - 1);
        }

        int code = ((TestCodes[axis] >> 5) << 2) | ((TestCodes[3] >> (4 - (2 * axis))) & 3);
        return 340 * Math.Pow(0.92 / 0.34, (code - 1) / 30.0);
    }

    /// <summary>°C at a count of 0 in registers 65 and 66.</summary>
    public required double CelsiusAtZero { get; init; }

    /// <summary>Counts for each °C.</summary>
    public required double CountsPerCelsius { get; init; }

    /// <summary>-3 dB frequencies of the accelerometer by the setting in bits 2..0.</summary>
    public required double[] AccelHz { get; init; }

    /// <summary>-3 dB frequencies of the gyroscope by register 26, bits 2..0.</summary>
    public required double[] GyroHz { get; init; }

    /// <summary>-3 dB frequency of the accelerometer: bits 2..0; bit 3 of register 29 bypasses.</summary>
    public double AccelBandwidthHz(byte value) => HasAccelFilter && (value & 0x08) != 0 ? 1046 : AccelHz[value & 7];

    /// <summary>-3 dB frequency of the gyroscope.</summary>
    public double GyroBandwidthHz(byte value) => GyroHz[value & 7];
}
