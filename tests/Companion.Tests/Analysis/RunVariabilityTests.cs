using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Tests.Store;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Tests.Analysis;

public class RunVariabilityTests
{
    [Fact]
    public void Without_a_strap_there_is_no_variability()
    {
        Measured<double> none = RunVariability.Of([]);
        Assert.Equal((false, "no chest strap sent beats"), (none.HasValue, none.Inputs));
    }

    [Fact]
    public void Alternating_beats_have_the_variability_of_their_difference()
    {
        Measured<double> found = RunVariability.Of([.. Enumerable.Range(0, 200).Select(i => 400.0 + (i % 2 * 10))]);
        Assert.Equal(Trust.Trusted, found.Trust);
        Assert.Equal(10, found.Value, 6);
    }

    [Fact]
    public void Many_artefacts_make_it_doubtful()
    {
        Measured<double> found = RunVariability.Of([.. Enumerable.Range(0, 200).Select(i => i % 10 == 5 ? 850.0 : 400 + (i % 2 * 10))]);
        Assert.Equal(Trust.Doubtful, found.Trust);
    }

    [Fact]
    public void The_beats_of_a_stored_session_reach_the_runs_report()
    {
        using var folder = new TemporaryFolder();
        using RunStore store = RunStore.Open(folder.Path);
        var session = new SessionBytes(1);
        for (int second = 0; second < 120; second++)
        {
            session.Second(second, 17_000, 15_000);
            session.Beat(410 + (second % 2 * 8));
            session.Beat(410);
        }

        byte[] bytes = session.Finish();
        string digest = ContentDigest.Of(bytes, 0, bytes.Length).ToString("x8");
        long id = store.SaveSession(Convert.ToHexStringLower(SessionBytes.BandIdBytes), 1, digest, bytes).Id;
        Measured<double> found = RunReport.From(store.GetRunInput(id)!).RmssdMs;
        Assert.Equal(Trust.Trusted, found.Trust);
        Assert.InRange(found.Value, 4, 9);
        Assert.StartsWith("240 beats", found.Inputs);
    }
}
