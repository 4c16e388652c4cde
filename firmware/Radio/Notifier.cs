using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using Buffer = nanoFramework.Device.Bluetooth.Buffer;

namespace TrainingPlan.Firmware.Radio;

/// <summary>
/// Notifies a value to all who subscribed, one at a time. What the stack had no buffer for is tried again; a newer value takes its place,
/// for a value of now is worth nothing later.
/// </summary>
public sealed class Notifier
{
    private readonly GattLocalCharacteristic _characteristic;
    private readonly byte[] _packet;
    private readonly Buffer _buffer;
    private GattSubscribedClient[] _clients = new GattSubscribedClient[0];
    private int _next;
    private bool _isWaiting;

    /// <summary>Listens for who subscribes.</summary>
    /// <param name="characteristic">What is notified.</param>
    /// <param name="packet">Where its value is written.</param>
    public Notifier(GattLocalCharacteristic characteristic, byte[] packet)
    {
        _characteristic = characteristic;
        _packet = packet;
        _buffer = new Buffer(packet);
        characteristic.SubscribedClientsChanged += OnClientsChanged;
    }

    /// <summary>Values that a newer one replaced before all had got them.</summary>
    public int Replaced { get; private set; }

    /// <summary>Where the value is written before <see cref="Offer"/>.</summary>
    public byte[] Packet
    {
        get { return _packet; }
    }

    /// <summary>The value as it stands; for who reads instead.</summary>
    public Buffer Value
    {
        get { return _buffer; }
    }

    /// <summary>A value is ready in <see cref="Packet"/>; nothing is sent for a length under 1.</summary>
    public void Offer(int length)
    {
        Replaced += _isWaiting ? 1 : 0;
        _isWaiting = length > 0 && _clients.Length > 0;
        _next = 0;
        if (length > 0)
        {
            _buffer.Length = (uint)length;
        }
    }

    /// <summary>Sends to the next one; false when nothing waits, so that another one's turn comes.</summary>
    public bool TrySend()
    {
        GattSubscribedClient[] clients = _clients;
        if (!_isWaiting || _next >= clients.Length)
        {
            _isWaiting = false;
            return false;
        }

        if (_characteristic.NotifyValue(_buffer, clients[_next]).Status == GattCommunicationStatus.Success)
        {
            _next++;
            _isWaiting = _next < clients.Length;
        }

        return true;
    }

    private void OnClientsChanged(GattLocalCharacteristic sender, object args)
    {
        // Whoever is gone takes the place of another in the list: the value of this second may miss one.
        _clients = sender.SubscribedClients;
    }
}
