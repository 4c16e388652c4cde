using System.Buffers.Binary;
using TrainingPlan.SessionLog;
using TrainingPlan.Trials.Lives;
using TrainingPlan.Units;

namespace TrainingPlan.Trials.Fuzz;

/// <summary>The session log, from blocks down to bits.</summary>
internal class SessionLogTarget : FuzzTarget
{
    private const int LengthAt = 2;

    // A second in which nothing changes takes three bits: nothing that is read grows more.
    private const int StandingSeconds = 1_500;

    /// <inheritdoc/>
    public override string Name => "session log";

    /// <inheritdoc/>
    public override byte[] Valid(Random chance)
    {
        var writer = new SessionLogWriter();
        var header = new SessionHeader
        {
            SessionNumber = chance.Next(1, 9), StartUtcMs = chance.NextInt64(2_000_000_000_000), BootCount = chance.Next(5),
            WorkoutName = "Fünf Minuten", BoardName = "Board",
        };
        writer.Begin(header);
        List<byte> bytes = [];
        Take(writer, bytes, false);
        var seconds = new SecondSource(chance);
        bool isStanding = chance.Next(20) == 0;
        for (int second = isStanding ? StandingSeconds : chance.Next(60); second > 0; second--)
        {
            RunSecond now = isStanding ? new RunSecond { ElapsedSeconds = StandingSeconds - second } : seconds.Next();
            if (!writer.AddSecond(now) || (!isStanding && !writer.AddBeat(chance.Next(300, 900))))
            {
                Take(writer, bytes, false);
            }

            bool hasEvent = !isStanding && chance.Next(10) == 0;
            if (hasEvent && !writer.AddEvent(second, (LogEventKind)chance.Next(64), chance.Next(), -chance.Next(), 0, 1))
            {
                Take(writer, bytes, false);
            }
        }

        Take(writer, bytes, true);
        return [.. bytes];
    }

    /// <inheritdoc/>
    public override byte[] Mend(byte[] data)
    {
        int at = 0;
        while (at + SessionBlock.OverheadBytes < data.Length)
        {
            int length = BinaryPrimitives.ReadUInt16LittleEndian(data.AsSpan(at + LengthAt)) + SessionBlock.OverheadBytes;
            if (data[at] != SessionBlock.Magic || length > SessionBlock.BytesMax || at + length > data.Length)
            {
                at++;
                continue;
            }

            BinaryPrimitives.WriteUInt32LittleEndian(data.AsSpan(at + length - 4), Crc32.Of(data, at, length - 4));
            at += length;
        }

        return data;
    }

    /// <inheritdoc/>
    public override long Decode(byte[] data, int offset, int length, StepBound steps)
    {
        var reader = new SessionLogReader();
        reader.SetInput(data, offset, length);
        long sum = 0;
        while (reader.MoveNext())
        {
            steps.Step();
            sum = Mix(sum, (long)reader.Kind);
            sum = Mix(sum, reader.Second.Steps + reader.Second.CadenceCentispm + reader.Second.ElapsedSeconds);
            sum = Mix(sum, reader.EventA ^ reader.EventD ^ reader.BeatIntervalPer1024);
        }

        sum = reader.Blocks == 0 ? 0 : Mix(sum, reader.BrokenBlocks);
        return reader.Blocks == 0 ? 0 : Mix(sum, reader.MissingBlocks + (reader.HasEnd ? 1 : 0));
    }

    private static void Take(SessionLogWriter writer, List<byte> into, bool isLast)
    {
        byte[] block = new byte[SessionBlock.BytesMax];
        int length = writer.TakeBlock(block, isLast);
        into.AddRange(block.AsSpan(0, length));
    }
}
