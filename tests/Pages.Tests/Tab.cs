using System.Collections.Concurrent;

namespace TrainingPlan.Pages.Tests;

/// <summary>
/// A tab of a browser of its own: no cookie, nothing kept from before. It notes what went wrong in it and what it asked for elsewhere;
/// closing it fails the test when there was anything.
/// </summary>
public sealed class Tab : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _wrongs = new();
    private readonly bool _ownsContext;

    private Tab(IBrowserContext context, IPage page, bool ownsContext)
    {
        _context = context;
        _ownsContext = ownsContext;
        Page = page;
        page.PageError += (_, error) => _wrongs.Enqueue($"a script failed: {error}");
        page.Console += (_, message) => Note(message);
    }

    /// <summary>The page in it.</summary>
    public IPage Page { get; }

    /// <summary>Opens a tab of a fresh browser.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="own">The server whose pages are looked at: nothing else may be asked.</param>
    /// <param name="view">How it is looked at.</param>
    /// <param name="canKeep">True for a browser that keeps pages for when the server is off.</param>
    public static async Task<Tab> OpenAsync(IBrowser browser, Uri own, View? view = null, bool canKeep = false)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = own.AbsoluteUri, Locale = "en-GB", TimezoneId = "UTC", ReducedMotion = ReducedMotion.Reduce,
            ServiceWorkers = canKeep ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block, AcceptDownloads = true,
        });
        var tab = new Tab(context, await context.NewPageAsync(), true);
        context.Request += (_, request) => tab.Note(request, own);
        await (view ?? View.Usual).ApplyAsync(tab.Page);
        return tab;
    }

    /// <summary>A second tab of the same browser: same cookies, same service worker.</summary>
    public async Task<Tab> BesideAsync() => new(_context, await _context.NewPageAsync(), false);

    /// <summary>Cuts the browser off the server, or joins them again.</summary>
    public Task SetOfflineAsync(bool isOffline) => _context.SetOfflineAsync(isOffline);

    /// <summary>Forgets what went wrong so far: the test expected it.</summary>
    public void Forgive() => _wrongs.Clear();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_ownsContext)
        {
            await _context.DisposeAsync();
        }
        else
        {
            await Page.CloseAsync();
        }

        Assert.Empty(_wrongs);
    }

    private void Note(IConsoleMessage message)
    {
        // What a test asks of a page that refuses is no mistake of the page.
        if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
        {
            _wrongs.Enqueue($"the console says: {message.Text}");
        }
    }

    private void Note(IRequest request, Uri own)
    {
        var asked = new Uri(request.Url);
        if (asked.Scheme is not ("data" or "blob") && asked.Authority != own.Authority)
        {
            _wrongs.Enqueue($"{request.Url} was asked, which is not this computer's");
        }
    }
}
