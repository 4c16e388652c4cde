using TrainingPlan.Coaching;
using TrainingPlan.Firmware;
using TrainingPlan.Firmware.Boards;
using TrainingPlan.Firmware.Power;
using TrainingPlan.Firmware.Sensors;
using TrainingPlan.Hardware.Chips;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.SessionLog;

namespace TrainingPlan.Band.Tests.Power;

/// <summary>
/// Time over a power cut, sleep when nobody needs the band, a run saved before the battery gives out, chips that are missing.
/// </summary>
public sealed class BandPowerTests
{
    private const long SleepMs = BandCare.SecondsUntilSleep * 1000L;

    [Fact]
    public void The_clock_chip_keeps_the_time_while_the_band_is_off_and_a_run_is_dated_at_its_start()
    {
        VirtualBand band = On(new Wearer());
        band.ClockChip!.DriftPpm = 20;
        SetClock(band, band.Clock.TrueUtc);
        band.Advance(1500);
        band.PowerCut();
        band.LetPass(3_600_000);
        band.PowerOn();
        band.Advance(4000);
        Assert.True(band.StartRun());
        band.Advance(3000);
        DateTime dated = StartOf(band);
        Assert.InRange((band.Clock.TrueUtc.AddSeconds(-3) - dated).TotalSeconds, -1, 2);
    }

    [Fact]
    public void A_clock_chip_that_lost_its_cell_or_names_no_date_is_not_believed()
    {
        VirtualBand band = On(new Wearer());
        band.Advance(4000);
        Assert.True(band.StartRun());
        Assert.Equal(0, HeaderOf(band).StartUtcMs);
        band.StopRun();

        SetClock(band, new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        band.Advance(1500);
        band.Restart();
        band.Advance(4000);
        Assert.True(band.StartRun());
        Assert.Equal(0, HeaderOf(band).StartUtcMs);
    }

    [Fact]
    public void A_clock_chip_that_does_not_answer_or_gives_nonsense_hinders_nothing()
    {
        VirtualBand band = On(new Wearer());
        band.ClockChip!.IsPresent = false;
        SetClock(band, band.Clock.TrueUtc);
        band.Advance(1500);
        band.Restart();
        band.Advance(4000);
        Assert.True(band.StartRun());

        using var scope = band.Enter();
        band.I2cBus(1).Attach(0x33, new Nonsense());
        var device = System.Device.I2c.I2cDevice.Create(new(1, 0x33));
        Assert.False(new ClockChip(device).TryRead(out _));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Ten_minutes_of_lying_still_put_the_band_to_sleep_and_the_button_wakes_it(int board)
    {
        VirtualBand band = VirtualBand.On(new Wearer(), BoardOf(board), new VirtualParts());
        band.PowerOn();
        band.Advance(SleepMs - 5000);
        Assert.False(band.IsAsleep);
        band.Advance(15_000);
        Assert.True(band.IsAsleep);
        Assert.Equal(BoardOf(board).ButtonPin, band.Wake.Pin);
        if (BoardOf(board).HoldPin != Board.NoPin)
        {
            Assert.False(band.Pins[BoardOf(board).HoldPin].IsHigh);
        }

        long samples = band.MotionChip!.SampleCount;
        band.Advance(60_000);
        Assert.True(band.IsAsleep);
        Assert.Equal(samples, band.MotionChip!.SampleCount);

        band.PressButton();
        band.Advance(4000);
        Assert.False(band.IsAsleep);
        Assert.True(band.StartRun());
    }

    [Fact]
    public void Who_moves_runs_or_syncs_keeps_it_awake()
    {
        var wearer = new Wearer();
        VirtualBand band = On(wearer);
        band.Advance(4000);
        Assert.True(band.StartRun());
        band.Advance(SleepMs + 10_000);
        Assert.False(band.IsAsleep);
        Assert.True(band.StopRun());
        band.Advance(SleepMs / 2);
        wearer.IsRunning = true;
        band.Advance(30_000);
        wearer.IsRunning = false;
        band.Advance((SleepMs / 2) + 20_000);
        Assert.False(band.IsAsleep);
    }

    [Fact]
    public void A_run_is_saved_before_the_battery_gives_out()
    {
        VirtualBand band = On(new Wearer { IsRunning = true });
        band.Advance(4000);
        Assert.True(band.StartRun());
        band.Advance(120_000);
        for (int millivolts = 3700; millivolts > 3300; millivolts -= 4)
        {
            band.BatteryMillivolts = millivolts;
            band.Advance(6000);
        }

        Assert.False(band.Loop!.IsRecording);
        Assert.InRange(band.BatteryMillivolts, 3300, 3350);
        Assert.Equal([(int)StopReason.BatteryEmpty], StopsOf(band));
    }

    [Fact]
    public void A_chip_that_is_missing_at_the_start_is_heard_once_and_the_band_runs_without_it()
    {
        VirtualBand band = VirtualBand.On(new Wearer { IsRunning = true }, new VirtualBoard(2), new VirtualParts(Heart: HeartPart.None));
        var cues = new List<CueKind>();
        band.SecondFinished += now => cues.Add(now.Loop!.LastCue);
        band.PowerOn();
        band.Advance(10_000);
        Assert.Single(cues, CueKind.SensorLost);
        Assert.Equal(1, band.Loop!.Second.State == Units.MotionState.Run ? 1 : 0);
        Assert.True(band.StartRun());
        Assert.True(band.SoundCount > 0);

        VirtualBand whole = On(new Wearer());
        whole.Advance(10_000);
        Assert.Equal(0, whole.SoundCount);
    }

    [Theory]
    [InlineData(MotionPart.Mpu6050)]
    [InlineData(MotionPart.Mpu9250)]
    public void A_motion_chip_whose_AD0_is_high_is_found_too(MotionPart part)
    {
        Board board = new Esp32DevBoard();
        VirtualBand band = VirtualBand.On(new Wearer(), board, new VirtualParts(MotionPart.None));
        MpuModel chip = new VirtualParts(part).MakeMotion(new Wearer(), 0)!;
        band.I2cBus(board.MotionBusId).Attach(board.MotionAddress + 1, chip);
        band.PowerOn();
        band.Advance(4000);
        Assert.Equal(0, band.SoundCount);
        Assert.True(chip.SampleCount > 100);
        Assert.True(band.StartRun());
    }

    private static VirtualBand On(Wearer wearer)
    {
        VirtualBand band = VirtualBand.On(wearer, new VirtualBoard(2), new VirtualParts());
        band.PowerOn();
        return band;
    }

    private static Board BoardOf(int index) => index switch
    {
        0 => new M5StickCPlus2(), 1 => new M5StickCPlus(), 2 => new Esp32S3DevKitC1(), _ => new Esp32DevBoard(),
    };

    private static void SetClock(VirtualBand band, DateTime utc)
    {
        using (band.Enter())
        {
            var chip = new ClockChip(System.Device.I2c.I2cDevice.Create(new(band.Board!.MotionBusId, band.Board.ClockChipAddress)));
            chip.Set(new DateTimeOffset(utc, TimeSpan.Zero).ToUnixTimeMilliseconds());
        }
    }

    private static DateTime StartOf(VirtualBand band) => DateTimeOffset.FromUnixTimeMilliseconds(HeaderOf(band).StartUtcMs).UtcDateTime;

    private static SessionHeader HeaderOf(VirtualBand band)
    {
        using var scope = band.Enter();
        Firmware.Storage.BandStore store = Storage.StoredRun.Opened();
        Assert.True(store.Sessions.TryReadHeader(store.Sessions.Table.Count - 1, out SessionHeader header));
        return header;
    }

    private static List<int> StopsOf(VirtualBand band)
    {
        using var scope = band.Enter();
        Firmware.Storage.BandStore store = Storage.StoredRun.Opened();
        byte[] bytes = Storage.StoredRun.Bytes(store, store.Sessions.Table.Number(store.Sessions.Table.Count - 1));
        var reader = new SessionLogReader();
        reader.SetInput(bytes, 0, bytes.Length);
        var stops = new List<int>();
        while (reader.MoveNext())
        {
            if (reader.Kind == RecordKind.Event && reader.EventKind == LogEventKind.Stop)
            {
                stops.Add(reader.EventA);
            }
        }

        return stops;
    }

    /// <summary>Registers that are all ones: a month of 25, an hour of 45.</summary>
    private sealed class Nonsense : II2cChip
    {
        public string PartName => "nonsense";

        public bool IsPresent => true;

        public void PowerOn(long trueNanoseconds)
        {
        }

        public void AdvanceTo(long trueNanoseconds)
        {
        }

        public int Write(ReadOnlySpan<byte> bytes) => bytes.Length;

        public void Read(Span<byte> bytes) => bytes.Fill(0x7F);
    }

    private sealed class Wearer : IRunner
    {
        public bool IsRunning { get; set; }

        public bool IsSampled => true;

        public int LightChannelCount => 2;

        public void Motion(double trueSeconds, double widthSeconds, Span<double> motion)
        {
            motion.Clear();
            motion[2] = 1000 + (IsRunning ? 900 * Math.Sin(2 * Math.PI * 2.8 * trueSeconds) : 3 * Math.Sin(trueSeconds * 61));
            motion[0] = IsRunning ? 700 * Math.Sin(2 * Math.PI * 1.4 * trueSeconds) : 0;
        }

        public double LightNanoampsPerMilliamp(int slot, int led, double trueSeconds, double widthSeconds) => 280;

        public void BeginRun(double trueSeconds)
        {
        }

        public void EndRun(double trueSeconds)
        {
        }

        public void Hear(CueKind cue, double trueSeconds)
        {
        }
    }
}
