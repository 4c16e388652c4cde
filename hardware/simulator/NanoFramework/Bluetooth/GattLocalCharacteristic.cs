using System;
using System.Collections.Generic;
using TrainingPlan.Hardware.Simulator;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>
/// A characteristic of the band. The stack holds reads and writes against the protection level; it does not hold subscriptions against
/// it, so whoever is connected may subscribe.
/// </summary>
public class GattLocalCharacteristic
{
    private readonly VirtualRadio _radio;
    private readonly List<GattSubscribedClient> _clients = [];

    internal GattLocalCharacteristic(VirtualRadio radio, Guid uuid, GattLocalCharacteristicParameters parameters)
    {
        _radio = radio;
        Uuid = uuid;
        CharacteristicProperties = parameters.CharacteristicProperties;
        ReadProtectionLevel = parameters.ReadProtectionLevel;
        WriteProtectionLevel = parameters.WriteProtectionLevel;
        UserDescription = parameters.UserDescription;
        StaticValue = parameters.StaticValue;
    }

    /// <summary>Subscribed or no longer.</summary>
    public delegate void GattLocalCharacteristicClientsChangedEventHandler(GattLocalCharacteristic sender, object? args);

    /// <summary>Read.</summary>
    public delegate void GattLocalCharacteristicReadEventHandler(
        GattLocalCharacteristic sender, GattReadRequestedEventArgs ReadRequestEventArgs);

    /// <summary>Written.</summary>
    public delegate void GattLocalCharacteristicWriteEventHandler(
        GattLocalCharacteristic sender, GattWriteRequestedEventArgs WriteRequestEventArgs);

    /// <summary>A peer reads; answer within 2 s, the stack stands still meanwhile.</summary>
    public event GattLocalCharacteristicReadEventHandler? ReadRequested;

    /// <summary>A peer writes; answer within 2 s, the stack stands still meanwhile.</summary>
    public event GattLocalCharacteristicWriteEventHandler? WriteRequested;

    /// <summary>A peer subscribed or no longer does; the end of its connection counts as well.</summary>
    public event GattLocalCharacteristicClientsChangedEventHandler? SubscribedClientsChanged;

    /// <summary>Which.</summary>
    public Guid Uuid { get; }

    /// <summary>What may be done.</summary>
    public GattCharacteristicProperties CharacteristicProperties { get; }

    /// <summary>What a link must be to read.</summary>
    public GattProtectionLevel ReadProtectionLevel { get; }

    /// <summary>What a link must be to write.</summary>
    public GattProtectionLevel WriteProtectionLevel { get; }

    /// <summary>Its name for people.</summary>
    public string UserDescription { get; }

    /// <summary>A value that never changes.</summary>
    public Buffer? StaticValue { get; }

    /// <summary>A new array at each call.</summary>
    public GattSubscribedClient[] SubscribedClients => [.. _clients];

    /// <summary>Notifies all who have subscribed, on whatever link.</summary>
    public GattClientNotificationResult[] NotifyValue(Buffer value)
    {
        var results = new GattClientNotificationResult[_clients.Count];
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = NotifyValue(value, _clients[i]);
        }

        return results;
    }

    /// <summary>Notifies one; unreachable when the stack has no buffer.</summary>
    public GattClientNotificationResult NotifyValue(Buffer value, GattSubscribedClient subscribedClient)
    {
        bool isTaken = _radio.TryNotify(this, subscribedClient.Session.DeviceId.Id, value.Bytes);
        GattCommunicationStatus status = isTaken ? GattCommunicationStatus.Success : GattCommunicationStatus.Unreachable;
        return new GattClientNotificationResult(status, subscribedClient, (ushort)value.Length);
    }

    internal bool IsSubscribed(int connection) => _clients.Exists(client => client.Session.DeviceId.Id == connection);

    internal void SetSubscribed(int connection, bool isSubscribed, int mtu)
    {
        int removed = _clients.RemoveAll(client => client.Session.DeviceId.Id == connection);
        if (isSubscribed)
        {
            _clients.Add(new GattSubscribedClient(new GattSession(new BluetoothDeviceId(connection)), (ushort)(mtu - 3)));
        }

        if (isSubscribed || removed > 0)
        {
            SubscribedClientsChanged?.Invoke(this, null);
        }
    }

    internal void Unsubscribe(int connection) => _clients.RemoveAll(client => client.Session.DeviceId.Id == connection);

    internal void Raise(GattWriteRequestedEventArgs args)
    {
        if (WriteRequested == null)
        {
            args.GetRequest().RespondWithProtocolError(GattProtocolError.UnlikelyError);
            return;
        }

        WriteRequested(this, args);
    }

    internal void Raise(GattReadRequestedEventArgs args)
    {
        if (StaticValue != null)
        {
            args.GetRequest().RespondWithValue(StaticValue);
        }
        else if (ReadRequested == null)
        {
            args.GetRequest().RespondWithProtocolError(GattProtocolError.UnlikelyError);
        }
        else
        {
            ReadRequested(this, args);
        }
    }
}

/// <summary>What a characteristic is made of.</summary>
public class GattLocalCharacteristicParameters
{
    /// <summary>What a link must be to write.</summary>
    public GattProtectionLevel WriteProtectionLevel { get; set; }

    /// <summary>What a link must be to read.</summary>
    public GattProtectionLevel ReadProtectionLevel { get; set; }

    /// <summary>Its name for people.</summary>
    public string UserDescription { get; set; } = "";

    /// <summary>A value that never changes.</summary>
    public Buffer? StaticValue { get; set; }

    /// <summary>What may be done.</summary>
    public GattCharacteristicProperties CharacteristicProperties { get; set; }
}

/// <summary>Outcome of making one.</summary>
public class GattLocalCharacteristicResult
{
    internal GattLocalCharacteristicResult(GattLocalCharacteristic characteristic) => Characteristic = characteristic;

    /// <summary>The characteristic.</summary>
    public GattLocalCharacteristic Characteristic { get; }

    /// <summary>Success.</summary>
    public BluetoothError Error => BluetoothError.Success;
}

/// <summary>Somebody who has subscribed.</summary>
public class GattSubscribedClient
{
    internal GattSubscribedClient(GattSession session, ushort size)
    {
        Session = session;
        MaxNotificationSize = size;
    }

    /// <summary>Bytes of a notification when it subscribed.</summary>
    public ushort MaxNotificationSize { get; }

    /// <summary>Its connection.</summary>
    public GattSession Session { get; }
}

/// <summary>What became of a notification.</summary>
public class GattClientNotificationResult
{
    internal GattClientNotificationResult(GattCommunicationStatus status, GattSubscribedClient client, ushort bytesSent)
    {
        Status = status;
        SubscribedClient = client;
        BytesSent = bytesSent;
    }

    /// <summary>Taken or not.</summary>
    public GattCommunicationStatus Status { get; }

    /// <summary>The stack's code.</summary>
    public byte ProtocolError => (byte)(Status == GattCommunicationStatus.Success ? 0 : 6);

    /// <summary>To whom.</summary>
    public GattSubscribedClient SubscribedClient { get; }

    /// <summary>Its length.</summary>
    public ushort BytesSent { get; }
}
