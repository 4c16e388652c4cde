namespace TrainingPlan.Companion.Sync.Ports;

/// <summary>What keeps a port or a board from being used.</summary>
public enum PortTrouble
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The user may not open it.</summary>
    NotAllowed,

    /// <summary>The board is plugged in, but the system made no port of it.</summary>
    NoDriver,
}

/// <summary>A serial port, or a board on USB that became none.</summary>
/// <param name="Name">The port's name, such as /dev/ttyUSB0 or COM5; empty without a driver.</param>
/// <param name="UsbId">Vendor and product on USB, such as 10c4:ea60; empty for a port that is not on USB.</param>
/// <param name="Product">What it calls itself, or what such a chip is called.</param>
/// <param name="Trouble">What keeps it from being used.</param>
/// <param name="Remedy">What to do about that; empty without trouble.</param>
public sealed record PortInfo(string Name, string UsbId, string Product, PortTrouble Trouble, string Remedy)
{
    /// <summary>The band's address on this port.</summary>
    public string Address => "serial:" + Name;
}
