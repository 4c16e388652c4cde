using System;
using System.Collections.Generic;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using Buffer = nanoFramework.Device.Bluetooth.Buffer;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>A computer or a stranger within reach of the band's radio. It does what a central may do, and is refused as one.</summary>
public sealed class VirtualCentral
{
    private const long PairingNanoseconds = 30_000_000_000;
    private const int NotConnected = -1;

    private readonly VirtualRadio _radio;
    private readonly ulong _address;
    private readonly List<(Guid Uuid, byte[] Value, long AtNanoseconds)> _arriving = [];
    private readonly HashSet<Guid> _wanted = [];
    private DevicePairingRequestedEventArgs? _question;
    private long _askedAt;
    private int _connection = NotConnected;
    private bool? _bond;

    /// <summary>A peer with an address of its own.</summary>
    public VirtualCentral(VirtualRadio radio, ulong address)
    {
        _radio = radio;
        _address = address;
    }

    /// <summary>True when a person can compare numbers on it; otherwise pairing "just works".</summary>
    public bool HasScreen { get; init; } = true;

    /// <summary>True while connected.</summary>
    public bool IsConnected => _connection != NotConnected;

    /// <summary>Largest packet of the connection, 23 before the exchange.</summary>
    public int Mtu { get; private set; } = VirtualRadio.DefaultMtu;

    /// <summary>True once the link is encrypted.</summary>
    public bool IsEncrypted { get; private set; }

    /// <summary>True once the key of the link was confirmed by people.</summary>
    public bool IsAuthenticated { get; private set; }

    /// <summary>True while a pairing waits for the band.</summary>
    public bool IsPairing => _question != null;

    /// <summary>True when this side keeps a key for the band.</summary>
    public bool HasBond => _bond != null;

    /// <summary>Connects; false when the band does not advertise or has no place left.</summary>
    public bool TryConnect()
    {
        _connection = _radio.Connect(this);
        Mtu = VirtualRadio.DefaultMtu;
        return IsConnected;
    }

    /// <summary>Agrees on the larger packet that both can.</summary>
    public void ExchangeMtu(int mtu)
    {
        Mtu = Math.Min(mtu, VirtualRadio.PreferredMtu);
        int agreed = Mtu;
        _radio.Raise(() => _radio.Server.Session.TellMtu(agreed));
    }

    /// <summary>Encrypts with the key of an earlier pairing; false when one side has forgotten it.</summary>
    public bool TryEncrypt()
    {
        bool? kept = _radio.BondOf(_address);
        IsEncrypted = IsConnected && _bond != null && kept != null;
        IsAuthenticated = IsEncrypted && _bond == true && kept == true;
        return IsEncrypted;
    }

    /// <summary>Asks for a pairing. Where people can compare numbers the band must accept it; otherwise it just works.</summary>
    public void Pair()
    {
        DevicePairing pairing = _radio.Server.Pairing;
        bool isCompared = HasScreen && pairing.ProtectionLevel == DevicePairingProtectionLevel.EncryptionAndAuthentication
            && pairing.IOCapabilities is DevicePairingIOCapabilities.DisplayYesNo or DevicePairingIOCapabilities.KeyboardDisplay;
        if (!isCompared)
        {
            Finish(false);
            return;
        }

        _question = new DevicePairingRequestedEventArgs(DevicePairingKinds.ConfirmPinMatch, 123456);
        _askedAt = _radio.NowNanoseconds;
        DevicePairingRequestedEventArgs question = _question;
        _radio.Raise(() => pairing.Ask(question));
    }

    /// <summary>Forgets the key, as a computer that removes the device.</summary>
    public void ForgetBond() => _bond = null;

    /// <summary>Wants notifications. No protection holds this.</summary>
    public void Subscribe(Guid uuid)
    {
        int connection = _connection;
        int mtu = Mtu;
        _wanted.Add(uuid);
        _radio.Raise(() => _radio.Find(uuid)?.SetSubscribed(connection, true, mtu));
    }

    /// <summary>Wants them no longer.</summary>
    public void Unsubscribe(Guid uuid)
    {
        int connection = _connection;
        _wanted.Remove(uuid);
        _radio.Raise(() => _radio.Find(uuid)?.SetSubscribed(connection, false, 0));
    }

    /// <summary>Writes; the transfer tells what became of it.</summary>
    public VirtualTransfer Write(Guid uuid, byte[] value, bool waitsForAnswer = true)
    {
        GattLocalCharacteristic? target = _radio.Find(uuid);
        GattCharacteristicProperties needed =
            waitsForAnswer ? GattCharacteristicProperties.Write : GattCharacteristicProperties.WriteWithoutResponse;
        if (target == null || (target.CharacteristicProperties & needed) == 0)
        {
            return new VirtualTransfer(GattProtocolError.WriteNotPermitted);
        }

        if (Refusal(target.WriteProtectionLevel) is byte refusal and > 0)
        {
            return new VirtualTransfer(refusal);
        }

        if (value.Length > Mtu - 3)
        {
            return new VirtualTransfer(GattProtocolError.InvalidAttributeValueLength);
        }

        var request = new GattWriteRequest(
            new Buffer(value), waitsForAnswer ? GattWriteOption.WriteWithResponse : GattWriteOption.WriteWithoutResponse);
        var session = new GattSession(new BluetoothDeviceId(_connection));
        var transfer = new VirtualTransfer(() => request.Answer, () => []);
        Send(transfer, () => target.Raise(new GattWriteRequestedEventArgs(session, request)));
        return transfer;
    }

    /// <summary>Reads; the transfer tells what came.</summary>
    public VirtualTransfer Read(Guid uuid)
    {
        GattLocalCharacteristic? target = _radio.Find(uuid);
        if (target == null || (target.CharacteristicProperties & GattCharacteristicProperties.Read) == 0)
        {
            return new VirtualTransfer(GattProtocolError.ReadNotPermitted);
        }

        if (Refusal(target.ReadProtectionLevel) is byte refusal and > 0)
        {
            return new VirtualTransfer(refusal);
        }

        var args = new GattReadRequestedEventArgs(new GattSession(new BluetoothDeviceId(_connection)));
        var transfer = new VirtualTransfer(() => args.GetRequest().Answer, () => args.GetRequest().Value);
        Send(transfer, () => target.Raise(args));
        return transfer;
    }

    /// <summary>Takes the next notification that has arrived.</summary>
    public bool TryTake(out byte[] value) => TryTake(out _, out value);

    /// <summary>Takes the next notification that has arrived, and says of what.</summary>
    public bool TryTake(out Guid uuid, out byte[] value)
    {
        bool isHere = _arriving.Count > 0 && _arriving[0].AtNanoseconds <= _radio.NowNanoseconds;
        uuid = isHere ? _arriving[0].Uuid : Guid.Empty;
        value = isHere ? _arriving[0].Value : [];
        if (isHere)
        {
            _arriving.RemoveAt(0);
        }

        return isHere;
    }

    /// <summary>Goes out of reach.</summary>
    public void Disconnect()
    {
        if (IsConnected)
        {
            _radio.Disconnect(_connection);
            Lose();
        }
    }

    internal void Lose()
    {
        _connection = NotConnected;
        IsEncrypted = false;
        IsAuthenticated = false;
        _question = null;
        _arriving.Clear();
        _wanted.Clear();
    }

    internal void Deliver(Guid uuid, byte[] value, long atNanoseconds, Random? reordering)
    {
        _arriving.Add((uuid, value, atNanoseconds));
        int last = _arriving.Count - 1;
        if (last > 0 && reordering != null && reordering.Next(2) == 0)
        {
            (byte[] earlier, byte[] later) = (_arriving[last - 1].Value, _arriving[last].Value);
            _arriving[last - 1] = (uuid, later, _arriving[last - 1].AtNanoseconds);
            _arriving[last] = (uuid, earlier, atNanoseconds);
        }
    }

    /// <summary>Time has passed: a pairing may have been accepted, or have waited too long.</summary>
    internal void Pass()
    {
        if (_question is not { } question)
        {
            return;
        }

        if (question.IsAccepted)
        {
            _question = null;
            Finish(true);
        }
        else if (_radio.NowNanoseconds - _askedAt >= PairingNanoseconds)
        {
            _question = null;
            _radio.Raise(() => _radio.Server.Pairing.Complete(DevicePairingResultStatus.AuthenticationTimeout, false));
        }
    }

    private void Finish(bool isAuthenticated)
    {
        IsEncrypted = true;
        IsAuthenticated = isAuthenticated;
        if (_radio.Server.Pairing.AllowBonding)
        {
            _bond = isAuthenticated;
            _radio.Bond(_address, isAuthenticated);
        }

        _radio.Raise(() => _radio.Server.Pairing.Complete(DevicePairingResultStatus.Paired, isAuthenticated));
    }

    private byte Refusal(GattProtectionLevel level)
    {
        if (!IsConnected)
        {
            return GattProtocolError.UnlikelyError;
        }

        bool wantsKey = level is GattProtectionLevel.AuthenticationRequired or GattProtectionLevel.EncryptionAndAuthenticationRequired;
        return level == GattProtectionLevel.Plain || (IsEncrypted && (IsAuthenticated || !wantsKey)) ? (byte)0
            : !IsEncrypted && HasBond ? GattProtocolError.InsufficientEncryption : GattProtocolError.InsufficientAuthentication;
    }

    private void Send(VirtualTransfer transfer, Action handler) => _radio.Raise(() =>
    {
        handler();
        _radio.Await(() => transfer.IsAnswered || (_radio.IsLate && transfer.Fail(GattProtocolError.UnlikelyError)));
    });
}

/// <summary>A write or read under way.</summary>
public sealed class VirtualTransfer
{
    private readonly Func<int> _answer;
    private readonly Func<byte[]> _value;
    private int _failure = -1;

    internal VirtualTransfer(Func<int> answer, Func<byte[]> value)
    {
        _answer = answer;
        _value = value;
    }

    internal VirtualTransfer(byte refusal)
        : this(() => refusal, () => [])
    {
    }

    /// <summary>-1 while it is under way, 0 when it is done, otherwise ATT's error.</summary>
    public int Status => _failure >= 0 ? _failure : _answer();

    /// <summary>What was read.</summary>
    public byte[] Value => Status == 0 ? _value() : [];

    internal bool IsAnswered => Status >= 0;

    internal bool Fail(byte error)
    {
        _failure = error;
        return true;
    }
}
