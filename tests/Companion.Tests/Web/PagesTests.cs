using System.Net;
using System.Text.RegularExpressions;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Tests.Store;
using TrainingPlan.Companion.Web;
using TrainingPlan.Companion.Web.Mapping;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Tests.Web;

/// <summary>What each page says about a filled and about an empty store.</summary>
public sealed class PagesTests(RunningPages pages) : IClassFixture<RunningPages>
{
    [Fact]
    public async Task The_list_shows_every_run_with_its_name_its_figures_and_its_picture()
    {
        var html = await pages.Filled.GetStringAsync("/runs");

        Assert.Contains("3 runs", html);
        Assert.Contains("Quick feet 6 x 1 min", html);
        Assert.Contains("Free run", html);
        Assert.Contains("Date unknown", html);
        Assert.Contains("<time datetime=\"2026-11-20T06:30:00\" data-date=\"time\">Fri 20 Nov 2026, 06:30</time>", html);
        Assert.Contains("1:06:40", html);
        Assert.Equal(3, Regex.Count(html, "class=\"run-profile "));
    }

    [Fact]
    public async Task A_run_shows_steps_zones_cues_and_what_the_cues_did()
    {
        var html = await pages.Filled.GetStringAsync("/runs/1");

        Assert.Contains("Run 6 of 6", html);
        Assert.Contains("168–174 spm", html);
        Assert.Contains("Zone 3", html);
        Assert.Contains("Did the cues help?", html);
        Assert.Contains("data-cue-at=\"110\"", html);
        Assert.Contains("data-series=\"/api/runs/1/series\"", html);
    }

    [Fact]
    public async Task A_withheld_cue_is_told_apart_from_a_heard_one()
    {
        var html = await pages.Filled.GetStringAsync("/runs/1");

        Assert.Contains("44 heard, 5 withheld", html);
        Assert.Matches("class=\"cue tone-correction is-withheld\"\\s+data-cue-at=\"240\"", html);
        Assert.DoesNotMatch("is-withheld\"\\s+data-cue-at=\"110\"", html);
    }

    [Fact]
    public async Task A_countdown_stands_in_one_line()
    {
        var html = await pages.Filled.GetStringAsync("/runs/1");

        Assert.Contains("data-cue-at=\"357\"", html);
        Assert.DoesNotContain("data-cue-at=\"358\"", html);
        Assert.Contains("A countdown counts three", html);
    }

    [Fact]
    public async Task A_distance_from_the_wrist_is_called_doubtful_and_says_why()
    {
        var html = await pages.Filled.GetStringAsync("/runs/1");

        Assert.Matches("class=\"figure is-doubtful\"><summary><span class=\"figure-label\">Distance", html);
        Assert.Contains("±10–15 %", html);
    }

    [Fact]
    public async Task A_belt_distance_is_not_called_doubtful()
    {
        var html = await pages.Filled.GetStringAsync("/runs/2");

        Assert.Matches("class=\"figure is-trusted\"><summary><span class=\"figure-label\">Distance", html);
    }

    [Fact]
    public async Task A_missing_heart_rate_is_missing_and_not_zero()
    {
        var html = await pages.Filled.GetStringAsync("/runs/3");

        Assert.Contains("Heart rate: there is no trusted value.", html);
        Assert.Matches("class=\"figure is-missing\"><summary><span class=\"figure-label\">Heart rate", html);
        Assert.DoesNotContain("<b>0</b><small>bpm", html);
        Assert.Contains("No second of this run has a trusted heart rate.", html);
    }

    [Fact]
    public async Task The_charts_are_told_in_sentences_and_in_a_table()
    {
        var html = await pages.Filled.GetStringAsync("/runs/1");

        Assert.Matches("Cadence: mean 16\\d, from 1\\d\\d to 1\\d\\d steps per minute", html);
        Assert.Contains("The numbers as a table", html);
        Assert.Contains("<th scope=\"row\">24:00</th>", html);
        Assert.Contains("± 4", html);
    }

    [Fact]
    public async Task A_long_run_still_makes_a_table_of_a_readable_length()
    {
        var html = await pages.Filled.GetStringAsync("/runs/2");

        var rows = Regex.Count(html[html.IndexOf("card numbers", StringComparison.Ordinal)..], "<th scope=\"row\">");
        Assert.InRange(rows, 60, 120);
    }

    [Fact]
    public void The_plan_marks_the_one_day_whose_workout_is_on_the_band()
    {
        var today = FixedClock.Today;
        var clock = new FixedClock();
        using var folder = new TemporaryFolder();
        using var store = RunStore.Open(folder.Path, clock);
        PlannedDay Day(int ahead) => new(
            today.AddDays(ahead), SessionKind.QuickFeet, "Quick feet 6 x 1 min", "Purpose.", "Reason.", 1500, 0, SampleStore.QuickFeet());
        store.SavePlan([Day(0) with { Name = "Easy" }, Day(2), Day(4)], SeasonPlanner.RuleVersion);
        store.SaveBand(SampleStore.BandId, "board", "0.1.0", 1);
        store.ConfirmPush(store.RecordPush(SampleStore.BandId, SampleStore.QuickFeet(), "00000000"));

        var plan = StoreSources.Of(store, clock).Plan;
        PlanCard[] days = [.. new[] { 0, 1, 2, 4 }.Select(ahead => plan.Day(today.AddDays(ahead))?.Card).OfType<PlanCard>()];

        Assert.Equal(["", "Revision 7 is on the band", ""], days.Select(day => day.OnBandText));
        Assert.Equal([true, false, false], days.Select(day => day.IsToday));
        Assert.Contains("6 times: Run, 1 min, 168–174 spm; Recovery, 2 min", days[1].Steps);
    }

    [Fact]
    public async Task The_band_page_shows_the_workout_revision_on_the_band_and_how_to_sync()
    {
        var html = await pages.Filled.GetStringAsync("/band");

        Assert.Contains(SampleStore.BandId, html);
        Assert.Contains("Quick feet 6 x 1 min, revision 7", html);
        Assert.Contains("trainingplan sync --band serial:COM5", html);
    }

    [Fact]
    public async Task Empty_pages_say_what_to_do()
    {
        Assert.Contains("trainingplan demo", await pages.Empty.GetStringAsync("/runs"));
        Assert.Contains("State a goal", await pages.Empty.GetStringAsync("/plan"));
        Assert.Contains("No band yet", await pages.Empty.GetStringAsync("/band"));
    }

    [Theory]
    [InlineData("/runs/4711", "There is no run 4711")]
    [InlineData("/api/runs/4711/series", "There is no run 4711")]
    [InlineData("/nothing/here", "This page does not exist")]
    [InlineData("/index.php", "This page does not exist")]
    [InlineData("/assets/..%2f..%2fpasswd", "This page does not exist")]
    [InlineData("/runs/99999999999999999999", "This page does not exist")]
    public async Task What_is_not_there_is_told_in_words(string address, string words)
    {
        using var answer = await pages.Filled.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/runs?page=2", "There are no runs on page 2.")]
    [InlineData("/runs?page=-1", "3 runs")]
    [InlineData("/runs?page=%3Cb%3E", "3 runs")]
    public async Task A_page_number_that_leads_nowhere_harms_nobody(string address, string words) =>
        Assert.Contains(words, await pages.Filled.GetStringAsync(address));

    [Fact]
    public async Task A_hostile_name_is_text_and_never_markup()
    {
        const string Hostile = "<img src=x onerror=alert(1)>\"'&";
        using var folder = new TemporaryFolder();
        SampleStore.Fill(folder.Path, SampleStore.QuickFeet(Hostile));
        await using var server = await WebServer.StartAsync(folder.Path, 0, CancellationToken.None);
        using var client = new HttpClient { BaseAddress = new Uri(server.Url) };

        foreach (var address in new[] { "/runs", "/runs/1", "/band" })
        {
            var html = await client.GetStringAsync(address);
            Assert.DoesNotContain("<img src=x", html);
            Assert.Contains("&lt;img src=x onerror=alert(1)&gt;", html);
        }
    }

    [Fact]
    public async Task No_page_carries_inline_script_or_style_or_an_address_elsewhere()
    {
        foreach (var (address, html) in await pages.ReadAllAsync())
        {
            Assert.DoesNotMatch("<script(?![^>]* src=\"/assets/)", html);
            Assert.DoesNotMatch("<style|\\sstyle=|\\son[a-z]+=", html);
            Assert.DoesNotMatch("(src|href|action)=\"(?![/#])", html);
            Assert.True(html.StartsWith("<!DOCTYPE html>", StringComparison.Ordinal), address);
            Assert.Contains("<html lang=\"en\"", html);
        }
    }
}
