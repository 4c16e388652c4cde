using System.Text;
using TrainingPlan.SessionLog;
using TrainingPlan.Units;

namespace TrainingPlan.Shared.Tests.SessionLog;

public sealed class SessionLogTests
{
    [Fact]
    public void A_session_comes_back_second_by_second_and_event_by_event()
    {
        for (int seed = 1; seed <= 20; seed++)
        {
            var expected = new List<object>();
            byte[] log = LogWriting.Write(seed, 400, expected);

            var (found, reader) = LogWriting.Read(log);

            Assert.True(expected.SequenceEqual(found), $"seed {seed}: {FirstDifference(expected, found)}");
            Assert.True(reader.HasEnd && reader.BrokenBlocks == 0 && reader.MissingBlocks == 0, $"seed {seed}");
        }
    }

    [Fact]
    public void Any_values_whatever_come_back()
    {
        for (int seed = 1; seed <= 50; seed++)
        {
            var random = new Random(seed);
            var writer = new SessionLogWriter();
            var bytes = new List<byte>();
            byte[] block = new byte[SessionBlock.BytesMax];
            writer.Begin(new SessionHeader { SessionNumber = seed });
            Take(writer, bytes, block);
            var expected = new List<LogSecond>();
            for (int i = 0; i < 200; i++)
            {
                RunSecond second = AnySecond(random);
                while (!writer.AddSecond(second))
                {
                    Take(writer, bytes, block);
                }

                expected.Add(LogSecond.Of(second));
            }

            Take(writer, bytes, block);
            var (found, reader) = LogWriting.Read(bytes.ToArray());

            Assert.True(expected.SequenceEqual(found.OfType<LogSecond>()), $"seed {seed}");
            Assert.Equal(0, reader.BrokenBlocks);
        }
    }

    [Fact]
    public void The_header_comes_back_and_a_long_name_loses_whole_characters()
    {
        var header = new SessionHeader
        {
            SessionNumber = 12,
            StartUtcMs = 1_790_000_000_123,
            StartUptimeMs = 98_765_432_100,
            BootCount = 7,
            FirmwareVersion = 0x010203,
            WorkoutRevision = 44,
            WorkoutDigest = 0xDEADBEEF,
            WorkoutName = "Länge läuft " + new string('ä', 20),
            BoardName = "M5StickC Plus2",
        };
        "ABCDEFGH"u8.CopyTo(header.BandId);
        var writer = new SessionLogWriter();
        byte[] block = new byte[SessionBlock.BytesMax];
        writer.Begin(header);
        int length = writer.TakeBlock(block, false);
        var reader = new SessionLogReader();
        reader.SetInput(block, 0, length);

        Assert.True(reader.MoveNext());
        Assert.Equal(RecordKind.Header, reader.Kind);
        SessionHeader read = reader.Header;
        Assert.Equal(header.BandId, read.BandId);
        Assert.Equal((12, 1_790_000_000_123, 98_765_432_100, 7), (read.SessionNumber, read.StartUtcMs, read.StartUptimeMs, read.BootCount));
        Assert.Equal((0x010203, 44, 0xDEADBEEF), (read.FirmwareVersion, read.WorkoutRevision, read.WorkoutDigest));
        Assert.Equal("M5StickC Plus2", read.BoardName);
        Assert.StartsWith(read.WorkoutName, header.WorkoutName);
        Assert.Equal(40, Encoding.UTF8.GetByteCount(read.WorkoutName));
    }

    [Theory]
    [InlineData(false, true, 4.0)]
    [InlineData(false, false, 3.4)]
    [InlineData(true, true, 5.0)]
    public void An_hour_of_running_stays_within_its_bytes_a_second(bool hasStrap, bool hasPace, double bytesASecond)
    {
        byte[] log = LogWriting.WriteRun(new LogRunner(5) { HasStrap = hasStrap, HasPace = hasPace }, 3600, true);

        Assert.InRange(log.Length / 3600.0, 2.0, bytesASecond);
    }

    [Fact]
    public void Each_block_is_judged_and_decoded_without_the_others()
    {
        var expected = new List<object>();
        byte[] log = LogWriting.Write(3, 200, expected);
        var alone = new List<object>();
        for (int at = 0; at < log.Length;)
        {
            int length = SessionBlock.Judge(log, at, log.Length);
            Assert.True(length > 0);
            alone.AddRange(LogWriting.Read(log.AsSpan(at, length).ToArray()).Found);
            at += length;
        }

        Assert.Equal(expected, alone);
    }

    [Fact]
    public void A_damaged_block_costs_itself_alone()
    {
        var expected = new List<object>();
        byte[] log = LogWriting.Write(4, 200, expected);
        for (int at = 0; at < log.Length; at += 37)
        {
            byte[] damaged = (byte[])log.Clone();
            damaged[at] ^= 0x10;

            var (found, reader) = LogWriting.Read(damaged);

            Assert.InRange(found.Count, expected.Count - 80, expected.Count - 1);
            Assert.Empty(found.Except(expected));
            Assert.Equal(1, reader.BrokenBlocks);
        }
    }

    [Fact]
    public void A_log_cut_anywhere_gives_all_its_whole_blocks()
    {
        byte[] log = LogWriting.Write(5, 100, []);
        for (int length = 0; length <= log.Length; length++)
        {
            var reader = new SessionLogReader();
            reader.SetInput(log, 0, length);
            while (reader.MoveNext())
            {
                // To the end.
            }

            int whole = 0;
            int at = 0;
            for (int block = SessionBlock.Judge(log, 0, length); block > 0; block = SessionBlock.Judge(log, at, length))
            {
                at += block;
                whole++;
            }

            Assert.Equal(whole, reader.Blocks);
            Assert.Equal(at == length ? 0 : 1, reader.BrokenBlocks);
        }
    }

    [Fact]
    public void Hostile_bytes_neither_throw_nor_go_on_for_ever()
    {
        byte[] log = LogWriting.Write(6, 120, []);
        int met = 0;
        for (int seed = 1; seed <= 4000; seed++)
        {
            var random = new Random(seed);
            byte[] bytes = Hostile(log, random);
            var reader = new SessionLogReader();
            reader.SetInput(bytes, 0, bytes.Length);
            int records = 0;
            while (reader.MoveNext())
            {
                records++;
                Assert.True(records <= bytes.Length * 8, $"seed {seed}");
            }

            met += reader.BrokenBlocks;
        }

        Assert.True(met > 1000);
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(3, 6)]
    [InlineData(9, 0)]
    [InlineData(0, int.MaxValue)]
    public void An_impossible_range_is_an_empty_one(int offset, int length)
    {
        var reader = new SessionLogReader();
        reader.SetInput(new byte[8], offset, length);

        Assert.False(reader.MoveNext());
    }

    [Fact]
    public void Writing_allocates_nothing()
    {
        var runner = new LogRunner(1);
        var writer = new SessionLogWriter();
        byte[] block = new byte[SessionBlock.BytesMax];
        writer.Begin(new SessionHeader());
        writer.TakeBlock(block, false);
        AddSeconds(writer, runner, block, 0, 60);

        long before = GC.GetAllocatedBytesForCurrentThread();
        AddSeconds(writer, runner, block, 60, 600);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static void AddSeconds(SessionLogWriter writer, LogRunner runner, byte[] block, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (!writer.AddSecond(runner.Next(i)) || writer.SecondsInBlock >= 28)
            {
                writer.TakeBlock(block, false);
            }
        }
    }

    /// <summary>Mutations of a real log, some with checksums made right again so that the damage reaches the decoder.</summary>
    private static byte[] Hostile(byte[] log, Random random)
    {
        byte[] bytes = (byte[])log.Clone();
        for (int i = random.Next(1, 20); i > 0; i--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        if (random.Next(2) == 0)
        {
            return bytes[random.Next(20)..random.Next(40, bytes.Length)];
        }

        for (int at = 0; at + SessionBlock.OverheadBytes < log.Length;)
        {
            int length = SessionBlock.Judge(log, at, log.Length);
            bytes.AsSpan(at, 4).Clear();
            log.AsSpan(at, 10).CopyTo(bytes.AsSpan(at));
            LittleEndian.PutUInt32(bytes, at + length - 4, Crc32.Of(bytes, at, length - 4));
            at += length;
        }

        return bytes;
    }

    private static RunSecond AnySecond(Random random) => new()
    {
        ElapsedSeconds = Any(random),
        State = (MotionState)random.Next(3),
        Steps = Any(random),
        CadenceCentispm = Any(random) / 10 * 10,
        CadenceTrust = (Trust)random.Next(3),
        WristHeartRateCentibpm = Any(random) / 50 * 50,
        WristHeartRateTrust = (Trust)random.Next(3),
        StrapHeartRateCentibpm = Any(random) / 50 * 50,
        StrapHeartRateTrust = (Trust)random.Next(3),
        PaceSecondsPerKm = Any(random),
        PaceUncertaintySecondsPerKm = Any(random),
        PaceSource = (PaceSource)random.Next(5),
        DistanceMeters = Any(random),
        IsPaused = random.Next(2) == 0,
    };

    private static int Any(Random random) => random.Next(4) switch
    {
        0 => random.Next(-3, 4),
        1 => random.Next(0, 30_000),
        2 => random.Next(int.MinValue, int.MaxValue),
        _ => random.Next(2) == 0 ? int.MaxValue : int.MinValue + 1,
    };

    private static void Take(SessionLogWriter writer, List<byte> bytes, byte[] block) =>
        bytes.AddRange(block.AsSpan(0, writer.TakeBlock(block, false)));

    private static string FirstDifference(List<object> expected, List<object> found)
    {
        int at = expected.Zip(found).TakeWhile(pair => pair.First.Equals(pair.Second)).Count();
        return $"record {at}: {expected.ElementAtOrDefault(at)} became {found.ElementAtOrDefault(at)}";
    }
}
