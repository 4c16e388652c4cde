using TrainingPlan.Companion.Sync;
using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Trials.Lives;

/// <summary>
/// A computer's end of the cable, in the band's time: whoever waits for bytes lets the band live. What is under way when the end is
/// closed still arrives, at whoever listens next.
/// </summary>
internal sealed class LifeCable(LifeBand band, LifeHost host) : IBandTransport
{
    public string Address => "life:band";

    public int Read(byte[] buffer, int timeoutMs)
    {
        if (!host.IsAlive)
        {
            return 0;
        }

        host.OnTransfer();
        int count = band.Line.HostRead(buffer);
        for (int waitedMs = 0; count == 0 && waitedMs < timeoutMs; waitedMs += VirtualClock.StepMs)
        {
            band.Tick();
            host.OnTick();
            count = band.Line.HostRead(buffer);
        }

        return count;
    }

    public void Write(byte[] buffer, int count)
    {
        if (host.IsAlive)
        {
            host.OnTransfer();
            band.Line.HostWrite(buffer.AsSpan(0, count));
        }
    }

    public void Dispose()
    {
        // A pulled plug clears nothing: the bytes on the way stay on the way.
    }
}
