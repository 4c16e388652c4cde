using TrainingPlan.Hardware.Simulator;

namespace System.Device.Pwm;

/// <summary>Polarity of the pulses.</summary>
public enum PwmPulsePolarity
{
    /// <summary>The duty part is high.</summary>
    ActiveHigh = 0,

    /// <summary>The duty part is low.</summary>
    ActiveLow = 1,
}

/// <summary>A square wave on a pin.</summary>
public sealed class PwmChannel : IDisposable
{
    private readonly VirtualPin _pin;
    private readonly VirtualClock _clock;

    /// <summary>Chip and channel of the timer; the virtual band takes the channel as the pin.</summary>
    public PwmChannel(int chip, int channel, int frequency = 400, double dutyCyclePercentage = 0.5)
        : this(channel, frequency, dutyCyclePercentage)
    {
    }

    private PwmChannel(int pin, int frequency, double dutyCycle)
    {
        VirtualBand band = VirtualBand.Current;
        _pin = band.Pins[pin];
        _clock = band.Clock;
        _pin.PwmHz = frequency;
        _pin.PwmDuty = dutyCycle;
    }

    /// <summary>Frequency in Hz, above 0.</summary>
    public int Frequency
    {
        get => _pin.PwmHz;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            if (_pin.PwmHz != value)
            {
                _pin.SetPwmHz(value, _clock.TrueNanoseconds);
            }
        }
    }

    /// <summary>Share of the period that is high, 0 to 1.</summary>
    public double DutyCycle
    {
        get => _pin.PwmDuty;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1.0);
            _pin.PwmDuty = value;
        }
    }

    /// <summary>A channel by chip and channel number.</summary>
    public static PwmChannel Create(int chip, int channel, int frequency = 400, double dutyCyclePercentage = 0.5) =>
        new(channel, frequency, dutyCyclePercentage);

    /// <summary>The channel of a pin; the pin needs a PWM function first.</summary>
    public static PwmChannel CreateFromPin(int pin, int frequency = 400, double dutyCyclePercentage = 0.5) =>
        new(pin, frequency, dutyCyclePercentage);

    /// <summary>Lets the wave run.</summary>
    public void Start() => _pin.SetPwm(true, _clock.TrueNanoseconds);

    /// <summary>Stops the wave.</summary>
    public void Stop() => _pin.SetPwm(false, _clock.TrueNanoseconds);

    /// <summary>Stops the wave and gives the pin free.</summary>
    public void Dispose() => Stop();
}
