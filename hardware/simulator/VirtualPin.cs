using System;
using System.Device.Gpio;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>A square wave on a pin began, changed or ended.</summary>
public delegate void PwmChanged(bool isOn, int frequencyHz, long trueNanoseconds);

/// <summary>One pin: what the firmware made of it, and the level on it.</summary>
public sealed class VirtualPin
{
    private readonly PinValueChangedEventArgs _rising;
    private readonly PinValueChangedEventArgs _falling;
    private bool _isHighBefore;

    internal VirtualPin(int number)
    {
        Number = number;
        _rising = new PinValueChangedEventArgs(PinEventTypes.Rising, number);
        _falling = new PinValueChangedEventArgs(PinEventTypes.Falling, number);
    }

    /// <summary>Heard by whoever sits at the pin: a buzzer's listener.</summary>
    public event PwmChanged? PwmChanged;

    internal event Action<PinValueChangedEventArgs>? Changed;

    /// <summary>GPIO number.</summary>
    public int Number { get; }

    /// <summary>Direction and resistor that the firmware set.</summary>
    public PinMode Mode { get; private set; }

    /// <summary>True when the firmware drives the pin.</summary>
    public bool IsOutput => Mode >= PinMode.Output;

    /// <summary>Level on the pin.</summary>
    public bool IsHigh { get; private set; }

    /// <summary>True while the firmware has the pin open.</summary>
    public bool IsOpen { get; internal set; }

    /// <summary>True while a square wave runs.</summary>
    public bool IsPwmOn { get; private set; }

    /// <summary>Frequency of the square wave.</summary>
    public int PwmHz { get; internal set; }

    /// <summary>Share of the period that is high, 0 to 1.</summary>
    public double PwmDuty { get; internal set; }

    internal int DebounceMs { get; set; }

    /// <summary>GPIO 34 to 39 of an ESP32 are inputs without resistors.</summary>
    public static bool IsModeSupported(int number, PinMode mode) => number < 34 || mode == PinMode.Input;

    /// <summary>The world sets the level of an input: a button, an interrupt line.</summary>
    public void SetLevel(bool isHigh) => IsHigh = isHigh;

    internal void SetMode(PinMode mode)
    {
        if (mode >= PinMode.Output && !IsModeSupported(Number, mode))
        {
            throw new ArgumentException("GPIO " + Number + " can't drive");
        }

        Mode = mode;
    }

    internal void Drive(bool isHigh)
    {
        if (!IsOutput)
        {
            throw new InvalidOperationException("GPIO " + Number + " is not an output");
        }

        IsHigh = isHigh;
        _isHighBefore = isHigh;
    }

    internal void SetPwm(bool isOn, long trueNanoseconds)
    {
        IsPwmOn = isOn;
        PwmChanged?.Invoke(isOn, PwmHz, trueNanoseconds);
    }

    internal void SetPwmHz(int frequencyHz, long trueNanoseconds)
    {
        PwmHz = frequencyHz;
        if (IsPwmOn)
        {
            PwmChanged?.Invoke(true, frequencyHz, trueNanoseconds);
        }
    }

    internal void RaiseEdge()
    {
        if (IsHigh != _isHighBefore)
        {
            _isHighBefore = IsHigh;
            Changed?.Invoke(IsHigh ? _rising : _falling);
        }
    }

    internal void Reset(bool isHigh)
    {
        Mode = PinMode.Input;
        IsOpen = false;
        IsPwmOn = false;
        IsHigh = isHigh;
        _isHighBefore = isHigh;
        Changed = null;
    }
}
