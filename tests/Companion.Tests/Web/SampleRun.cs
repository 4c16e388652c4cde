using TrainingPlan.Coaching;
using TrainingPlan.SessionLog;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Tests.Web;

/// <summary>A made run, written by the band's own log writer, so that the pages see what a band would have sent.</summary>
public sealed class SampleRun
{
    private readonly SessionLogWriter _writer = new();
    private readonly MemoryStream _bytes = new();
    private readonly Random _random;

    public SampleRun(int seed) => _random = new Random(seed);

    /// <summary>Length of the recording in seconds.</summary>
    public int DurationSeconds { get; init; } = 1500;

    /// <summary>Start; null for a band without a clock.</summary>
    public DateTimeOffset? StartUtc { get; init; } = new DateTimeOffset(2026, 11, 20, 6, 30, 0, TimeSpan.Zero);

    /// <summary>The workout that was run; null for a free run.</summary>
    public Workout? Workout { get; init; }

    /// <summary>Where the pace comes from.</summary>
    public PaceSource PaceSource { get; init; } = PaceSource.None;

    /// <summary>True for a band whose heart sensor is absent.</summary>
    public bool IsHeartAbsent { get; init; }

    /// <summary>The session's bytes.</summary>
    public byte[] ToBytes(byte[] bandId, int sessionNumber)
    {
        var header = new SessionHeader
        {
            SessionNumber = sessionNumber,
            StartUtcMs = StartUtc?.ToUnixTimeMilliseconds() ?? 0,
            BootCount = 1,
            FirmwareVersion = 0x000100,
            WorkoutName = Workout?.Name ?? "",
            WorkoutRevision = Workout?.Revision ?? 0,
            WorkoutDigest = Workout is null ? 0 : DigestOf(Workout),
            BoardName = "m5stickc-plus2",
        };
        bandId.CopyTo(header.BandId, 0);
        _writer.Begin(header);
        Take(isLast: false);
        AddEvent(0, LogEventKind.Start, Workout is null ? 0 : 1);
        AddRun();
        AddEvent(DurationSeconds, LogEventKind.Stop, (int)StopReason.Runner);
        Take(isLast: true);
        return _bytes.ToArray();
    }

    /// <summary>CRC-32 of a workout's stored form.</summary>
    public static uint DigestOf(Workout workout)
    {
        var bytes = new byte[WorkoutCodec.MaxBytes];
        return ContentDigest.Of(bytes, 0, WorkoutCodec.Encode(workout, bytes));
    }

    private void AddRun()
    {
        var second = new RunSecond();
        double cadenceSpm = 150;
        double heartBpm = 92;
        double steps = 0;
        double meters = 0;
        foreach (var (at, index, pass, targetSpm, targetBpm) in Course())
        {
            cadenceSpm += (targetSpm - cadenceSpm) * 0.18 + (_random.NextDouble() - 0.5) * 1.6;
            heartBpm += (targetBpm - heartBpm) * 0.022 + (_random.NextDouble() - 0.5) * 0.7;
            steps += cadenceSpm / 60;
            meters += PaceSource == PaceSource.None ? 0 : 1000 / PaceOf(cadenceSpm);
            Fill(second, at, cadenceSpm, heartBpm, (int)steps, (int)meters);
            if (index >= -1)
            {
                AddEvent(at, LogEventKind.Step, index, pass);
            }

            AddCues(at, targetSpm, cadenceSpm, index);
            Add(() => _writer.AddSecond(second));
        }
    }

    private void Fill(RunSecond second, int at, double cadenceSpm, double heartBpm, int steps, int meters)
    {
        var isDoubtful = at % 400 is > 180 and < 205;
        second.ElapsedSeconds = at;
        second.State = MotionState.Run;
        second.Steps = steps;
        second.CadenceCentispm = (int)(cadenceSpm * 100);
        second.CadenceTrust = at < 6 ? Trust.None : at % 700 is > 500 and < 512 ? Trust.Doubtful : Trust.Trusted;
        second.WristHeartRateCentibpm = (int)(heartBpm * 100) + (isDoubtful ? 1500 : 0);
        second.WristHeartRateTrust = IsHeartAbsent || at < 25 || at % 600 is > 300 and < 312
            ? Trust.None
            : isDoubtful ? Trust.Doubtful : Trust.Trusted;
        second.PaceSource = at < 6 ? PaceSource.None : PaceSource;
        second.PaceSecondsPerKm = (int)PaceOf(cadenceSpm);
        second.PaceUncertaintySecondsPerKm = PaceSource == PaceSource.WristEstimate ? (int)(PaceOf(cadenceSpm) * 0.12) : 4;
        second.DistanceMeters = meters;
    }

    private static double PaceOf(double cadenceSpm) => 360 - (cadenceSpm - 160) * 3.2;

    /// <summary>Each second with the step that begins in it (-2 for none) and where cadence and heart rate are drawn to.</summary>
    private IEnumerable<(int At, int Index, int Pass, double Spm, double Bpm)> Course()
    {
        for (var at = 0; at < DurationSeconds; at++)
        {
            if (Workout is null)
            {
                yield return (at, -2, 0, 166 + 4 * Math.Sin(at / 140.0), 142 + 8 * Math.Sin(at / 300.0));
                continue;
            }

            var (isQuick, starts, index, pass) = StepAt(at);
            yield return (at, starts ? index : -2, pass, isQuick ? 174 : at < 300 ? 160 : 164, isQuick ? 163 : at < 300 ? 128 : 144);
        }
    }

    /// <summary>Five minutes of warm-up, six times one minute quick and two easy, the rest to cool down.</summary>
    private static (bool IsQuick, bool Starts, int Index, int Pass) StepAt(int at)
    {
        if (at < 300)
        {
            return (false, at == 0, 0, 0);
        }

        var within = (at - 300) % 180;
        var pass = (at - 300) / 180;
        return pass >= 6 ? (false, at == 1380, 4, 0) : (within < 60, within is 0 or 60, within < 60 ? 1 : 2, pass);
    }

    private void AddCues(int at, double targetSpm, double cadenceSpm, int startedIndex)
    {
        if (startedIndex >= 0)
        {
            var kind = startedIndex switch
            {
                0 => CueKind.StepStartWarmUp, 1 => CueKind.StepStartActive, 2 => CueKind.StepStartRecovery, _ => CueKind.StepStartCoolDown,
            };
            AddCue(at, kind, false, TargetKind.None, 0, 0, 0);
        }

        if (Workout is not null && at > 300 && at < 1380 && (at - 300) % 180 == 57)
        {
            AddCue(at, CueKind.Countdown3, false, TargetKind.None, 0, 0, 0);
            AddCue(at + 1, CueKind.Countdown2, false, TargetKind.None, 0, 0, 0);
            AddCue(at + 2, CueKind.Countdown1, false, TargetKind.None, 0, 0, 0);
        }

        if (at % 130 == 110)
        {
            AddCue(at, CueKind.QuickerSteps, at % 260 == 240, TargetKind.Cadence, (int)(cadenceSpm * 100), 16800, 17400);
        }

        if (at % 260 == 130)
        {
            AddCue(at, CueKind.BackOnTarget, false, TargetKind.Cadence, (int)(targetSpm * 100), 16800, 17400);
        }
    }

    private void AddCue(int at, CueKind kind, bool isWithheld, TargetKind target, int value, int low, int high) => Add(() =>
        _writer.AddEvent(at, LogEventKind.Cue, (int)kind | (isWithheld ? 0x100 : 0) | ((int)target << 12), value, low, high));

    private void AddEvent(int at, LogEventKind kind, int a, int b = 0) => Add(() => _writer.AddEvent(at, kind, a, b, 0, 0));

    private void Add(Func<bool> write)
    {
        if (!write())
        {
            Take(isLast: false);
            Assert.True(write(), "a record must fit into a fresh block");
        }
    }

    private void Take(bool isLast)
    {
        var block = new byte[SessionBlock.BytesMax];
        _bytes.Write(block, 0, _writer.TakeBlock(block, isLast));
    }
}
