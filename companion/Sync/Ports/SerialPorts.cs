namespace TrainingPlan.Companion.Sync.Ports;

/// <summary>The serial ports of the system that this program runs on.</summary>
public static class SerialPorts
{
    /// <summary>By system.</summary>
    public static ISerialPorts OfThisSystem()
    {
        if (OperatingSystem.IsWindows())
        {
            return new WindowsPorts(new MachineRegistry());
        }

        return OperatingSystem.IsMacOS() ? new MacPorts() : new LinuxPorts();
    }
}
