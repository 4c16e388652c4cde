using System;
using TrainingPlan.Hardware.Simulator;

namespace nanoFramework.Runtime.Native;

/// <summary>How to restart.</summary>
public enum RebootOption
{
    /// <summary>The whole chip.</summary>
    NormalReboot = 0,

    /// <summary>Into nanoBooter.</summary>
    EnterNanoBooter = 1,

    /// <summary>The managed program only.</summary>
    ClrOnly = 2,

    /// <summary>Into the maker's boot loader.</summary>
    EnterProprietaryBooter = 8,
}

/// <summary>Called before a restart.</summary>
public delegate void RebootEventHandler();

/// <summary>Restarts the band.</summary>
public class Power
{
    /// <summary>Asks the virtual band to restart after this tick.</summary>
    public static void RebootDevice(RebootOption rebootOption = RebootOption.NormalReboot) =>
        VirtualBand.Current.IsRebootRequested = true;
}

/// <summary>The garbage collector.</summary>
public static class GC
{
    /// <summary>Collects; returns the free bytes, which the host does not limit.</summary>
    public static uint Run(bool compactHeap) => 64 * 1024;

    /// <summary>Messages of the collector; there are none here.</summary>
    public static void EnableGCMessages(bool enable)
    {
    }
}

/// <summary>The chip's clock.</summary>
public static class Rtc
{
    /// <summary>Sets the virtual band's clock.</summary>
    public static bool SetSystemTime(DateTime time) => VirtualBand.Current.Clock.SetUtc(time);
}

/// <summary>What runs here.</summary>
public static class SystemInfo
{
    /// <summary>Version of nanoFramework that the stand-ins follow.</summary>
    public static Version Version { get; } = new(1, 17, 0, 0);

    /// <summary>Who built the image.</summary>
    public static string OEMString => "TrainingPlan virtual band";

    /// <summary>Name of the image.</summary>
    public static string TargetName => "VIRTUAL";

    /// <summary>Family of the image.</summary>
    public static string Platform => "ESP32";
}
