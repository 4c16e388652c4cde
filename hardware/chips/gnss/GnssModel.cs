using System;
using System.Collections.Generic;

namespace TrainingPlan.Hardware.Chips;

/// <summary>
/// A GNSS module that sends NMEA on its own: no fix until its cold start is over, none under a roof, Doppler speeds with white and
/// slowly wandering errors otherwise. The same seed gives the same bytes.
/// </summary>
public sealed class GnssModel
{
    private const double MetersPerDegree = 111_320;
    private const double KnotsPerMeterPerSecond = 3600 / 1852.0;
    private const double ReacquireSeconds = 2;
    private const double GuessSeconds = 2;
    private readonly IMovementSource _movement;
    private readonly Random _random;
    private readonly List<byte> _sent = [];
    private long _nextNanoseconds = -1;
    private double _startedSeconds;
    private double _seconds;
    private double _speed;
    private double _wander;
    private double _settling;
    private double _coveredSinceSeconds = -1;
    private double _openSinceSeconds = -1;
    private double _north;
    private double _east;
    private double _heading;
    private byte[] _bytes = [];

    /// <summary>A module that is carried along.</summary>
    public GnssModel(IMovementSource movement, int seed)
    {
        _movement = movement;
        _random = new Random(seed);
    }

    /// <summary>Reports a second, 1 to 10.</summary>
    public int RateHz { get; init; } = 1;

    /// <summary>Bits a second that it talks at.</summary>
    public int BaudRate { get; init; } = 9600;

    /// <summary>Seconds from power-on to the first fix; 26 to 30 under an open sky, 1 when it was on a moment ago.</summary>
    public double ColdStartSeconds { get; init; } = 28;

    /// <summary>True while it reports fixes.</summary>
    public bool IsFixed { get; private set; }

    /// <summary>Power is back: the cold start begins at the next call.</summary>
    public void PowerOn()
    {
        _nextNanoseconds = -1;
        _openSinceSeconds = -1;
        _coveredSinceSeconds = -1;
        IsFixed = false;
    }

    /// <summary>What it has sent up to a time since the last call.</summary>
    public ReadOnlySpan<byte> AdvanceTo(long trueNanoseconds)
    {
        if (_nextNanoseconds < 0)
        {
            _nextNanoseconds = trueNanoseconds + (1_000_000_000L / RateHz);
            _seconds = trueNanoseconds / 1e9;
            _startedSeconds = _seconds;
            _speed = _movement.SpeedMetersPerSecond(_seconds);
        }

        if (trueNanoseconds < _nextNanoseconds)
        {
            return default;
        }

        _sent.Clear();
        while (_nextNanoseconds <= trueNanoseconds)
        {
            Report(_nextNanoseconds / 1e9);
            _nextNanoseconds += 1_000_000_000L / RateHz;
        }

        _bytes = [.. _sent];
        return _bytes;
    }

    private void Report(double seconds)
    {
        double step = seconds - _seconds;
        _seconds = seconds;

        // The module's own filter is about 0.6 s late.
        double truth = _movement.SpeedMetersPerSecond(seconds);
        _speed += (truth - _speed) * (1 - Math.Exp(-step / 0.6));
        _heading += 0.01 * truth * step;
        _north += truth * step * Math.Cos(_heading);
        _east += truth * step * Math.Sin(_heading);
        GnssSky sky = _movement.SkyAt(seconds);
        Sky(sky, seconds);
        double measured = Math.Max(0, _speed + Error(sky, step));
        bool isGuess = !IsFixed && _coveredSinceSeconds >= 0 && _openSinceSeconds >= 0 && seconds - _coveredSinceSeconds < GuessSeconds;
        Write(sky, measured, seconds - _startedSeconds, isGuess);
    }

    private void Sky(GnssSky sky, double seconds)
    {
        if (sky == GnssSky.Roof)
        {
            _coveredSinceSeconds = _coveredSinceSeconds < 0 ? seconds : _coveredSinceSeconds;
            IsFixed = false;
            return;
        }

        if (_coveredSinceSeconds >= 0)
        {
            // Found again within seconds, at first badly.
            _openSinceSeconds = seconds;
            _coveredSinceSeconds = -1;
        }

        bool isCold = seconds - _startedSeconds < ColdStartSeconds;
        bool wasFixed = IsFixed;
        IsFixed = !isCold && (_openSinceSeconds < 0 || seconds - _openSinceSeconds >= ReacquireSeconds);
        if (IsFixed && !wasFixed)
        {
            _settling = 0.6 * Gauss();
            _openSinceSeconds = _openSinceSeconds < 0 ? seconds : _openSinceSeconds;
        }
    }

    private double Error(GnssSky sky, double step)
    {
        bool isStreet = sky == GnssSky.Street;
        double memory = Math.Exp(-step / (isStreet ? 8 : 6));
        _wander = (_wander * memory) + ((isStreet ? 0.18 : 0.04) * Math.Sqrt(1 - (memory * memory)) * Gauss());
        _settling *= Math.Exp(-step / 2);
        double reflection = isStreet && _random.NextDouble() < 0.02 * step ? 1.5 * Gauss() : 0;
        return _wander + _settling + reflection + ((isStreet ? 0.08 : 0.04) * Gauss());
    }

    private void Write(GnssSky sky, double speed, double sinceStart, bool isGuess)
    {
        TimeSpan time = TimeSpan.FromHours(8) + TimeSpan.FromSeconds(sinceStart);
        string clock = time.ToString("hhmmss\\.ff", null);
        if (!IsFixed && !isGuess)
        {
            NmeaWriter.Append(_sent, $"GNRMC,{clock},V,,,,,,,140326,,,N");
            NmeaWriter.Append(_sent, "GNVTG,,,,,,,,,N");
            NmeaWriter.Append(_sent, $"GNGGA,{clock},,,,,0,00,99.99,,,,,,");
            NmeaWriter.Append(_sent, "GNGSA,A,1,,,,,,,,,,,,,99.99,99.99,99.99");
            return;
        }

        string mode = isGuess ? "E" : "A";
        string place = NmeaWriter.Angle(48.1 + (_north / MetersPerDegree), 2) + ",N,"
            + NmeaWriter.Angle(11.5 + (_east / MetersPerDegree / 0.668), 3) + ",E";
        string knots = NmeaWriter.Number(speed * KnotsPerMeterPerSecond, "0.000");
        string hour = NmeaWriter.Number(speed * 3.6, "0.000");
        string course = NmeaWriter.Number(((_heading * 180 / Math.PI) % 360) + 0.005, "0.00");
        string satellites = sky == GnssSky.Open ? "12,0.90" : "07,1.60";
        NmeaWriter.Append(_sent, $"GNRMC,{clock},A,{place},{knots},{course},140326,,,{mode}");
        NmeaWriter.Append(_sent, $"GNVTG,{course},T,,M,{knots},N,{hour},K,{mode}");
        NmeaWriter.Append(_sent, $"GNGGA,{clock},{place},{(isGuess ? 6 : 1)},{satellites},519.4,M,46.6,M,,");
        NmeaWriter.Append(_sent, "GNGSA,A,3,01,07,08,13,14,17,21,30,,,,,1.61,0.90,1.33");
        NmeaWriter.Append(_sent, "GPGSV,2,1,08,01,40,083,46,07,17,308,41,08,07,344,39,13,22,228,45");
        NmeaWriter.Append(_sent, "GPGSV,2,2,08,14,61,110,44,17,55,275,40,21,12,043,33,30,72,190,47");
    }

    private double Gauss()
    {
        double u = 1 - _random.NextDouble();
        return Math.Sqrt(-2 * Math.Log(u)) * Math.Cos(2 * Math.PI * _random.NextDouble());
    }
}
