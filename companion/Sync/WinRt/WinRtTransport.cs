using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Runtime.InteropServices.WindowsRuntime;
using TrainingPlan.Companion.Sync.Air;
using TrainingPlan.Protocol;
using Windows.Devices.Bluetooth;
using Windows.Devices.Bluetooth.GenericAttributeProfile;

namespace TrainingPlan.Companion.Sync.WinRt;

/// <summary>A band in sync mode over WinRT: a write is a frame to the band, a changed value is a frame from it.</summary>
internal sealed class WinRtTransport(
    string address, string name, BluetoothLEDevice device, GattSession session, GattCharacteristic toBand, GattCharacteristic toHost)
    : IBandTransport
{
    private const int AttBytes = 3;
    private const int FrameBytesMin = 20;

    private readonly BlockingCollection<byte[]> _arrived = [];
    private readonly FrameStream _frames = new();
    private volatile bool _isGone;

    /// <inheritdoc/>
    public string Address { get; } = address;

    /// <inheritdoc/>
    public int FrameBytesMax => Math.Clamp(session.MaxPduSize - AttBytes, FrameBytesMin, ReliableLink.FrameBytesMax);

    /// <summary>Wants the band's notifications.</summary>
    public void Start()
    {
        session.MaintainConnection = true;
        device.ConnectionStatusChanged += (_, _) => _isGone |= device.ConnectionStatus == BluetoothConnectionStatus.Disconnected;
        toHost.ValueChanged += (_, told) => _arrived.Add(told.CharacteristicValue.ToArray());
        GattCommunicationStatus status = WinRtAirwaves.Wait(toHost
            .WriteClientCharacteristicConfigurationDescriptorAsync(GattClientCharacteristicConfigurationDescriptorValue.Notify).AsTask());
        if (status != GattCommunicationStatus.Success)
        {
            throw AirFailures.Gone(name);
        }
    }

    /// <inheritdoc/>
    public int Read(byte[] buffer, int timeoutMs)
    {
        if (!_frames.HasBytes && _arrived.TryTake(out byte[]? frame, timeoutMs))
        {
            _frames.Take(frame);
        }

        return _isGone && !_frames.HasBytes ? throw AirFailures.Gone(name) : _frames.Read(buffer);
    }

    /// <inheritdoc/>
    public void Write(byte[] buffer, int count) => _frames.Write(buffer, count, Send);

    /// <inheritdoc/>
    public void Dispose()
    {
        toHost.Service.Dispose();
        session.Dispose();
        device.Dispose();
        _arrived.Dispose();
    }

    private void Send(byte[] frame)
    {
        try
        {
            GattCommunicationStatus status =
                WinRtAirwaves.Wait(toBand.WriteValueAsync(frame.AsBuffer(), GattWriteOption.WriteWithoutResponse).AsTask());
            if (status != GattCommunicationStatus.Success)
            {
                throw AirFailures.Gone(name);
            }
        }
        catch (Exception failure) when (failure is TimeoutException or COMException or ObjectDisposedException)
        {
            throw AirFailures.Gone(name, failure);
        }
    }
}
