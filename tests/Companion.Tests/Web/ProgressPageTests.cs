using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TrainingPlan.Companion.Tests.Web;

/// <summary>How the runner has come along.</summary>
public sealed class ProgressPageTests : RichPages
{
    [Fact]
    public async Task Every_chart_has_a_sentence_a_table_and_data_that_a_script_can_read()
    {
        string html = await Browser.GetStringAsync("/progress?weeks=12");

        foreach (Match chart in Regex.Matches(html, "<figure class=\"chart\".*?</figure>", RegexOptions.Singleline))
        {
            Assert.Matches("<p class=\"chart-summary\">[A-Z0-9].+</p>", chart.Value);
            Match json = Regex.Match(chart.Value, "<script type=\"application/json\">(.*?)</script>", RegexOptions.Singleline);
            using JsonDocument model = JsonDocument.Parse(json.Groups[1].Value);
            int count = model.RootElement.GetProperty("x").GetArrayLength();
            Assert.True(count > 1);
            Assert.All(
                model.RootElement.GetProperty("lines").EnumerateArray().ToList(),
                line => Assert.Equal(count, line.GetProperty("values").GetArrayLength()));
        }

        Assert.Equal(
            ["fitness", "form", "weeks", "intensity", "curve", "cadence", "cues"],
            Regex.Matches(html, "<figure class=\"chart\" data-model id=\"([a-z]+)\"").Select(match => match.Groups[1].Value));
    }

    [Fact]
    public async Task What_cues_are_worth_stands_with_its_interval_and_its_counts()
    {
        string html = WebUtility.HtmlDecode(await Browser.GetStringAsync("/progress?weeks=12"));

        Assert.Matches("Cues for cadence</strong> <span class=\"quiet\">\\d+ heard, \\d+ withheld</span>", html);
        Assert.Matches("95 % interval [+−]?\\d+\\.\\d to [+−]?\\d+\\.\\d", html);
    }

    [Fact]
    public async Task Records_lead_to_their_runs()
    {
        string html = await Browser.GetStringAsync("/progress");
        string run = Regex.Match(html, "<td><a href=\"(/runs/\\d+)\">").Groups[1].Value;

        Assert.Contains("<h1>", await Browser.GetStringAsync(run));
    }

    [Theory]
    [InlineData("weeks=12", "12 weeks")]
    [InlineData("weeks=0", "Everything")]
    [InlineData("weeks=99999", "26 weeks")]
    [InlineData("weeks=-1", "26 weeks")]
    public async Task A_span_that_is_not_offered_is_the_usual_one(string query, string span)
    {
        string html = await Browser.GetStringAsync($"/progress?{query}");

        Assert.Matches($"aria-current=\"true\">{span}</a>", html);
    }

    [Fact]
    public async Task Figures_are_worked_out_again_when_a_run_is_deleted()
    {
        string before = await Browser.GetStringAsync("/progress?weeks=12");
        Store.DeleteActivity(NewestWatchRun);

        Assert.NotEqual(before, await Browser.GetStringAsync("/progress?weeks=12"));
    }
}
