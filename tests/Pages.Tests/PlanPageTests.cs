using System.Globalization;
using System.Text.Json;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Tests.Web;

namespace TrainingPlan.Pages.Tests;

/// <summary>What the runner does on the pages of today and of the plan.</summary>
[Collection(SiteCollection.Name)]
public sealed class PlanPageTests(Site site)
{
    private static readonly DateOnly Today = FixedClock.Today;

    [BrowserFact]
    public async Task Three_taps_are_kept_without_leaving_the_page_and_a_second_window_agrees()
    {
        await using var own = await OwnSite.StartAsync(OwnSite.Sample);
        await using var tab = await site.OpenAsync(own.Address, "/");
        await using var other = await tab.BesideAsync();
        await other.Page.GotoAsync("/");
        await tab.Page.EvaluateAsync("() => { window.isStill = true; }");

        foreach (var (name, value) in new[] { ("soreness", "4"), ("mood", "2"), ("sleep", "7") })
        {
            var tap = $"button[name={name}][value='{value}']";
            await tab.Page.ClickAsync(tap);
            await Assertions.Expect(tab.Page.Locator(tap)).ToHaveAttributeAsync("aria-pressed", "true");
        }

        Assert.True(await tab.Page.EvaluateAsync<bool>("() => window.isStill === true"), "the page was loaded anew");
        var said = Assert.Single(own.Store.GetCheckIns(Today, Today));
        Assert.Equal((4, 2, 7.0), (said.Soreness, said.Mood, said.SleepHours));
        await Assertions.Expect(other.Page.Locator("button[aria-pressed=true]")).ToHaveCountAsync(3);
    }

    [BrowserTheory]
    [InlineData("Accept", PlanChangeState.Accepted)]
    [InlineData("Keep the plan", PlanChangeState.Declined)]
    public async Task A_change_is_accepted_and_undone_or_declined(string button, PlanChangeState expected)
    {
        await using var own = await OwnSite.StartAsync(store =>
        {
            RichPlan.Fill(store);
            RichPlan.Propose(store);
        });
        var before = own.Store.GetPlan(Today, Today.AddDays(6)).Select(day => day.Name).ToList();
        await using var tab = await site.OpenAsync(own.Address, "/");

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

        await Assertions.Expect(tab.Page.GetByText("A change waits for you")).ToHaveCountAsync(0);
        Assert.Equal(expected, own.Store.ListPlanChanges()[0].State);
        if (expected == PlanChangeState.Accepted)
        {
            await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true }).ClickAsync();
            await Assertions.Expect(tab.Page.GetByText("The plan was changed")).ToHaveCountAsync(0);
        }

        Assert.Equal(before, own.Store.GetPlan(Today, Today.AddDays(6)).Select(day => day.Name));
    }

    [BrowserFact]
    public async Task A_session_is_dragged_and_the_validator_speaks_before_it_is_let_go()
    {
        await using var own = await OwnSite.StartAsync(RichPlan.Fill);
        await using var tab = await site.OpenAsync(own.Address, "/plan");
        var (session, allowed, refused) = await FindAsync(tab.Page, own.Store);
        var revision = own.Store.PlanRevision;

        await DragAsync(tab.Page, session.Date, refused.Name);
        await Assertions.Expect(Tile(tab.Page, refused.Name)).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("cannot-drop"));
        await Assertions.Expect(tab.Page.Locator("[data-verdict]")).ToHaveTextAsync(refused.Sentence);
        await tab.Page.Mouse.UpAsync();
        await Assertions.Expect(tab.Page.Locator("[data-verdict]")).ToHaveTextAsync(refused.Sentence);
        Assert.Equal(revision, own.Store.PlanRevision);

        await DragAsync(tab.Page, session.Date, allowed.Name);
        await Assertions.Expect(tab.Page.Locator("[data-verdict]")).ToHaveTextAsync(allowed.Sentence);
        await tab.Page.Mouse.UpAsync();
        await Assertions.Expect(Tile(tab.Page, allowed.Name)).ToContainTextAsync(session.Name);
        Assert.Equal(session.Name, Planned(own.Store, allowed.Name).Name);

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true }).ClickAsync();
        await Assertions.Expect(Tile(tab.Page, Code(session.Date))).ToContainTextAsync(session.Name);
        Assert.Equal(session.Name, Planned(own.Store, Code(session.Date)).Name);
    }

    [BrowserFact]
    public async Task A_session_is_moved_by_the_keyboard_alone_and_put_back_by_escape()
    {
        await using var own = await OwnSite.StartAsync(RichPlan.Fill);
        await using var tab = await site.OpenAsync(own.Address, "/plan");
        var (session, allowed, _) = await FindAsync(tab.Page, own.Store);
        var days = DateOnly.Parse(allowed.Name, CultureInfo.InvariantCulture).DayNumber - session.Date.DayNumber;
        var handle = Tile(tab.Page, Code(session.Date)).Locator("[data-handle]");

        await handle.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.Keyboard.PressAsync("ArrowRight");
        await tab.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(tab.Page.Locator("[data-verdict]")).ToContainTextAsync("stays where it was");

        await tab.Page.Keyboard.PressAsync("Space");
        for (var step = 0; step < Math.Abs(days); step++)
        {
            await tab.Page.Keyboard.PressAsync(days > 0 ? "ArrowRight" : "ArrowLeft");
        }

        await Assertions.Expect(tab.Page.Locator("[data-verdict]")).ToHaveTextAsync(allowed.Sentence);
        await tab.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(Tile(tab.Page, allowed.Name)).ToContainTextAsync(session.Name);
        Assert.Equal(session.Name, Planned(own.Store, allowed.Name).Name);
    }

    [BrowserFact]
    public async Task Every_handle_is_there_only_where_a_script_can_carry_it()
    {
        await using var own = await OwnSite.StartAsync(OwnSite.Sample);
        using var http = new HttpClient { BaseAddress = own.Address };
        var html = await http.GetStringAsync("/plan");

        Assert.DoesNotContain("data-handle aria-describedby=\"move-help\">", html);
        Assert.Contains("data-handle aria-describedby=\"move-help\" hidden", html);
    }

    [BrowserFact]
    public async Task A_change_without_the_token_of_a_page_is_refused_and_a_hostile_name_stays_text()
    {
        const string Hostile = "<img src=x onerror=alert(1)>";
        await using var own = await OwnSite.StartAsync(store =>
        {
            OwnSite.Sample(store);
            var days = store.GetPlan(Today, Today.AddDays(6));
            store.SavePlan([.. days.Select(day => day.Workout is null ? day : day with { Name = Hostile, Reason = Hostile })], 1);
        });
        foreach (var address in new[] { "/", "/plan", "/plan/week/2026-11-23" })
        {
            await using var tab = await site.OpenAsync(own.Address, address);
            Assert.Equal(0, await tab.Page.Locator("img[src=x]").CountAsync());
            Assert.True(await tab.Page.GetByText(Hostile).CountAsync() > 0, address);
        }

        await using var page = await site.OpenAsync(own.Address, "/plan");
        var status = await page.Page.EvaluateAsync<int>(
            "async () => (await fetch('/plan/skip', { method: 'POST', body: new URLSearchParams({ day: '2026-11-24' }) })).status");
        Assert.Equal(403, status);
        Assert.Empty(own.Store.ListPlanChanges());
    }

    private static ILocator Tile(IPage page, string day) => page.Locator($"[data-calendar] [data-day='{day}']");

    /// <summary>Takes a session with the mouse and holds it over another day.</summary>
    private static async Task DragAsync(IPage page, DateOnly from, string to)
    {
        await Tile(page, Code(from)).ScrollIntoViewIfNeededAsync();
        var start = (await Tile(page, Code(from)).BoundingBoxAsync())!;
        var end = (await Tile(page, to).BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(start.X + (start.Width / 2), start.Y + (start.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(end.X + (end.Width / 2), end.Y + (end.Height / 2), new() { Steps = 8 });
    }

    /// <summary>A session of the days to come with a day that it may go to and one that it may not, both on the page.</summary>
    private static async Task<(PlannedDay Session, Verdict Allowed, Verdict Refused)> FindAsync(IPage page, RunStore store)
    {
        foreach (var session in store.GetPlan(Today.AddDays(1), Today.AddDays(12)).Where(day => day.Workout is not null))
        {
            var json = JsonDocument.Parse(await page.EvaluateAsync<string>(
                "async day => JSON.stringify(await (await fetch(`/api/plan/moves?day=${day}`)).json())", Code(session.Date))).RootElement;
            var near = json.EnumerateObject()
                .Where(move => Math.Abs(DateOnly.Parse(move.Name, CultureInfo.InvariantCulture).DayNumber - session.Date.DayNumber) <= 5
                    && DateOnly.Parse(move.Name, CultureInfo.InvariantCulture) <= Today.AddDays(12)
                    && Planned(store, move.Name).Name != session.Name)
                .Select(move => new Verdict(
                    move.Name, move.Value.GetProperty("isAllowed").GetBoolean(), move.Value.GetProperty("sentence").GetString()!))
                .ToList();
            if (near.Find(move => move.IsAllowed) is { } allowed && near.Find(move => !move.IsAllowed) is { } refused)
            {
                return (session, allowed, refused);
            }
        }

        throw new InvalidOperationException("no session has both a day that it may go to and one that it may not");
    }

    private static PlannedDay Planned(RunStore store, string day)
    {
        var date = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        return store.GetPlan(date, date)[0];
    }

    private static string Code(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Verdict(string Name, bool IsAllowed, string Sentence);
}
