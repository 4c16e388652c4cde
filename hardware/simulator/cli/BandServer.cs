using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Threading;

namespace TrainingPlan.Hardware.Simulator.Cli;

/// <summary>
/// Lets a band live in real time times a speed, moves bytes between its serial port and the doors, and answers control lines.
/// One thread owns the band; the standard input has a reader of its own.
/// </summary>
internal sealed class BandServer : IDisposable
{
    private const int FreeSliceMs = 200;
    private const int SaveEveryMs = 1000;
    private readonly VirtualBand _band;
    private readonly BandControl _control;
    private readonly ServeOptions _options;
    private readonly double _speed;
    private readonly List<ISerialDoor> _doors = new();
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly byte[] _buffer = new byte[4096];
    private readonly Stopwatch _watch = new();
    private readonly Stopwatch _sinceSave = Stopwatch.StartNew();
    private volatile bool _isEnding;
    private int _savedRevision = -1;
    private long _anchorNanoseconds;

    public BandServer(VirtualBand band, IRunner runner, ServeOptions options, double speed)
    {
        _band = band;
        _options = options;
        _speed = speed;
        _control = new BandControl(band, runner);
        _band.Serial.IsPaced = options.IsPaced;
        if (options.BadCableRate > 0)
        {
            _band.Serial.FaultsToBand = SerialFaults.Uniform(options.Seed, options.BadCableRate);
            _band.Serial.FaultsToHost = SerialFaults.Uniform(options.Seed + 1, options.BadCableRate);
        }
    }

    public void Add(ISerialDoor door) => _doors.Add(door);

    public int Run()
    {
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        _band.PowerOn();
        if (_options.RunMinutes > 0)
        {
            RunAhead(_options.RunMinutes);
        }

        foreach (ISerialDoor door in _doors)
        {
            Console.WriteLine("listening on " + door.Address);
        }

        new Thread(ReadLines) { IsBackground = true }.Start();
        Anchor();
        while (!_isEnding)
        {
            Turn();
        }

        Save();
        return 0;
    }

    public void Dispose()
    {
        foreach (ISerialDoor door in _doors)
        {
            door.Dispose();
        }
    }

    private void End(PosixSignalContext context)
    {
        context.Cancel = true;
        _isEnding = true;
    }

    private void RunAhead(double minutes)
    {
        foreach (string line in new[] { "run 2", "start", FormattableString.Invariant($"run {minutes * 60}"), "hold" })
        {
            _control.Answer(line, out _);
        }
    }

    private void Turn()
    {
        bool isInUse = PumpIn();
        if (isInUse && _band.IsAsleep)
        {
            // Whoever wants something of a band that sleeps presses its button first.
            _band.PressButton();
        }

        if (_speed <= 10000)
        {
            _band.AdvanceTo(_anchorNanoseconds + (long)(_watch.Elapsed.TotalNanoseconds * _speed));
        }
        else if (isInUse)
        {
            // The peer lives in real time: a band that flies would only time out on it.
            _band.AdvanceTo(_anchorNanoseconds + (long)_watch.Elapsed.TotalNanoseconds);
        }
        else
        {
            _band.Advance(FreeSliceMs);
            Anchor();
        }

        PumpOut();
        Control();
        if (_options.FlashPath != null && _sinceSave.ElapsedMilliseconds >= SaveEveryMs)
        {
            Save();
        }

        if (_speed <= 10000 || isInUse)
        {
            Thread.Sleep(1);
        }
    }

    private bool PumpIn()
    {
        bool isInUse = false;
        foreach (ISerialDoor door in _doors)
        {
            int count;
            while ((count = door.Read(_buffer)) > 0)
            {
                _band.Serial.HostWrite(_buffer.AsSpan(0, count));
            }

            isInUse |= door.IsInUse;
        }

        return isInUse;
    }

    private void PumpOut()
    {
        int count;
        while ((count = _band.Serial.HostRead(_buffer)) > 0)
        {
            foreach (ISerialDoor door in _doors)
            {
                door.Write(_buffer.AsSpan(0, count));
            }
        }
    }

    private void Control()
    {
        while (_lines.TryDequeue(out string? line))
        {
            Console.WriteLine(_control.Answer(line, out bool isQuit));
            _isEnding |= isQuit;
            Anchor();
        }
    }

    /// <summary>Real time counts from here: what a control line let pass is not waited for.</summary>
    private void Anchor()
    {
        _anchorNanoseconds = _band.Clock.TrueNanoseconds;
        _watch.Restart();
    }

    private void Save()
    {
        _sinceSave.Restart();
        if (_options.FlashPath != null && _savedRevision != _band.Flash.Revision)
        {
            FlashImage.Save(_band.Flash, _options.FlashPath);
            _savedRevision = _band.Flash.Revision;
        }
    }

    private void ReadLines()
    {
        while (Console.In.ReadLine() is { } line)
        {
            if (line.Trim().Length > 0)
            {
                _lines.Enqueue(line.Trim());
            }
        }

        _isEnding |= _options.IsBoundToInput;
    }
}
