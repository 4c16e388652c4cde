using System.Globalization;
using System.Text.Json;
using TrainingPlan.Coaching;
using TrainingPlan.Companion.Cli;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Speech;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Companion.Tests.Store;
using TrainingPlan.Companion.Tests.Sync;
using TrainingPlan.Companion.Web;
using TrainingPlan.Protocol;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Tests.Cli;

public sealed class LiveCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestClock _clock = new();
    private readonly FakeBand _band = new();
    private uint _nonce = 1;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Seconds_and_sentences_come_as_plain_lines()
    {
        _band.Live = [Second(59), Second(60, CueKind.Slower, TargetKind.Pace, 260, 270, 280), Second(61)];
        string[] lines = Follow(asJson: false, seconds: 3);
        Assert.Equal(
            [
                "Band 0102030405060708 at test:band: no workout of this computer.",
                "0:59 · run · 170 spm · – bpm · 4:20 ±3 s /km · 1.50 km",
                "1:00 · run · 170 spm · – bpm · 4:20 ±3 s /km · 1.50 km · step 2 · "
                    + "\"You're 10 seconds fast for this interval. Ease back slightly.\"",
                "1:01 · run · 170 spm · – bpm · 4:20 ±3 s /km · 1.50 km",
                "Ended after 3 seconds.",
            ],
            lines);
    }

    [Fact]
    public void With_a_voice_each_sentence_is_handed_to_the_systems_program()
    {
        string spoken = Path.Combine(_folder.Path, "spoken");
        foreach (string name in new[] { "espeak-ng", "say" })
        {
            string program = Path.Combine(_folder.Path, name);
            File.WriteAllText(program, $"#!/bin/sh\ncat > '{spoken}.part'\nmv '{spoken}.part' '{spoken}'\n");
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        VoiceEngine voice = VoiceEngine.Find(_folder.Path)!;
        using var isSpoken = new ManualResetEventSlim();
        string? failure = null;
        using (var speaker = new Speaker(
            (sentence, cancel) =>
            {
                voice.Speak(sentence, "en", cancel);
                isSpoken.Set();
            },
            told =>
            {
                failure = told;
                isSpoken.Set();
            },
            TimeProvider.System))
        {
            _band.Live = [Second(59), Second(60, CueKind.Slower, TargetKind.Pace, 260, 270, 280)];
            using RunStore store = RunStore.Open(_folder.Path);
            LiveListener listener = Listener(store, new StringWriter(), false, 2, out _, speaker);
            Feed(() => new FakeLine(_clock, _band, 1)).Run(listener, CancellationToken.None);
            isSpoken.Wait();
        }

        Assert.Null(failure);
        Assert.Equal("You're 10 seconds fast for this interval. Ease back slightly.", File.ReadAllText(spoken));
    }

    [Fact]
    public void With_json_every_line_is_a_document()
    {
        _band.Live = [Second(1, CueKind.Halfway, TargetKind.None, 600)];
        JsonElement[] lines = [.. Follow(asJson: true, seconds: 1).Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(["connected", "second", "end"], lines.Select(line => line.GetProperty("type").GetString()));
        JsonElement moment = lines[1].GetProperty("moment");
        Assert.Equal(("halfway", "Halfway. 10 minutes to go."), (
            moment.GetProperty("cue").GetString(), moment.GetProperty("sentence").GetString()));
        Assert.Equal((170, JsonValueKind.Null), (
            moment.GetProperty("cadenceSpm").GetDouble(), moment.GetProperty("heartRateBpm").ValueKind));
    }

    [Fact]
    public void A_step_of_a_workout_from_here_is_told_in_its_own_words()
    {
        var workout = new Workout { Name = "5 x 1 km", Revision = 3 };
        Assert.Null(WorkoutText.TryParse("10min easy, 5x(1km @ 4:30-4:40/km, 2min rest)", workout));
        byte[] bytes = new byte[WorkoutCodec.MaxBytes];
        uint digest = ContentDigest.Of(bytes, 0, WorkoutCodec.Encode(workout, bytes));
        using (RunStore store = RunStore.Open(_folder.Path))
        {
            store.RecordPush("0102030405060708", workout, digest.ToString("x8", CultureInfo.InvariantCulture));
        }

        _band.Info.WorkoutDigest = digest;
        LiveSecond second = Second(700, CueKind.StepStartActive, TargetKind.Pace, -1000, 270, 280);
        second.Cue.RepeatIndex = 2;
        _band.Live = [second];
        string[] lines = Follow(asJson: false, seconds: 1);
        Assert.EndsWith(": 5 x 1 km.", lines[0]);
        Assert.EndsWith("· 1km @ 4:30-4:40/km, 3 of 5 · \"Go for 1 km at 4:30 to 4:40 per km.\"", lines[1]);
    }

    [Fact]
    public void A_break_of_the_link_says_so_and_the_feed_goes_on_after_it()
    {
        _band.Live = [Second(1), Second(2), Second(3)];
        int connections = 0;
        var lines = new List<FakeLine>();
        string[] told = Follow(asJson: false, seconds: 9, () =>
        {
            connections++;
            if (connections == 3)
            {
                throw new BandException("Nobody is there.", "Wait.");
            }

            lines.Add(new FakeLine(_clock, _band, connections) { BreakAfterBytes = connections == 4 ? int.MaxValue : 420 });
            return lines[^1];
        });
        Assert.Contains(told, line => line.EndsWith("Trying again in 1 s."));
        Assert.Contains(told, line => line.StartsWith("Nobody is there. Trying again in"));
        Assert.Contains("Ended after 9 seconds.", told[^1]);
        Assert.True(connections > 3, $"{connections} connections");
        Assert.True(lines[0].IsBroken);
    }

    [Fact]
    public void A_band_that_is_not_there_at_the_start_is_a_failure()
    {
        var feed = new LiveFeed(_ => throw new BandException("Nobody is there.", "Wait."));
        using RunStore store = RunStore.Open(_folder.Path);
        Assert.Throws<BandException>(() => feed.Run(Listener(store, new StringWriter(), false, 0), CancellationToken.None));
    }

    [Fact]
    public void Cancelling_ends_it_in_order_and_the_band_is_told_to_stop()
    {
        using var cancel = new CancellationTokenSource();
        _band.Live = [Second(1), Second(2)];
        _band.OnLive = isOn => cancel.CancelAfter(isOn ? 0 : Timeout.Infinite);
        using RunStore store = RunStore.Open(_folder.Path);
        var output = new StringWriter();
        Feed(() => new FakeLine(_clock, _band, 1)).Run(Listener(store, output, false, 0), cancel.Token);
        Assert.False(_band.IsLive);
    }

    [Fact]
    public async Task Wrong_use_is_one_sentence()
    {
        CliRun refused = await CliRun.OfAsync(_folder.Path, "live", "--band", "nowhere");
        Assert.Equal(1, refused.ExitCode);
        Assert.Equal("trainingplan: \"nowhere\" is not the address of a band.", refused.Error.Split('\n')[0].TrimEnd('\r'));
        refused = await CliRun.OfAsync(_folder.Path, "live", "--band", "tcp:127.0.0.1:9", "--seconds", "-1");
        Assert.Equal((2, "trainingplan: --seconds takes 1 or more."), (refused.ExitCode, refused.Error.Split('\n')[0].TrimEnd('\r')));
    }

    private string[] Follow(bool asJson, int seconds, Func<IBandTransport>? open = null)
    {
        using RunStore store = RunStore.Open(_folder.Path);
        var output = new StringWriter();
        LiveListener listener = Listener(store, output, asJson, seconds, out ILiveOutput shown);
        Feed(open ?? (() => new FakeLine(_clock, _band, 1))).Run(listener, CancellationToken.None);
        shown.End(listener.SecondCount);
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private LiveFeed Feed(Func<IBandTransport> open) => new(
        cancel => BandClient.Connect(open, cancel, _clock, () => ++_nonce), (ms, _) => _clock.Pass(ms));

    private LiveListener Listener(RunStore store, StringWriter output, bool asJson, int seconds) =>
        Listener(store, output, asJson, seconds, out _);

    private LiveListener Listener(
        RunStore store, StringWriter output, bool asJson, int seconds, out ILiveOutput shown, Speaker? speaker = null)
    {
        var terminal = new Terminal(output, TextWriter.Null, TimeProvider.System, isPlain: true);
        shown = LiveOutputs.For(terminal, asJson, isMetric: true);
        var wish = new LiveWish(_folder.Path, "test:band", false, seconds, null, asJson, new SentenceStyle(CueLanguages.Default, true));
        return new LiveListener(store, wish, shown, speaker, new LiveChannel());
    }

    private static LiveSecond Second(
        int elapsedSeconds, CueKind cue = CueKind.None, TargetKind target = TargetKind.None, int value = 0, int low = 0, int high = 0)
    {
        var live = new LiveSecond { Flags = LiveSecond.RecordingFlag };
        live.Second.ElapsedSeconds = elapsedSeconds;
        live.Second.State = MotionState.Run;
        live.Second.CadenceCentispm = 17_000;
        live.Second.CadenceTrust = Trust.Trusted;
        live.Second.WristHeartRateCentibpm = 15_000;
        live.Second.WristHeartRateTrust = Trust.Doubtful;
        live.Second.PaceSource = PaceSource.Belt;
        live.Second.PaceSecondsPerKm = 260;
        live.Second.PaceUncertaintySecondsPerKm = 3;
        live.Second.DistanceMeters = 1500;
        (live.Cue.Code, live.Cue.Target, live.Cue.Value, live.Cue.Low, live.Cue.High) = ((int)cue, (int)target, value, low, high);
        live.Cue.StepIndex = cue == CueKind.None ? LiveCue.NoStep : 1;
        return live;
    }
}
