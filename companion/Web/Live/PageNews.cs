using System.Text.Json;

namespace TrainingPlan.Companion.Web;

/// <summary>What every open page is told: that something has changed, how far a job is, what happens in a live run.</summary>
/// <param name="channel">Hands it to the pages.</param>
internal sealed class PageNews(LiveChannel channel)
{
    /// <summary>Event that something has changed.</summary>
    internal const string ChangedKind = "changed";

    // Another start of the server is another start of counting: its pages carry other tokens too.
    private readonly string _start = Guid.NewGuid().ToString("N")[..8];
    private int _count;

    /// <summary>Hands news to the pages.</summary>
    internal LiveChannel Channel => channel;

    /// <summary>Stands in a page as long as nothing has changed since it was made.</summary>
    internal string Mark => $"{_start}-{Volatile.Read(ref _count)}";

    /// <summary>Something has changed: pages made before are out of date.</summary>
    internal void Changed()
    {
        Interlocked.Increment(ref _count);
        channel.Publish(new LiveNews(ChangedKind, JsonSerializer.Serialize(new { mark = Mark })));
    }
}
