namespace TrainingPlan.Companion.Sync.Ports;

/// <summary>A chip that makes a serial port of USB, as boards and adapters carry them.</summary>
/// <param name="UsbId">Vendor and product.</param>
/// <param name="Name">Its name.</param>
/// <param name="LinuxDriver">Kernel module.</param>
/// <param name="WindowsDriver">Whose driver Windows wants.</param>
internal sealed record UsbBridge(string UsbId, string Name, string LinuxDriver, string WindowsDriver)
{
    private static readonly UsbBridge[] s_all =
    [
        new("10c4:ea60", "CP210x", "cp210x", "Silicon Labs' CP210x driver"),
        new("1a86:7523", "CH340", "ch341", "WCH's CH340 driver"),
        new("1a86:7522", "CH340K", "ch341", "WCH's CH340 driver"),
        new("1a86:55d4", "CH9102", "cdc_acm", "WCH's CH343 driver"),
        new("1a86:55d3", "CH343", "cdc_acm", "WCH's CH343 driver"),
        new("0403:6001", "FT232R", "ftdi_sio", "FTDI's VCP driver"),
        new("0403:6015", "FT231X", "ftdi_sio", "FTDI's VCP driver"),
        new("067b:2303", "PL2303", "pl2303", "Prolific's PL2303 driver"),
        new("303a:1001", "ESP32's own USB", "cdc_acm", "nothing: it comes with Windows 10"),
    ];

    /// <summary>The chip of an id; null when it is none of these.</summary>
    public static UsbBridge? Of(string usbId) => Array.Find(s_all, bridge => bridge.UsbId == usbId);
}
