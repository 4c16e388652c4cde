using System;
using TrainingPlan.Coaching;
using TrainingPlan.Firmware;
using TrainingPlan.Firmware.Boards;
using TrainingPlan.Hardware.Chips;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>The band on a wrist: its board, its chips, and the firmware's own loop, which is all that is ever driven.</summary>
public sealed partial class VirtualBand
{
    /// <summary>Milliseconds that a press takes.</summary>
    public const int PressMs = 120;

    /// <summary>Voltage of a full battery in millivolts.</summary>
    public const int FullBatteryMillivolts = 4160;

    /// <summary>Milliseconds of the hold that stops a run.</summary>
    public const int HoldMs = 2000;

    private IRunner? _runner;
    private bool _wasRecording;
    private bool _hasSounded;
    private CueKind _pendingCue;
    private long _seenSeconds;

    /// <summary>The board whose firmware runs; null for a bare world.</summary>
    public Board? Board { get; private set; }

    /// <summary>The firmware; null before the first power-on.</summary>
    public BandLoop? Loop { get; private set; }

    /// <summary>The motion chip.</summary>
    public MpuModel? MotionChip { get; private set; }

    /// <summary>The pulse chip; null where the runner gives no light.</summary>
    public RegisterChip? HeartChip { get; private set; }

    /// <summary>The battery's voltage in millivolts, as the board's divider passes it on.</summary>
    public int BatteryMillivolts
    {
        get => PowerChip?.BatteryMillivolts
            ?? (Board is { } board ? Pins.AnalogMillivolts(board.BatteryChannel) * board.BatteryDivider : 0);
        set
        {
            if (PowerChip != null)
            {
                PowerChip.BatteryMillivolts = value;
            }
            else
            {
                Pins.SetAnalog(Board!.BatteryChannel, value / Board.BatteryDivider);
            }
        }
    }

    /// <summary>The power chip; null where the board has none.</summary>
    public Axp192Model? PowerChip { get; private set; }

    /// <summary>The clock chip, which keeps its power when the band has none; null where the board has none.</summary>
    public Pcf8563Model? ClockChip { get; private set; }

    /// <summary>The GNSS module at the board's second port; null where there is none.</summary>
    public GnssModel? Gnss { get; private set; }

    /// <summary>The cable at the board's serial port.</summary>
    public VirtualSerialLine Serial => SerialLine(Board?.SerialPortName ?? "COM2");

    /// <summary>Times that the buzzer began to sound since power-on.</summary>
    public int SoundCount { get; private set; }

    /// <summary>Raised after a tick in which the firmware finished a second.</summary>
    public event Action<VirtualBand>? SecondFinished;

    /// <summary>Why the firmware ended: an exception that it let escape; null while all is well.</summary>
    public Exception? Crash { get; private set; }

    /// <summary>A band on a runner's wrist, not yet switched on. The runner's traits set the clocks' drifts.</summary>
    public static VirtualBand On(IRunner runner, int heartLedCount = 2, GnssModel? gnss = null)
    {
        var parts = new VirtualParts(Heart: heartLedCount == 3 ? HeartPart.Max30101 : HeartPart.Max30102);
        VirtualBand band = On(runner, new VirtualBoard(heartLedCount, gnss?.BaudRate ?? 0), parts);
        band.Gnss = gnss;
        return band;
    }

    /// <summary>A band of any board with any chips; a pulse chip is there only where the runner gives light.</summary>
    public static VirtualBand On(IRunner runner, Board board, VirtualParts parts)
    {
        var band = new VirtualBand { _runner = runner, Board = board };
        RunnerTraits? traits = (runner as SeededRunner)?.Traits;
        band.Clock.DriftPpm = traits?.BoardDriftPpm ?? 0;
        if (board.PowerChipAddress != 0)
        {
            band.PowerChip = new Axp192Model();
            band.I2cBus(board.MotionBusId).Attach(board.PowerChipAddress, band.PowerChip);
        }

        if (board.ClockChipAddress != 0)
        {
            band.ClockChip = new Pcf8563Model();
            band.I2cBus(board.MotionBusId).Attach(board.ClockChipAddress, band.ClockChip);
        }

        band.BatteryMillivolts = FullBatteryMillivolts;
        band.MotionChip = parts.MakeMotion(runner, traits?.MotionDriftPpm ?? 0);
        if (band.MotionChip != null)
        {
            band.I2cBus(board.MotionBusId).Attach(board.MotionAddress, band.MotionChip);
        }

        band.HeartChip = runner.LightChannelCount > 0 ? parts.MakeHeart(runner, traits?.HeartDriftPpm ?? 0) : null;
        if (band.HeartChip != null)
        {
            band.I2cBus(board.HeartBusId).Attach(board.HeartAddress, band.HeartChip);
        }

        band.Pins[board.ButtonPin].SetLevel(board.IsButtonActiveLow);
        band.Pins[board.BuzzerPin].PwmChanged += band.OnSound;
        return band;
    }

    /// <summary>Puts another volume in, such as one read from an image. Before power-on only.</summary>
    public void InsertFlash(VirtualFlash flash)
    {
        Flash = flash;
        Flash.PowerFailed = LosePower;
    }

    /// <summary>Gives power and starts the firmware.</summary>
    public void PowerOn()
    {
        RestorePower();
        Board board = Board ?? throw new InvalidOperationException("a bare world has no firmware: use VirtualBand.On");
        Pins[board.ButtonPin].SetLevel(board.IsButtonActiveLow);
        Gnss?.PowerOn();
        Compose();
    }

    /// <summary>Starts the firmware, as after power-on and after deep sleep.</summary>
    private void Compose()
    {
        Board board = Board!;
        Crash = null;
        _wasRecording = false;
        _seenSeconds = 0;
        SoundCount = 0;
        try
        {
            using (Enter())
            {
                Loop = Program.Compose(board);
            }
        }
        catch (PowerCutException)
        {
            Loop = null;
        }
    }

    /// <summary>Power off and on again.</summary>
    public void Restart()
    {
        PowerCut();
        PowerOn();
    }

    /// <summary>One turn of the firmware's loop at its next time step.</summary>
    public void Tick()
    {
        Clock.MoveTo(Math.Max(Clock.TrueNanoseconds, Clock.NextStepNanoseconds));
        if (IsAsleep)
        {
            LookForWaking();
            return;
        }

        if (!IsPowered || Loop == null)
        {
            return;
        }

        TalkGnss();

        try
        {
            using (Enter())
            {
                Pins.Dispatch(Clock.TrueNanoseconds, Clock.UptimeMs);
                DispatchSerial();
                Radio.Dispatch();
                Radio.Work(() => Loop.Sources.Radio?.Work(Clock.UptimeMs));
                Loop.Tick(Clock.UptimeMs);
            }
        }
        catch (PowerCutException)
        {
            return;
        }
        catch (Exception e)
        {
            Crash = e;
            throw;
        }

        Watch();
        if (IsRebootRequested)
        {
            Restart();
        }
        else if (IsSleepRequested)
        {
            FallAsleep();
        }
    }

    /// <summary>Deep sleep: the processor and its memory are off, the chips keep their power, and so does the flash.</summary>
    private void FallAsleep()
    {
        IsSleepRequested = false;
        IsAsleep = true;
        Loop = null;
        Radio.PowerOff();
        foreach (VirtualSerialLine line in _lines.Values)
        {
            line.PowerOff();
        }
    }

    private void LookForWaking()
    {
        Pins.Move(Clock.TrueNanoseconds);
        if (Wake.Pin >= 0 && Pins[Wake.Pin].IsHigh == Wake.IsHigh)
        {
            IsAsleep = false;
            Clock.PowerOn();
            Pins.Reset();
            Flash.PowerOn();
            Compose();
        }
    }

    /// <summary>Lets true time pass; the firmware runs at each of its time steps.</summary>
    public void Advance(long milliseconds) => AdvanceTo(Clock.TrueNanoseconds + (milliseconds * 1_000_000L));

    /// <summary>Lets time pass up to a true time.</summary>
    public void AdvanceTo(long trueNanoseconds)
    {
        while (Clock.NextStepNanoseconds <= trueNanoseconds)
        {
            Tick();
        }

        Clock.MoveTo(Math.Max(Clock.TrueNanoseconds, trueNanoseconds));
    }

    /// <summary>Pushes the button now and lets it go after some time; time must pass for it to be seen.</summary>
    public void PressButton(int milliseconds = PressMs)
    {
        Board board = Board ?? throw new InvalidOperationException("a bare world has no button");
        long now = Clock.TrueNanoseconds;
        Pins.Plan(now, board.ButtonPin, !board.IsButtonActiveLow);
        Pins.Plan(now + (milliseconds * 1_000_000L), board.ButtonPin, board.IsButtonActiveLow);
    }

    /// <summary>Presses start and waits until the firmware records; false when it does not within five seconds.</summary>
    public bool StartRun()
    {
        PressButton();
        for (int i = 0; i < 500 && Loop is { IsRecording: false }; i++)
        {
            Tick();
        }

        return Loop is { IsRecording: true };
    }

    /// <summary>Holds the button and waits until the firmware has stopped recording; false when it does not within ten seconds.</summary>
    public bool StopRun()
    {
        PressButton(HoldMs);
        for (int i = 0; i < 1000 && Loop is { IsRecording: true }; i++)
        {
            Tick();
        }

        Advance(HoldMs);
        return Loop is { IsRecording: false };
    }

    private void TalkGnss()
    {
        if (Gnss != null && Board?.GnssPortName is string port)
        {
            SerialLine(port).HostWrite(Gnss.AdvanceTo(Clock.TrueNanoseconds));
        }
    }

    private void DispatchSerial()
    {
        foreach (VirtualSerialLine line in _lines.Values)
        {
            line.Dispatch();
        }
    }

    /// <summary>What the wearer notices after a tick: a run began or ended, a cue sounded.</summary>
    private void Watch()
    {
        BandLoop loop = Loop!;
        if (loop.IsRecording != _wasRecording)
        {
            _wasRecording = loop.IsRecording;
            if (_wasRecording)
            {
                _runner?.BeginRun(Clock.TrueSeconds);
            }
            else
            {
                _runner?.EndRun(Clock.TrueSeconds);
            }
        }

        if (loop.SecondCount != _seenSeconds)
        {
            _seenSeconds = loop.SecondCount;
            Listen(loop.LastCue);
            SecondFinished?.Invoke(this);
        }
    }

    /// <summary>A cue is heard when the buzzer has really sounded; one that waits behind another is heard with its own sound.</summary>
    private void Listen(CueKind cue)
    {
        if (cue != CueKind.None)
        {
            _pendingCue = cue;
        }

        if (_hasSounded && _pendingCue != CueKind.None)
        {
            _runner?.Hear(_pendingCue, Clock.TrueSeconds);
            _pendingCue = CueKind.None;
        }

        _hasSounded = false;
    }

    private void OnSound(bool isOn, int frequencyHz, long trueNanoseconds)
    {
        if (isOn)
        {
            SoundCount++;
            _hasSounded = true;
        }
    }
}
