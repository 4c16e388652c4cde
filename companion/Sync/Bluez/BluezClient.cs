namespace TrainingPlan.Companion.Sync.Bluez;

/// <summary>BlueZ's calls, by name.</summary>
internal sealed class BluezClient : IDisposable
{
    private const string Service = "org.bluez";
    private const string Manager = "org.freedesktop.DBus.ObjectManager";
    private const string Properties = "org.freedesktop.DBus.Properties";
    private const string AgentPath = "/org/trainingplan/agent";
    private const string AgentInterface = "org.bluez.Agent1";
    private const string AgentManager = "org.bluez.AgentManager1";
    private const string AgentManagerPath = "/org/bluez";
    private const int PromptMs = 5000;

    private bool _hasAgent;

    /// <summary>Connects to a bus; null takes the system's.</summary>
    public BluezClient(string? busAddress) =>
        Bus = busAddress is null ? DBusConnection.OpenSystem() : DBusConnection.Open(busAddress);

    /// <summary>The connection to the bus.</summary>
    public DBusConnection Bus { get; }

    /// <summary>Everything that there is now.</summary>
    public BluezObjects GetObjects() =>
        new((Dictionary<string, object>)Call("/", Manager, "GetManagedObjects", "", [], PromptMs)[0]);

    /// <summary>Looks for low-energy devices, each of their advertisements being told.</summary>
    public void StartDiscovery(string adapter)
    {
        var filter = new Dictionary<string, DBusVariant> { ["Transport"] = new("s", "le") };
        Call(adapter, BluezObjects.Adapter, "SetDiscoveryFilter", "a{sv}", [filter], PromptMs);
        Ignoring("org.bluez.Error.InProgress", () => Call(adapter, BluezObjects.Adapter, "StartDiscovery", "", [], PromptMs));
    }

    /// <summary>Stops looking; that nobody looked is fine.</summary>
    public void StopDiscovery(string adapter) =>
        Ignoring("org.bluez.Error.Failed", () => Call(adapter, BluezObjects.Adapter, "StopDiscovery", "", [], PromptMs));

    /// <summary>Connects to a device.</summary>
    public void Connect(string device, int timeoutMs) =>
        Ignoring("org.bluez.Error.AlreadyConnected", () => Call(device, BluezObjects.Device, "Connect", "", [], timeoutMs));

    /// <summary>Ends a connection.</summary>
    public void Disconnect(string device) => Call(device, BluezObjects.Device, "Disconnect", "", [], PromptMs);

    /// <summary>
    /// Pairs by comparing numbers. This side says yes: the runner gave the command, and proves at the band's button to hold the band.
    /// </summary>
    public void Pair(string device, int timeoutMs)
    {
        if (!_hasAgent)
        {
            Bus.OnCall = call => call.Path == AgentPath && call.Interface == AgentInterface
                && call.Member is "RequestConfirmation" or "RequestAuthorization" or "Release" or "Cancel";
            Call(AgentManagerPath, AgentManager, "RegisterAgent", "os", [AgentPath, "DisplayYesNo"], PromptMs);
            _hasAgent = true;
        }

        Ignoring("org.bluez.Error.AlreadyExists", () => Call(device, BluezObjects.Device, "Pair", "", [], timeoutMs));
        var isTrusted = new DBusVariant("b", true);
        Call(device, Properties, "Set", "ssv", [BluezObjects.Device, "Trusted", isTrusted], PromptMs);
    }

    /// <summary>Forgets a device and its key.</summary>
    public void RemoveDevice(string device)
    {
        string adapter = device[..device.LastIndexOf('/')];
        Call(adapter, BluezObjects.Adapter, "RemoveDevice", "o", [device], PromptMs);
    }

    /// <summary>Wants a characteristic's notifications.</summary>
    public void StartNotify(string characteristic) =>
        Call(characteristic, BluezObjects.Characteristic, "StartNotify", "", [], PromptMs);

    /// <summary>Writes a value, with or without the peer's answer.</summary>
    public void Write(string characteristic, byte[] value, bool waitsForAnswer)
    {
        var options = new Dictionary<string, DBusVariant> { ["type"] = new("s", waitsForAnswer ? "request" : "command") };
        Call(characteristic, BluezObjects.Characteristic, "WriteValue", "aya{sv}", [value, options], PromptMs);
    }

    /// <summary>Wants to hear when properties change at a path or below it.</summary>
    public void WatchProperties(string path) => Bus.AddMatch(
        $"type='signal',sender='{Service}',interface='{Properties}',member='PropertiesChanged',path_namespace='{path}'");

    /// <inheritdoc/>
    public void Dispose() => Bus.Dispose();

    private static void Ignoring(string error, Action call)
    {
        try
        {
            call();
        }
        catch (DBusException failure) when (failure.Name == error)
        {
            // It is as it was to be.
        }
    }

    private object[] Call(string path, string @interface, string member, string signature, object[] arguments, int timeoutMs) =>
        Bus.Call(Service, path, @interface, member, signature, arguments, timeoutMs);
}
