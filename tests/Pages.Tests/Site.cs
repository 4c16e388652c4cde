using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Tests.Web;
using TrainingPlan.Companion.Web;
using TrainingPlan.Companion.Web.Mapping;
using TrainingPlan.Trials.Histories;

namespace TrainingPlan.Pages.Tests;

/// <summary>
/// One browser and the real server over real stores: sample runs with plan and band, nothing at all, and five years of runs. For tests
/// that only look; one that changes something takes an <see cref="OwnSite"/>.
/// </summary>
public sealed class Site : IAsyncLifetime
{
    /// <summary>Seed of the five years.</summary>
    public const int Seed = 5;

    private readonly List<OwnSite> _sites = [];
    private readonly SemaphoreSlim _gate = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private OwnSite? _years;

    /// <summary>The server over sample runs, a plan and a band.</summary>
    public Uri Filled { get; private set; } = null!;

    /// <summary>The server over an empty store.</summary>
    public Uri Empty { get; private set; } = null!;

    /// <summary>The server over five years of runs, made when first asked for.</summary>
    public async Task<Uri> FiveYearsAsync()
    {
        await _gate.WaitAsync();
        try
        {
            _years ??= await AddAsync(store => new FiveYears(Seed).Fill(store, FixedClock.Today));
            return _years.Address;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Opens a page of a server in a tab of its own.</summary>
    public async Task<Tab> OpenAsync(Uri server, string address, View? view = null, bool canKeep = false)
    {
        var tab = await Tab.OpenAsync(_browser!, server, view, canKeep);
        await tab.Page.GotoAsync(address);
        return tab;
    }

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Filled = (await AddAsync(OwnSite.Sample)).Address;
        Empty = (await AddAsync(_ => { })).Address;
        if (Chromium.Path is not null)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await Chromium.StartAsync(_playwright);
        }
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        foreach (var site in _sites)
        {
            await site.DisposeAsync();
        }
    }

    private async Task<OwnSite> AddAsync(Action<RunStore> fill)
    {
        var site = await OwnSite.StartAsync(fill);
        _sites.Add(site);
        return site;
    }
}

/// <summary>All browser tests share one browser, one after the other: two at once on two cores would wait for each other.</summary>
[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<Site>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "pages";
}
