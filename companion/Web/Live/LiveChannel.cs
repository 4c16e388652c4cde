using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace TrainingPlan.Companion.Web;

/// <summary>
/// Hands what happens in a live run to every open page. A page that is too slow misses the oldest; who comes late gets the newest of each
/// kind first, and what was said. The one who publishes never waits.
/// </summary>
public sealed class LiveChannel
{
    /// <summary>Most pages at once.</summary>
    public const int MostPages = 16;

    private const int NewsWaiting = 30;
    private const int SentencesKept = 50;

    private readonly object _gate = new();
    private readonly List<Channel<LiveNews>> _pages = [];
    private readonly Dictionary<string, LiveNews> _newest = [];
    private readonly Queue<LiveSaid> _said = [];
    private bool _isOver;

    /// <summary>Pages that listen now.</summary>
    public int PageCount
    {
        get
        {
            lock (_gate)
            {
                return _pages.Count;
            }
        }
    }

    /// <summary>Tells every page.</summary>
    public void Publish(LiveNews news)
    {
        lock (_gate)
        {
            _newest[news.Kind] = news;
            Keep(news.Said);
            foreach (var page in _pages)
            {
                page.Writer.TryWrite(news);
            }
        }
    }

    /// <summary>Ends: every page's stream ends.</summary>
    public void Complete()
    {
        lock (_gate)
        {
            _isOver = true;
            _pages.ForEach(page => page.Writer.TryComplete());
        }
    }

    /// <summary>Listens until cancelled or completed; null when there are too many pages already.</summary>
    public IAsyncEnumerable<LiveNews>? Listen(CancellationToken cancel)
    {
        var page = Channel.CreateBounded<LiveNews>(
            new BoundedChannelOptions(NewsWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        lock (_gate)
        {
            if (_pages.Count >= MostPages)
            {
                return null;
            }

            foreach (var news in _newest.Values)
            {
                page.Writer.TryWrite(news);
            }

            if (_said.Count > 0)
            {
                page.Writer.TryWrite(LiveNews.OfSaid(_said));
            }

            _pages.Add(page);
            if (_isOver)
            {
                page.Writer.TryComplete();
            }
        }

        return ReadAsync(page, cancel);
    }

    private void Keep(LiveSaid? said)
    {
        if (said is null)
        {
            return;
        }

        _said.Enqueue(said);
        if (_said.Count > SentencesKept)
        {
            _said.Dequeue();
        }
    }

    private async IAsyncEnumerable<LiveNews> ReadAsync(Channel<LiveNews> page, [EnumeratorCancellation] CancellationToken cancel)
    {
        try
        {
            await foreach (var news in page.Reader.ReadAllAsync(cancel))
            {
                yield return news;
            }
        }
        finally
        {
            lock (_gate)
            {
                _pages.Remove(page);
            }
        }
    }
}
