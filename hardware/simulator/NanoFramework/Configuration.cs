using TrainingPlan.Hardware.Simulator;

namespace nanoFramework.Hardware.Esp32;

/// <summary>The ESP32's pin matrix: which pin carries which line of which unit.</summary>
public class Configuration
{
    /// <summary>Gives a pin to a line.</summary>
    public static void SetPinFunction(int pin, DeviceFunction value) => VirtualBand.Current.Pins.SetFunction(pin, value);

    /// <summary>The pin of a line; -1 when none was set.</summary>
    public static int GetFunctionPin(DeviceFunction function) => VirtualBand.Current.Pins.PinOf(function);
}
