using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Tests.Web;

/// <summary>The season, a month, a week, a day: what they show, and what the runner does to them.</summary>
public sealed class PlanPageTests : OwnPages
{
    private static readonly DateOnly Today = FixedClock.Today;

    private PlannedDay Session => Store.GetPlan(Today.AddDays(1), Today.AddDays(6)).First(day => day.Kind == SessionKind.QuickFeet
        || day.Kind == SessionKind.Easy);

    [Fact]
    public async Task The_month_shows_every_day_of_its_weeks_with_session_and_length()
    {
        var html = await Browser.GetStringAsync("/plan");

        Assert.Contains("November 2026", html);
        Assert.Equal(42, Regex.Count(html, "data-day=\"20"));
        Assert.Equal(1, Regex.Count(html, "is-today"));
        Assert.Contains($"data-day=\"{Code(Session.Date)}\" data-session=\"{Session.Name}\"", html);
        Assert.Contains("href=\"/plan?month=2026-12\"", html);
        Assert.Contains("The season as a table", html);
        Assert.Contains("No goal is stated", html);
    }

    [Theory]
    [InlineData("/plan?month=2026-12", "December 2026")]
    [InlineData("/plan?month=0001-01", "November 2026")]
    [InlineData("/plan?month=2026-13", "November 2026")]
    [InlineData("/plan?month=%3Cb%3E", "November 2026")]
    public async Task Another_month_is_asked_for_by_its_name_and_nonsense_shows_this_one(string address, string name)
    {
        using var answer = await Browser.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(name, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_day_tells_purpose_reason_load_alternatives_and_where_it_may_go()
    {
        var html = WebUtility.HtmlDecode(await Browser.GetStringAsync($"/plan/day/{Code(Session.Date)}"));

        Assert.Contains(Session.Purpose, html);
        Assert.Contains(Session.Reason, html);
        Assert.Contains("Expected load", html);
        Assert.Contains("a hard minute counts two and a half easy ones", html);
        Assert.Contains("On a hot day", html);
        Assert.Contains("<option value=\"2026-11-", html);
        Assert.Contains(WorkoutText.Print(Session.Workout!), html);
    }

    [Fact]
    public async Task A_week_adds_up_and_shows_what_was_done()
    {
        var html = WebUtility.HtmlDecode(await Browser.GetStringAsync("/plan/week/2026-11-20"));

        Assert.Contains("Week of Monday 16 November", html);
        Assert.Equal(7, Regex.Count(html, "<li class=\"day "));
        Assert.Contains("the time of 3 runs", html);
        Assert.Contains("href=\"/runs/1\"", html);
        Assert.Contains("href=\"/plan/week/2026-11-23\"", html);
    }

    [Theory]
    [InlineData("/plan/day/2031-01-01")]
    [InlineData("/plan/day/yesterday")]
    [InlineData("/plan/week/2031-01-01")]
    [InlineData("/plan/week/9999-12-31x")]
    public async Task Where_nothing_is_planned_is_told_in_words(string address)
    {
        using var answer = await Browser.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Nothing is planned there", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_validator_says_of_every_day_ahead_whether_a_session_may_go_there_and_what_it_says_is_what_happens()
    {
        var plan = Store.GetPlan(Today, Today.AddDays(6));
        var json = JsonDocument.Parse(await Browser.GetStringAsync($"/api/plan/moves?day={Code(Session.Date)}")).RootElement;
        Assert.Equal(plan.Count - 1, json.EnumerateObject().Count());

        foreach (var move in json.EnumerateObject())
        {
            var revision = Store.PlanRevision;
            using var answer = await SendAsync("/plan/move", new() { ["from"] = Code(Session.Date), ["to"] = move.Name });

            var isAllowed = move.Value.GetProperty("isAllowed").GetBoolean();
            Assert.Equal(isAllowed ? HttpStatusCode.OK : HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal(isAllowed, Store.PlanRevision > revision);
            if (isAllowed)
            {
                Store.UndoChange(Today);
            }
        }
    }

    [Fact]
    public async Task A_session_that_was_moved_stands_there_and_one_tap_takes_it_back()
    {
        var session = Session;
        var moves = JsonDocument.Parse(await Browser.GetStringAsync($"/api/plan/moves?day={Code(session.Date)}")).RootElement;
        var to = moves.EnumerateObject().First(move => move.Value.GetProperty("isAllowed").GetBoolean()).Name;

        using (var answer = await SendAsync("/plan/move", new() { ["from"] = Code(session.Date), ["to"] = to, ["back"] = "/plan" }))
        {
            var html = await answer.Content.ReadAsStringAsync();
            Assert.Equal("/plan", answer.RequestMessage!.RequestUri!.AbsolutePath);
            Assert.Contains("The plan was changed", html);
            Assert.Contains($"data-day=\"{to}\" data-session=\"{session.Name}\"", html);
        }

        using var undone = await SendAsync("/plan/undo", []);
        Assert.Equal(session.Name, Store.GetPlan(session.Date, session.Date)[0].Name);
        Assert.Contains("undone", await Browser.GetStringAsync("/plan/log"));
    }

    [Fact]
    public async Task A_session_is_left_out_or_shortened_or_changed_for_another()
    {
        var session = Session;
        var day = Code(session.Date);
        using (await SendAsync("/plan/shorten", new() { ["day"] = day, ["minutes"] = "12" }))
        {
            Assert.InRange(Store.GetPlan(session.Date, session.Date)[0].DurationSeconds, 600, 720);
        }

        using (await SendAsync("/plan/undo", []))
        {
            Assert.Equal(session.DurationSeconds, Store.GetPlan(session.Date, session.Date)[0].DurationSeconds);
        }

        // The last one is for a hot day: shorter than what stands there.
        var last = Regex.Count(await Browser.GetStringAsync($"/plan/day/{day}"), "name=\"index\"") - 1;
        using (await SendAsync("/plan/alternative", new() { ["day"] = day, ["index"] = $"{last}" }))
        {
            Assert.True(Store.GetPlan(session.Date, session.Date)[0].DurationSeconds < session.DurationSeconds);
        }

        using (await SendAsync("/plan/skip", new() { ["day"] = day }))
        {
            Assert.Null(Store.GetPlan(session.Date, session.Date)[0].Workout);
        }

        Assert.Equal(3, Store.ListPlanChanges().Count);
    }

    [Theory]
    [InlineData("/plan/move", "from", "2026-11-24", "A day is needed")]
    [InlineData("/plan/move", "from", "<script>", "A day is needed")]
    [InlineData("/plan/skip", "day", "2020-01-01", "past")]
    [InlineData("/plan/skip", "day", "", "A day is needed")]
    [InlineData("/plan/shorten", "minutes", "-5", "whole number")]
    [InlineData("/plan/shorten", "minutes", "99999999999", "whole number")]
    [InlineData("/plan/alternative", "index", "77", "A day is needed")]
    [InlineData("/plan/proposal", "id", "1", "accept or decline")]
    [InlineData("/plan/undo", "x", "y", "no change of the plan to undo")]
    public async Task What_makes_no_sense_is_one_sentence_and_changes_nothing(string address, string name, string value, string sentence)
    {
        var revision = Store.PlanRevision;
        using var answer = await SendAsync(address, new() { [name] = value });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
        Assert.Equal(revision, Store.PlanRevision);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/plan")]
    [InlineData("/plan/../../evil")]
    [InlineData("/plan\r\nSet-Cookie: a=b")]
    public async Task Nobody_is_led_elsewhere_after_a_change(string back)
    {
        using var answer = await SendAsync("/plan/skip", new() { ["day"] = Code(Session.Date), ["back"] = back });

        Assert.Equal((HttpStatusCode.OK, "/plan"), (answer.StatusCode, answer.RequestMessage!.RequestUri!.PathAndQuery));
    }

    [Fact]
    public async Task The_plan_of_miles_is_told_in_miles()
    {
        Store.SaveSettings(Store.GetSettings() with { IsImperial = true });
        Store.SaveWorkout(Own("Miles", "10min easy, 3x(1mi @ 8:00-8:30/mi, 2min rest), 10min easy"), "written");

        var html = await Browser.GetStringAsync($"/plan/workout?id={Store.ListWorkouts()[0].Id}");

        Assert.Contains("1mi @ 8:00-8:30/mi", html);
    }

    private static TrainingPlan.Workouts.Workout Own(string name, string text)
    {
        var workout = new TrainingPlan.Workouts.Workout { Name = name };
        Assert.Null(WorkoutText.TryParse(text, workout));
        return workout;
    }

    private static string Code(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
