using System.Device.Gpio;
using nanoFramework.Hardware.Esp32;

namespace TrainingPlan.Firmware.Power;

/// <summary>Milliseconds since boot, now.</summary>
public delegate long MillisecondClock();

/// <summary>
/// Clock chip and deep sleep of a board. Deep sleep ends with a start, as after power-on; what is on flash and in the clock chip stays.
/// </summary>
public sealed class BandPower
{
    private readonly int _wakePin;
    private readonly bool _isWakeLow;
    private readonly GpioPin _hold;

    /// <summary>Takes the board's parts.</summary>
    /// <param name="clock">The clock chip, or none.</param>
    /// <param name="wakePin">The button's pin, which wakes.</param>
    /// <param name="isWakeLow">True when the pressed button pulls it low.</param>
    /// <param name="uptime">Tells the time within a turn of the loop.</param>
    /// <param name="hold">The pin that holds the power on; null where there is none. Letting it go switches the band off.</param>
    public BandPower(ClockChip clock, int wakePin, bool isWakeLow, GpioPin hold, MillisecondClock uptime)
    {
        Clock = clock;
        _wakePin = wakePin;
        _isWakeLow = isWakeLow;
        _hold = hold;
        Uptime = uptime;
    }

    /// <summary>The clock chip, which may be none.</summary>
    public ClockChip Clock { get; private set; }

    /// <summary>The time within a turn of the loop, for whoever times something.</summary>
    public MillisecondClock Uptime { get; private set; }

    /// <summary>Sleeps until the button is pressed. On a board this does not return.</summary>
    public void Sleep()
    {
        nanoFramework.Hardware.Esp32.Sleep.EnableWakeupByPin(
            (nanoFramework.Hardware.Esp32.Sleep.WakeupGpioPin)(1UL << _wakePin), _isWakeLow ? 0 : 1);
        if (_hold != null)
        {
            _hold.Write(PinValue.Low);
        }

        nanoFramework.Hardware.Esp32.Sleep.StartDeepSleep();
    }
}
