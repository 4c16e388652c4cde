using TrainingPlan.Companion.Sync;
using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Trials.Sync;

/// <summary>
/// The companion's end of a virtual band's serial cable, in the band's own time: whoever waits for bytes lets the band live.
/// </summary>
public sealed class VirtualCable(VirtualBand band) : IBandTransport
{
    /// <inheritdoc/>
    public string Address => "virtual:band";

    /// <inheritdoc/>
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

    /// <inheritdoc/>
    public void Write(byte[] buffer, int count) => band.Serial.HostWrite(buffer.AsSpan(0, count));

    /// <inheritdoc/>
    public void Dispose() => band.Serial.Clear();
}
