using System.Net;
using System.Text.RegularExpressions;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Tests.Store;

namespace TrainingPlan.Companion.Tests.Web;

/// <summary>The list of runs, what narrows it, and a run beside another.</summary>
public sealed class RunsPageTests : RichPages
{
    [Theory]
    [InlineData("q=tempo", "Tempo")]
    [InlineData("q=LONG", "Long run")]
    [InlineData("from=2026-11-16&to=2026-11-18", "Easy round")]
    [InlineData("min=10&max=12", "Long run")]
    public async Task A_search_finds_by_name_day_and_distance(string query, string found)
    {
        string html = await Browser.GetStringAsync($"/runs?{query}");

        string[] titles = [.. Regex.Matches(html, "<strong>([^<]+)</strong>").Select(match => match.Groups[1].Value)];
        Assert.NotEmpty(titles);
        Assert.All(titles, title => Assert.Equal(found, title));
        Assert.Matches($"{titles.Length} of \\d+ runs", html);
    }

    [Fact]
    public async Task A_search_finds_by_kind_and_offers_the_kinds_that_there_are()
    {
        Store.SaveOriginal("ride.fit", [1], new("FIT", [OriginalSamples.Watch(OriginalSamples.Evening, 1800, 9000) with
        {
            Sport = Sport.Cycling, Name = "To work",
        }], [], []));

        string html = await Browser.GetStringAsync("/runs?kind=ride");

        Assert.Contains("To work", html);
        Assert.Contains("1 of ", html);
        Assert.Matches("<option value=\"ride\" selected>", html);
        Assert.DoesNotContain("<option value=\"walk\"", html);
    }

    [Fact]
    public async Task Nothing_found_says_so_and_leads_back()
    {
        string html = await Browser.GetStringAsync("/runs?q=nobody+called+a+run+so");

        Assert.Contains("No run is like that.", html);
        Assert.Contains("<a href=\"/runs\">Show all runs</a>", html);
    }

    [Theory]
    [InlineData("from=yesterday&to=2026-99-99&min=-1&max=1e99&page=-7&kind=../../etc")]
    [InlineData("min=NaN&max=Infinity&page=99999999999999999999&with=x&deleted=x")]
    public async Task What_a_search_cannot_understand_is_as_if_it_were_not_there(string query)
    {
        string html = await Browser.GetStringAsync($"/runs?{query}");

        Assert.DoesNotContain("No run is like that.", html);
        Assert.Contains("class=\"run\"", html);
    }

    [Fact]
    public async Task What_is_typed_into_the_search_is_text_and_never_markup()
    {
        string html = await Browser.GetStringAsync("/runs?q=" + Uri.EscapeDataString("\"><script>alert(1)</script>"));

        Assert.DoesNotContain("<script>alert", html);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html);
    }

    [Fact]
    public async Task The_pages_of_a_search_keep_what_is_looked_for()
    {
        var rows = Enumerable.Range(0, 90).Select(day => OriginalSamples.Row(OriginalSamples.Evening.AddDays(-day), 3000, 10_000, "A & B"));
        Store.SaveOriginal("history.csv", [4, 5, 6], OriginalSamples.History([.. rows]));

        string html = await Browser.GetStringAsync("/runs?q=" + Uri.EscapeDataString("A & B") + "&page=2");

        Assert.Contains("Page 2 of 3", html);
        Assert.Contains("href=\"/runs?q=A%20%26%20B&amp;page=3\"", html);
    }

    [Fact]
    public async Task A_deleted_run_is_brought_back_from_the_list_at_once_or_later()
    {
        long id = NewestWatchRun;
        using HttpResponseMessage deleted = await SendAsync($"/runs/{id}/delete", []);
        string after = await deleted.Content.ReadAsStringAsync();

        Assert.Equal($"/runs?deleted={id}", deleted.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Contains($"action=\"/runs/{id}/restore\"", after);
        Assert.Contains("Deleted runs (1)", after);
        Assert.Null(Store.FindActivity(id));
        Assert.Contains($"action=\"/runs/{id}/restore\"", await Browser.GetStringAsync("/runs/deleted"));

        using HttpResponseMessage restored = await SendAsync($"/runs/{id}/restore", []);
        Assert.Equal($"/runs/{id}", restored.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.NotNull(Store.FindActivity(id));
        Assert.DoesNotContain("Deleted runs", await Browser.GetStringAsync("/runs"));
    }

    [Fact]
    public async Task A_run_that_is_not_there_cannot_be_deleted()
    {
        using HttpResponseMessage answer = await SendAsync("/runs/99999/delete", []);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_recorded_run_shows_its_splits_laps_zones_and_way()
    {
        string html = await Browser.GetStringAsync($"/runs/{NewestWatchRun}");

        foreach (string title in new[] { "Splits", "Laps", "Heart rate zones", "Pace zones", "Where you ran", "Beside an earlier run" })
        {
            Assert.Contains($"<h2>{title}</h2>", html);
        }

        Assert.Matches("<path class=\"track-way\" d=\"M\\d", html);
        Assert.Contains("minutes per kilometre</span>", html);
        Assert.DoesNotContain("with its uncertainty", html);
        Assert.Contains("<span class=\"origin\"> · FIT</span>", html);
    }

    [Fact]
    public async Task A_run_of_the_band_with_an_uncertain_pace_says_so()
    {
        long session = Store.ListActivities().First(run => run.SessionId is not null).SessionId!.Value;

        string html = await Browser.GetStringAsync($"/runs/{session}");

        Assert.Contains("minutes per kilometre, with its uncertainty", html);
        Assert.Contains("uncertainty of the pace", html);
    }

    [Fact]
    public async Task A_workout_shows_what_was_planned_of_each_step_and_what_became_of_it()
    {
        long session = Store.ListActivities().First(run => run.Name.StartsWith("Quick", StringComparison.Ordinal)).Id;

        string html = await Browser.GetStringAsync($"/runs/{session}");

        Assert.Contains("<th scope=\"col\">Outcome</th>", html);
        Assert.Contains("<td>done</td>", html);
    }

    [Fact]
    public async Task A_run_is_put_beside_an_earlier_one_of_the_same_kind_and_beside_no_other()
    {
        long id = NewestWatchRun;
        string alone = await Browser.GetStringAsync($"/runs/{id}");
        string other = Regex.Match(alone, "<option value=\"(\\d+)\"").Groups[1].Value;

        string beside = await Browser.GetStringAsync($"/runs/{id}?with={other}");
        string stranger = await Browser.GetStringAsync($"/runs/{id}?with={id}");

        Assert.Contains($"data-compared=\"/api/runs/{other}/series\"", beside);
        Assert.Contains("<th scope=\"col\" class=\"num\">Earlier run</th>", beside);
        Assert.DoesNotContain("data-compared=\"/api", stranger);
        Assert.DoesNotContain("Earlier run</th>", alone);
    }

    [Fact]
    public async Task Every_figure_of_a_run_opens_its_formula_and_its_source()
    {
        string html = await Browser.GetStringAsync($"/runs/{NewestWatchRun}");

        Assert.Contains("<dt>Formula</dt><dd>duration / distance</dd>", html);
        Assert.Contains("Banister 1991", html);
        Assert.Equal(Regex.Count(html, "<details class=\"figure "), Regex.Count(html, "<dl class=\"why-text\">"));
    }

    [Fact]
    public async Task A_hostile_name_of_a_run_is_inert_wherever_it_stands()
    {
        const string Name = "</script><img src=x onerror=alert(1)> =1+1";
        Store.SaveOriginal("x.fit", [9], new("FIT", [.. Enumerable.Range(0, 2).Select(
            day => OriginalSamples.Watch(OriginalSamples.Evening.AddDays(day), 1800, 6000) with { Name = Name })], [], []));
        long id = Store.ListActivities().First(run => run.Name == Name).Id;

        foreach (string address in new[] { "/runs?q=onerror", $"/runs/{id}", "/runs/deleted", "/progress" })
        {
            string html = await Browser.GetStringAsync(address);

            Assert.DoesNotContain("<img src=x", html);
            Assert.DoesNotContain("</script><img", html);
        }
    }
}
