using System.Net;
using System.Text.RegularExpressions;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Tests.Store;
using TrainingPlan.Companion.Web.Mapping;

namespace TrainingPlan.Companion.Tests.Web;

/// <summary>Runs that no band recorded: they stand in the same list and have the same page.</summary>
public sealed class ImportedRunTests : OwnPages
{
    [Fact]
    public async Task A_run_out_of_a_file_stands_in_the_list_with_its_format_its_figures_and_its_picture()
    {
        Store.SaveOriginal("evening.gpx", [1, 2, 3], OriginalSamples.Recording());

        var html = await Browser.GetStringAsync("/runs");

        Assert.Contains("4 runs", html);
        Assert.Contains("<span class=\"origin\">GPX</span>", html);
        Assert.Contains("<b>10.02</b>", html);
        Assert.Contains("Heart rate over the run, ", html);
        Assert.Equal(4, Regex.Count(html, "class=\"run-profile "));
    }

    [Fact]
    public async Task Its_page_names_its_source_and_draws_what_was_recorded_but_shows_no_cues()
    {
        Store.SaveOriginal("evening.gpx", [1, 2, 3], OriginalSamples.Recording());
        var id = Store.ListActivities().Single(activity => activity.Formats == "GPX").Id;

        var html = await Browser.GetStringAsync($"/runs/{id}");

        Assert.Contains("evening.gpx", html);
        Assert.Contains("GPX, A watch, 3 001 samples", html);
        Assert.Contains("data-chart=\"altitude\"", html);
        Assert.Matches("Altitude: from 120 at the start to 1\\d\\d at the end, 119 to 121 m", html);
        Assert.Matches("Pace: mean 4:59, from 4:5\\d to \\d:\\d\\d /km, by A watch", html);
        Assert.DoesNotContain("data-cue-at", html);
        Assert.DoesNotContain("id=\"steps-title\"", html);
        Assert.Contains("<th scope=\"row\">49:00</th>", html);
    }

    [Fact]
    public async Task Its_series_carry_the_altitude_and_what_is_missing_stays_missing()
    {
        Store.SaveOriginal("evening.gpx", [1, 2, 3], OriginalSamples.Recording());
        var data = StoreSources.Of(Store, Clock).Runs;
        var series = data.FindSeries(Store.ListActivities().Single(activity => activity.Formats == "GPX").Id)!;

        Assert.Equal(series.Seconds.Count, series.AltitudeMeters.Count);
        Assert.All(series.Seconds, second => Assert.Equal(Units.Trust.None, second.CadenceTrust));
        Assert.Equal(140, series.Seconds[0].HeartRateCentibpm / 100);
        Assert.Empty(series.Cues);
    }

    [Fact]
    public async Task A_row_of_an_export_says_that_there_is_nothing_to_draw_and_loads_no_script()
    {
        Store.SaveOriginal("history.csv", [4, 5, 6], OriginalSamples.History());
        var id = Store.ListActivities().First(activity => activity.SampleCount == 0).Id;

        var html = await Browser.GetStringAsync($"/runs/{id}");

        Assert.Contains("Only the totals of this run are known", html);
        Assert.Contains("totals only", html);
        Assert.Contains("<b>640</b><small>kcal</small>", html);
        Assert.DoesNotContain("run.js", html);
        Assert.DoesNotContain("run-charts", html);
    }

    [Fact]
    public async Task A_deleted_run_is_in_no_list_and_has_no_page_until_it_is_restored()
    {
        Store.DeleteActivity(2);

        Assert.Contains("2 runs", await Browser.GetStringAsync("/runs"));
        foreach (var address in new[] { "/runs/2", "/api/runs/2/series" })
        {
            using var answer = await Browser.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Store.RestoreActivity(2);
        Assert.Contains("3 runs", await Browser.GetStringAsync("/runs"));
    }

    [Fact]
    public async Task A_run_that_band_and_watch_recorded_keeps_its_cues_and_takes_the_altitude_from_the_watch()
    {
        var began = Store.GetRun(1)!.StartUtc!.Value;
        Store.SaveOriginal("watch.gpx", [7, 8, 9], OriginalSamples.Recording(began.AddSeconds(-20), 1500, 5000));
        var merged = Assert.Single(Store.ListActivities(), activity => activity.SourceCount == 2);

        var html = await Browser.GetStringAsync($"/runs/{merged.Id}");
        var series = StoreSources.Of(Store, Clock).Runs.FindSeries(merged.Id)!;

        Assert.Contains("data-cue-at=\"110\"", html);
        Assert.Contains("The band&#x27;s own log", html.Replace("'", "&#x27;").Replace("&#39;", "&#x27;"));
        Assert.Contains("watch.gpx", html);
        Assert.Equal(Enumerable.Range(0, 1500), series.Seconds.Select(second => second.ElapsedSeconds));
        Assert.Equal(Units.PaceSource.WristEstimate, series.Seconds[700].PaceSource);
        Assert.InRange(series.AltitudeMeters[700], 119, 121);
    }

    [Fact]
    public async Task A_hostile_file_name_is_text_and_never_markup()
    {
        Store.SaveOriginal("<img src=x>.gpx", [1, 2, 3], OriginalSamples.Recording());
        var id = Store.ListActivities().Single(activity => activity.Formats == "GPX").Id;

        var html = await Browser.GetStringAsync($"/runs/{id}");

        Assert.Contains("&lt;img src=x&gt;.gpx", html);
        Assert.DoesNotContain("<img src=x", html);
    }

    [Fact]
    public async Task Thousands_of_runs_are_shown_forty_at_a_time()
    {
        var rows = Enumerable.Range(0, 5000).Select(day => OriginalSamples.Row(OriginalSamples.Evening.AddDays(-day), 3000, 10_000));
        Store.SaveOriginal("history.csv", [4, 5, 6], OriginalSamples.History([.. rows]));

        var html = await Browser.GetStringAsync("/runs?page=60");

        Assert.Contains("5 003 runs", html);
        Assert.Contains("Page 60 of 126", html);
        Assert.Equal(40, Regex.Count(html, "class=\"run\""));
    }
}
