using System.CommandLine;
using TrainingPlan.Coaching;
using TrainingPlan.Companion.Speech;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan voice SESSION --out run.wav</c>: what the runner could have heard in words.</summary>
internal static class VoiceCommand
{
    public static Command Make(Terminal terminal, Option<string> data)
    {
        var id = new Argument<long>("SESSION") { Description = "Number of the run, as sessions lists it." };
        var into = new Option<string>("--out") { Description = "The WAV file to write.", HelpName = "FILE", Required = true };
        var sentences = new SentenceOptions();
        var command = new Command("voice", "Render a run's voice track: each heard cue's sentence at its time, as a WAV file.")
        {
            id, into, sentences.Language, sentences.Units,
        };
        command.SetAction((parsed, cancel) =>
        {
            (string folder, long number, string path) = (parsed.GetValue(data)!, parsed.GetValue(id), parsed.GetValue(into)!);
            SentenceStyle style;
            using (RunStore store = RunStore.Open(folder, terminal.Clock))
            {
                style = sentences.StyleOf(parsed, store);
            }

            return Task.Run(() => Render(terminal, folder, number, path, style, VoiceEngine.Find(), cancel), cancel);
        });
        return command;
    }

    /// <summary>Renders with a voice, or says that there is none.</summary>
    public static int Render(
        Terminal terminal, string folder, long id, string path, SentenceStyle style, VoiceEngine? voice, CancellationToken cancel)
    {
        using RunStore store = RunStore.Open(folder, terminal.Clock);
        StoredRun run = store.GetRun(id)
            ?? throw new CommandException($"There is no run {id}.", "See which there are with: trainingplan sessions");
        if (voice is null || !voice.CanRender)
        {
            throw new CommandException("This computer has no voice that speaks into a file.", VoiceEngine.HowToGetOne);
        }

        if (run.DurationSeconds > VoiceTrack.MostSeconds)
        {
            throw new CommandException("The run is longer than a day; a WAV file can't hold it.", "Choose a shorter run.");
        }

        if (File.Exists(path))
        {
            throw new CommandException($"There is already a file {path}.", "Name another with --out FILE, or move that one away.");
        }

        List<SpokenCue> cues =
        [
            .. store.GetCues(id).Where(cue => !cue.IsWithheld).Select(cue => Spoken(cue, style)).Where(cue => cue.Sentence.Length > 0),
        ];
        IReadOnlyList<double> starts = Write(path, LengthSeconds(store, run), cues, voice, style.Texts.Code, cancel);
        terminal.Output.WriteLine(
            $"{path}: {Words.Duration(LengthSeconds(store, run))} with {starts.Count} of {cues.Count} sentences, spoken by {voice.Name}.");
        return 0;
    }

    /// <summary>A countdown is spoken as its number: a sentence would outlast its second.</summary>
    private static SpokenCue Spoken(StoredCue cue, SentenceStyle style) => new(
        cue.ElapsedSeconds,
        cue.Kind switch
        {
            CueKind.Countdown3 => "3",
            CueKind.Countdown2 => "2",
            CueKind.Countdown1 => "1",
            _ => style.Sentence(cue),
        });

    /// <summary>The last second and all before it, pauses included: cues count from the session's start.</summary>
    private static int LengthSeconds(RunStore store, StoredRun run)
    {
        IReadOnlyList<Units.RunSecond> seconds = store.GetSeconds(run.Id);
        return seconds.Count == 0 ? run.DurationSeconds : seconds[^1].ElapsedSeconds + 1;
    }

    private static IReadOnlyList<double> Write(
        string path, int lengthSeconds, List<SpokenCue> cues, VoiceEngine voice, string language, CancellationToken cancel)
    {
        string folder = Directory.CreateTempSubdirectory("trainingplan-voice").FullName;
        string unfinished = path + ".part";
        try
        {
            WavePiece Render(string sentence)
            {
                string piece = Path.Combine(folder, "piece.wav");
                voice.Render(sentence, language, piece, cancel);
                return WavePiece.Read(File.ReadAllBytes(piece));
            }

            IReadOnlyList<double> starts;
            using (FileStream file = File.Create(unfinished))
            {
                starts = new VoiceTrack(Render).Write(file, lengthSeconds, cues, cancel);
            }

            File.Move(unfinished, path);
            return starts;
        }
        catch (VoiceException failure)
        {
            throw new CommandException(failure.Message, "Nothing was written. " + VoiceEngine.HowToGetOne);
        }
        finally
        {
            File.Delete(unfinished);
            Directory.Delete(folder, recursive: true);
        }
    }
}
