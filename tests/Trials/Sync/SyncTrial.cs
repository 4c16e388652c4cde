using System.IO.Ports;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Firmware.Link;
using TrainingPlan.Trials.Lives;

namespace TrainingPlan.Trials.Sync;

/// <summary>A run of an hour taken off the band, in virtual time: the same figures on every computer.</summary>
public static class SyncTrial
{
    private const int RunSeconds = 3600;
    private const int CapacityBytes = 2 * 1024 * 1024;
    private const int FullHourBytes = RunSeconds * 5;
    private const double LineBytesPerMs = 11.52;

    // Beyond the payloads of its objects and arrays .NET keeps 24 bytes each, which the band does not; the CRC-16 table comes on top.
    private const int LinkObjects = 35;
    private const int ObjectBytesOfTheComputer = 24;
    private const int CrcTableBytes = 512;

    /// <summary>
    /// The companion's own sync over the cable at 115,200 baud, from the connection to the confirmation, the run stored. The goodput is
    /// that of the reading alone, from the request to the last byte.
    /// </summary>
    public static SyncFigures OverCable(int seed)
    {
        string folder = Path.Combine(Path.GetTempPath(), $"trainingplan-sync-{Environment.ProcessId}-{seed}");
        LifeBand band = Recorded(seed);
        try
        {
            using var host = new LifeHost(band, new LifeTally(), new Random(seed), folder);
            long began = band.World.Clock.TrueNanoseconds;
            SyncResult result = host.Sync() ?? throw new InvalidOperationException("the sync did not come to its end: " + host.LastFailure);
            long tookMs = (band.World.Clock.TrueNanoseconds - began) / 1_000_000;
            int bytes = host.Store.GetBytes(host.Store.ListRuns()[0].Id)!.Length;
            return result.New.Count == 1
                ? new SyncFigures(bytes, tookMs, 100 * bytes / (host.ReadFirst() * LineBytesPerMs))
                : throw new InvalidOperationException("the run did not come over");
        }
        finally
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    /// <summary>The run read over a radio that carries one notification in 10 ms.</summary>
    /// <param name="seed">Of the run and of the notifications' order.</param>
    /// <param name="notificationBytes">What a notification holds.</param>
    /// <param name="isReordering">True when notifications overtake one another.</param>
    /// <param name="isFull">True for a run of as many bytes as an hour may take.</param>
    public static SyncFigures OverAir(int seed, int notificationBytes, bool isReordering = false, bool isFull = false)
    {
        LifeBand band = Recorded(seed, isFull ? FullHourBytes : 0);
        using (band.World.Enter())
        {
            var air = new AirCarrier(band.Store!, notificationBytes, isReordering ? new Random(seed) : null);
            return air.Read(band.Runs[0].Number);
        }
    }

    /// <summary>Bytes that the link takes on the band, reckoned from what it takes here.</summary>
    public static int LinkBytesOnBand()
    {
        LifeBand band = Recorded(1);
        using (band.World.Enter())
        {
            var port = new SerialPort("COM3", 115_200);
            var clock = new BandClock();
            _ = new BandLink(port, band.Store!, clock, LifeBand.BoardName, 1);
            long before = GC.GetAllocatedBytesForCurrentThread();
            var link = new BandLink(port, band.Store!, clock, LifeBand.BoardName, 1);
            long took = GC.GetAllocatedBytesForCurrentThread() - before;
            GC.KeepAlive(link);
            return (int)took - (LinkObjects * ObjectBytesOfTheComputer) + CrcTableBytes;
        }
    }

    /// <summary>A run of an hour, or of as much longer as it takes to have so many bytes.</summary>
    private static LifeBand Recorded(int seed, int bytesAtLeast = 0)
    {
        var band = new LifeBand(new Random(seed), new LifeTally(), CapacityBytes) { HasStrap = false };
        if (!band.TryStartRun(isWithWorkout: false))
        {
            throw new InvalidOperationException("the band did not start a run");
        }

        band.Pass(RunSeconds * 1000L);
        while (band.Store!.Sessions.Table.Length(0) < bytesAtLeast)
        {
            band.Pass(10_000);
        }

        band.StopRun();
        return band;
    }
}
