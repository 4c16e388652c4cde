using TrainingPlan.Companion.Sync.Bluez;

namespace TrainingPlan.Companion.Sync.Air;

/// <summary>The Bluetooth of the system that this program runs on.</summary>
public static class Airwaves
{
    /// <summary>BlueZ on Linux, WinRT in the build for Windows; elsewhere one that says so.</summary>
    public static IAirwaves OfThisSystem()
    {
#if WINDOWS
        return new WinRt.WinRtAirwaves();
#else
        return OperatingSystem.IsLinux() ? new BluezAirwaves() : new NoAirwaves();
#endif
    }
}
