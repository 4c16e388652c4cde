using System;

namespace TrainingPlan.Hardware.Chips;

/// <summary>Register map of the MAX3010x.</summary>
public sealed partial class Max3010xModel
{
    /// <summary>Addresses and tables of the data sheet; on purpose not the driver's.</summary>
    private static class Map
    {
        public const int InterruptStatus1 = 0x00;
        public const int InterruptStatus2 = 0x01;
        public const int FifoWritePointer = 0x04;
        public const int OverflowCounter = 0x05;
        public const int FifoReadPointer = 0x06;
        public const int FifoData = 0x07;
        public const int FifoConfig = 0x08;
        public const int ModeConfig = 0x09;
        public const int Spo2Config = 0x0A;
        public const int Led1Current = 0x0C;
        public const int Slots12 = 0x11;
        public const int Slots34 = 0x12;
        public const int TemperatureWhole = 0x1F;
        public const int TemperatureFraction = 0x20;
        public const int TemperatureConfig = 0x21;
        public const int RevisionId = 0xFE;
        public const int PartId = 0xFF;

        private static readonly int[] s_sampleHz = [50, 100, 200, 400, 800, 1000, 1600, 3200];

        /// <summary>Highest rates by pulse width 69, 118, 215, 411 µs, for one slot and for two (tables of allowed settings).</summary>
        private static readonly int[] s_highestHzOneSlot = [3200, 1600, 1600, 1000];
        private static readonly int[] s_highestHzTwoSlots = [1600, 1000, 800, 400];

        public static double SampleHz(byte spo2Config, int slots)
        {
            int width = spo2Config & 3;
            int asked = s_sampleHz[(spo2Config >> 2) & 7];
            int highest = slots <= 1 ? s_highestHzOneSlot[width] : slots == 2 ? s_highestHzTwoSlots[width] : s_highestHzTwoSlots[width] / 2;
            return Math.Min(asked, highest);
        }

        /// <summary>2,048, 4,096, 8,192 or 16,384 nA.</summary>
        public static int FullScaleNanoamps(byte spo2Config) => 2048 << ((spo2Config >> 5) & 3);

        /// <summary>15 to 18 bits by the pulse width.</summary>
        public static int ResolutionBits(byte spo2Config) => 15 + (spo2Config & 3);

        public static bool IsModelled(int register, int ledCount) => register switch
        {
            <= 0x0A => true,
            Led1Current or Led1Current + 1 => true,
            Led1Current + 2 => ledCount == 3,
            Slots12 or Slots34 => true,
            TemperatureWhole or TemperatureFraction or TemperatureConfig => true,
            RevisionId or PartId => true,
            _ => false,
        };

        public static string? NameOf(int register, int ledCount) => register switch
        {
            InterruptStatus1 => "Interrupt Status 1",
            InterruptStatus2 => "Interrupt Status 2",
            0x02 => "Interrupt Enable 1",
            0x03 => "Interrupt Enable 2",
            FifoWritePointer => "FIFO Write Pointer",
            OverflowCounter => "Overflow Counter",
            FifoReadPointer => "FIFO Read Pointer",
            FifoData => "FIFO Data Register",
            FifoConfig => "FIFO Configuration",
            ModeConfig => "Mode Configuration",
            Spo2Config => "SpO2 Configuration",
            Led1Current => "LED1 Pulse Amplitude",
            Led1Current + 1 => "LED2 Pulse Amplitude",
            Led1Current + 2 when ledCount == 3 => "LED3 Pulse Amplitude",
            Led1Current + 3 when ledCount == 3 => "LED4 Pulse Amplitude",
            0x10 when ledCount == 3 => "Proximity Mode LED Pulse Amplitude",
            Slots12 => "Multi-LED Mode Control 1",
            Slots34 => "Multi-LED Mode Control 2",
            TemperatureWhole => "Die Temp Integer",
            TemperatureFraction => "Die Temp Fraction",
            TemperatureConfig => "Die Temperature Config",
            0x30 when ledCount == 3 => "Proximity Interrupt Threshold",
            RevisionId => "Revision ID",
            PartId => "Part ID",
            _ => null,
        };
    }
}
