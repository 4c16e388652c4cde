using TrainingPlan.Protocol;

namespace TrainingPlan.Companion.Sync;

/// <summary>One result of a band's self-test or measuring, in the band's own codes.</summary>
/// <param name="Item">A <see cref="CheckItem"/>, or a <see cref="MeasureKind"/>.</param>
/// <param name="Finding">What was found; <see cref="CheckFinding.Good"/> of a measuring.</param>
/// <param name="Detail">What belongs to the finding.</param>
/// <param name="A">First number of the item.</param>
/// <param name="B">Second number of the item.</param>
/// <param name="C">Third number of the item.</param>
public sealed record BandResult(int Item, CheckFinding Finding, int Detail, int A, int B, int C);

/// <summary>What a measuring brought.</summary>
/// <param name="Results">What the band timed itself.</param>
/// <param name="LinkBytesPerSecond">Bytes of the band's that came over the link in a second, timed here; 0 when too quick to time.</param>
public sealed record BandMeasuring(IReadOnlyList<BandResult> Results, double LinkBytesPerSecond);

/// <summary>A band examined or timed over its link.</summary>
public static class BandChecks
{
    /// <summary>Has the band examine itself; each result is told as it comes.</summary>
    public static IReadOnlyList<BandResult> SelfTest(BandClient client, Action<BandResult> onResult, CancellationToken cancel)
    {
        CheckVersion(client, MessageType.SelfTest);
        return client.Examine(MessageType.SelfTest, onResult, cancel).Results;
    }

    /// <summary>Has the band time what it can, and times the link.</summary>
    public static BandMeasuring Measure(BandClient client, CancellationToken cancel)
    {
        CheckVersion(client, MessageType.Measure);
        return client.Examine(MessageType.Measure, _ => { }, cancel);
    }

    private static void CheckVersion(BandClient client, MessageType request)
    {
        if (client.Info.Version < Dialogue.ScheduleVersion)
        {
            throw BandFailures.Refused(
                client.Address, new ErrorAnswer { Request = request, Code = DialogueError.UnknownMessage });
        }
    }
}
