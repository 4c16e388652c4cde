using TrainingPlan.Hardware.Simulator;

namespace nanoFramework.Device.Bluetooth.Security;

/// <summary>The kept keys: three at most, the oldest goes first.</summary>
public static class DeviceBonding
{
    /// <summary>Whether a peer's key is kept.</summary>
    public static bool IsBonded(ulong bluetoothAddress) => VirtualBand.Current.Radio.IsBonded(bluetoothAddress);

    /// <summary>Forgets all.</summary>
    public static void DeleteAllBonds() => VirtualBand.Current.Radio.ForgetBonds();

    /// <summary>Kept keys.</summary>
    public static int Count() => VirtualBand.Current.Radio.BondCount;
}
