using TrainingPlan.Companion.Sync;
using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Journey.Tests;

/// <summary>
/// The companion's end of a virtual band's serial cable, in the band's own time: whoever waits for bytes lets the band live.
/// </summary>
internal sealed class VirtualCable(VirtualBand band) : IBandTransport
{
    public string Address => "virtual:band";

    public int Read(byte[] buffer, int timeoutMs)
    {
        int count = band.Serial.HostRead(buffer);
        for (int waitedMs = 0; count == 0 && waitedMs < timeoutMs; waitedMs += VirtualClock.StepMs)
        {
            band.Advance(VirtualClock.StepMs);
            count = band.Serial.HostRead(buffer);
        }

        return count;
    }

    public void Write(byte[] buffer, int count) => band.Serial.HostWrite(buffer.AsSpan(0, count));

    public void Dispose() => band.Serial.Clear();
}
