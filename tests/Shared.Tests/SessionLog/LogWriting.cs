using TrainingPlan.SessionLog;

namespace TrainingPlan.Shared.Tests.SessionLog;

/// <summary>Writes and reads whole logs as the band and the companion do.</summary>
internal static class LogWriting
{
    public const int SecondsInBlock = 28;

    /// <summary>A session with everything in it; what a reader must find is added to <paramref name="expected"/>.</summary>
    public static byte[] Write(int seed, int seconds, List<object> expected)
    {
        var random = new Random(seed);
        var runner = new LogRunner(seed) { HasStrap = seed % 2 == 0, HasPace = seed % 3 != 0 };
        var header = new SessionHeader { SessionNumber = seed, StartUptimeMs = 1000, WorkoutName = "6 x 400 m", BoardName = "Board" };
        for (int i = 0; i < 8; i++)
        {
            header.BandId[i] = (byte)(i + 1);
        }

        var log = new Log(header);
        expected.Add("header " + seed);
        log.Event(0, LogEventKind.Start, 1, 0, 0, 0, expected);
        for (int i = 0; i < seconds; i++)
        {
            if (seed % 2 == 0)
            {
                log.Beat(random.Next(300, 1200), expected);
            }

            var second = runner.Next(i);
            second.IsPaused = i % 100 > 90;
            log.Second(second);
            expected.Add(LogSecond.Of(second));
            if (random.Next(20) == 0)
            {
                log.Event(i, LogEventKind.Cue, random.Next(0xFFFF), random.Next(20000), 16000, -random.Next(9), expected);
            }
        }

        log.Event(seconds, LogEventKind.Stop, 0, 0, 0, 0, expected);
        return log.End();
    }

    /// <summary>A run as it is: seconds, a cue each 25 s when asked for.</summary>
    public static byte[] WriteRun(LogRunner runner, int seconds, bool hasCues)
    {
        var log = new Log(new SessionHeader { SessionNumber = 1, WorkoutName = "Easy 60 min", BoardName = "M5StickC Plus2" });
        for (int i = 0; i < seconds; i++)
        {
            log.Second(runner.Next(i));
            if (hasCues && i % 25 == 0)
            {
                log.Event(i, LogEventKind.Cue, 0x1000 | 10, 16_500, 16_600, 17_400, null);
            }
        }

        return log.End();
    }

    /// <summary>Reads a whole log and writes what it says, block by block.</summary>
    public static byte[] Rewrite(byte[] log)
    {
        var reader = new SessionLogReader();
        var writer = new SessionLogWriter();
        var bytes = new List<byte>();
        byte[] block = new byte[SessionBlock.BytesMax];
        reader.SetInput(log, 0, log.Length);
        int blocks = 0;
        while (reader.MoveNext())
        {
            if (reader.Blocks > blocks && blocks > 0)
            {
                bytes.AddRange(block.AsSpan(0, writer.TakeBlock(block, false)));
            }

            blocks = reader.Blocks;
            _ = reader.Kind switch
            {
                RecordKind.Header => Begin(writer, reader.Header),
                RecordKind.Second => writer.AddSecond(reader.Second),
                RecordKind.Beat => writer.AddBeat(reader.BeatIntervalPer1024),
                _ => writer.AddEvent(
                    reader.EventElapsedSeconds, reader.EventKind, reader.EventA, reader.EventB, reader.EventC, reader.EventD),
            };
        }

        bytes.AddRange(block.AsSpan(0, writer.TakeBlock(block, true)));
        return bytes.ToArray();
    }

    public static (List<object> Found, SessionLogReader Reader) Read(byte[] log)
    {
        var reader = new SessionLogReader();
        var found = new List<object>();
        reader.SetInput(log, 0, log.Length);
        while (reader.MoveNext())
        {
            found.Add(reader.Kind switch
            {
                RecordKind.Header => "header " + reader.Header.SessionNumber,
                RecordKind.Second => LogSecond.Of(reader.Second),
                RecordKind.Beat => reader.BeatIntervalPer1024,
                _ => (reader.EventElapsedSeconds, reader.EventKind, reader.EventA, reader.EventB, reader.EventC, reader.EventD),
            });
        }

        return (found, reader);
    }

    private static bool Begin(SessionLogWriter writer, SessionHeader header)
    {
        writer.Begin(header);
        return true;
    }

    private sealed class Log
    {
        private readonly SessionLogWriter _writer = new();
        private readonly List<byte> _bytes = [];
        private readonly byte[] _block = new byte[SessionBlock.BytesMax];

        public Log(SessionHeader header)
        {
            _writer.Begin(header);
            Take(false);
        }

        public void Second(TrainingPlan.Units.RunSecond second)
        {
            while (!_writer.AddSecond(second))
            {
                Take(false);
            }

            if (_writer.SecondsInBlock >= SecondsInBlock)
            {
                Take(false);
            }
        }

        public void Beat(int interval, List<object> expected)
        {
            while (!_writer.AddBeat(interval))
            {
                Take(false);
            }

            expected.Add(interval);
        }

        public void Event(int elapsed, LogEventKind kind, int a, int b, int c, int d, List<object>? expected)
        {
            while (!_writer.AddEvent(elapsed, kind, a, b, c, d))
            {
                Take(false);
            }

            expected?.Add((elapsed, kind, a, b, c, d));
        }

        public byte[] End()
        {
            Take(true);
            return _bytes.ToArray();
        }

        private void Take(bool isLast) => _bytes.AddRange(_block.AsSpan(0, _writer.TakeBlock(_block, isLast)));
    }
}
