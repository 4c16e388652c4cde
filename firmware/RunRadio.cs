using System;
using TrainingPlan.Coaching;
using TrainingPlan.Firmware.Link;
using TrainingPlan.Firmware.Radio;
using TrainingPlan.Firmware.Storage;
using TrainingPlan.Protocol;
using TrainingPlan.SessionLog;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Firmware;

/// <summary>
/// What the radio does while it does not sync: the band is a sensor, or listens to some, or is silent. The runner chooses with the button,
/// or by the settings; the last word counts. Which strap and which pod were found is remembered on flash.
/// </summary>
public sealed class RunRadio : IRadioGuest
{
    /// <summary>Bytes of what is remembered: the settings' word and what counts, each a use and two addresses.</summary>
    public const int MemoryBytes = 2 * WordBytes;

    private const int WordBytes = 13;
    private const int AddressBytes = 6;
    private const int RetryMs = 2000;
    private const int PacketsATick = 4;

    private readonly BandStore _store;
    private readonly BandInfo _info;
    private readonly StrapFeed _strap;
    private readonly PodFeed _pod;
    private readonly SensorService _service = new SensorService();
    private readonly SensorListener _listener = new SensorListener();
    private readonly byte[] _packet = new byte[PacketBox.PacketBytesMax];
    private readonly byte[] _memory = new byte[MemoryBytes];
    private ulong _keptStrap;
    private ulong _keptPod;
    private bool _isYielded;
    private long _nextTryMs;

    /// <summary>Takes its parts.</summary>
    /// <param name="store">Where the choice is kept.</param>
    /// <param name="info">What the band says of itself: name, firmware, charge.</param>
    /// <param name="sources">Where the packets of strap and pod go.</param>
    public RunRadio(BandStore store, BandInfo info, RunSources sources)
    {
        _store = store;
        _info = info;
        _strap = sources.Strap;
        _pod = sources.Pod;
    }

    /// <summary>What it does when it may.</summary>
    public RadioUse Use { get; private set; }

    /// <summary>The band as a sensor.</summary>
    public SensorService Service
    {
        get { return _service; }
    }

    /// <summary>The band as a listener.</summary>
    public SensorListener Listener
    {
        get { return _listener; }
    }

    /// <summary>Takes the settings' word, unless the runner chose at the button after it was last another one.</summary>
    public void Apply(BandSettings settings)
    {
        byte[] kept = new byte[MemoryBytes];
        Put(0, settings.RadioUse, settings.StrapAddress, settings.PodAddress);
        if (_store.Radio.TryLoad(kept) && IsSameWord(kept))
        {
            Use = (RadioUse)kept[WordBytes];
            _keptStrap = GetAddress(kept, WordBytes + 1);
            _keptPod = GetAddress(kept, WordBytes + 1 + AddressBytes);
        }
        else
        {
            Use = settings.RadioUse;
            _keptStrap = settings.StrapAddress;
            _keptPod = settings.PodAddress;
        }

        TellListener();
    }

    /// <summary>The runner wants the next use: off, sensor, strap, strap and pod, off. Whoever is nearest then is the one.</summary>
    public CueKind ChooseNext()
    {
        Use = Use == RadioUse.StrapAndPod ? RadioUse.Off : Use + 1;
        if (Use == RadioUse.Strap)
        {
            _keptStrap = 0;
            _keptPod = 0;
        }

        TellListener();
        Save();
        switch (Use)
        {
            case RadioUse.Share: return CueKind.RadioShares;
            case RadioUse.Strap: return CueKind.RadioHearsStrap;
            case RadioUse.StrapAndPod: return CueKind.RadioHearsBoth;
            default: return CueKind.SyncOff;
        }
    }

    /// <inheritdoc/>
    public bool TryYield()
    {
        _isYielded = true;
        _service.Stop();
        _listener.IsWanted = false;
        return _listener.IsIdle;
    }

    /// <inheritdoc/>
    public void TakeBack()
    {
        _isYielded = false;
        _nextTryMs = 0;
    }

    /// <summary>One turn on the radio's own thread; may block for seconds.</summary>
    /// <param name="nowMs">Milliseconds since boot.</param>
    public void Work(long nowMs)
    {
        _listener.Work(nowMs);
    }

    /// <summary>Takes the role that is due, takes packets, sends one that waits. Never blocks.</summary>
    /// <param name="nowMs">Milliseconds since boot.</param>
    public void Tick(long nowMs)
    {
        bool isAsleep = Use == RadioUse.Off && _listener.IsIdle && !_service.IsOn;
        if (_isYielded || isAsleep)
        {
            return;
        }

        bool shares = Use == RadioUse.Share;
        _listener.IsWanted = Use >= RadioUse.Strap;
        if (!shares && _service.IsOn)
        {
            _service.Stop();
        }
        else if (shares && !_service.IsOn && _listener.IsIdle && nowMs >= _nextTryMs)
        {
            _nextTryMs = nowMs + RetryMs;
            _service.TryStart(AirName.Of(_store.BandId), _info.BoardName, VersionText(_info.FirmwareVersion));
        }

        _service.Tick();
        TakePackets(nowMs);
        if (_listener.Strap.Address != _keptStrap || _listener.Pod.Address != _keptPod)
        {
            _keptStrap = _listener.Strap.Address;
            _keptPod = _listener.Pod.Address;
            Save();
        }
    }

    /// <summary>The second that just ended goes out to who listens to the band.</summary>
    public void AddSecond(RunSecond second)
    {
        if (_service.IsOn)
        {
            for (int i = 0; i < _strap.NewBeatCount; i++)
            {
                _service.AddBeat(_strap.NewBeat(i));
            }

            _service.AddSecond(second, (_info.Sensors & BandInfo.MotionSensor) != 0, _info.BatteryPercent);
        }
    }

    private static string VersionText(int version)
    {
        return (version >> 16) + "." + ((version >> 8) & 0xFF) + "." + (version & 0xFF);
    }

    private void TakePackets(long nowMs)
    {
        for (int i = 0; i < PacketsATick; i++)
        {
            int strapBytes = _listener.Strap.Box.Take(_packet);
            if (strapBytes > 0)
            {
                _strap.Take(_packet, 0, strapBytes, nowMs);
            }

            int podBytes = _listener.Pod.Box.Take(_packet);
            if (podBytes > 0)
            {
                _pod.Take(_packet, 0, podBytes);
            }

            if (strapBytes == 0 && podBytes == 0)
            {
                return;
            }
        }
    }

    private void TellListener()
    {
        _listener.Strap.IsWanted = Use >= RadioUse.Strap;
        _listener.Pod.IsWanted = Use == RadioUse.StrapAndPod;
        _listener.Strap.Address = _keptStrap;
        _listener.Pod.Address = _keptPod;
    }

    private void Save()
    {
        Put(WordBytes, Use, _keptStrap, _keptPod);
        _store.Radio.TrySave(_memory);
    }

    private bool IsSameWord(byte[] kept)
    {
        for (int i = 0; i < WordBytes; i++)
        {
            if (kept[i] != _memory[i])
            {
                return false;
            }
        }

        return kept[WordBytes] <= (byte)RadioUse.StrapAndPod;
    }

    private void Put(int at, RadioUse use, ulong strap, ulong pod)
    {
        _memory[at] = (byte)use;
        for (int i = 0; i < AddressBytes; i++)
        {
            _memory[at + 1 + i] = (byte)(strap >> (8 * i));
            _memory[at + 1 + AddressBytes + i] = (byte)(pod >> (8 * i));
        }
    }

    private static ulong GetAddress(byte[] from, int at)
    {
        ulong address = 0;
        for (int i = AddressBytes - 1; i >= 0; i--)
        {
            address = (address << 8) | from[at + i];
        }

        return address;
    }
}
