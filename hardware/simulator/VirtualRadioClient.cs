using System;
using System.Collections.Generic;
using System.Linq;
using nanoFramework.Device.Bluetooth;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>
/// The radio as a central. Its calls block the thread that makes them for as long as the air takes, so they are refused to the firmware's
/// loop: <see cref="Work"/> is the firmware's other thread, which has no turn while such a call lasts.
/// </summary>
public sealed partial class VirtualRadio
{
    private readonly List<BluetoothLEDevice> _devices = [];
    private readonly HashSet<ulong> _heard = [];
    private BluetoothLEAdvertisementWatcher? _watcher;
    private long _workBusyUntil;
    private bool _isInWork;

    /// <summary>Straps and pods that there are.</summary>
    public IList<VirtualSensor> Around { get; } = [];

    /// <summary>Scans that were begun.</summary>
    public int Scans { get; private set; }

    /// <summary>Milliseconds that the firmware's radio thread has stood in calls.</summary>
    public long BlockedMs { get; private set; }

    /// <summary>One turn of the firmware's radio thread, unless a call of an earlier turn still lasts.</summary>
    internal void Work(Action turn)
    {
        if (NowNanoseconds < _workBusyUntil)
        {
            return;
        }

        _isInWork = true;
        try
        {
            turn();
        }
        finally
        {
            _isInWork = false;
        }
    }

    /// <summary>A call that takes so long.</summary>
    internal void Block(int milliseconds)
    {
        if (!_isInWork)
        {
            throw new InvalidOperationException("this call waits for seconds: it may not be made by the loop");
        }

        BlockedMs += milliseconds;
        _workBusyUntil = Math.Max(NowNanoseconds, _workBusyUntil) + (milliseconds * Millisecond);
    }

    internal void StartScan(BluetoothLEAdvertisementWatcher watcher)
    {
        TakeRole(VirtualRadioRole.Client);
        Scans++;
        _heard.Clear();
        _watcher = watcher;
    }

    internal void StopScan(BluetoothLEAdvertisementWatcher watcher)
    {
        _watcher = _watcher == watcher ? null : _watcher;
        IdleWhenAlone();
    }

    internal void BeginConnect(BluetoothLEDevice device)
    {
        if (_watcher != null)
        {
            throw new InvalidOperationException("the radio looks round: stop the watcher before connecting");
        }

        TakeRole(VirtualRadioRole.Client);
        _devices.Add(device);
    }

    internal void Forget(BluetoothLEDevice device)
    {
        _devices.Remove(device);
        IdleWhenAlone();
    }

    internal VirtualSensor? FindAround(ulong address, BluetoothAddressType type) =>
        Around.FirstOrDefault(sensor => sensor.Address == address && sensor.AddressType == type);

    private void StopClient()
    {
        foreach (VirtualSensor sensor in Around)
        {
            sensor.Leave();
        }

        _devices.Clear();
        _watcher = null;
        _workBusyUntil = 0;
    }

    private void PassAround()
    {
        foreach (VirtualSensor sensor in Around)
        {
            if (sensor.Pass() && _watcher is { } watcher && _heard.Add(sensor.Address))
            {
                Raise(() => (_watcher == watcher ? watcher : null)?.Tell(sensor));
            }
        }
    }

    // As in the library: the last one out switches the light off.
    private void IdleWhenAlone()
    {
        if (_devices.Count == 0 && _watcher == null && Role == VirtualRadioRole.Client)
        {
            Role = VirtualRadioRole.Off;
        }
    }
}
