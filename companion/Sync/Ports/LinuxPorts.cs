using System.Runtime.InteropServices;

namespace TrainingPlan.Companion.Sync.Ports;

/// <summary>Linux: what stands in /sys, and whether the user may open what stands in /dev.</summary>
internal sealed partial class LinuxPorts : ISerialPorts
{
    private const int ReadAndWrite = 6;
    private const string Terminals = "sys/class/tty";
    private const string UsbDevices = "sys/bus/usb/devices";
    private static readonly string[] s_prefixes = ["ttyUSB", "ttyACM", "ttyAMA"];
    private static readonly string[] s_groups = ["dialout", "uucp"];

    private readonly string _root;
    private readonly Func<string, bool> _mayOpen;

    /// <summary>The system's own ports, or those of a tree that looks like it.</summary>
    public LinuxPorts(string root = "/", Func<string, bool>? mayOpen = null)
    {
        _root = root;
        _mayOpen = mayOpen ?? (path => Access(path, ReadAndWrite) == 0);
    }

    /// <inheritdoc/>
    public IReadOnlyList<PortInfo> List()
    {
        var ports = new List<PortInfo>();
        var served = new HashSet<string>(StringComparer.Ordinal);
        foreach (string entry in Entries(Terminals).Where(IsPort))
        {
            string? usb = UsbDeviceOf(entry);
            if (usb is not null)
            {
                served.Add(usb);
            }

            ports.Add(PortOf(Path.GetFileName(entry), usb));
        }

        foreach (string entry in Entries(UsbDevices))
        {
            string device = Resolved(entry);
            string id = IdOf(device);
            if (UsbBridge.Of(id) is { } bridge && !served.Contains(device))
            {
                ports.Add(new PortInfo("", id, Said(device, "product") ?? bridge.Name, PortTrouble.NoDriver, DriverRemedy(bridge)));
            }
        }

        return ports;
    }

    private static bool IsPort(string entry) =>
        Array.Exists(s_prefixes, prefix => Path.GetFileName(entry).StartsWith(prefix, StringComparison.Ordinal));

    private static string DriverRemedy(UsbBridge bridge) => bridge.LinuxDriver == "ch341"
        ? "Load its driver: sudo modprobe ch341. On Debian and Ubuntu brltty takes this chip away: sudo apt remove brltty, "
            + "then plug it in anew."
        : $"Load its driver: sudo modprobe {bridge.LinuxDriver}, then plug it in anew.";

    private PortInfo PortOf(string name, string? usb)
    {
        string id = usb is null ? "" : IdOf(usb);
        string product = (usb is null ? null : Said(usb, "product")) ?? UsbBridge.Of(id)?.Name ?? (id.Length > 0 ? "USB" : "on the board");
        string path = Path.Combine(_root, "dev", name);
        bool isFree = _mayOpen(path);
        string remedy = isFree ? "" : $"Join the group {Group()} and log in again: sudo usermod -aG {Group()} $USER.";
        return new PortInfo("/dev/" + name, id, product, isFree ? PortTrouble.None : PortTrouble.NotAllowed, remedy);
    }

    /// <summary>The USB device that a terminal belongs to: the nearest folder above it that has a vendor.</summary>
    private string? UsbDeviceOf(string terminal)
    {
        string? folder = Resolved(Path.Combine(Resolved(terminal), "device"));
        while (folder is not null && folder.Length > _root.Length)
        {
            if (File.Exists(Path.Combine(folder, "idVendor")))
            {
                return folder;
            }

            folder = Path.GetDirectoryName(folder);
        }

        return null;
    }

    private string Group()
    {
        try
        {
            string[] lines = File.ReadAllLines(Path.Combine(_root, "etc/group"));
            return Array.Find(s_groups, group => Array.Exists(lines, line => line.StartsWith(group + ":", StringComparison.Ordinal)))
                ?? s_groups[0];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return s_groups[0];
        }
    }

    private IEnumerable<string> Entries(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(Path.Combine(_root, folder)).Order(StringComparer.Ordinal)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string Resolved(string path)
    {
        try
        {
            return new DirectoryInfo(path).ResolveLinkTarget(true)?.FullName ?? Path.GetFullPath(path);
        }
        catch (IOException)
        {
            return Path.GetFullPath(path);
        }
    }

    private static string IdOf(string device) =>
        Said(device, "idVendor") is string vendor && Said(device, "idProduct") is string product ? $"{vendor}:{product}" : "";

    private static string? Said(string device, string what)
    {
        try
        {
            string text = File.ReadAllText(Path.Combine(device, what)).Trim();
            return text.Length > 0 ? text : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "access", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Access(string path, int mode);
}
