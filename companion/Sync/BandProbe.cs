using TrainingPlan.Protocol;

namespace TrainingPlan.Companion.Sync;

/// <summary>What a band said of itself when it was asked.</summary>
/// <param name="Address">Where it answered.</param>
/// <param name="BandId">Its identity, 16 hexadecimal digits.</param>
/// <param name="Firmware">Its firmware, like 0.1.0.</param>
/// <param name="Info">The rest.</param>
/// <param name="ClockOffset">How far its clock is ahead of this computer's; null when it was not set since its start.</param>
public sealed record BandAnswer(string Address, string BandId, string Firmware, BandInfo Info, TimeSpan? ClockOffset);

/// <summary>Asks who is at an address, and changes nothing there.</summary>
public static class BandProbe
{
    /// <summary>Asks; the answer, or why there is none.</summary>
    /// <param name="address">Where.</param>
    /// <param name="open">Opens the way there.</param>
    /// <param name="clock">The time of day.</param>
    /// <param name="patience">How long to wait.</param>
    /// <param name="cancel">Ends it early.</param>
    public static (BandAnswer? Answer, BandException? Failure) Ask(
        string address, Func<string, IBandTransport> open, TimeProvider clock, TimeSpan patience, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(patience);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            using BandClient client = BandClient.Connect(() => open(address), both.Token, clock);
            TimeSpan? offset = client.Info.UtcMs == 0
                ? null
                : DateTimeOffset.FromUnixTimeMilliseconds(client.Info.UtcMs) - clock.GetUtcNow();
            return (new BandAnswer(address, client.BandId, client.Firmware, client.Info, offset), null);
        }
        catch (BandException failure)
        {
            return (null, failure);
        }
        catch (LinkBrokenException broken)
        {
            return (null, broken.Reason);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (null, BandFailures.Silence(address));
        }
    }
}
