using System;
using System.Collections.Generic;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>
/// A band in software: clock, bus, flash, serial cable and pins. nanoFramework's stand-ins find it as <see cref="Current"/>,
/// which holds for one thread between <see cref="Enter"/> and the end of its scope.
/// </summary>
public sealed partial class VirtualBand
{
    [ThreadStatic]
    private static VirtualBand? s_current;

    private readonly Dictionary<int, VirtualI2cBus> _buses = new();
    private readonly Dictionary<string, VirtualSerialLine> _lines = new(StringComparer.Ordinal);

    /// <summary>A world with nothing on its wires and no firmware.</summary>
    public VirtualBand()
    {
        Clock = new VirtualClock();
        Pins = new VirtualPins();
        Flash = new VirtualFlash { PowerFailed = LosePower };
        Radio = new VirtualRadio(Clock);
    }

    /// <summary>The band that this thread is inside of.</summary>
    public static VirtualBand Current => s_current
        ?? throw new InvalidOperationException("no virtual band is current: wrap the call in `using (band.Enter())`");

    /// <summary>True time and the band's time.</summary>
    public VirtualClock Clock { get; }

    /// <summary>All pins.</summary>
    public VirtualPins Pins { get; }

    /// <summary>The volume `I:`.</summary>
    public VirtualFlash Flash { get; private set; }

    /// <summary>The BLE radio.</summary>
    public VirtualRadio Radio { get; }

    /// <summary>False after a power cut, until a restart.</summary>
    public bool IsPowered { get; private set; } = true;

    /// <summary>True while the band is in deep sleep: its wake pin or a power-on ends it with a start.</summary>
    public bool IsAsleep { get; private set; }

    /// <summary>The pin and its level that wake the band; -1 when the firmware named none.</summary>
    public (int Pin, bool IsHigh) Wake { get; internal set; } = (-1, false);

    /// <summary>True when the firmware asked for deep sleep.</summary>
    public bool IsSleepRequested { get; internal set; }

    /// <summary>True when the firmware asked for a restart.</summary>
    public bool IsRebootRequested { get; internal set; }

    /// <summary>Makes this band the current one of this thread until the scope ends.</summary>
    public Scope Enter()
    {
        var scope = new Scope(s_current);
        s_current = this;
        return scope;
    }

    /// <summary>A bus by its number, made at first use.</summary>
    public VirtualI2cBus I2cBus(int busId)
    {
        if (!_buses.TryGetValue(busId, out VirtualI2cBus? bus))
        {
            bus = new VirtualI2cBus(Clock) { IsPowered = IsPowered };
            _buses.Add(busId, bus);
        }

        return bus;
    }

    /// <summary>A serial cable by its port's name, made at first use.</summary>
    public VirtualSerialLine SerialLine(string portName)
    {
        if (!_lines.TryGetValue(portName, out VirtualSerialLine? line))
        {
            line = new VirtualSerialLine(portName, Clock);
            _lines.Add(portName, line);
        }

        return line;
    }

    /// <summary>Cuts the power now.</summary>
    public void PowerCut()
    {
        Flash.PowerOff();
        LosePower();
    }

    /// <summary>Lets true time pass without running the firmware.</summary>
    public void LetPass(int milliseconds) => Clock.MoveTo(Clock.TrueNanoseconds + (milliseconds * 1_000_000L));

    private void LosePower()
    {
        IsPowered = false;
        Radio.PowerOff();
        foreach (VirtualI2cBus bus in _buses.Values)
        {
            bus.IsPowered = false;
        }

        foreach (VirtualSerialLine line in _lines.Values)
        {
            line.PowerOff();
        }
    }

    /// <summary>Gives power again: the clock starts at 0, pins are inputs, the volume is mounted. No firmware is started.</summary>
    public void RestorePower()
    {
        IsPowered = true;
        IsRebootRequested = false;
        IsSleepRequested = false;
        IsAsleep = false;
        Clock.PowerOn();
        Pins.Reset();
        Flash.PowerOn();
        foreach (VirtualI2cBus bus in _buses.Values)
        {
            bus.PowerOn();
        }
    }

    /// <summary>Ends with the band that was current before.</summary>
    public readonly struct Scope : IDisposable
    {
        private readonly VirtualBand? _before;

        internal Scope(VirtualBand? before) => _before = before;

        /// <summary>Gives the thread back.</summary>
        public void Dispose() => s_current = _before;
    }
}
