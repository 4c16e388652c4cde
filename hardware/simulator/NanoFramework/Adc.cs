using TrainingPlan.Hardware.Simulator;

namespace System.Device.Adc;

/// <summary>Differential or single-ended.</summary>
public enum AdcChannelMode
{
    /// <summary>Against ground.</summary>
    SingleEnded = 0,

    /// <summary>Between two pins.</summary>
    Differential = 1,
}

/// <summary>One input of the converter.</summary>
public class AdcChannel : IDisposable
{
    private readonly VirtualPins _pins;
    private readonly int _channel;

    internal AdcChannel(AdcController controller, VirtualPins pins, int channel)
    {
        Controller = controller;
        _pins = pins;
        _channel = channel;
    }

    /// <summary>The converter.</summary>
    public AdcController Controller { get; }

    /// <summary>Counts, 0 to <see cref="AdcController.MaxValue"/> for 0 to 3,300 mV at the pin.</summary>
    public int ReadValue()
    {
        int counts = _pins.AnalogMillivolts(_channel) * AdcController.FullScaleCounts / 3300;
        return Math.Clamp(counts, 0, AdcController.FullScaleCounts);
    }

    /// <summary>Share of the full scale, 0 to 1.</summary>
    public double ReadRatio() => ReadValue() / (double)AdcController.FullScaleCounts;

    /// <summary>Gives the input free.</summary>
    public void Dispose()
    {
    }
}

/// <summary>The 12-bit converter of an ESP32.</summary>
public class AdcController
{
    internal const int FullScaleCounts = 4095;
    private readonly VirtualPins _pins = VirtualBand.Current.Pins;

    /// <summary>Inputs.</summary>
    public int ChannelCount => 20;

    /// <summary>Only single-ended.</summary>
    public AdcChannelMode ChannelMode { get; set; }

    /// <summary>Largest count.</summary>
    public int MaxValue => FullScaleCounts;

    /// <summary>Smallest count.</summary>
    public int MinValue => 0;

    /// <summary>Bits.</summary>
    public int ResolutionInBits => 12;

    /// <summary>True for single-ended.</summary>
    public bool IsChannelModeSupported(AdcChannelMode channelMode) => channelMode == AdcChannelMode.SingleEnded;

    /// <summary>Opens an input by channel number, which is not its pin.</summary>
    public AdcChannel OpenChannel(int channelNumber) => new(this, _pins, channelNumber);
}
