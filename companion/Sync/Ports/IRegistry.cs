using System.Runtime.Versioning;
using System.Security;
using Microsoft.Win32;

namespace TrainingPlan.Companion.Sync.Ports;

/// <summary>Windows' registry of this machine, read only.</summary>
internal interface IRegistry
{
    /// <summary>Names of the keys below a key; none when it is not there.</summary>
    IReadOnlyList<string> Keys(string path);

    /// <summary>Texts of a key; none when it is not there.</summary>
    IReadOnlyDictionary<string, string> Values(string path);
}

/// <summary>The registry itself. What the user may not read is not there.</summary>
[SupportedOSPlatform("windows")]
internal sealed class MachineRegistry : IRegistry
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Keys(string path)
    {
        using RegistryKey? key = Open(path);
        return key?.GetSubKeyNames() ?? [];
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Values(string path)
    {
        using RegistryKey? key = Open(path);
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string name in key?.GetValueNames() ?? [])
        {
            if (key!.GetValue(name) is string text)
            {
                values[name] = text;
            }
        }

        return values;
    }

    private static RegistryKey? Open(string path)
    {
        try
        {
            return Registry.LocalMachine.OpenSubKey(path);
        }
        catch (SecurityException)
        {
            return null;
        }
    }
}
