using TrainingPlan.Hardware.Simulator;

namespace System.Device.Gpio;

/// <summary>An open pin of the virtual band.</summary>
public sealed class GpioPin : IDisposable
{
    private readonly VirtualPin _pin;

    internal GpioPin(VirtualPin pin)
    {
        _pin = pin;
        _pin.IsOpen = true;
        _pin.Changed += OnChanged;
    }

    /// <summary>Raised on the band's thread after an edge.</summary>
    public event PinValueChangedEventHandler? ValueChanged;

    /// <summary>Edges closer together than this are taken as one.</summary>
    public TimeSpan DebounceTimeout
    {
        get => TimeSpan.FromMilliseconds(_pin.DebounceMs);
        set => _pin.DebounceMs = (int)value.TotalMilliseconds;
    }

    /// <summary>GPIO number.</summary>
    public int PinNumber => _pin.Number;

    /// <summary>Direction and resistor.</summary>
    public PinMode GetPinMode() => _pin.Mode;

    /// <summary>GPIO 34 to 39 of an ESP32 are inputs without resistors.</summary>
    public bool IsPinModeSupported(PinMode pinMode) => VirtualPin.IsModeSupported(_pin.Number, pinMode);

    /// <summary>Sets direction and resistor.</summary>
    public void SetPinMode(PinMode value) => _pin.SetMode(value);

    /// <summary>Level of the pin now.</summary>
    public PinValue Read() => _pin.IsHigh;

    /// <summary>Drives the pin.</summary>
    public void Write(PinValue value) => _pin.Drive((bool)value);

    /// <summary>Drives the pin to the other level.</summary>
    public void Toggle() => _pin.Drive(!_pin.IsHigh);

    /// <summary>Closes the pin; its last level stays.</summary>
    public void Dispose()
    {
        _pin.Changed -= OnChanged;
        _pin.IsOpen = false;
    }

    private void OnChanged(PinValueChangedEventArgs edge) => ValueChanged?.Invoke(this, edge);
}
