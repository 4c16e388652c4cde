using TrainingPlan.Companion.Cli;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Firmware.Boards;
using TrainingPlan.Hardware.Chips;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.Protocol;
using TrainingPlan.Trials.Sync;

namespace TrainingPlan.Journey.Tests;

/// <summary>The band examines itself over its link: every kind of chip, and every way in which one can be broken.</summary>
public sealed class BandExaminationTests
{
    private static readonly CheckItem[] s_items =
    [
        CheckItem.Motion, CheckItem.Heart, CheckItem.Flash, CheckItem.Battery, CheckItem.Clock, CheckItem.Buzzer, CheckItem.Button,
    ];

    [Theory]
    [InlineData(MotionPart.Mpu6886, HeartPart.Max30102, 0x19, 0x15)]
    [InlineData(MotionPart.Mpu6050, HeartPart.Max30101, 0x68, 0x15)]
    [InlineData(MotionPart.Mpu6500, HeartPart.Max30100, 0x70, 0x11)]
    [InlineData(MotionPart.Mpu9250, HeartPart.Max30102, 0x71, 0x15)]
    public void A_band_of_good_chips_is_well(MotionPart motion, HeartPart heart, int motionIdentity, int heartIdentity)
    {
        var bench = new Bench(motion, heart);
        IReadOnlyList<BandResult> results = bench.Examine();
        Assert.Equal(s_items, results.Select(result => (CheckItem)result.Item));
        Assert.All(results, result => Assert.True(CheckWords.Of(result).IsWell, CheckWords.Of(result).ToString()));
        Assert.Equal((motionIdentity, heartIdentity), (results[0].Detail, results[1].Detail));
        Assert.InRange(results[0].A, 950, 1050);
        Assert.InRange(results[0].C, 90, 110);
        Assert.InRange(results[1].A, 480, 520);
        Assert.Equal(33, results[1].C);
        Assert.True(bench.Band.SoundCount > 0);
    }

    public static TheoryData<string, CheckItem, CheckFinding, Action<Bench>> Broken => new()
    {
        { "a beam that is stuck", CheckItem.Motion, CheckFinding.SelfTestFailed, bench => bench.Band.MotionChip!.SelfTestShare = 0 },
        { "a beam that is too soft", CheckItem.Motion, CheckFinding.SelfTestFailed, bench => bench.Band.MotionChip!.SelfTestShare = 1.8 },
        { "a hung motion chip", CheckItem.Motion, CheckFinding.Frozen, bench => bench.Band.MotionChip!.IsFrozen = true },
        { "a saturated motion chip", CheckItem.Motion, CheckFinding.WrongGravity, bench => bench.Break(chip => chip.IsSaturated = true) },
        { "a motion chip in motion", CheckItem.Motion, CheckFinding.Moved, bench => bench.Band.MotionChip!.NoiseMg = 80 },
        { "no motion chip", CheckItem.Motion, CheckFinding.NoAnswer, bench => bench.Band.MotionChip!.IsPresent = false },
        { "no pulse chip", CheckItem.Heart, CheckFinding.NoAnswer, bench => bench.Band.HeartChip!.IsPresent = false },
        { "a dead red LED", CheckItem.Heart, CheckFinding.LedDead, bench => bench.Heart.DeadLed = 1 },
        { "a dead infrared LED", CheckItem.Heart, CheckFinding.LedDead, bench => bench.Heart.DeadLed = 2 },
        { "a lamp", CheckItem.Heart, CheckFinding.Flooded, bench => bench.Heart.IsSaturated = true },
        { "a hot pulse chip", CheckItem.Heart, CheckFinding.WrongTemperature, bench => bench.Heart.TemperatureCelsius = 85 },
        { "a quick oscillator", CheckItem.Heart, CheckFinding.WrongRate, bench => bench.Anew(() => bench.Heart.DriftPpm = 200_000) },
        { "an empty battery", CheckItem.Battery, CheckFinding.Low, bench => bench.Anew(() => bench.Band.BatteryMillivolts = 3450) },
        { "a clock chip that lost its cell", CheckItem.Clock, CheckFinding.ClockLost, bench => bench.Band.ClockChip!.LosePower() },
        { "no clock chip", CheckItem.Clock, CheckFinding.NoAnswer, bench => bench.Band.ClockChip!.IsPresent = false },
        {
            "a flash that refuses", CheckItem.Flash, CheckFinding.WriteFailed,
            bench => bench.Band.Flash.FailCall(bench.Band.Flash.Calls + 1, 2)
        },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_is_broken_is_named_with_a_remedy_and_nothing_else_is(
        string what, CheckItem item, CheckFinding finding, Action<Bench> breakIt)
    {
        var bench = new Bench(MotionPart.Mpu6886, HeartPart.Max30102);
        bench.SetClock();
        breakIt(bench);
        IReadOnlyList<BandResult> results = bench.Examine();
        BandResult broken = results.Single(result => (CheckItem)result.Item == item);
        Assert.True(broken.Finding == finding, $"{what}: {broken}");
        CheckWords words = CheckWords.Of(broken);
        Assert.False(words.IsWell);
        Assert.NotEmpty(words.Remedy);
        Assert.All(results.Where(result => result != broken), result => Assert.True(CheckWords.Of(result).IsWell, $"{what}: {result}"));
    }

    [Fact]
    public void A_button_that_nobody_presses_is_said_and_the_band_still_records()
    {
        var bench = new Bench(MotionPart.Mpu6886, HeartPart.Max30102);
        IReadOnlyList<BandResult> results = bench.Examine(press: false);
        Assert.Equal(CheckFinding.NotPressed, results[^1].Finding);
        bench.Band.Advance(3000);
        Assert.True(bench.Band.StartRun());
        bench.Band.Advance(5000);
        Assert.True(bench.Band.Loop!.Second.ElapsedSeconds > 0);
    }

    [Fact]
    public void Afterwards_both_chips_measure_as_before()
    {
        var bench = new Bench(MotionPart.Mpu6886, HeartPart.Max30102);
        bench.Examine();
        bench.Band.Advance(2000);
        Assert.Equal(BandInfo.MotionSensor | BandInfo.HeartSensor, bench.Connect().Info.Sensors & 3);
        BandResult again = bench.Examine()[0];
        Assert.InRange(again.A, 950, 1050);
    }

    [Fact]
    public void A_host_that_leaves_in_the_middle_leaves_the_chips_well()
    {
        var bench = new Bench(MotionPart.Mpu6886, HeartPart.Max30102);
        var enough = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => bench.Examine(onResult: _ => enough.Cancel(), cancel: enough.Token));
        bench.Band.Advance(30_000);
        Assert.All(bench.Examine(), result => Assert.True(CheckWords.Of(result).IsWell, result.ToString()));
    }

    [Fact]
    public void While_a_run_is_recorded_neither_is_done()
    {
        var bench = new Bench(MotionPart.Mpu6886, HeartPart.Max30102);
        Assert.True(bench.Band.StartRun());
        Assert.Contains("being recorded", Assert.Throws<BandException>(() => bench.Examine()).Message);
    }

    [Fact]
    public void What_the_band_can_time_comes_in_the_rows_of_the_first_board()
    {
        var bench = new Bench(MotionPart.Mpu6886, HeartPart.Max30102);
        using BandClient client = bench.Connect();
        BandMeasuring measuring = BandChecks.Measure(client, CancellationToken.None);
        Assert.Equal(Enum.GetValues<MeasureKind>()[1..], measuring.Results.Select(result => (MeasureKind)result.Item));
        Assert.InRange(measuring.LinkBytesPerSecond, 5_000, 11_520);
        string[] document = File.ReadAllLines(Path.Combine(SourceTree.Root, "hardware", "FIRST-BOARD.md"));
        List<MeasureRow> numbered = [.. MeasureRows.Of(measuring, "tcp:band").Where(row => row.Number is not null)];
        Assert.Equal([2, 4, 5, 6, 7], numbered.Select(row => row.Number!.Value));
        Assert.All(MeasureRows.Words, row => Assert.Contains(document, line => line.StartsWith($"| {row.Key} | {row.Value} |")));
        string[][] rows = [.. document.Where(line => line.StartsWith("| ") && char.IsAsciiDigit(line[2])).Select(line => line.Split('|'))];
        Assert.Equal(Enumerable.Range(1, 10).Select(n => $" {n} "), rows.Select(row => row[1]));
        Assert.All(rows, row => Assert.True(row[3].Trim().Length > 0 && row[4].Trim().Length > 0, string.Join("|", row)));
    }

    /// <summary>A band that lies on a table with a finger on it, and its cable.</summary>
    public sealed class Bench
    {
        private uint _nonce;

        public Bench(MotionPart motion, HeartPart heart)
        {
            Band = VirtualBand.On(new RestingRunner(),
                new VirtualBoard(heart == HeartPart.Max30101 ? 3 : 2), new VirtualParts(motion, heart));
            Band.PowerOn();
            Band.Advance(3_500);
        }

        public VirtualBand Band { get; }

        public Max3010xModel Heart => (Max3010xModel)Band.HeartChip!;

        /// <summary>What shows only after a start.</summary>
        public void Anew(Action breakIt)
        {
            breakIt();
            Band.Restart();
            Band.Advance(3_500);
        }

        public void Break(Action<MpuModel> breakIt) => breakIt(Band.MotionChip!);

        public BandClient Connect()
        {
            var clock = new BandTime(Band);
            return BandClient.Connect(() => new VirtualCable(Band), CancellationToken.None, clock, () => unchecked(_nonce += 0x9E3779B9));
        }

        public void SetClock()
        {
            using BandClient client = Connect();
            client.SetClock(new DateTimeOffset(Band.Clock.TrueUtc, TimeSpan.Zero), CancellationToken.None);
            Band.Advance(1_500);
        }

        public IReadOnlyList<BandResult> Examine(
            bool press = true, Action<BandResult>? onResult = null, CancellationToken cancel = default)
        {
            SetClockIfNew();
            using BandClient client = Connect();
            return BandChecks.SelfTest(
                client,
                result =>
                {
                    onResult?.Invoke(result);
                    if (press && (CheckItem)result.Item == CheckItem.Buzzer)
                    {
                        Band.PressButton();
                    }
                },
                cancel);
        }

        private void SetClockIfNew()
        {
            if (_nonce == 0)
            {
                SetClock();
            }
        }
    }

    private sealed class RestingRunner : IRunner
    {
        public bool IsSampled => true;

        public int LightChannelCount => 3;

        public void Motion(double trueSeconds, double widthSeconds, Span<double> motion)
        {
            motion.Clear();
            motion[2] = 1000 + (4 * Math.Sin(trueSeconds * 61));
        }

        public double LightNanoampsPerMilliamp(int slot, int led, double trueSeconds, double widthSeconds) =>
            280 + (3 * Math.Sin(trueSeconds * 7));

        public void BeginRun(double trueSeconds)
        {
        }

        public void EndRun(double trueSeconds)
        {
        }

        public void Hear(Coaching.CueKind cue, double trueSeconds)
        {
        }
    }
}
