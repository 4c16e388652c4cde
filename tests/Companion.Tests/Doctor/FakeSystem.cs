using TrainingPlan.Companion.Tests.Store;

namespace TrainingPlan.Companion.Tests.Doctor;

/// <summary>A tree that looks like a Linux system's /sys, /dev and /etc.</summary>
internal sealed class FakeSystem : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FakeSystem(string groups = "root:x:0:\ndialout:x:20:runner\n")
    {
        foreach (string folder in new[] { "sys/class/tty", "sys/bus/usb/devices", "dev", "etc" })
        {
            Directory.CreateDirectory(Path.Combine(Root, folder));
        }

        File.WriteAllText(Path.Combine(Root, "etc/group"), groups);
    }

    public string Root => _folder.Path;

    /// <summary>Plugs a USB device in, with a terminal where the kernel has made one.</summary>
    public void Plug(string bus, string vendor, string product, string? name, string? terminal)
    {
        string device = Path.Combine(Root, "sys/devices/pci0000:00/usb1", bus);
        Directory.CreateDirectory(device);
        File.WriteAllText(Path.Combine(device, "idVendor"), vendor + "\n");
        File.WriteAllText(Path.Combine(device, "idProduct"), product + "\n");
        if (name is not null)
        {
            File.WriteAllText(Path.Combine(device, "product"), name + "\n");
        }

        Directory.CreateSymbolicLink(Path.Combine(Root, "sys/bus/usb/devices", bus), device);
        if (terminal is not null)
        {
            string port = Path.Combine(device, bus + ":1.0", terminal);
            AddTerminal(terminal, Path.Combine(port, "tty", terminal), port);
        }
    }

    /// <summary>A serial port that is not on USB.</summary>
    public void Solder(string terminal) => AddTerminal(
        terminal, Path.Combine(Root, "sys/devices/platform/serial", "tty", terminal), Path.Combine(Root, "sys/devices/platform/serial"));

    public void Dispose() => _folder.Dispose();

    private void AddTerminal(string terminal, string folder, string device)
    {
        Directory.CreateDirectory(folder);
        Directory.CreateSymbolicLink(Path.Combine(folder, "device"), device);
        Directory.CreateSymbolicLink(Path.Combine(Root, "sys/class/tty", terminal), folder);
        File.WriteAllText(Path.Combine(Root, "dev", terminal), "");
    }
}
