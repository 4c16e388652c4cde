using System.Net;
using System.Text.RegularExpressions;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Tests.Store;

namespace TrainingPlan.Companion.Tests.Web;

/// <summary>The morning on one page.</summary>
public sealed class TodayPageTests : OwnPages
{
    [Fact]
    public async Task It_shows_readiness_the_session_of_today_the_check_in_and_the_band()
    {
        var html = WebUtility.HtmlDecode(await Browser.GetStringAsync("/"));

        Assert.Contains("<p class=\"advice advice-", html);
        Assert.Contains("Sunday 22 November", html);
        Assert.Contains(Store.GetPlan(FixedClock.Today, FixedClock.Today)[0].Reason, html);
        Assert.Equal(15, Regex.Count(html, "aria-pressed=\"false\""));
        Assert.Contains("m5stickc-plus2", html);
        Assert.DoesNotContain("Keep the plan", html);
    }

    [Fact]
    public async Task Three_taps_are_kept_and_shown_as_pressed()
    {
        foreach (var (name, value) in new[] { ("soreness", "4"), ("mood", "2"), ("sleep", "7") })
        {
            using var answer = await SendAsync("/check-in", new() { [name] = value });
            Assert.Equal((HttpStatusCode.OK, "/"), (answer.StatusCode, answer.RequestMessage!.RequestUri!.AbsolutePath));
        }

        var said = Assert.Single(Store.GetCheckIns(FixedClock.Today, FixedClock.Today));
        Assert.Equal((4, 2, 7.0), (said.Soreness, said.Mood, said.SleepHours));
        Assert.Equal(3, Regex.Count(await Browser.GetStringAsync("/"), "aria-pressed=\"true\""));
    }

    [Theory]
    [InlineData("soreness", "9", "A soreness of 9 cannot be")]
    [InlineData("mood", "<b>", "A check-in needs a whole number")]
    [InlineData("nothing", "1", "A check-in needs a whole number")]
    public async Task An_answer_that_cannot_be_is_one_sentence_and_changes_nothing(string name, string value, string sentence)
    {
        using var answer = await SendAsync("/check-in", new() { [name] = value });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, await answer.Content.ReadAsStringAsync());
        Assert.Empty(Store.GetCheckIns(FixedClock.Today, FixedClock.Today));
    }

    [Theory]
    [InlineData("accept", PlanChangeState.Accepted, "Rest and sleep")]
    [InlineData("decline", PlanChangeState.Declined, null)]
    public async Task A_proposal_is_accepted_or_declined_with_one_tap(string answer, PlanChangeState expected, string? name)
    {
        var before = Store.GetPlan(FixedClock.Today, FixedClock.Today)[0];
        var after = before with { Name = "Rest and sleep", Kind = SessionKind.Rest, Workout = null, DurationSeconds = 0, HardSeconds = 0 };
        var proposal = new PlanProposal("tired", "A calm day.", 1, [new DayChange(before, after, "tired", "You slept little.")]);
        var kept = Store.SaveProposal(proposal, Store.PlanRevision);
        var html = await Browser.GetStringAsync("/");
        Assert.Contains("A change waits for you", html);
        Assert.Contains("You slept little.", html);

        using var done = await SendAsync("/plan/proposal", new() { ["id"] = $"{kept.Id}", ["answer"] = answer });

        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.Equal(expected, Assert.Single(Store.ListPlanChanges()).State);
        Assert.Equal(name ?? before.Name, Store.GetPlan(FixedClock.Today, FixedClock.Today)[0].Name);
        html = await Browser.GetStringAsync("/");
        Assert.DoesNotContain("Keep the plan", html);
        Assert.Equal(expected == PlanChangeState.Accepted, html.Contains("Undo", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_accepted_is_undone_with_one_tap()
    {
        var before = Store.GetPlan(FixedClock.Today, FixedClock.Today)[0];
        var after = before with { Name = "Rest and sleep", Kind = SessionKind.Rest, Workout = null, DurationSeconds = 0, HardSeconds = 0 };
        var proposal = new PlanProposal("tired", "A calm day.", 1, [new DayChange(before, after, "tired", "You slept little.")]);
        Store.AcceptChange(Store.SaveProposal(proposal, Store.PlanRevision).Id, FixedClock.Today);

        using var done = await SendAsync("/plan/undo", new() { ["back"] = "/" });

        Assert.Equal((HttpStatusCode.OK, "/"), (done.StatusCode, done.RequestMessage!.RequestUri!.AbsolutePath));
        Assert.Equal(PlanChangeState.Undone, Assert.Single(Store.ListPlanChanges()).State);
        Assert.Equal(before.Name, Store.GetPlan(FixedClock.Today, FixedClock.Today)[0].Name);
    }

    [Fact]
    public async Task A_proposal_for_an_older_plan_is_not_offered_and_cannot_be_taken()
    {
        var before = Store.GetPlan(FixedClock.Today, FixedClock.Today)[0];
        var other = before with { Name = "Other" };
        var proposal = new PlanProposal("tired", "A calm day.", 1, [new DayChange(before, other, "tired", "Why.")]);
        var kept = Store.SaveProposal(proposal, Store.PlanRevision - 1);
        Assert.DoesNotContain("A change waits for you", await Browser.GetStringAsync("/"));

        using var answer = await SendAsync("/plan/proposal", new() { ["id"] = $"{kept.Id}", ["answer"] = "accept" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("was made for an older plan", await answer.Content.ReadAsStringAsync());
        Assert.Equal(before.Name, Store.GetPlan(FixedClock.Today, FixedClock.Today)[0].Name);
    }

    [Fact]
    public async Task The_band_tells_its_workout_and_whether_it_is_the_one_that_was_put_there()
    {
        var html = WebUtility.HtmlDecode(await Browser.GetStringAsync("/"));

        Assert.Contains("Quick feet 6 x 1 min, revision 7", html);
        Assert.Contains("not told yet", html);
        Store.SaveBandWorkout(SampleStore.BandId, 9, "12345678");
        Assert.Contains("that this computer does not know", await Browser.GetStringAsync("/"));
    }
}
