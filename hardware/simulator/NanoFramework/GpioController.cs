using System.Collections.Generic;
using TrainingPlan.Hardware.Simulator;

namespace System.Device.Gpio;

/// <summary>Door to the pins of the virtual band that was current when it was made.</summary>
public sealed class GpioController : IDisposable
{
    private readonly VirtualPins _pins = VirtualBand.Current.Pins;
    private readonly Dictionary<int, GpioPin> _open = new();
    private readonly List<Registration> _registrations = new();

    /// <summary>Counts pins by GPIO number.</summary>
    public GpioController()
        : this(PinNumberingScheme.Logical)
    {
    }

    /// <summary>Only the logical scheme exists on this platform.</summary>
    public GpioController(PinNumberingScheme numberingScheme) => NumberingScheme = numberingScheme;

    /// <summary>How pins are counted.</summary>
    public PinNumberingScheme NumberingScheme { get; }

    /// <summary>Pins of the chip.</summary>
    public int PinCount => VirtualPins.Count;

    /// <summary>Opens a pin in the mode it has.</summary>
    public GpioPin OpenPin(int pinNumber)
    {
        if (_pins[pinNumber].IsOpen)
        {
            throw new InvalidOperationException("GPIO " + pinNumber + " is already open");
        }

        var pin = new GpioPin(_pins[pinNumber]);
        _open[pinNumber] = pin;
        return pin;
    }

    /// <summary>Opens a pin in a mode.</summary>
    public GpioPin OpenPin(int pinNumber, PinMode mode)
    {
        GpioPin pin = OpenPin(pinNumber);
        pin.SetPinMode(mode);
        return pin;
    }

    /// <summary>Closes a pin.</summary>
    public void ClosePin(int pinNumber)
    {
        if (_open.Remove(pinNumber, out GpioPin? pin))
        {
            pin.Dispose();
        }
    }

    /// <summary>Closes all pins that this controller opened.</summary>
    public void Dispose()
    {
        foreach (GpioPin pin in _open.Values)
        {
            pin.Dispose();
        }

        _open.Clear();
    }

    /// <summary>Direction and resistor.</summary>
    public PinMode GetPinMode(int pinNumber) => _pins[pinNumber].Mode;

    /// <summary>GPIO 34 to 39 of an ESP32 are inputs without resistors.</summary>
    public bool IsPinModeSupported(int pinNumber, PinMode mode) => VirtualPin.IsModeSupported(pinNumber, mode);

    /// <summary>True when this controller opened the pin.</summary>
    public bool IsPinOpen(int pinNumber) => _open.ContainsKey(pinNumber);

    /// <summary>Level of the pin now.</summary>
    public PinValue Read(int pinNumber) => Opened(pinNumber).Read();

    /// <summary>Drives the pin.</summary>
    public void Write(int pinNumber, PinValue value) => Opened(pinNumber).Write(value);

    /// <summary>Sets direction and resistor.</summary>
    public void SetPinMode(int pinNumber, PinMode mode) => Opened(pinNumber).SetPinMode(mode);

    /// <summary>Calls back on the band's thread after an edge.</summary>
    public void RegisterCallbackForPinValueChangedEvent(int pinNumber, PinEventTypes eventTypes, PinChangeEventHandler callback)
    {
        GpioPin pin = Opened(pinNumber);
        PinValueChangedEventHandler handler = (sender, edge) =>
        {
            if ((edge.ChangeType & eventTypes) != 0)
            {
                callback(sender, edge);
            }
        };
        _registrations.Add(new Registration(pinNumber, callback, handler));
        pin.ValueChanged += handler;
    }

    /// <summary>Ends the calls.</summary>
    public void UnregisterCallbackForPinValueChangedEvent(int pinNumber, PinChangeEventHandler callback)
    {
        int index = _registrations.FindIndex(r => r.PinNumber == pinNumber && r.Callback == callback);
        if (index >= 0)
        {
            Opened(pinNumber).ValueChanged -= _registrations[index].Handler;
            _registrations.RemoveAt(index);
        }
    }

    private GpioPin Opened(int pinNumber) => _open.TryGetValue(pinNumber, out GpioPin? pin)
        ? pin
        : throw new InvalidOperationException("GPIO " + pinNumber + " is not open");

    private sealed record Registration(int PinNumber, PinChangeEventHandler Callback, PinValueChangedEventHandler Handler);
}
