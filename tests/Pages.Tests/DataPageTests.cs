using System.IO.Compression;
using System.Text;
using TrainingPlan.Companion.Export.Fit;
using TrainingPlan.Companion.Tests.Web;
using TrainingPlan.Trials.Histories;

namespace TrainingPlan.Pages.Tests;

/// <summary>What the runner does with the own data: in, out, away and back.</summary>
[Collection(SiteCollection.Name)]
public sealed class DataPageTests(Site site)
{
    private const string Hostile = "=cmd()<img src=x onerror=alert(1)>.fit";
    private static readonly LocatorAssertionsToContainTextOptions Patiently = new() { Timeout = 30_000 };

    private static byte[] Run => FitActivityWriter.Write(new FiveYears(Site.Seed).LongRun(FixedClock.Today.AddDays(-9), 1200));

    [BrowserFact]
    public async Task Files_are_taken_one_by_one_and_a_broken_one_is_told_in_words_and_stops_none_behind_it()
    {
        await using var own = await OwnSite.StartAsync(_ => { });
        await using var tab = await site.OpenAsync(own.Address, "/data");
        var broken = Run[..400];

        await tab.Page.Locator("[data-files]").SetInputFilesAsync(
        [
            File(Hostile, broken), File("notes.txt", Encoding.UTF8.GetBytes("no run at all")), File("good.fit", Run),
        ]);

        var lines = tab.Page.Locator("[data-import-lines] li");
        await Assertions.Expect(lines).ToHaveCountAsync(3, new() { Timeout = 30_000 });
        await Assertions.Expect(lines.Nth(0)).ToContainTextAsync(Hostile);
        Assert.Matches("tone-(bad|good)", await lines.Nth(0).GetAttributeAsync("class"));
        await Assertions.Expect(lines.Nth(2)).ToContainTextAsync("1 new", Patiently);
        Assert.Equal(0, await tab.Page.Locator("main img").CountAsync());
        Assert.True(own.Store.CountActivities() >= 1, "the good file was lost");
        await Axe.AssertAccessibleAsync(tab.Page, View.OneOfEach);
        await lines.Nth(2).Locator("a").ClickAsync();
        await tab.Page.WaitForURLAsync("**/runs/*");
    }

    [BrowserFact]
    public async Task Files_can_be_dropped_and_an_archive_tells_of_each_file_in_it()
    {
        await using var own = await OwnSite.StartAsync(_ => { });
        await using var tab = await site.OpenAsync(own.Address, "/data");
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in new[] { ("a.fit", Run), ("b.fit", Run[..50]) })
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        await tab.Page.EvaluateAsync(
            """
            text => {
              const data = new DataTransfer();
              data.items.add(new File([Uint8Array.from(atob(text), letter => letter.charCodeAt(0))], 'both.zip'));
              document.querySelector('[data-drop]').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
            }
            """,
            Convert.ToBase64String(bytes.ToArray()));

        await Assertions.Expect(tab.Page.Locator("[data-import-sentence]")).ToContainTextAsync("1 new runs, 1 refused", Patiently);
        await Assertions.Expect(tab.Page.Locator("[data-import-lines]")).ToContainTextAsync("b.fit");
        Assert.Equal(1, own.Store.CountActivities());
    }

    [BrowserFact]
    public async Task A_run_is_deleted_and_brought_back_with_one_press()
    {
        await using var own = await OwnSite.StartAsync(OwnSite.Sample);
        await using var tab = await site.OpenAsync(own.Address, "/data");

        await tab.Page.GetByLabel("Number of the run").FillAsync("2");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Delete the run" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".done")).ToContainTextAsync("Run 2 is deleted.");
        Assert.Equal(2, own.Store.CountActivities());
        await Axe.AssertAccessibleAsync(tab.Page, View.OneOfEach);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();

        await Assertions.Expect(tab.Page.Locator(".done")).ToContainTextAsync("Run 2 is back.");
        Assert.Equal(3, own.Store.CountActivities());
    }

    [BrowserFact]
    public async Task Everything_is_deleted_and_put_back_and_a_copy_can_be_deleted_for_good()
    {
        await using var own = await OwnSite.StartAsync(OwnSite.Sample);
        await using var tab = await site.OpenAsync(own.Address, "/data");

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Delete everything" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator("#copies")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        Assert.Equal(0, own.Store.CountActivities());
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Put back" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator("#privacy")).ToContainTextAsync("3");
        Assert.Equal(3, own.Store.CountActivities());

        // What was put back had taken the place of the empty one, which was kept too.
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Delete for good" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator("#copies")).ToHaveCountAsync(0);
        Assert.Equal(3, own.Store.CountActivities());
    }

    [BrowserFact]
    public async Task A_backup_is_saved_and_restored_and_a_file_that_is_none_is_refused_in_words()
    {
        await using var own = await OwnSite.StartAsync(OwnSite.Sample);
        await using var tab = await site.OpenAsync(own.Address, "/data");
        var download = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Page.GetByText("Save a backup").ClickAsync());
        var bytes = await System.IO.File.ReadAllBytesAsync(await download.PathAsync());
        own.Store.DeleteActivity(1);

        await tab.Page.Locator("[data-backup]").SetInputFilesAsync(File("broken.db", bytes[..5000]));
        await Assertions.Expect(tab.Page.Locator("[data-restore-sentence]")).ToContainTextAsync("Nothing was changed", Patiently);
        Assert.Equal(2, own.Store.CountActivities());
        await tab.Page.Locator("[data-backup]").SetInputFilesAsync(File("mine.db", bytes));

        await Assertions.Expect(tab.Page.Locator("[data-restore-sentence]")).ToContainTextAsync("The backup is in place", Patiently);
        Assert.Equal(3, own.Store.CountActivities());
    }

    [BrowserFact]
    public async Task Every_format_can_be_saved_and_no_name_in_it_is_a_formula()
    {
        await using var own = await OwnSite.StartAsync(store =>
            SampleStore.Fill(store, SampleStore.QuickFeet("=HYPERLINK(1)")));
        await using var tab = await site.OpenAsync(own.Address, "/data");

        foreach (var (name, entries) in new[] { ("FIT", 3), ("TCX", 3), ("CSV", 3), ("iCalendar", 1) })
        {
            var link = tab.Page.Locator(".links").GetByText(name, new() { Exact = true });
            var download = await tab.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
            await using var archive = await ZipFile.OpenReadAsync(await download.PathAsync());
            Assert.True(archive.Entries.Count >= entries, $"{name}: {archive.Entries.Count} entries");
            foreach (var list in archive.Entries.Where(entry => entry.Name == "activities.csv"))
            {
                using var reader = new StreamReader(await list.OpenAsync());
                Assert.DoesNotMatch("(^|,|\n|\")=", await reader.ReadToEndAsync());
            }
        }
    }

    private static FilePayload File(string name, byte[] bytes) =>
        new() { Name = name, MimeType = "application/octet-stream", Buffer = bytes };
}
