using System.CommandLine;
using TrainingPlan.Companion.Speech;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Companion.Web;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan live --band ADDRESS</c>: a run while it happens.</summary>
internal static class LiveCommand
{
    public static Command Make(Terminal terminal, Option<string> data)
    {
        Option<string> band = BandOption();
        var speak = new Option<bool>("--speak") { Description = "Say the sentences with the system's voice." };
        var seconds = new Option<int>("--seconds") { Description = "End after so many seconds of the band.", HelpName = "N" };
        var page = new Option<bool>("--page") { Description = "Show it on a page of this computer as well." };
        var port = new Option<int>("--port")
        {
            Description = "Port of the page on 127.0.0.1; 0 takes a free one.",
            HelpName = "PORT",
            DefaultValueFactory = _ => ServeCommand.DefaultPort,
        };
        var sentences = new SentenceOptions();
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("live", "Follow a run while it happens: numbers and sentences, until Ctrl+C.")
        {
            band, speak, seconds, page, port, sentences.Language, sentences.Units, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            SentenceStyle style;
            using (RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock))
            {
                style = sentences.StyleOf(parsed, store);
            }

            var wish = new LiveWish(
                parsed.GetValue(data)!, parsed.GetValue(band)!, parsed.GetValue(speak), parsed.GetValue(seconds),
                parsed.GetValue(page) ? parsed.GetValue(port) : null, parsed.GetValue(json), style);
            if (wish.Seconds < 0)
            {
                throw new CommandException("--seconds takes 1 or more.", "Leave it out to follow until Ctrl+C.", Failures.WrongUse);
            }

            await RunAsync(terminal, wish, cancel);
            return 0;
        });
        return command;
    }

    /// <summary>Address of a band.</summary>
    public static Option<string> BandOption() => new("--band")
    {
        Description = "ble:NAME, serial:/dev/ttyUSB0, serial:COM5 or tcp:HOST:PORT; which: trainingplan bands.",
        HelpName = "ADDRESS",
        Required = true,
    };

    private static async Task RunAsync(Terminal terminal, LiveWish wish, CancellationToken cancel)
    {
        using RunStore store = RunStore.Open(wish.DataDirectory, terminal.Clock);
        using Speaker? speaker = wish.WantsVoice ? SpeakerOf(terminal, wish.Style) : null;
        LiveChannel? channel = wish.Port is null ? null : new LiveChannel();
        await using WebServer? server = channel is null
            ? null
            : await ServeCommand.StartAsync(wish.DataDirectory, wish.Port ?? 0, channel, cancel);
        if (server is not null)
        {
            terminal.Error.WriteLine($"The page is at {server.Url}live");
        }

        using ILiveOutput output = LiveOutputs.For(terminal, wish.AsJson, wish.Style.IsMetric);
        var listener = new LiveListener(store, wish, output, speaker, channel);
        var feed = new LiveFeed(token => BandClient.Connect(wish.Address, token));
        await Task.Run(() => output.Show(() => feed.Run(listener, cancel)), CancellationToken.None);
        channel?.Complete();
        output.End(listener.SecondCount);
    }

    private static Speaker? SpeakerOf(Terminal terminal, SentenceStyle style)
    {
        VoiceEngine? voice = VoiceEngine.Find();
        if (voice is null)
        {
            terminal.Error.WriteLine($"This computer has no voice; sentences are only shown. {VoiceEngine.HowToGetOne}");
            return null;
        }

        return new Speaker(
            (sentence, cancel) => voice.Speak(sentence, style.Texts.Code, cancel),
            failure => terminal.Error.WriteLine($"{failure} Sentences are only shown from now on."),
            TimeProvider.System);
    }
}

/// <summary>What was asked of a live run.</summary>
/// <param name="DataDirectory">The data folder.</param>
/// <param name="Address">Address of the band.</param>
/// <param name="WantsVoice">True to speak.</param>
/// <param name="Seconds">How many seconds; 0 until cancelled.</param>
/// <param name="Port">Port of the page; null for none.</param>
/// <param name="AsJson">True for JSON lines.</param>
/// <param name="Style">Language and units.</param>
internal sealed record LiveWish(
    string DataDirectory, string Address, bool WantsVoice, int Seconds, int? Port, bool AsJson, SentenceStyle Style);
