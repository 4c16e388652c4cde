using System;
using System.Collections.Generic;
using nanoFramework.Hardware.Esp32;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>All pins, the lines they were given to, and what the world will do to them.</summary>
public sealed class VirtualPins
{
    /// <summary>Pins of the largest chip of the family.</summary>
    public const int Count = 49;

    private readonly VirtualPin[] _pins = new VirtualPin[Count];
    private readonly Dictionary<DeviceFunction, int> _pinOfFunction = new();
    private readonly SortedList<(long AtNanoseconds, int Order), (int Pin, bool IsHigh)> _planned = new();
    private readonly Dictionary<int, int> _millivolts = new();
    private Action<long>[] _timers = [];
    private int _order;

    internal VirtualPins()
    {
        for (int i = 0; i < Count; i++)
        {
            _pins[i] = new VirtualPin(i);
        }
    }

    /// <summary>A pin by its GPIO number.</summary>
    public VirtualPin this[int number] => _pins[number];

    /// <summary>The pin of a line; -1 when none was set.</summary>
    public int PinOf(DeviceFunction function) => _pinOfFunction.TryGetValue(function, out int pin) ? pin : -1;

    /// <summary>Voltage at an analogue input, 0 to 3,300 mV.</summary>
    public int AnalogMillivolts(int channel) => _millivolts.TryGetValue(channel, out int value) ? value : 0;

    /// <summary>Sets the voltage at an analogue input.</summary>
    public void SetAnalog(int channel, int millivolts) => _millivolts[channel] = millivolts;

    /// <summary>Sets a pin's level at a time to come.</summary>
    public void Plan(long atNanoseconds, int pin, bool isHigh) => _planned.Add((atNanoseconds, _order++), (pin, isHigh));

    internal void SetFunction(int pin, DeviceFunction function) => _pinOfFunction[function] = _pins[pin].Number;

    internal void AddTimer(Action<long> timer) => _timers = [.. _timers, timer];

    internal void RemoveTimer(Action<long> timer) => _timers = Array.FindAll(_timers, t => t != timer);

    /// <summary>Applies what is due while nobody listens.</summary>
    internal void Move(long nowNanoseconds)
    {
        while (_planned.Count > 0 && _planned.GetKeyAtIndex(0).AtNanoseconds <= nowNanoseconds)
        {
            (int pin, bool isHigh) = _planned.GetValueAtIndex(0);
            _planned.RemoveAt(0);
            _pins[pin].SetLevel(isHigh);
        }
    }

    /// <summary>Applies what is due and raises edges and timers, on the band's thread, before its next tick.</summary>
    internal void Dispatch(long nowNanoseconds, long uptimeMs)
    {
        while (_planned.Count > 0 && _planned.GetKeyAtIndex(0).AtNanoseconds <= nowNanoseconds)
        {
            (int pin, bool isHigh) = _planned.GetValueAtIndex(0);
            _planned.RemoveAt(0);
            _pins[pin].SetLevel(isHigh);
            _pins[pin].RaiseEdge();
        }

        foreach (VirtualPin pin in _pins)
        {
            pin.RaiseEdge();
        }

        foreach (Action<long> timer in _timers)
        {
            timer(uptimeMs);
        }
    }

    /// <summary>A power-on: all pins are inputs again; levels from outside stay.</summary>
    internal void Reset()
    {
        _timers = [];
        _pinOfFunction.Clear();
        foreach (VirtualPin pin in _pins)
        {
            pin.Reset(!pin.IsOutput && pin.IsHigh);
        }
    }
}
