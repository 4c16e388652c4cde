using System.Net;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Tests.Store;
using TrainingPlan.Companion.Web;

namespace TrainingPlan.Companion.Tests.Web;

/// <summary>What the page of the bands says when plan and band disagree.</summary>
public sealed class BandPageTests(RunningPages pages) : IClassFixture<RunningPages>
{
    [Fact]
    public async Task A_band_that_was_not_asked_yet_waits_for_the_next_sync()
    {
        Assert.Contains("The next sync compares them.", await pages.Filled.GetStringAsync("/band"));
    }

    [Fact]
    public async Task The_page_says_when_plan_and_band_agree_and_when_not()
    {
        using var folder = new TemporaryFolder();
        SampleStore.Fill(folder.Path, SampleStore.QuickFeet());
        await using var server = await WebServer.StartAsync(folder.Path, 0, CancellationToken.None);
        using var client = new HttpClient { BaseAddress = new Uri(server.Url) };
        using RunStore store = RunStore.Open(folder.Path);
        PushedWorkout push = Assert.Single(store.GetPushedWorkouts(SampleStore.BandId));

        store.SaveBandWorkout(SampleStore.BandId, push.Revision, push.Digest);
        Assert.Contains("The band has what this computer put there.", await client.GetStringAsync("/band"));

        store.SaveBandWorkout(SampleStore.BandId, 0, StoredBand.NoWorkout);
        string page = WebUtility.HtmlDecode(await client.GetStringAsync("/band"));
        Assert.Contains("The band has no workout, though \"Quick feet 6 x 1 min\" revision 7 was put there.", page);
        Assert.Contains("A sync without --no-push puts the next workout of the plan on the band.", page);

        store.SaveBandWorkout(SampleStore.BandId, 12, "abcdef01");
        Assert.Contains("one of revision 12, not from this computer", await client.GetStringAsync("/band"));
    }
}
