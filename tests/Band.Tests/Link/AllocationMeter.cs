using TrainingPlan.Firmware.Link;

namespace TrainingPlan.Band.Tests.Link;

/// <summary>Counts what the band's ticks allocate, and only these.</summary>
internal sealed class AllocationMeter(CableHost host)
{
    public long Bytes { get; private set; }

    public void Run(int steps)
    {
        BandLink link = host.BandEnd;
        for (int i = 0; i < steps; i++)
        {
            host.Step();
            long before = GC.GetAllocatedBytesForCurrentThread();
            link.Tick(host.NowMs);
            Bytes += GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
