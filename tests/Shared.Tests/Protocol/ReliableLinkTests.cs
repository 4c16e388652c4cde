using TrainingPlan.Protocol;

namespace TrainingPlan.Shared.Tests.Protocol;

public sealed class ReliableLinkTests
{
    [Theory]
    [InlineData(20)]
    [InlineData(100)]
    [InlineData(240)]
    public void Bytes_arrive_in_order_and_once_over_a_good_carrier(int frameBytes)
    {
        LossyPipe pipe = Connected(1, frameBytes, 0);

        Assert.Equal(Payload(1, 5000), Transfer(pipe, pipe.Band, pipe.Host, Payload(1, 5000), 5000));
        Assert.Equal(Payload(2, 900), Transfer(pipe, pipe.Host, pipe.Band, Payload(2, 900), 5000));
        Assert.Equal(0, pipe.Host.RepeatedFrames + pipe.Band.RepeatedFrames);
    }

    [Fact]
    public void Bytes_arrive_in_order_and_once_over_a_carrier_that_does_everything_wrong()
    {
        int lost = 0, doubled = 0, delayed = 0, damaged = 0, cut = 0, replayed = 0;
        for (int seed = 1; seed <= 60; seed++)
        {
            int frameBytes = seed % 2 == 0 ? 20 : 240;
            LossyPipe pipe = Connected(seed, frameBytes, 0.04);
            byte[] sent = Payload(seed, 3000);

            byte[] received = Transfer(pipe, pipe.Band, pipe.Host, sent, 6000);

            Assert.True(sent.AsSpan().SequenceEqual(received), $"seed {seed}: {received.Length} of {sent.Length} bytes, or other ones");
            lost += pipe.Lost;
            doubled += pipe.Doubled;
            delayed += pipe.Delayed;
            damaged += pipe.Damaged;
            cut += pipe.Cut;
            replayed += pipe.Replayed;
        }

        Assert.True(Math.Min(Math.Min(Math.Min(lost, doubled), Math.Min(delayed, damaged)), Math.Min(cut, replayed)) > 100);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(100)]
    public void Frames_that_are_only_overtaken_are_hardly_ever_sent_again(int frameBytes)
    {
        for (int seed = 1; seed <= 10; seed++)
        {
            LossyPipe pipe = Connected(seed, frameBytes, 0);
            pipe.OvertakingMs = 30;
            byte[] sent = Payload(seed, 12_000);

            byte[] received = Transfer(pipe, pipe.Band, pipe.Host, sent, 6000);

            Assert.True(sent.AsSpan().SequenceEqual(received), $"seed {seed}: {received.Length} of {sent.Length} bytes, or other ones");
            Assert.True(pipe.Overtaken > 50, $"seed {seed}: only {pipe.Overtaken} frames were overtaken");
            int frames = sent.Length / (frameBytes - ReliableLink.OverheadBytes);
            Assert.True(pipe.Band.RepeatedFrames <= frames / 20, $"seed {seed}: {pipe.Band.RepeatedFrames} of {frames} frames went again");
        }
    }

    [Fact]
    public void A_reader_that_pauses_loses_nothing()
    {
        LossyPipe pipe = Connected(3, 240, 0.02);
        byte[] sent = Payload(3, 4000);
        var received = new List<byte>();
        int written = 0;
        byte[] piece = new byte[50];
        for (int step = 0; step < 4000 && received.Count < sent.Length; step++)
        {
            written += pipe.Host.Write(sent, written, sent.Length - written);
            pipe.Step();
            if (step % 40 == 0)
            {
                received.AddRange(piece.AsSpan(0, pipe.Band.Read(piece, 0, piece.Length)));
            }
        }

        Assert.Equal(sent, received.ToArray());
    }

    [Fact]
    public void A_restarted_band_is_noticed_and_a_new_connection_begins_clean()
    {
        LossyPipe pipe = Connected(4, 240, 0);
        Settle(pipe);
        pipe.Band.Write(Payload(4, 300), 0, 300);
        pipe.Band = NewBand(240, 77);

        for (int i = 0; i < 1000 && pipe.Host.State == LinkState.Open; i++)
        {
            pipe.Host.Write([1], 0, 1);
            pipe.Step();
        }

        Assert.Equal(LinkState.Lost, pipe.Host.State);
        Assert.Equal(LinkState.Idle, pipe.Band.State);
        pipe.Host.Connect(4711, pipe.NowMs);
        Open(pipe);
        Assert.Equal(Payload(5, 500), Transfer(pipe, pipe.Band, pipe.Host, Payload(5, 500), 1000));
    }

    [Fact]
    public void A_restarted_host_takes_the_band_over()
    {
        LossyPipe pipe = Connected(6, 240, 0);
        pipe.Band.Write(Payload(6, 300), 0, 300);
        pipe.Host = new ReliableLink(true, 4096, 8192, 240);
        pipe.Host.Connect(99, pipe.NowMs);
        Open(pipe);
        Settle(pipe);

        Assert.Equal(2, pipe.Band.ConnectionNumber);
        Assert.Equal(Payload(7, 500), Transfer(pipe, pipe.Band, pipe.Host, Payload(7, 500), 1000));
    }

    [Fact]
    public void A_late_copy_of_an_old_request_to_connect_changes_nothing()
    {
        var host = new ReliableLink(true, 4096, 8192, 240);
        host.Connect(1, 0);
        byte[] oldSyn = new byte[240];
        int length = host.NextFrame(oldSyn, 0);
        LossyPipe pipe = Connected(8, 240, 0);

        pipe.Band.ReceiveFrame(oldSyn, 0, length, pipe.NowMs);
        byte[] received = Transfer(pipe, pipe.Band, pipe.Host, Payload(8, 700), 1000);

        Assert.Equal(Payload(8, 700), received);
        Assert.Equal(1, pipe.Band.ConnectionNumber);
    }

    [Fact]
    public void Another_version_of_the_framing_is_refused_by_number()
    {
        var host = new ReliableLink(true, 4096, 8192, 240);
        byte[] frame = new byte[240];
        host.Connect(5, 0);
        int length = host.NextFrame(frame, 0);
        var band = NewBand(240, 1);
        band.ReceiveFrame(frame, 0, length, 0);
        length = band.NextFrame(frame, 0);
        frame[1] = 2;
        int crc = Crc16.Append(Crc16.Start, frame, 0, length - 2);
        frame[length - 2] = (byte)crc;
        frame[length - 1] = (byte)(crc >> 8);

        host.ReceiveFrame(frame, 0, length, 0);

        Assert.Equal(LinkState.Refused, host.State);
        Assert.Equal(2, host.PeerVersion);
    }

    [Fact]
    public void Nobody_there_ends_in_lost()
    {
        var host = new ReliableLink(true, 4096, 8192, 240);
        host.Connect(5, 0);
        byte[] frame = new byte[240];
        for (long now = 0; now < 6000; now += 10)
        {
            host.NextFrame(frame, now);
        }

        Assert.Equal(LinkState.Lost, host.State);
    }

    [Fact]
    public void A_goodbye_closes_both_ends()
    {
        LossyPipe pipe = Connected(9, 240, 0);
        pipe.Host.Close();
        pipe.Step();
        pipe.Step();

        Assert.Equal(LinkState.Closed, pipe.Host.State);
        Assert.Equal(LinkState.Closed, pipe.Band.State);
    }

    [Fact]
    public void Garbage_never_throws_and_is_hardly_ever_taken()
    {
        var random = new Random(10);
        LossyPipe pipe = Connected(10, 240, 0);
        int taken = 0;
        byte[] frame = new byte[300];
        for (int i = 0; i < 20_000; i++)
        {
            random.NextBytes(frame);
            int length = random.Next(frame.Length);
            taken += pipe.Band.ReceiveFrame(frame, 0, length, pipe.NowMs) ? 1 : 0;
            pipe.Host.ReceiveFrame(frame, 0, length, pipe.NowMs);
        }

        Assert.InRange(taken, 0, 3);
    }

    internal static ReliableLink NewBand(int frameBytes, uint nonce)
    {
        var band = new ReliableLink(false, 1024, 470, frameBytes);
        band.Listen(nonce);
        return band;
    }

    internal static LossyPipe Connected(int seed, int frameBytes, double harm)
    {
        var host = new ReliableLink(true, 4096, 8192, frameBytes);
        var pipe = new LossyPipe(seed, host, NewBand(frameBytes, (uint)seed)) { Harm = harm };
        host.Connect((uint)(seed * 7919), 0);
        Open(pipe);
        return pipe;
    }

    internal static byte[] Payload(int seed, int length)
    {
        byte[] bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    private static void Open(LossyPipe pipe)
    {
        for (int i = 0; i < 600 && (pipe.Host.State != LinkState.Open || pipe.Band.State != LinkState.Open); i++)
        {
            pipe.Step();
        }

        Assert.Equal(LinkState.Open, pipe.Host.State);
        Assert.Equal(LinkState.Open, pipe.Band.State);
    }

    private static void Settle(LossyPipe pipe)
    {
        for (int i = 0; i < 10; i++)
        {
            pipe.Step();
        }
    }

    private static byte[] Transfer(LossyPipe pipe, ReliableLink from, ReliableLink into, byte[] bytes, int steps)
    {
        var received = new List<byte>();
        byte[] piece = new byte[512];
        int written = 0;
        for (int i = 0; i < steps && received.Count < bytes.Length; i++)
        {
            written += from.Write(bytes, written, bytes.Length - written);
            pipe.Step();
            received.AddRange(piece.AsSpan(0, into.Read(piece, 0, piece.Length)));
        }

        return received.ToArray();
    }
}
