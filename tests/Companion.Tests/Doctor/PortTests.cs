using TrainingPlan.Companion.Sync.Ports;

namespace TrainingPlan.Companion.Tests.Doctor;

/// <summary>Ports and boards as each system tells of them.</summary>
public class PortTests
{
    [Fact]
    public void On_Linux_a_port_is_named_with_its_chip_and_what_is_no_port_is_left_out()
    {
        using var system = new FakeSystem();
        system.Plug("1-1", "1a86", "55d4", "USB Single Serial", "ttyACM0");
        system.Plug("1-2", "10c4", "ea60", null, "ttyUSB0");
        system.Plug("1-3", "046d", "c52b", "USB Receiver", null);
        system.Solder("ttyAMA0");
        system.Solder("tty1");
        Assert.Equal(
            [
                new PortInfo("/dev/ttyACM0", "1a86:55d4", "USB Single Serial", PortTrouble.None, ""),
                new PortInfo("/dev/ttyAMA0", "", "on the board", PortTrouble.None, ""),
                new PortInfo("/dev/ttyUSB0", "10c4:ea60", "CP210x", PortTrouble.None, ""),
            ],
            new LinuxPorts(system.Root, _ => true).List());
    }

    [Theory]
    [InlineData("root:x:0:\ndialout:x:20:\n", "Join the group dialout and log in again: sudo usermod -aG dialout $USER.")]
    [InlineData("root:x:0:\nuucp:x:986:\n", "Join the group uucp and log in again: sudo usermod -aG uucp $USER.")]
    [InlineData("", "Join the group dialout and log in again: sudo usermod -aG dialout $USER.")]
    public void A_port_that_may_not_be_opened_names_the_systems_group(string groups, string remedy)
    {
        using var system = new FakeSystem(groups);
        system.Plug("1-2", "10c4", "ea60", null, "ttyUSB0");
        PortInfo port = Assert.Single(new LinuxPorts(system.Root, _ => false).List());
        Assert.Equal((PortTrouble.NotAllowed, remedy), (port.Trouble, port.Remedy));
    }

    [Theory]
    [InlineData("1a86", "7523", "CH340", "brltty")]
    [InlineData("303a", "1001", "ESP32's own USB", "sudo modprobe cdc_acm")]
    public void A_board_without_a_driver_is_told_with_the_driver(string vendor, string product, string name, string remedy)
    {
        using var system = new FakeSystem();
        system.Plug("1-1", vendor, product, null, null);
        PortInfo port = Assert.Single(new LinuxPorts(system.Root).List());
        Assert.Equal(("", $"{vendor}:{product}", name, PortTrouble.NoDriver), (port.Name, port.UsbId, port.Product, port.Trouble));
        Assert.Contains(remedy, port.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_system_without_any_of_it_has_no_ports_and_the_real_one_is_read_without_a_fault()
    {
        Assert.Empty(new LinuxPorts("/nowhere").List());
        Assert.Empty(new MacPorts("/nowhere").List());
        Assert.All(SerialPorts.OfThisSystem().List(), port => Assert.True(port.Name.Length > 0 || port.Trouble == PortTrouble.NoDriver));
    }

    [Fact]
    public void On_macOS_the_call_out_devices_are_ports_and_the_systems_own_are_not()
    {
        using var system = new FakeSystem();
        foreach (string name in new[] { "cu.usbserial-1", "cu.Bluetooth-Incoming-Port", "cu.debug-console", "tty.usbserial-1" })
        {
            File.WriteAllText(Path.Combine(system.Root, "dev", name), "");
        }

        PortInfo port = Assert.Single(new MacPorts(system.Root).List());
        Assert.Equal(("/dev/cu.usbserial-1", "usbserial-1"), (port.Name, port.Product));
    }

    [Fact]
    public void On_Windows_ports_that_are_present_are_told_by_their_chips_and_a_missing_driver_by_its_maker()
    {
        const string Enum = @"SYSTEM\CurrentControlSet\Enum\";
        var registry = new FakeRegistry();
        registry.Put(@"HARDWARE\DEVICEMAP\SERIALCOMM", (@"\Device\Serial0", "COM1"), (@"\Device\Silabser0", "COM5"), ("x", "COM7"));
        registry.Put(Enum + @"USB\VID_10C4&PID_EA60\0001", ("FriendlyName", "CP2104 (COM5)"), ("Service", "silabser"));
        registry.Put(Enum + @"USB\VID_10C4&PID_EA60\0001\Device Parameters", ("PortName", "COM5"));
        registry.Put(Enum + @"USB\VID_10C4&PID_EA60\0002", ("FriendlyName", "CP2104 (COM6)"), ("Service", "silabser"));
        registry.Put(Enum + @"USB\VID_10C4&PID_EA60\0002\Device Parameters", ("PortName", "COM6"));
        registry.Put(Enum + @"FTDIBUS\VID_0403+PID_6001+A50\0000\Device Parameters", ("PortName", "COM7"));
        registry.Put(Enum + @"USB\VID_1A86&PID_7523\9", ("DeviceDesc", "USB Serial"));
        registry.Put(Enum + @"USB\VID_046D&PID_C52B\1", ("DeviceDesc", "Mouse"));
        Assert.Equal(
            [
                new PortInfo("", "1a86:7523", "CH340", PortTrouble.NoDriver, "Install WCH's CH340 driver, then plug it in anew."),
                new PortInfo("COM1", "", "serial port", PortTrouble.None, ""),
                new PortInfo("COM5", "10c4:ea60", "CP2104 (COM5)", PortTrouble.None, ""),
                new PortInfo("COM7", "0403:6001", "FT232R", PortTrouble.None, ""),
            ],
            new WindowsPorts(registry).List());
        Assert.Empty(new WindowsPorts(new FakeRegistry()).List());
    }

    private sealed class FakeRegistry : IRegistry
    {
        private readonly SortedDictionary<string, Dictionary<string, string>> _keys = new(StringComparer.Ordinal);

        public void Put(string path, params (string Name, string Text)[] values) =>
            _keys[path] = values.ToDictionary(value => value.Name, value => value.Text);

        public IReadOnlyList<string> Keys(string path) =>
        [
            .. _keys.Keys.Where(key => key.StartsWith(path + @"\", StringComparison.Ordinal))
                .Select(key => key[(path.Length + 1)..].Split('\\')[0]).Distinct(),
        ];

        public IReadOnlyDictionary<string, string> Values(string path) => _keys.GetValueOrDefault(path) ?? [];
    }
}
