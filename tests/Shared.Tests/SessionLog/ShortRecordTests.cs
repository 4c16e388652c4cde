using TrainingPlan.SessionLog;
using TrainingPlan.Units;

namespace TrainingPlan.Shared.Tests.SessionLog;

/// <summary>A second of standing with nothing to store takes three bits, as few as the padding that ends a block.</summary>
public class ShortRecordTests
{
    [Fact]
    public void However_many_empty_seconds_a_block_has_none_is_taken_for_padding()
    {
        for (int seconds = 1; seconds <= 40; seconds++)
        {
            var writer = new SessionLogWriter();
            byte[] bytes = new byte[SessionBlock.BytesMax * 2];
            writer.Begin(new SessionHeader { SessionNumber = 1 });
            byte[] block = new byte[SessionBlock.BytesMax];
            int length = writer.TakeBlock(block, false);
            block.AsSpan(0, length).CopyTo(bytes);
            for (int i = 0; i < seconds; i++)
            {
                Assert.True(writer.AddSecond(new RunSecond { ElapsedSeconds = i }));
            }

            int last = writer.TakeBlock(block, true);
            block.AsSpan(0, last).CopyTo(bytes.AsSpan(length));
            Assert.Equal((seconds, 0), Read(bytes, length + last));
        }
    }

    private static (int Seconds, int BrokenBlocks) Read(byte[] bytes, int length)
    {
        var reader = new SessionLogReader();
        reader.SetInput(bytes, 0, length);
        int seconds = 0;
        while (reader.MoveNext())
        {
            seconds += reader.Kind == RecordKind.Second ? 1 : 0;
        }

        return (seconds, reader.BrokenBlocks);
    }
}
