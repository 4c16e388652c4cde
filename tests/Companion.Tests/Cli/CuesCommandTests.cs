using System.Text.Json;
using TrainingPlan.Coaching;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Tests.Store;
using TrainingPlan.SessionLog;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Tests.Cli;

public sealed class CuesCommandTests : IDisposable
{
    private const string Band = "0102030405060708";
    private const int BackAfterHeard = 8;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_cue_has_its_time_its_reason_and_what_was_measured_around_it()
    {
        StoreCoachedRun();
        using JsonDocument json = (await CliRun.OfAsync(_folder.Path, "cues", "1", "--json")).Json();
        Assert.Equal(
            ["run", "cues", "timeInTarget", "cueResponses"], json.RootElement.EnumerateObject().Select(property => property.Name));
        List<JsonElement> cues = [.. json.RootElement.GetProperty("cues").EnumerateArray()];
        Assert.Equal(9, cues.Count);
        JsonElement heard = cues[1];
        Assert.Equal((100, "quickerSteps", false), (
            heard.GetProperty("elapsedSeconds").GetInt32(), heard.GetProperty("kind").GetString(),
            heard.GetProperty("isWithheld").GetBoolean()));
        Assert.Equal("Your cadence has dropped to 160. Try picking it up.", heard.GetProperty("reason").GetString());
        Assert.Equal((160, 170, 170), (
            heard.GetProperty("before").GetDouble(), heard.GetProperty("after10Seconds").GetDouble(),
            heard.GetProperty("after30Seconds").GetDouble()));
        JsonElement withheld = cues[2];
        Assert.True(withheld.GetProperty("isWithheld").GetBoolean());
        Assert.Equal((160, 160, 170), (
            withheld.GetProperty("before").GetDouble(), withheld.GetProperty("after10Seconds").GetDouble(),
            withheld.GetProperty("after30Seconds").GetDouble()));
        Assert.Equal(JsonValueKind.Null, cues[0].GetProperty("before").ValueKind);
    }

    [Fact]
    public async Task The_summary_says_the_time_in_target_and_what_heard_cues_did_against_withheld_ones()
    {
        StoreCoachedRun();
        using JsonDocument json = (await CliRun.OfAsync(_folder.Path, "cues", "1", "--json")).Json();
        JsonElement time = Assert.Single(json.RootElement.GetProperty("timeInTarget").EnumerateArray());
        Assert.Equal("cadence", time.GetProperty("target").GetString());
        int inside = time.GetProperty("insideSeconds").GetInt32();
        int outside = time.GetProperty("outsideSeconds").GetInt32();
        Assert.Equal((900, 4 * (20 + BackAfterHeard) + 4 * 45), (inside + outside, outside));
        JsonElement soon = json.RootElement.GetProperty("cueResponses")[0];
        Assert.Equal((4, 4), (soon.GetProperty("heardCount").GetInt32(), soon.GetProperty("withheldCount").GetInt32()));
        Assert.Equal(6, soon.GetProperty("benefit").GetProperty("value").GetDouble());
        CliRun text = await CliRun.OfAsync(_folder.Path, "cues", "1");
        Assert.Contains("5 cues heard, 4 withheld; 8 of them corrections.", text.Output);
        Assert.Contains("cadence corrections, 10 s on: heard +6.0 spm towards the band (4), withheld 0.0 spm", text.Output);
        Assert.Contains("benefit +6.0 spm, 95 % interval 6.0 to 6.0.", text.Output);
        Assert.Contains("Time in cadence target: 68 %", text.Output);
    }

    [Fact]
    public async Task A_free_run_is_counted_by_the_cadence_band_it_was_coached_by_in_each_second()
    {
        // 200 s without a band, 300 s by 166 to 174 with 60 s at 160, 100 s by 176 to 184, then 100 s without one again.
        var session = new SessionBytes(1);
        for (int second = 0; second < 700; second++)
        {
            session.Second(second, second is >= 300 and < 360 ? 16_000 : 17_000, 15_000);
            (int Low, int High)? band = second switch { 200 => (16_600, 17_400), 500 => (17_600, 18_400), 600 => (0, 0), _ => null };
            if (band is { } now)
            {
                session.Event(second, LogEventKind.FreeRunBand, (int)TargetKind.Cadence, 0, now.Low, now.High);
            }
        }

        using (RunStore store = RunStore.Open(_folder.Path))
        {
            store.SaveSession(Band, 1, "00000001", session.Finish());
        }

        using JsonDocument json = (await CliRun.OfAsync(_folder.Path, "cues", "1", "--json")).Json();
        JsonElement time = Assert.Single(json.RootElement.GetProperty("timeInTarget").EnumerateArray());
        Assert.Equal(("cadence", 240, 160, 0), (
            time.GetProperty("target").GetString(), time.GetProperty("insideSeconds").GetInt32(),
            time.GetProperty("outsideSeconds").GetInt32(), time.GetProperty("excludedSeconds").GetInt32()));
        Assert.Equal(0.6, time.GetProperty("share").GetProperty("value").GetDouble());
        Assert.Contains("Time in cadence target: 60 %", (await CliRun.OfAsync(_folder.Path, "cues", "1")).Output);
        using JsonDocument shown = (await CliRun.OfAsync(_folder.Path, "show", "1", "--json")).Json();
        Assert.Equal(0.6, shown.RootElement.GetProperty("cadenceInTargetShare").GetProperty("value").GetDouble());
        Assert.Contains("60 %", (await CliRun.OfAsync(_folder.Path, "show", "1")).Output);
    }

    [Fact]
    public async Task A_run_without_cues_says_so_and_an_unknown_language_is_refused()
    {
        using (RunStore store = RunStore.Open(_folder.Path))
        {
            store.SaveSession(Band, 1, "00000001", SessionBytes.Run(1, 60));
        }

        CliRun silent = await CliRun.OfAsync(_folder.Path, "cues", "1");
        Assert.Contains("The band said nothing in this run.", silent.Output);
        Assert.Contains("Time in target: –", silent.Output);
        CliRun refused = await CliRun.OfAsync(_folder.Path, "cues", "1", "--language", "tlh");
        Assert.Equal(2, refused.ExitCode);
        Assert.StartsWith("trainingplan: There are no sentences in \"tlh\".", refused.Error);
        Assert.StartsWith("trainingplan: There is no run 5.", (await CliRun.OfAsync(_folder.Path, "cues", "5")).Error);
    }

    /// <summary>Eight drops of the cadence to 160: after a heard cue it comes back within 8 s, after a withheld one after 25 s.</summary>
    private void StoreCoachedRun()
    {
        using RunStore store = RunStore.Open(_folder.Path);
        var workout = new Workout { Name = "Quick feet", Revision = 1 };
        workout.AddStep(StepIntensity.Active, StepDurationKind.Time, 900).SetTarget1(TargetKind.Cadence, 16_600, 17_400);
        byte[] bytes = new byte[WorkoutCodec.MaxBytes];
        uint digest = Units.ContentDigest.Of(bytes, 0, WorkoutCodec.Encode(workout, bytes));
        store.RecordPush(Band, workout, digest.ToString("x8"));
        var session = new SessionBytes(1, workoutName: "Quick feet", workoutDigest: digest);
        session.Event(0, LogEventKind.Step, 0);
        session.Cue(0, (int)CueKind.StepStartActive, TargetKind.None, 900, 0, 0, isWithheld: false);
        for (int second = 0; second < 900; second++)
        {
            int drop = second / 100;
            int since = second - drop * 100;
            bool isWithheld = drop % 2 == 0;
            bool isOut = since >= 80 ? drop < 8 : since < (isWithheld ? 25 : BackAfterHeard) && drop is >= 1 and <= 8;
            session.Second(second, isOut ? 16_000 : 17_000, 15_000);
            if (since == 0 && drop is >= 1 and <= 8)
            {
                session.Cue(second, (int)CueKind.QuickerSteps, TargetKind.Cadence, 16_000, 16_600, 17_400, isWithheld);
            }
        }

        store.SaveSession(Band, 1, "00000001", session.Finish());
    }
}
