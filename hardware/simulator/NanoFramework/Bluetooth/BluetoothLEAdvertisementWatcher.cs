using nanoFramework.Device.Bluetooth.Advertisement;
using TrainingPlan.Hardware.Simulator;

namespace nanoFramework.Device.Bluetooth;

/// <summary>Hears who advertises, each neighbour once in a scan. Stop it before a connection is made.</summary>
public class BluetoothLEAdvertisementWatcher
{
    private readonly VirtualRadio _radio = VirtualBand.Current.Radio;

    /// <summary>Heard.</summary>
    public delegate void BluetoothLEAdvertisementReceivedHandler(
        BluetoothLEAdvertisementWatcher sender, BluetoothLEAdvertisementReceivedEventArgs args);

    /// <summary>Raised on a thread of the library.</summary>
    public event BluetoothLEAdvertisementReceivedHandler? Received;

    /// <summary>Whether who advertises is asked for more.</summary>
    public BluetoothLEScanningMode ScanningMode { get; set; }

    /// <summary>Begins; throws while a server runs.</summary>
    public void Start() => _radio.StartScan(this);

    /// <summary>Ends; the radio is off then when nobody is connected.</summary>
    public void Stop() => _radio.StopScan(this);

    internal void Tell(VirtualSensor sensor) => Received?.Invoke(this, new BluetoothLEAdvertisementReceivedEventArgs(sensor));
}
