using System;
using System.Device.Gpio;

namespace Iot.Device.Button;

/// <summary>
/// A button on a pin: with <see cref="PinMode.InputPullUp"/> pushed to ground, with any other input mode pushed to the supply.
/// </summary>
public class GpioButton : ButtonBase
{
    private readonly GpioController _gpio;
    private readonly bool _shouldDispose;
    private readonly int _buttonPin;
    private readonly bool _isActiveLow;

    /// <summary>A button with the binding's own times.</summary>
    public GpioButton(
        int buttonPin,
        GpioController? gpio = null,
        bool shouldDispose = true,
        PinMode pinMode = PinMode.InputPullUp,
        TimeSpan debounceTime = default)
        : this(buttonPin, TimeSpan.FromMilliseconds(1500), TimeSpan.FromMilliseconds(2000), gpio, shouldDispose, pinMode, debounceTime)
    {
    }

    /// <summary>A button with its own times for double press and hold.</summary>
    public GpioButton(
        int buttonPin,
        TimeSpan doublePress,
        TimeSpan holding,
        GpioController? gpio = null,
        bool shouldDispose = true,
        PinMode pinMode = PinMode.InputPullUp,
        TimeSpan debounceTime = default)
        : base(doublePress, holding, debounceTime)
    {
        if (pinMode != PinMode.Input && pinMode != PinMode.InputPullUp && pinMode != PinMode.InputPullDown)
        {
            throw new ArgumentException("a button needs an input", nameof(pinMode));
        }

        _gpio = gpio ?? new GpioController();
        _shouldDispose = gpio == null || shouldDispose;
        _buttonPin = buttonPin;
        _isActiveLow = pinMode == PinMode.InputPullUp;
        _gpio.OpenPin(buttonPin, pinMode);
        _gpio.RegisterCallbackForPinValueChangedEvent(buttonPin, PinEventTypes.Falling | PinEventTypes.Rising, OnEdge);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gpio.UnregisterCallbackForPinValueChangedEvent(_buttonPin, OnEdge);
            _gpio.ClosePin(_buttonPin);
            if (_shouldDispose)
            {
                _gpio.Dispose();
            }
        }

        base.Dispose(disposing);
    }

    private void OnEdge(object sender, PinValueChangedEventArgs edge)
    {
        if ((edge.ChangeType == PinEventTypes.Falling) == _isActiveLow)
        {
            HandleButtonPressed();
        }
        else
        {
            HandleButtonReleased();
        }
    }
}
