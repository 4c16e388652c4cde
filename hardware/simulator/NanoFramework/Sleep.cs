using System;
using System.Numerics;
using TrainingPlan.Hardware.Simulator;

namespace nanoFramework.Hardware.Esp32;

/// <summary>What the chip's own calls answer.</summary>
public enum EspNativeError
{
    /// <summary>Done.</summary>
    OK = 0,

    /// <summary>Failed.</summary>
    FAIL = -1,

    /// <summary>An argument is none.</summary>
    INVALID_ARG = 258,
}

/// <summary>Sleep of the processor.</summary>
public class Sleep
{
    /// <summary>Pins that can wake; each is the bit of its number.</summary>
    [Flags]
    public enum WakeupGpioPin : ulong
    {
        /// <summary>None.</summary>
        None = 0,
    }

    /// <summary>
    /// Has a level on a pin wake the chip from deep sleep. Pins without a part in the sleeping half of the chip are refused.
    /// </summary>
    public static EspNativeError EnableWakeupByPin(WakeupGpioPin pin, int level)
    {
        int number = BitOperations.TrailingZeroCount((ulong)pin);
        if (BitOperations.PopCount((ulong)pin) != 1 || number is 1 or 3 or (> 21 and < 25) or (> 27 and < 32) or > 39)
        {
            return EspNativeError.INVALID_ARG;
        }

        VirtualBand.Current.Wake = (number, level != 0);
        return EspNativeError.OK;
    }

    /// <summary>On a board this does not return: the virtual band sleeps after this tick.</summary>
    public static void StartDeepSleep() => VirtualBand.Current.IsSleepRequested = true;
}
