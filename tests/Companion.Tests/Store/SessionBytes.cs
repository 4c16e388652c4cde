using TrainingPlan.SessionLog;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Tests.Store;

/// <summary>Writes session logs as a band would.</summary>
internal sealed class SessionBytes
{
    public static readonly byte[] BandIdBytes = [1, 2, 3, 4, 5, 6, 7, 8];

    private readonly List<byte> _bytes = [];
    private readonly SessionLogWriter _writer = new();
    private readonly byte[] _block = new byte[SessionBlock.BytesMax];

    public SessionBytes(int sessionNumber, long startUtcMs = 1_790_000_000_000, string workoutName = "", uint workoutDigest = 0)
    {
        var header = new SessionHeader
        {
            SessionNumber = sessionNumber,
            StartUtcMs = startUtcMs,
            StartUptimeMs = 5_000,
            BootCount = 1,
            WorkoutName = workoutName,
            WorkoutRevision = workoutName.Length == 0 ? 0 : 1,
            WorkoutDigest = workoutDigest,
            BoardName = "test board",
        };
        BandIdBytes.CopyTo(header.BandId, 0);
        _writer.Begin(header);
        Take(isLast: false);
    }

    public static byte[] Run(int sessionNumber, int seconds, long startUtcMs = 1_790_000_000_000)
    {
        var session = new SessionBytes(sessionNumber, startUtcMs);
        for (int second = 0; second < seconds; second++)
        {
            session.Second(second, cadenceCentispm: 17_000, heartRateCentibpm: 15_000);
        }

        return session.Finish();
    }

    /// <summary>A run whose values change from second to second, so that it takes as many bytes as a real one.</summary>
    public static byte[] LivelyRun(int sessionNumber, int seconds)
    {
        var session = new SessionBytes(sessionNumber);
        for (int second = 0; second < seconds; second++)
        {
            session.Second(second, 16_500 + (second * 7919 % 1000), 14_000 + (second * 7907 % 2000));
        }

        return session.Finish();
    }

    public SessionBytes Second(
        int elapsedSeconds, int cadenceCentispm, int heartRateCentibpm, Trust heartRateTrust = Trust.Trusted, int distanceMeters = 0)
    {
        var second = new RunSecond
        {
            ElapsedSeconds = elapsedSeconds,
            State = MotionState.Run,
            Steps = elapsedSeconds * 17 / 6,
            CadenceCentispm = cadenceCentispm,
            CadenceTrust = Trust.Trusted,
            WristHeartRateCentibpm = heartRateCentibpm,
            WristHeartRateTrust = heartRateTrust,
            PaceSource = distanceMeters > 0 ? PaceSource.Belt : PaceSource.None,
            PaceSecondsPerKm = distanceMeters > 0 ? 360 : 0,
            DistanceMeters = distanceMeters,
        };
        if (!_writer.AddSecond(second))
        {
            Take(isLast: false);
            Assert.True(_writer.AddSecond(second));
        }

        return this;
    }

    public SessionBytes Event(int elapsedSeconds, LogEventKind kind, int a = 0, int b = 0, int c = 0, int d = 0)
    {
        if (!_writer.AddEvent(elapsedSeconds, kind, a, b, c, d))
        {
            Take(isLast: false);
            Assert.True(_writer.AddEvent(elapsedSeconds, kind, a, b, c, d));
        }

        return this;
    }

    public SessionBytes Beat(int intervalPer1024)
    {
        if (!_writer.AddBeat(intervalPer1024))
        {
            Take(isLast: false);
            Assert.True(_writer.AddBeat(intervalPer1024));
        }

        return this;
    }

    public SessionBytes Cue(int elapsedSeconds, int kind, TargetKind target, int value, int low, int high, bool isWithheld) =>
        Event(elapsedSeconds, LogEventKind.Cue, kind | (isWithheld ? 0x100 : 0) | ((int)target << 12), value, low, high);

    public byte[] Finish()
    {
        Take(isLast: true);
        return [.. _bytes];
    }

    public byte[] CutOff() => [.. _bytes];

    private void Take(bool isLast)
    {
        int length = _writer.TakeBlock(_block, isLast);
        _bytes.AddRange(_block.AsSpan(0, length));
    }
}
