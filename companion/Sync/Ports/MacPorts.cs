namespace TrainingPlan.Companion.Sync.Ports;

/// <summary>macOS: the call-out devices in /dev. It makes them for whoever is logged in; what is on USB is not told.</summary>
internal sealed class MacPorts(string root = "/") : ISerialPorts
{
    private const string Prefix = "cu.";
    private static readonly string[] s_others = ["cu.Bluetooth", "cu.debug-console", "cu.wlan-debug"];

    /// <inheritdoc/>
    public IReadOnlyList<PortInfo> List()
    {
        try
        {
            return
            [
                .. Directory.EnumerateFileSystemEntries(Path.Combine(root, "dev"), Prefix + "*").Select(path => Path.GetFileName(path)!)
                    .Where(name => !Array.Exists(s_others, other => name.StartsWith(other, StringComparison.Ordinal)))
                    .Order(StringComparer.Ordinal)
                    .Select(name => new PortInfo("/dev/" + name, "", name[Prefix.Length..], PortTrouble.None, "")),
            ];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
