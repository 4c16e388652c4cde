using System.IO.Ports;
using TrainingPlan.Band.Tests.Storage;
using TrainingPlan.Firmware.Link;
using TrainingPlan.Firmware.Storage;
using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Band.Tests.Link;

public sealed class PacedAirTests
{
    [Theory]
    [InlineData(20, false, 12_000)]
    [InlineData(20, true, 12_000)]
    [InlineData(240, false, 2_500)]
    [InlineData(240, true, 2_500)]
    public void An_hour_comes_in_time_over_one_notification_in_10_ms(int frameBytes, bool isReordering, int atMostMs)
    {
        var band = new VirtualBand();
        using var scope = band.Enter();
        BandStore store = StoredRun.Opened();
        int number = StoredRun.Record(store, 3600);
        var air = new PacedAir(store, frameBytes) { IsReordering = isReordering };
        air.Open();
        int before = air.Notifications;
        long began = air.NowMs;

        byte[] bytes = air.Read(number);

        Assert.Equal(StoredRun.Bytes(store, number), bytes);
        Assert.InRange(air.NowMs - began, 1, atMostMs);
        double goodput = bytes.Length / ((air.Notifications - before) * (double)frameBytes);
        Assert.True(goodput >= 0.80 || frameBytes > 20, $"{goodput:P1} of the notifications' bytes");
    }

    [Fact]
    public void The_link_takes_at_most_4_kilobytes_of_the_band_with_cable_and_radio()
    {
        var band = new VirtualBand();
        using var scope = band.Enter();
        var port = new SerialPort("COM2", 115_200);
        BandStore store = StoredRun.Opened();
        new BandLink(port, store, new BandClock(), "Board", 1).AddRadio();
        var clock = new BandClock();

        long before = GC.GetAllocatedBytesForCurrentThread();
        var link = new BandLink(port, store, clock, "Board", 1);
        link.AddRadio();
        long took = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.False(link.IsOpen);
        // Of each of the 40 objects and arrays 24 bytes are the computer's own, and 4 of each of as many references; the CRC-16 table
        // comes on top.
        Assert.InRange(took - (40 * 24) - (40 * 4) + 512, 3000, 4096);
    }
}
