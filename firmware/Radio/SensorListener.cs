using System;
using System.Collections;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.Advertisement;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace TrainingPlan.Firmware.Radio;

/// <summary>
/// The band listens to a chest strap and, if wanted, a foot pod: looks for them, connects, subscribes, and begins again when one is lost.
/// The library's calls block for up to 20 s, so all of it runs in <see cref="Work"/> on a thread of its own; the loop reads the boxes.
/// </summary>
public sealed class SensorListener
{
    /// <summary>Milliseconds of looking round before the nearest sensor is taken; a known one is taken when it is seen.</summary>
    public const int ChooseMs = 4000;

    // The stack tells each neighbour once in a scan: a sensor that has come since is seen in the next one.
    private const int ScanMs = 10_000;
    private const int PauseMs = 500;

    private readonly SensorPeer _strap = new SensorPeer(0x180D, GattServiceUuids.HeartRate, GattCharacteristicUuids.HeartRateMeasurement);
    private readonly SensorPeer _pod =
        new SensorPeer(0x1814, GattServiceUuids.RunningSpeedAndCadence, GattCharacteristicUuids.RscMeasurement);
    private BluetoothLEAdvertisementWatcher _watcher;
    private long _scanMs;
    private long _nextScanMs;
    private bool _isWanted;
    private bool _isIdle = true;

    /// <summary>The chest strap.</summary>
    public SensorPeer Strap
    {
        get { return _strap; }
    }

    /// <summary>The foot pod.</summary>
    public SensorPeer Pod
    {
        get { return _pod; }
    }

    /// <summary>The loop's word: true has it listen, false has it give the radio free.</summary>
    public bool IsWanted
    {
        get
        {
            return _isWanted;
        }

        set
        {
            if (value)
            {
                _isIdle = false;
            }

            _isWanted = value;
        }
    }

    /// <summary>True once the radio is free for something else.</summary>
    public bool IsIdle
    {
        get { return _isIdle; }
    }

    /// <summary>One turn on the radio's thread; may block for seconds. Call it every 50 ms or so.</summary>
    /// <param name="nowMs">Milliseconds since boot.</param>
    public void Work(long nowMs)
    {
        if (!_isWanted)
        {
            StopScan();
            _strap.Release();
            _pod.Release();
            _nextScanMs = 0;
            _isIdle = !_isWanted;
            return;
        }

        try
        {
            Listen(nowMs);
        }
        catch (InvalidOperationException)
        {
            // The stack does something else still: later again.
            _watcher = null;
            _nextScanMs = nowMs + PauseMs;
        }
    }

    private void Listen(long nowMs)
    {
        ReleaseLost(_strap, nowMs);
        ReleaseLost(_pod, nowMs);
        if (!IsMissing(_strap) && !IsMissing(_pod))
        {
            StopScan();
            return;
        }

        if (_watcher == null)
        {
            if (nowMs >= _nextScanMs)
            {
                StartScan(nowMs);
            }

            return;
        }

        if (IsReady(_strap, nowMs) || IsReady(_pod, nowMs))
        {
            // The stack can't connect while it looks round.
            StopScan();
            _nextScanMs = nowMs + PauseMs;
            bool isStrapReady = IsMissing(_strap) && _strap.IsFound;
            if (isStrapReady)
            {
                _strap.TryConnect(nowMs);
            }

            if (_isWanted && IsMissing(_pod) && _pod.IsFound)
            {
                _pod.TryConnect(nowMs);
            }
        }
        else if (nowMs - _scanMs > ScanMs)
        {
            StopScan();
            _nextScanMs = nowMs + PauseMs;
        }
    }

    private static void ReleaseLost(SensorPeer peer, long nowMs)
    {
        if (peer.IsLost(nowMs) || (peer.IsConnected && !peer.IsWanted))
        {
            peer.Release();
        }
    }

    private static bool IsMissing(SensorPeer peer)
    {
        return peer.IsWanted && !peer.IsConnected;
    }

    private bool IsReady(SensorPeer peer, long nowMs)
    {
        return IsMissing(peer) && peer.IsFound && (peer.Address != 0 || nowMs - _scanMs >= ChooseMs);
    }

    private void StartScan(long nowMs)
    {
        _strap.BeginScan();
        _pod.BeginScan();
        _scanMs = nowMs;
        BluetoothLEAdvertisementWatcher watcher = new BluetoothLEAdvertisementWatcher();

        // Some sensors name their service only when they are asked.
        watcher.ScanningMode = BluetoothLEScanningMode.Active;
        watcher.Received += OnReceived;
        _watcher = watcher;
        watcher.Start();
    }

    private void StopScan()
    {
        BluetoothLEAdvertisementWatcher watcher = _watcher;
        _watcher = null;
        if (watcher != null)
        {
            watcher.Received -= OnReceived;
            watcher.Stop();
        }
    }

    private void OnReceived(BluetoothLEAdvertisementWatcher sender, BluetoothLEAdvertisementReceivedEventArgs args)
    {
        HearFor(_strap, args);
        HearFor(_pod, args);
    }

    private static void HearFor(SensorPeer peer, BluetoothLEAdvertisementReceivedEventArgs args)
    {
        bool hasService = Names(args.Advertisement, BluetoothLEAdvertisementDataSectionType.CompleteList16uuid, peer.ServiceId)
            || Names(args.Advertisement, BluetoothLEAdvertisementDataSectionType.IncompleteList16uuid, peer.ServiceId);
        peer.Hear(args.BluetoothAddress, args.BluetoothAddressType, args.RawSignalStrengthInDBm, hasService);
    }

    // The library's own list of services holds those of 128 bits only.
    private static bool Names(BluetoothLEAdvertisement advertisement, BluetoothLEAdvertisementDataSectionType type, ushort serviceId)
    {
        ArrayList sections = advertisement.GetSectionsByType((byte)type);
        for (int i = 0; i < sections.Count; i++)
        {
            DataReader reader = DataReader.FromBuffer(((BluetoothLEAdvertisementDataSection)sections[i]).Data);
            while (reader.UnconsumedBufferLength >= 2)
            {
                int low = reader.ReadByte();
                if ((low | (reader.ReadByte() << 8)) == serviceId)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
