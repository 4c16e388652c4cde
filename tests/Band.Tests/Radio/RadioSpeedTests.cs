using TrainingPlan.Band.Tests.Storage;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.Protocol;
using Xunit.Abstractions;

namespace TrainingPlan.Band.Tests.Radio;

public sealed class RadioSpeedTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(23, false, 12_000)]
    [InlineData(23, true, 12_000)]
    [InlineData(247, false, 2_500)]
    [InlineData(247, true, 2_500)]
    public void An_hour_comes_in_time(int mtu, bool isReordering, int atMostMs)
    {
        using var band = new AirBand(3600);
        band.Radio.Reordering = isReordering ? new Random(3) : null;
        band.Hold();
        var host = new AirHost(band, mtu: mtu);
        host.JoinAndPair();
        Assert.True(host.TryOpen());
        Assert.Equal(MessageType.HelloAnswer, host.Ask(MessageType.Hello, 1, 1));
        long began = band.NowMs;
        int before = band.Radio.Notifications;

        var bytes = new List<byte>();
        Assert.True(host.TryRead(band.RunNumber, bytes));

        long took = band.NowMs - began;
        int frames = band.Radio.Notifications - before;
        double goodput = bytes.Count / (frames * (double)Math.Min(mtu - 3, 240));
        output.WriteLine(
            $"{bytes.Count} bytes, MTU {mtu}, {(isReordering ? "reordered" : "in order")}: {took} ms, {frames} notifications, "
            + $"{goodput:P1} of them the run's");
        Assert.Equal(StoredRun.Bytes(band.Store, band.RunNumber), bytes);
        Assert.InRange(took, 1, atMostMs);
        Assert.True(goodput >= 0.80 || mtu > VirtualRadio.DefaultMtu, $"{goodput:P1} of the notifications are the run's");
    }

    [Fact]
    public void A_stack_without_buffers_costs_time_and_nothing_else()
    {
        using var band = new AirBand(600);
        band.Hold();
        var host = new AirHost(band);
        host.JoinAndPair();
        Assert.True(host.TryOpen());
        host.Ask(MessageType.Hello, 1, 1);
        var bytes = new List<byte>();
        var busy = new Random(7);
        byte[] wanted = StoredRun.Bytes(band.Store, band.RunNumber);
        band.OnStep = () => band.Radio.BusyNotifications = busy.Next(3) > 0 ? 1 : 0;
        Assert.True(host.TryRead(band.RunNumber, bytes));
        Assert.Equal(wanted, bytes);
        Assert.True(band.Radio.RefusedNotifications > 10, $"only {band.Radio.RefusedNotifications} were refused");
    }

    [Fact]
    public void A_connection_that_breaks_goes_on_where_it_was()
    {
        using var band = new AirBand(3600);
        band.Hold();
        var host = new AirHost(band);
        host.JoinAndPair();
        var bytes = new List<byte>();
        for (int drop = 1; drop <= 3; drop++)
        {
            Assert.True(host.TryOpen());
            host.Ask(MessageType.Hello, 1, 1);
            Assert.False(host.TryRead(band.RunNumber, bytes, drop * 3000));
            host.Central.Disconnect();
            host.Link.Drop();
            host.Run(100);
            host.Join();
            Assert.True(host.Central.TryEncrypt());
        }

        Assert.InRange(bytes.Count, 9000, 11_000);
        Assert.True(host.TryOpen());
        host.Ask(MessageType.Hello, 1, 1);
        Assert.True(host.TryRead(band.RunNumber, bytes));
        Assert.Equal(StoredRun.Bytes(band.Store, band.RunNumber), bytes);
    }

    [Fact]
    public void A_band_that_restarts_in_the_middle_is_synced_in_its_next_sync_mode()
    {
        using var band = new AirBand(1200);
        band.Radio.KeepsBonds = true;
        band.Hold();
        var host = new AirHost(band);
        host.JoinAndPair();
        Assert.True(host.TryOpen());
        host.Ask(MessageType.Hello, 1, 1);
        var bytes = new List<byte>();
        Assert.False(host.TryRead(band.RunNumber, bytes, 2000));

        band.Restart();
        Assert.False(host.Central.IsConnected);
        Assert.False(band.Radio.IsAdvertising);
        Assert.False(host.Central.TryConnect());
        band.Hold();
        host.Join();
        Assert.True(host.Central.TryEncrypt());
        Assert.True(host.TryOpen());
        host.Ask(MessageType.Hello, 1, 1);
        Assert.True(host.TryRead(band.RunNumber, bytes));
        Assert.Equal(StoredRun.Bytes(band.Store, band.RunNumber), bytes);
    }

    [Fact]
    public void Nothing_of_ours_is_allocated_while_a_run_is_sent()
    {
        using var band = new AirBand(3600);
        band.Hold();
        var host = new AirHost(band, mtu: VirtualRadio.DefaultMtu);
        host.JoinAndPair();
        Assert.True(host.TryOpen());
        host.Ask(MessageType.Hello, 1, 1);
        var bytes = new List<byte>();
        host.TryRead(band.RunNumber, bytes, 2000);
        long before = band.AllocatedBytes;
        int notifications = band.Radio.Notifications;
        while (bytes.Count < 4000)
        {
            Assert.True(host.TryReceive());
            bytes.AddRange(host.Payload[4..]);
        }

        // The library's own, a notification: its result (40 bytes here) and a copy of its bytes; the stand-in's lists on top.
        double each = (band.AllocatedBytes - before) / (double)(band.Radio.Notifications - notifications);
        output.WriteLine($"{each:F0} bytes a notification, all of them the library's and the stand-in's");
        Assert.InRange(each, 1, LibraryBytesEach(band, host));
    }

    private static double LibraryBytesEach(AirBand band, AirHost host)
    {
        // The same call without our link above it.
        long before = GC.GetAllocatedBytesForCurrentThread();
        const int Times = 200;
        nanoFramework.Device.Bluetooth.GenericAttributeProfile.GattLocalCharacteristic characteristic =
            band.Radio.Find(Firmware.Link.BleLink.ToHostUuid)!;
        var buffer = new nanoFramework.Device.Bluetooth.Buffer(new byte[20]);
        nanoFramework.Device.Bluetooth.GenericAttributeProfile.GattSubscribedClient client = characteristic.SubscribedClients[0];
        for (int i = 0; i < Times; i++)
        {
            band.World.LetPass(10);
            characteristic.NotifyValue(buffer, client);
        }

        Assert.True(host.Central.IsConnected);
        return ((GC.GetAllocatedBytesForCurrentThread() - before) / (double)Times) + 16;
    }
}
