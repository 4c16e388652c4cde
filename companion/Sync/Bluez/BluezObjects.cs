using System.Globalization;
using TrainingPlan.Companion.Sync.Air;

namespace TrainingPlan.Companion.Sync.Bluez;

/// <summary>What BlueZ says there is: adapters, devices, characteristics, each with its properties.</summary>
internal sealed class BluezObjects(Dictionary<string, object> tree)
{
    public const string Adapter = "org.bluez.Adapter1";
    public const string Device = "org.bluez.Device1";
    public const string Characteristic = "org.bluez.GattCharacteristic1";
    private const string Paired = "Paired";
    private const string Signal = "RSSI";

    /// <summary>The sync service and its two characteristics.</summary>
    public const string SyncService = "7b1e0001-6c4d-4a57-9f2e-5d8f30a1c7e2";
    public const string ToBand = "7b1e0002-6c4d-4a57-9f2e-5d8f30a1c7e2";
    public const string ToHost = "7b1e0003-6c4d-4a57-9f2e-5d8f30a1c7e2";

    /// <summary>Paths of the adapters, in order.</summary>
    public IReadOnlyList<string> Adapters => [.. PathsOf(Adapter)];

    /// <summary>A property; null where it is not there.</summary>
    public object? Get(string path, string @interface, string property) =>
        tree.TryGetValue(path, out object? interfaces) && interfaces is Dictionary<string, object> all
        && all.TryGetValue(@interface, out object? properties) && properties is Dictionary<string, object> values
            ? values.GetValueOrDefault(property)
            : null;

    /// <summary>True when a property is there and true.</summary>
    public bool Is(string path, string @interface, string property) => Get(path, @interface, property) is true;

    /// <summary>Bands that are heard now, with their paths.</summary>
    public IEnumerable<(string Path, BandInAir Band)> BandsHeard()
    {
        foreach (string path in PathsOf(Device))
        {
            bool isHeard = Get(path, Device, Signal) is not null || Is(path, Device, "Connected");
            string name = Get(path, Device, "Name") as string ?? Get(path, Device, "Alias") as string ?? "";
            bool isSyncing = Names(Get(path, Device, "UUIDs"), SyncService);
            if (isHeard && (isSyncing || name.StartsWith(AirFailures.NamePrefix, StringComparison.Ordinal)))
            {
                string address = Get(path, Device, "Address") as string ?? "";
                yield return (path, new BandInAir(
                    name, address, Get(path, Device, Signal) is short dbm ? dbm : null, isSyncing, Is(path, Device, Paired)));
            }
        }
    }

    /// <summary>Path of a device's characteristic; null where it has none.</summary>
    public string? FindCharacteristic(string devicePath, string uuid) => PathsOf(Characteristic).FirstOrDefault(path =>
        path.StartsWith(devicePath + "/", StringComparison.Ordinal)
        && string.Equals(Get(path, Characteristic, "UUID") as string, uuid, StringComparison.OrdinalIgnoreCase));

    /// <summary>Largest packet of a characteristic's connection; 23 where BlueZ does not tell.</summary>
    public int MtuOf(string path) =>
        Get(path, Characteristic, "MTU") is { } mtu ? Convert.ToInt32(mtu, CultureInfo.InvariantCulture) : 23;

    /// <summary>True when a characteristic takes writes without an answer.</summary>
    public bool TakesCommands(string path) => Names(Get(path, Characteristic, "Flags"), "write-without-response");

    private static bool Names(object? list, string wanted) =>
        list is List<object> all && all.Any(one => string.Equals(one as string, wanted, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<string> PathsOf(string @interface) => tree
        .Where(entry => entry.Value is Dictionary<string, object> interfaces && interfaces.ContainsKey(@interface))
        .Select(entry => entry.Key).Order(StringComparer.Ordinal);
}
