using TrainingPlan.Protocol;

namespace TrainingPlan.Companion.Sync;

/// <summary>What an erasing does now.</summary>
/// <param name="HoldSeconds">Seconds that are left to hold the button; 0 once it was held.</param>
/// <param name="SessionsLeft">Runs whose room the band still gives back.</param>
public sealed record ErasingStep(int HoldSeconds, int SessionsLeft);

/// <summary>Erasing all runs, or everything: asked from here, confirmed by whoever holds the band.</summary>
public static class BandErasing
{
    private const int SliceMs = 500;
    private const int ExtraMs = 10_000;

    /// <summary>Asks, waits for the button, then for the end.</summary>
    /// <param name="client">The band.</param>
    /// <param name="isReset">True forgets workout, settings and paired computers as well.</param>
    /// <param name="evenUnsynced">True takes runs along that no computer has confirmed.</param>
    /// <param name="progress">Told at least twice a second.</param>
    /// <param name="cancel">Gives up; the band does nothing unless the button was held already.</param>
    public static void Run(
        BandClient client, bool isReset, bool evenUnsynced, IProgress<ErasingStep>? progress, CancellationToken cancel)
    {
        MessageType request = isReset ? MessageType.FactoryReset : MessageType.Erase;
        ErrorAnswer asked = client.AskToErase(request, evenUnsynced, cancel);
        if (asked.Code != DialogueError.NeedsButton)
        {
            throw BandFailures.Refused(client.Address, asked);
        }

        int leftMs = asked.Detail;
        while (true)
        {
            progress?.Report(new ErasingStep(Math.Max(0, (leftMs + 999) / 1000), 0));
            int sessionsLeft = client.AwaitErased(request, SliceMs, cancel);
            if (sessionsLeft == 0)
            {
                return;
            }

            if (sessionsLeft > 0)
            {
                progress?.Report(new ErasingStep(0, sessionsLeft));
                leftMs = 0;
            }

            leftMs -= SliceMs;
            if (leftMs < -ExtraMs)
            {
                throw BandFailures.NoAnswer(client.Address, request);
            }
        }
    }
}
