using System;
using System.IO;
using System.IO.Ports;
using TrainingPlan.Signals;

namespace TrainingPlan.Firmware.Sensors;

/// <summary>A GNSS module that talks NMEA on a serial port, 1 to 10 times a second: hands each measured speed on.</summary>
public sealed class GnssReceiver
{
    private const int PollMs = 20;
    private const int RetryMs = 10000;
    private const int SilenceMs = 3000;
    private const int PortReadBytes = 1024;
    private const int TakeBytes = 96;

    // A speed or two a second say all: what comes sooner, and the satellites' tables behind each, is thrown away unread. A module that
    // reports once a second keeps its rhythm to less than the rest leaves. Quality is waited for only now and then.
    private const int RestMs = 700;
    private const int QualityMs = 5000;

    private readonly SerialPort _port;
    private readonly GnssPace _pace;
    private readonly NmeaParser _parser = new NmeaParser();
    private readonly byte[] _bytes = new byte[TakeBytes];
    private long _nextMs;
    private long _restUntilMs;
    private long _qualityDueMs;
    private long _speedMs = -SilenceMs - 1;
    private long _fixMs = -SilenceMs - 1;
    private long _recommendedMs = -SilenceMs - 1;
    private bool _isOpen;

    /// <summary>Takes the port and where its speeds go; nothing happens before the first tick.</summary>
    public GnssReceiver(SerialPort port, GnssPace pace)
    {
        _port = port;
        _pace = pace;
    }

    /// <summary>What has been read; for tests and the trace.</summary>
    public NmeaParser Parser
    {
        get { return _parser; }
    }

    /// <summary>True while fixes come; false without a module, without a sky and while the port refuses.</summary>
    public bool IsFixed { get; private set; }

    /// <summary>Takes what has come; never waits.</summary>
    /// <param name="nowMs">Milliseconds since boot.</param>
    public void Tick(long nowMs)
    {
        if (nowMs < _nextMs)
        {
            return;
        }

        _nextMs = nowMs + PollMs;
        if (!_isOpen && !TryOpen(nowMs))
        {
            return;
        }

        int waiting = _port.BytesToRead;
        if (waiting > 0)
        {
            int count = _port.Read(_bytes, 0, waiting < TakeBytes ? waiting : TakeBytes);
            int at = 0;
            while (at < count && nowMs >= _restUntilMs)
            {
                at = _parser.Take(_bytes, at, count);
                TakeSentence(nowMs);
            }

            if (nowMs < _restUntilMs)
            {
                _parser.Drop();
            }
        }

        IsFixed = nowMs - _fixMs <= SilenceMs;
    }

    // RMC and VTG of one moment carry the same speed: VTG counts only where RMC does not come.
    private void TakeSentence(long nowMs)
    {
        NmeaKind kind = _parser.Kind;
        if (kind == NmeaKind.None)
        {
            return;
        }

        if (kind == NmeaKind.Gga)
        {
            // Behind a speed, this was all that was waited for.
            _qualityDueMs = nowMs + QualityMs;
            _restUntilMs = nowMs - _speedMs < RestMs ? nowMs + RestMs : _restUntilMs;
            return;
        }

        if (kind == NmeaKind.Rmc)
        {
            _recommendedMs = nowMs;
        }

        _parser.IsVtgWanted = nowMs - _recommendedMs > SilenceMs;
        _speedMs = nowMs;
        if (nowMs >= _qualityDueMs)
        {
            _qualityDueMs = nowMs + QualityMs;
        }
        else
        {
            _restUntilMs = nowMs + RestMs;
        }

        if (_parser.HasFix)
        {
            _fixMs = nowMs;
            _pace.AddFix(_parser.SpeedMillimetersPerSecond, _parser.DilutionHundredths);
        }
    }

    private bool TryOpen(long nowMs)
    {
        _nextMs = nowMs + RetryMs;
        try
        {
            _port.ReadBufferSize = PortReadBytes;
            _port.Open();
        }
        catch (InvalidOperationException)
        {
            return false;
        }
        catch (IOException)
        {
            return false;
        }

        _nextMs = nowMs + PollMs;
        _isOpen = true;
        return true;
    }
}
