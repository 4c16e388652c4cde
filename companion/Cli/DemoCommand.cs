using System.CommandLine;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan demo</c>: the whole circle with a virtual band.</summary>
internal static class DemoCommand
{
    private const int DefaultSeed = 1;

    public static Command Make(Terminal terminal, Option<string> data)
    {
        var once = new Option<bool>("--once") { Description = "End after the story instead of serving the pages." };
        var recording = new Option<string?>("--recording")
        {
            Description = "Let the virtual band live through a recorded run.",
            HelpName = "FILE",
        };
        var seed = new Option<int>("--seed")
        {
            Description = "Which virtual runner.",
            HelpName = "N",
            DefaultValueFactory = _ => DefaultSeed,
        };
        var port = new Option<int>("--port")
        {
            Description = "Port of the pages on 127.0.0.1; 0 takes a free one.",
            HelpName = "PORT",
            DefaultValueFactory = _ => ServeCommand.DefaultPort,
        };
        var command = new Command("demo", "Let a virtual band run, coach, sync and get its next workout; then serve the pages.")
        {
            once, recording, seed, port,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            // The demo's runner is not the user: without --data they share nothing.
            bool isNamed = parsed.GetResult(data) is { Implicit: false };
            string folder = isNamed ? parsed.GetValue(data)! : Path.Combine(DataFolder.Default, "demo");
            var story = new DemoStory(terminal, folder, parsed.GetValue(recording), parsed.GetValue(seed));
            await story.TellAsync(cancel);
            if (!parsed.GetValue(once))
            {
                await ServeCommand.ServeAsync(terminal, folder, parsed.GetValue(port), cancel);
            }

            return 0;
        });
        return command;
    }
}
