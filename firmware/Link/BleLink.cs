using System;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using nanoFramework.Device.Bluetooth.Security;
using TrainingPlan.Protocol;
using Buffer = nanoFramework.Device.Bluetooth.Buffer;

namespace TrainingPlan.Firmware.Link;

/// <summary>
/// The sync service over BLE: a write is a frame to the band, a notification a frame to the host. Both demand a link that is encrypted
/// with a key that was confirmed at the band. The stack calls from a thread of its own: its handlers answer at once and only note.
/// </summary>
/// <remarks>
/// The stack lets anybody subscribe and gives the number of a connection that ended to the next one that comes. So frames go to the one
/// subscriber who has written, which takes the key, and to nobody any more once it has gone.
/// </remarks>
public sealed class BleLink
{
    /// <summary>Milliseconds between two notifications: the stack has few buffers.</summary>
    public const int PaceMs = 10;

    private const int MtuBytesMin = 23;
    private const int AttBytes = 3;

    private readonly byte[] _inbound;
    private readonly byte[] _frame;
    private readonly Buffer _notification;
    private GattServiceProvider _service;
    private GattLocalCharacteristic _toHost;
    private GattSubscribedClient[] _clients;
    private GattSubscribedClient _host;
    private bool _isHostGone;
    private bool _isTaken;
    private bool _isPairingOpen;
    private bool _isPairingDone;
    private int _mtuBytes = MtuBytesMin;
    private int _written;
    private int _read;
    private int _frameBytes;
    private long _sentMs;

    /// <summary>Takes its parts; nothing happens before <see cref="TryStart"/>.</summary>
    /// <param name="inbound">
    /// Frames wait here for a tick, each behind a byte of its length: more than <see cref="ReliableLink.FrameBytesMax"/> bytes that
    /// nobody else uses while the radio is on.
    /// </param>
    /// <param name="frame">At least as much, for others as well while <see cref="IsReady"/>.</param>
    public BleLink(byte[] inbound, byte[] frame)
    {
        _inbound = inbound;
        _frame = frame;
        _notification = new Buffer(frame);
    }

    /// <summary>The sync service.</summary>
    public static Guid ServiceUuid
    {
        get { return new Guid("7b1e0001-6c4d-4a57-9f2e-5d8f30a1c7e2"); }
    }

    /// <summary>Characteristic that the host writes frames to.</summary>
    public static Guid ToBandUuid
    {
        get { return new Guid("7b1e0002-6c4d-4a57-9f2e-5d8f30a1c7e2"); }
    }

    /// <summary>Characteristic that notifies frames to the host.</summary>
    public static Guid ToHostUuid
    {
        get { return new Guid("7b1e0003-6c4d-4a57-9f2e-5d8f30a1c7e2"); }
    }

    /// <summary>True while the radio is on.</summary>
    public bool IsOn
    {
        get { return _service != null; }
    }

    /// <summary>
    /// True lets one computer pair: the next question of a pairing is answered yes, and keys are kept only meanwhile, so that nobody
    /// can push a kept one out.
    /// </summary>
    public bool IsPairingOpen
    {
        get { return _isPairingOpen; }

        set
        {
            _isPairingOpen = value;
            if (IsOn)
            {
                BluetoothLEServer.Instance.Pairing.AllowBonding = value;
            }
        }
    }

    /// <summary>Starts the radio and advertises; false when it refuses, such as when it does something else.</summary>
    /// <param name="name">At most 8 characters: with the service's UUID the advertisement is then full.</param>
    public bool TryStart(string name)
    {
        try
        {
            BluetoothLEServer server = BluetoothLEServer.Instance;
            server.DeviceName = name;
            GattServiceProviderResult made = GattServiceProvider.Create(ServiceUuid);
            if (made.Error != BluetoothError.Success || !TryOffer(made.ServiceProvider.Service))
            {
                server.Dispose();
                return false;
            }

            // A yes or no at the button. There is no display to compare the number on: the press says "now, with me", not "with this one".
            server.Pairing.IOCapabilities = DevicePairingIOCapabilities.DisplayYesNo;
            server.Pairing.AllowBonding = false;
            server.Pairing.PairingRequested += OnPairingRequested;
            server.Pairing.PairingComplete += OnPairingComplete;
            server.Session.MaxPduSizeChanged += OnMtuChanged;
            server.Session.SessionStatusChanged += OnConnectionChanged;
            GattServiceProviderAdvertisingParameters how = new GattServiceProviderAdvertisingParameters();
            how.IsConnectable = true;
            how.IsDiscoverable = true;
            made.ServiceProvider.StartAdvertising(how);
            _service = made.ServiceProvider;
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Ends every connection and gives the radio and its memory free.</summary>
    public void Stop()
    {
        if (IsOn)
        {
            _service.StopAdvertising();
            BluetoothLEServer.Instance.Dispose();
        }

        _service = null;
        _toHost = null;
        _clients = null;
        _host = null;
        _isHostGone = false;
        _isTaken = false;
        _isPairingOpen = false;
        _isPairingDone = false;
        _mtuBytes = MtuBytesMin;
        _read = 0;
        _written = 0;
        _frameBytes = 0;
    }

    /// <summary>Forgets every computer that was ever paired.</summary>
    public void ForgetBonds()
    {
        DeviceBonding.DeleteAllBonds();
    }

    /// <summary>
    /// Looks at what the handlers have noted and sends again what the stack had no buffer for. False while that still waits: nothing
    /// else has its turn then.
    /// </summary>
    /// <param name="link">The link.</param>
    /// <param name="nowMs">Milliseconds since boot.</param>
    public bool IsReady(ReliableLink link, long nowMs)
    {
        if (_isPairingDone)
        {
            // Whoever paired, even without a question: the next one needs another press.
            _isPairingDone = false;
            IsPairingOpen = false;
        }

        if (_isHostGone)
        {
            // What it did not get stays here: the next one may be a stranger on the same number.
            _isHostGone = false;
            _frameBytes = 0;
            link.Drop();
        }

        Notify(nowMs);
        return _frameBytes == 0;
    }

    /// <summary>Hands the frames that came to the link.</summary>
    /// <param name="link">The link.</param>
    /// <param name="nowMs">Milliseconds since boot.</param>
    public void TakeFrames(ReliableLink link, long nowMs)
    {
        link.LimitFrames(_mtuBytes - AttBytes);
        while (_read != _written)
        {
            int length = _inbound[_read % _inbound.Length];
            for (int i = 0; i < length; i++)
            {
                _frame[i] = _inbound[(_read + 1 + i) % _inbound.Length];
            }

            _read += 1 + length;
            link.ReceiveFrame(_frame, 0, length, nowMs);
        }

        _isTaken = link.State == LinkState.Open;
    }

    /// <summary>Notifies the link's next frame.</summary>
    /// <param name="link">The link.</param>
    /// <param name="nowMs">Milliseconds since boot.</param>
    public void GiveFrame(ReliableLink link, long nowMs)
    {
        if (_host != null && nowMs - _sentMs >= PaceMs)
        {
            _frameBytes = link.NextFrame(_frame, nowMs);
            Notify(nowMs);
        }
    }

    private void Notify(long nowMs)
    {
        GattSubscribedClient host = _host;
        if (_frameBytes == 0 || host == null)
        {
            return;
        }

        _notification.Length = (uint)_frameBytes;
        if (_toHost.NotifyValue(_notification, host).Status == GattCommunicationStatus.Success)
        {
            _frameBytes = 0;
            _sentMs = nowMs;
        }
    }

    private bool TryOffer(GattLocalService service)
    {
        GattLocalCharacteristicParameters written = new GattLocalCharacteristicParameters();
        written.CharacteristicProperties = GattCharacteristicProperties.Write | GattCharacteristicProperties.WriteWithoutResponse;
        written.WriteProtectionLevel = GattProtectionLevel.EncryptionAndAuthenticationRequired;
        written.ReadProtectionLevel = GattProtectionLevel.EncryptionAndAuthenticationRequired;
        GattLocalCharacteristicResult toBand = service.CreateCharacteristic(ToBandUuid, written);

        GattLocalCharacteristicParameters notified = new GattLocalCharacteristicParameters();
        notified.CharacteristicProperties = GattCharacteristicProperties.Notify;
        notified.WriteProtectionLevel = GattProtectionLevel.EncryptionAndAuthenticationRequired;
        notified.ReadProtectionLevel = GattProtectionLevel.EncryptionAndAuthenticationRequired;
        GattLocalCharacteristicResult toHost = service.CreateCharacteristic(ToHostUuid, notified);
        if (toBand.Error != BluetoothError.Success || toHost.Error != BluetoothError.Success)
        {
            return false;
        }

        _toHost = toHost.Characteristic;
        _toHost.SubscribedClientsChanged += OnClientsChanged;
        toBand.Characteristic.WriteRequested += OnWritten;
        return true;
    }

    private void OnPairingRequested(object sender, DevicePairingRequestedEventArgs args)
    {
        // One press lets one computer in.
        if (_isPairingOpen && args.PairingKind == DevicePairingKinds.ConfirmPinMatch)
        {
            _isPairingOpen = false;
            args.Accept();
        }
    }

    private void OnPairingComplete(object sender, DevicePairingEventArgs args)
    {
        _isPairingDone = true;
    }

    private void OnMtuChanged(object sender, EventArgs args)
    {
        _mtuBytes = ((GattSession)sender).MaxMtuSize;
    }

    private void OnConnectionChanged(object sender, GattSessionStatusChangedEventArgs args)
    {
        if (args.Status == GattSessionStatus.Closed)
        {
            _mtuBytes = MtuBytesMin;
        }
    }

    private void OnClientsChanged(GattLocalCharacteristic sender, object args)
    {
        _clients = sender.SubscribedClients;
        if (_host != null && ClientOf(_host.Session.DeviceId.Id) == null)
        {
            _host = null;
            _isHostGone = true;
        }
    }

    private void OnWritten(GattLocalCharacteristic sender, GattWriteRequestedEventArgs args)
    {
        // Also what waits for no answer is answered: the stack stands still until then.
        GattWriteRequest request = args.GetRequest();
        if (IsHost(args.Session.DeviceId.Id) && TryKeep(request.Value))
        {
            request.Respond();
        }
        else
        {
            request.RespondWithProtocolError(GattProtocolError.InsufficientResources);
        }
    }

    private bool IsHost(int connection)
    {
        if (_host != null && (_isTaken || _host.Session.DeviceId.Id == connection))
        {
            return _host.Session.DeviceId.Id == connection;
        }

        _host = ClientOf(connection);
        return _host != null;
    }

    private GattSubscribedClient ClientOf(int connection)
    {
        for (int i = 0; _clients != null && i < _clients.Length; i++)
        {
            if (_clients[i].Session.DeviceId.Id == connection)
            {
                return _clients[i];
            }
        }

        return null;
    }

    private bool TryKeep(Buffer value)
    {
        int length = (int)value.Length;
        if (length == 0 || length > ReliableLink.FrameBytesMax || length + 1 > _inbound.Length - (_written - _read))
        {
            return false;
        }

        DataReader reader = DataReader.FromBuffer(value);
        _inbound[_written % _inbound.Length] = (byte)length;
        for (int i = 0; i < length; i++)
        {
            _inbound[(_written + 1 + i) % _inbound.Length] = reader.ReadByte();
        }

        _written += 1 + length;
        return true;
    }
}
