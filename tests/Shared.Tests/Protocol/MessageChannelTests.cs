using TrainingPlan.Protocol;
using TrainingPlan.SessionLog;
using TrainingPlan.Units;

namespace TrainingPlan.Shared.Tests.Protocol;

public sealed class MessageChannelTests
{
    [Fact]
    public void Messages_arrive_whole_and_in_order_whatever_the_carrier_does()
    {
        for (int seed = 1; seed <= 30; seed++)
        {
            LossyPipe pipe = ReliableLinkTests.Connected(seed, seed % 2 == 0 ? 20 : 240, 0.03);
            var band = new MessageChannel(pipe.Band, Dialogue.HostPayloadBytesMax);
            var host = new MessageChannel(pipe.Host, Dialogue.BandPayloadBytesMax);
            int sent = 0;
            int received = 0;
            for (int step = 0; step < 5000 && received < 30; step++)
            {
                byte[] payload = ReliableLinkTests.Payload(sent, sent * 16);
                if (sent < 30 && band.TrySend((MessageType)(sent + 1), payload, 0, payload.Length))
                {
                    sent++;
                }

                pipe.Step();
                if (host.TryReceive())
                {
                    byte[] expected = ReliableLinkTests.Payload(received, received * 16);
                    Assert.Equal((MessageType)(received + 1), host.Type);
                    Assert.True(
                        expected.AsSpan().SequenceEqual(host.Payload.AsSpan(host.PayloadOffset, host.PayloadLength)), $"seed {seed}");
                    received++;
                }
            }

            Assert.True(received == 30, $"seed {seed}: {received} messages");
        }
    }

    [Fact]
    public void Damage_that_the_frame_checksum_lets_through_ends_the_connection()
    {
        int met = 0;
        for (int at = 1; at < 20; at++)
        {
            LossyPipe pipe = ReliableLinkTests.Connected(at, 240, 0);
            var band = new MessageChannel(pipe.Band, Dialogue.HostPayloadBytesMax);
            var host = new MessageChannel(pipe.Host, 100);
            Assert.True(band.TrySend(MessageType.Data, new byte[12], 0, 12));
            byte[] frame = new byte[240];
            int length = Forge(pipe.Band, frame, at, pipe.NowMs);
            if (length == 0)
            {
                continue;
            }

            Assert.True(pipe.Host.ReceiveFrame(frame, 0, length, pipe.NowMs));
            Assert.False(host.TryReceive());
            Assert.True(pipe.Host.State == LinkState.Lost || host.CorruptMessages == 0, $"byte {at}");
            met += host.CorruptMessages;
        }

        Assert.True(met >= 15, $"{met}");
    }

    [Fact]
    public void What_has_no_room_is_not_sent_at_all()
    {
        LossyPipe pipe = ReliableLinkTests.Connected(1, 240, 0);
        var band = new MessageChannel(pipe.Band, 100);
        int sent = 0;
        while (band.TrySend(MessageType.Data, new byte[300], 0, 300))
        {
            sent++;
        }

        Assert.Equal(3, sent);
        Assert.False(band.HasRoomFor(300));
        Assert.True(band.HasRoomFor(90));
    }

    [Fact]
    public void Every_payload_comes_back()
    {
        byte[] bytes = new byte[200];
        var info = new BandInfo
        {
            Flags = 3, Sensors = 5, BatteryPercent = 77, FirmwareVersion = 0x10203, BootCount = 9, UptimeMs = 1L << 40, UtcMs = 1L << 41,
            WorkoutRevision = 4, WorkoutDigest = 0xFFFFFFF0, SettingsRevision = 6, SettingsDigest = 7, SessionCount = 8, FreeBytes = 10,
            BoardName = "M5StickC Plus2",
        };
        info.BandId[3] = 44;
        var back = new BandInfo();
        int length = info.Encode(bytes, 5);
        Assert.True(back.TryDecode(bytes, 5, length));
        Assert.Equal((3, 5, 77, 0x10203, 9), (back.Flags, back.Sensors, back.BatteryPercent, back.FirmwareVersion, back.BootCount));
        Assert.Equal((1L << 40, 1L << 41, 4, 0xFFFFFFF0), (back.UptimeMs, back.UtcMs, back.WorkoutRevision, back.WorkoutDigest));
        Assert.Equal((6, 7u, 8, 10), (back.SettingsRevision, back.SettingsDigest, back.SessionCount, back.FreeBytes));
        Assert.Equal((info.BoardName, 44), (back.BoardName, back.BandId[3]));

        var session = new SessionInfo { Number = 1, Length = 2, Digest = 3, StartUtcMs = -4, StartUptimeMs = 5, BootCount = 6, Flags = 7 };
        var sessionBack = new SessionInfo();
        Assert.True(sessionBack.TryDecode(bytes, 0, session.Encode(bytes, 0)));
        Assert.Equal((1, 2, 3u, -4L), (sessionBack.Number, sessionBack.Length, sessionBack.Digest, sessionBack.StartUtcMs));
        Assert.Equal((5L, 6, 7), (sessionBack.StartUptimeMs, sessionBack.BootCount, sessionBack.Flags));
    }

    [Fact]
    public void A_payload_that_is_too_short_is_refused_and_none_throws()
    {
        var random = new Random(2);
        for (int i = 0; i < 5000; i++)
        {
            int length = random.Next(80);
            byte[] bytes = new byte[length];
            random.NextBytes(bytes);
            Assert.False(new BandInfo().TryDecode(bytes, 0, length) && length < 61);
            Assert.Equal(length >= SessionInfo.Bytes, new SessionInfo().TryDecode(bytes, 0, length));
            Assert.Equal(length >= ItemInfo.Bytes, new ItemInfo().TryDecode(bytes, 0, length));
            Assert.Equal(length >= ReadRequest.Bytes, new ReadRequest().TryDecode(bytes, 0, length));
            Assert.Equal(length >= ConfirmRequest.Bytes, new ConfirmRequest().TryDecode(bytes, 0, length));
            Assert.Equal(length >= ClockSetting.Bytes, new ClockSetting().TryDecode(bytes, 0, length));
            Assert.Equal(length >= ErrorAnswer.Bytes, new ErrorAnswer().TryDecode(bytes, 0, length));
            Assert.False(new LiveSecond().TryDecode(bytes, 0, length) && length < LiveSecond.Bytes);
            Assert.False(new HelloRequest().TryDecode(bytes, 0, length) && length < HelloRequest.Bytes);
        }
    }

    /// <summary>Takes the band's next data frame, turns a bit and finds two bytes that make its checksum right again.</summary>
    private static int Forge(ReliableLink band, byte[] frame, int at, long nowMs)
    {
        int length = 0;
        do
        {
            length = band.NextFrame(frame, nowMs);
        }
        while (length > 0 && frame[0] > 63);

        if (length == 0 || at >= length - 2)
        {
            return 0;
        }

        // The checksum is linear: the same turn in an all-zero frame tells which checksum bits turn with it.
        byte[] turn = new byte[length - 2];
        turn[at] = 0x20;
        int difference = Crc16.Append(0, turn, 0, turn.Length);
        frame[at] ^= 0x20;
        frame[length - 2] ^= (byte)difference;
        frame[length - 1] ^= (byte)(difference >> 8);
        return length;
    }
}
