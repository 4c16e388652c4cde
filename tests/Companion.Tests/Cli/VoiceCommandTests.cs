using TrainingPlan.Coaching;
using TrainingPlan.Companion.Cli;
using TrainingPlan.Companion.Speech;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Tests.Speech;
using TrainingPlan.Companion.Tests.Store;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Tests.Cli;

public sealed class VoiceCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public VoiceCommandTests()
    {
        using RunStore store = RunStore.Open(_folder.Path);
        var session = new SessionBytes(1);
        for (int second = 0; second < 60; second++)
        {
            session.Second(second, 17_000, 15_000);
        }

        session.Cue(10, (int)CueKind.QuickerSteps, TargetKind.Cadence, 16_000, 16_600, 17_400, isWithheld: false);
        session.Cue(25, (int)CueKind.QuickerSteps, TargetKind.Cadence, 16_000, 16_600, 17_400, isWithheld: true);
        session.Cue(40, (int)CueKind.Countdown3, TargetKind.None, 0, 0, 0, isWithheld: false);
        store.SaveSession("0102030405060708", 1, "00000001", session.Finish());
    }

    public void Dispose() => _folder.Dispose();

    [VoiceFact]
    public async Task A_heard_cue_is_spoken_at_its_time_and_a_withheld_one_is_silence()
    {
        string file = _folder.File("run.wav");
        CliRun run = await CliRun.OfAsync(_folder.Path, "voice", "1", "--out", file);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("1:00 with 2 of 2 sentences", run.Output);
        short[] samples = WavePiece.Read(File.ReadAllBytes(file)).Samples;
        Assert.Equal(60 * VoiceTrack.Rate, samples.Length);
        bool IsLoud(int fromSecond, int toSecond) =>
            samples[(fromSecond * VoiceTrack.Rate)..(toSecond * VoiceTrack.Rate)].Any(sample => Math.Abs((int)sample) > 1000);
        Assert.Equal(
            [false, true, false, true, false],
            new[] { IsLoud(0, 10), IsLoud(10, 12), IsLoud(16, 40), IsLoud(40, 41), IsLoud(42, 60) });
        Assert.Single(Directory.GetFiles(_folder.Path, "run.wav*"));
    }

    [VoiceFact]
    public void A_sentence_is_only_ever_text_to_the_voice()
    {
        string trap = _folder.File("trap");
        string wave = _folder.File("piece.wav");
        VoiceEngine.Find()!.Render($"--help; touch {trap} `touch {trap}` $(touch {trap})", "en", wave, CancellationToken.None);
        Assert.False(File.Exists(trap));
        Assert.NotEmpty(WavePiece.Read(File.ReadAllBytes(wave)).Samples);
    }

    [Fact]
    public void Without_a_voice_it_is_one_clear_sentence_and_no_file()
    {
        string file = _folder.File("run.wav");
        var terminal = new Terminal(new StringWriter(), new StringWriter(), TimeProvider.System, isPlain: true);
        var style = new SentenceStyle(CueLanguages.Default, true);
        var refused = Assert.Throws<CommandException>(
            () => VoiceCommand.Render(terminal, _folder.Path, 1, file, style, null, CancellationToken.None));
        Assert.Equal("This computer has no voice that speaks into a file.", refused.Message);
        Assert.Contains("espeak-ng", refused.WhatToDo);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task A_run_that_is_not_there_and_a_file_that_is_are_refused()
    {
        Assert.StartsWith(
            "trainingplan: There is no run 9.", (await CliRun.OfAsync(_folder.Path, "voice", "9", "--out", _folder.File("a.wav"))).Error);
    }
}
