using System.Text.RegularExpressions;
using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Tests.Web;

/// <summary>Signs of recovery against the runner's own ranges, and words that claim no more than they may.</summary>
public sealed partial class HealthPageTests : RichPages
{
    [Fact]
    public async Task Each_sign_stands_with_its_own_range_and_opens_its_why()
    {
        string html = await Browser.GetStringAsync("/health?days=42");

        Assert.Equal(
            ["hrv", "resting", "sleep", "said"],
            Regex.Matches(html, "<figure class=\"chart\" data-model id=\"([a-z]+)\"").Select(match => match.Groups[1].Value));
        Assert.Matches("your own range is \\d+ to \\d+ ms", html);
        Assert.Equal(5, Regex.Count(html, "<p class=\"sign-head\">"));
        Assert.Contains("Plews 2014", html);
    }

    [Fact]
    public async Task A_raised_resting_heart_rate_asks_for_an_easy_day_and_names_no_illness()
    {
        string html = await Browser.GetStringAsync("/health");

        Assert.Contains("Worth an easy day", html);
        Assert.Contains("This is no diagnosis and names no illness", html);
        Assert.DoesNotMatch(NamesOfIllnesses(), html);
    }

    [Fact]
    public async Task A_usual_night_gives_no_hint()
    {
        foreach (int back in new[] { 0, 1, 2 })
        {
            Store.SaveCheckIn(new DailyRecord { Date = FixedClock.Today.AddDays(-back), RestingHeartRateBpm = 49 });
        }

        Assert.DoesNotContain("Worth an easy day", await Browser.GetStringAsync("/health"));
    }

    [Fact]
    public async Task No_personal_probability_of_an_injury_is_claimed()
    {
        Store.SaveCheckIn(new DailyRecord { Date = FixedClock.Today, Pain = 3, PainPlace = "<b>shin</b>" });
        Store.SaveCheckIn(new DailyRecord { Date = FixedClock.Today.AddDays(-1), Pain = 2, PainPlace = "shin" });

        string html = await Browser.GetStringAsync("/health");

        Assert.Contains("Worth knowing", html);
        Assert.DoesNotContain("<b>shin</b>", html);
        Assert.DoesNotMatch("risk of \\d|probability of \\d|\\d ?% (risk|chance)", html);
    }

    [GeneratedRegex("covid|influenza|\\bflu\\b|pneumonia|myocarditis", RegexOptions.IgnoreCase)]
    private static partial Regex NamesOfIllnesses();
}
