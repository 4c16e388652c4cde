using System;
using System.Collections.Generic;
using System.Linq;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>What the band's radio does: one thing at a time.</summary>
public enum VirtualRadioRole
{
    /// <summary>Off.</summary>
    Off,

    /// <summary>Peripheral.</summary>
    Server,

    /// <summary>Central.</summary>
    Client,
}

/// <summary>
/// The band's BLE stack with its real limits: three connections and three bonds, 20 bytes before the MTU exchange, eight notifications
/// waiting, one of them leaving every 10 ms, and handlers that run apart from the firmware's loop and have 2 s for their answer.
/// </summary>
public sealed partial class VirtualRadio
{
    /// <summary>MTU before any exchange.</summary>
    public const int DefaultMtu = 23;

    /// <summary>MTU that the stack itself prefers.</summary>
    public const int PreferredMtu = 256;

    internal const int NotificationMs = 10;
    private const int WaitingMax = 8;
    private const int LinksMax = 3;
    private const int BondsMax = 3;
    private const long AnswerNanoseconds = 2_000_000_000;
    private const long DelayNanoseconds = 30_000_000;
    private const long Millisecond = 1_000_000;

    private readonly VirtualClock _clock;
    private readonly Queue<Action> _events = new();
    private readonly List<GattServiceProvider> _services = [];
    private readonly List<(ulong Address, bool IsAuthenticated)> _bonds = [];
    private readonly VirtualCentral?[] _links = new VirtualCentral?[LinksMax];
    private readonly List<long> _leaving = [];
    private BluetoothLEServer? _server;
    private Func<bool>? _awaited;
    private long _awaitedSince;
    private bool _isInHandler;

    internal VirtualRadio(VirtualClock clock) => _clock = clock;

    /// <summary>What the radio does now.</summary>
    public VirtualRadioRole Role { get; private set; }

    /// <summary>Service in the advertisement; empty while none is sent.</summary>
    public Guid AdvertisedService { get; private set; }

    /// <summary>True while whoever scans finds the band.</summary>
    public bool IsAdvertising => Role == VirtualRadioRole.Server && AdvertisedService != Guid.Empty;

    /// <summary>Sections of the advertisement and of the answer to who asks for more.</summary>
    public byte[] Advertisement { get; private set; } = [];

    /// <summary>Name in the advertisement.</summary>
    public string Name => Server.DeviceName;

    /// <summary>True on images that keep bonds over a power cut.</summary>
    public bool KeepsBonds { get; set; }

    /// <summary>Kept keys.</summary>
    public int BondCount => _bonds.Count;

    /// <summary>Notifications that found no buffer.</summary>
    public int RefusedNotifications { get; private set; }

    /// <summary>Notifications that went out.</summary>
    public int Notifications { get; private set; }

    /// <summary>Seed of the order in which notifications arrive; null keeps it.</summary>
    public Random? Reordering { get; set; }

    /// <summary>Refuses the next so many notifications, as a stack that is busy with something else.</summary>
    public int BusyNotifications { get; set; }

    internal BluetoothLEServer Server => _server ??= new BluetoothLEServer(this);

    internal GattServiceProvider[] Services => [.. _services];

    internal long NowNanoseconds => _clock.TrueNanoseconds;

    internal bool IsBonded(ulong address) => _bonds.Exists(bond => bond.Address == address);

    internal bool? BondOf(ulong address) =>
        _bonds.Where(bond => bond.Address == address).Select(bond => (bool?)bond.IsAuthenticated).FirstOrDefault();

    internal void ForgetBonds() => _bonds.Clear();

    internal void Bond(ulong address, bool isAuthenticated)
    {
        _bonds.RemoveAll(bond => bond.Address == address);
        _bonds.Add((address, isAuthenticated));
        if (_bonds.Count > BondsMax)
        {
            _bonds.RemoveAt(0);
        }
    }

    /// <summary>Takes a role; the other one must have been stopped.</summary>
    internal void TakeRole(VirtualRadioRole role)
    {
        RequireLoop();
        if (Role != VirtualRadioRole.Off && Role != role)
        {
            throw new InvalidOperationException("the radio is a " + Role + ": stop it first");
        }

        Role = role;
    }

    /// <summary>A service; one that is there already gives way, as in the library. True when it is the first.</summary>
    internal bool Add(GattServiceProvider service)
    {
        int same = _services.FindIndex(other => other.Service.Uuid == service.Service.Uuid);
        if (same >= 0)
        {
            _services[same] = service;
            return false;
        }

        _services.Add(service);
        return _services.Count == 1;
    }

    internal void Advertise(Guid service, bool isSeen, byte[] advertisement)
    {
        AdvertisedService = isSeen ? service : Guid.Empty;
        Advertisement = isSeen ? advertisement : [];
    }

    internal void Demand(GattProtectionLevel level)
    {
        bool isAuthenticated =
            level is GattProtectionLevel.AuthenticationRequired or GattProtectionLevel.EncryptionAndAuthenticationRequired;
        DevicePairingProtectionLevel demanded = level == GattProtectionLevel.Plain ? DevicePairingProtectionLevel.Default
            : isAuthenticated ? DevicePairingProtectionLevel.EncryptionAndAuthentication : DevicePairingProtectionLevel.Encryption;
        if (demanded > Server.Pairing.ProtectionLevel)
        {
            Server.Pairing.ProtectionLevel = demanded;
        }
    }

    /// <summary>Ends everything; nobody hears of it but the peers.</summary>
    internal void Stop()
    {
        RequireLoop();
        Role = VirtualRadioRole.Off;
        AdvertisedService = Guid.Empty;
        Advertisement = [];
        StopClient();
        for (int i = 0; i < LinksMax; i++)
        {
            _links[i]?.Lose();
            _links[i] = null;
        }

        _services.ForEach(service => Array.ForEach(service.Service.Characteristics, c => Forget(c)));
        _events.Clear();
        _awaited = null;
    }

    internal void ForgetServer()
    {
        _server = null;
        _services.Clear();
    }

    internal void PowerOff()
    {
        _isInHandler = false;
        Stop();
        ForgetServer();
        if (!KeepsBonds)
        {
            _bonds.Clear();
        }
    }

    /// <summary>The lowest free number of a connection; -1 when there is none or the band can't be connected to.</summary>
    internal int Connect(VirtualCentral central)
    {
        int free = Array.IndexOf(_links, null);
        if (!IsAdvertising || free < 0)
        {
            return -1;
        }

        _links[free] = central;
        _events.Enqueue(() => Server.Session.TellStatus(GattSessionStatus.Active));
        return free;
    }

    internal void Disconnect(int connection)
    {
        _links[connection] = null;
        _events.Enqueue(() =>
        {
            _services.ForEach(service => Array.ForEach(service.Service.Characteristics, c => c.SetSubscribed(connection, false, 0)));
            Server.Session.TellStatus(GattSessionStatus.Closed);
        });
    }

    internal void Raise(Action handler) => _events.Enqueue(handler);

    internal GattLocalCharacteristic? Find(Guid uuid) =>
        _services.SelectMany(service => service.Service.Characteristics).FirstOrDefault(c => c.Uuid == uuid);

    /// <summary>Runs a handler and has the stack wait for its answer.</summary>
    internal void Await(Func<bool> isAnswered)
    {
        _awaited = isAnswered;
        _awaitedSince = NowNanoseconds;
    }

    /// <summary>Runs the handlers of what has happened, on the band's other thread: before a tick, never inside of one.</summary>
    internal void Dispatch()
    {
        while (!IsWaiting() && _events.TryDequeue(out Action? next))
        {
            _isInHandler = true;
            next();
            _isInHandler = false;
        }

        foreach (VirtualCentral? link in _links)
        {
            link?.Pass();
        }

        PassAround();
    }

    internal bool IsLate => NowNanoseconds - _awaitedSince >= AnswerNanoseconds;

    internal bool TryNotify(GattLocalCharacteristic characteristic, int connection, ReadOnlySpan<byte> value)
    {
        RequireLoop();
        VirtualCentral? link = connection is >= 0 and < LinksMax ? _links[connection] : null;
        _leaving.RemoveAll(at => at <= NowNanoseconds);
        if (link == null || value.Length > GattReadRequest.AttributeBytesMax || !characteristic.IsSubscribed(connection)
            || _leaving.Count >= WaitingMax || BusyNotifications-- > 0)
        {
            BusyNotifications = Math.Max(0, BusyNotifications);
            RefusedNotifications++;
            return false;
        }

        long leavesAt = Math.Max(NowNanoseconds, _leaving.Count == 0 ? 0 : _leaving[^1]) + (NotificationMs * Millisecond);
        _leaving.Add(leavesAt);
        Notifications++;
        link.Deliver(characteristic.Uuid, value[..Math.Min(value.Length, link.Mtu - 3)].ToArray(), leavesAt + DelayNanoseconds, Reordering);
        return true;
    }

    private static void Forget(GattLocalCharacteristic characteristic)
    {
        for (int i = 0; i < LinksMax; i++)
        {
            characteristic.Unsubscribe(i);
        }
    }

    private bool IsWaiting()
    {
        if (_awaited != null && (_awaited() || IsLate))
        {
            _awaited = null;
        }

        return _awaited != null;
    }

    private void RequireLoop()
    {
        if (_isInHandler)
        {
            throw new InvalidOperationException("a handler runs on the stack's thread: it answers and notes, the loop does the rest");
        }
    }
}
