using System.Text.RegularExpressions;

namespace TrainingPlan.Companion.Sync.Ports;

/// <summary>Windows: ports and USB devices as the registry has them.</summary>
internal sealed partial class WindowsPorts(IRegistry registry) : ISerialPorts
{
    private const string Map = @"HARDWARE\DEVICEMAP\SERIALCOMM";
    private const string Devices = @"SYSTEM\CurrentControlSet\Enum";
    private static readonly string[] s_buses = ["USB", "FTDIBUS"];

    /// <inheritdoc/>
    public IReadOnlyList<PortInfo> List()
    {
        var present = new HashSet<string>(registry.Values(Map).Values, StringComparer.OrdinalIgnoreCase);
        var ports = new List<PortInfo>();
        foreach (string bus in s_buses)
        {
            foreach (string device in registry.Keys($@"{Devices}\{bus}"))
            {
                Match id = Id().Match(device);
                if (id.Success)
                {
                    string usbId = $"{id.Groups[1].Value}:{id.Groups[2].Value}".ToLowerInvariant();
                    ports.AddRange(PortsOf($@"{Devices}\{bus}\{device}", usbId, present));
                }
            }
        }

        ports.AddRange(present.Where(name => !ports.Exists(port => port.Name == name))
            .Select(name => new PortInfo(name, "", "serial port", PortTrouble.None, "")));
        return [.. ports.OrderBy(port => port.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private IEnumerable<PortInfo> PortsOf(string device, string usbId, HashSet<string> present)
    {
        UsbBridge? bridge = UsbBridge.Of(usbId);
        foreach (string instance in registry.Keys(device))
        {
            IReadOnlyDictionary<string, string> said = registry.Values($@"{device}\{instance}");
            string product = said.GetValueOrDefault("FriendlyName") ?? bridge?.Name ?? "USB";
            string? name = registry.Values($@"{device}\{instance}\Device Parameters").GetValueOrDefault("PortName");
            if (name is not null && present.Contains(name))
            {
                yield return new PortInfo(name, usbId, product, PortTrouble.None, "");
            }
            else if (name is null && bridge is not null && !said.ContainsKey("Service"))
            {
                string remedy = $"Install {bridge.WindowsDriver}, then plug it in anew.";
                yield return new PortInfo("", usbId, product, PortTrouble.NoDriver, remedy);
            }
        }
    }

    [GeneratedRegex("VID_([0-9A-Fa-f]{4})[&+]PID_([0-9A-Fa-f]{4})")]
    private static partial Regex Id();
}
