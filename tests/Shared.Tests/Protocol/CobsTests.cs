using TrainingPlan.Protocol;

namespace TrainingPlan.Shared.Tests.Protocol;

public sealed class CobsTests
{
    [Fact]
    public void Every_frame_comes_back_and_holds_no_zero_on_the_way()
    {
        for (int seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            byte[] frame = new byte[random.Next(1, 241)];
            random.NextBytes(frame);
            for (int i = 0; i < frame.Length; i++)
            {
                frame[i] = (byte)(seed % 3 == 0 ? 0 : seed % 3 == 1 ? frame[i] | 1 : frame[i] & 3);
            }

            byte[] line = new byte[frame.Length + 4];
            int length = Cobs.Encode(frame, frame.Length, line);
            Assert.True(length <= frame.Length + SerialFraming.OverheadBytes, $"seed {seed}");
            byte[] inPlace = [9, .. frame, 9];
            Assert.Equal(length, Cobs.EncodeInPlace(inPlace, 0, frame.Length));
            Assert.True(inPlace.AsSpan().SequenceEqual(line.AsSpan(0, length)), $"seed {seed}");
            Assert.Equal(length - 1, Array.IndexOf(line, (byte)0));
            Assert.True(frame.Length == Cobs.DecodeInPlace(line, length - 1), $"seed {seed}");
            Assert.True(frame.AsSpan().SequenceEqual(line.AsSpan(0, frame.Length)), $"seed {seed}");
        }
    }

    [Fact]
    public void The_line_is_cut_into_its_frames_whatever_stands_between_them()
    {
        var framing = new SerialFraming();
        byte[] line = new byte[250];
        byte[] noise = new byte[700];
        var random = new Random(1);
        for (int i = 0; i < 200; i++)
        {
            random.NextBytes(noise);
            foreach (byte value in noise.AsSpan(0, random.Next(700)))
            {
                framing.Push(value);
            }

            framing.Push(0);
            byte[] frame = [(byte)i, 0, 0, 7, 0];
            int length = Cobs.Encode(frame, frame.Length, line);
            int got = 0;
            foreach (byte value in line.AsSpan(0, length))
            {
                got = framing.Push(value);
            }

            Assert.Equal(frame, framing.Frame[..got]);
        }

        Assert.True(framing.Garbage > 50);
    }

    [Fact]
    public void Crc_16_has_its_published_value()
    {
        Assert.Equal(0x29B1, Crc16.Append(Crc16.Start, "123456789"u8.ToArray(), 0, 9));
    }
}
