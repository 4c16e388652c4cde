using System.CommandLine;
using TrainingPlan.Companion.Web;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan serve</c>: the pages, for this computer only.</summary>
internal static class ServeCommand
{
    /// <summary>The port when none is named.</summary>
    public const int DefaultPort = 7710;

    public static Command Make(Terminal terminal, Option<string> data)
    {
        var port = new Option<int>("--port")
        {
            Description = "Port on 127.0.0.1; 0 takes a free one.",
            HelpName = "PORT",
            DefaultValueFactory = _ => DefaultPort,
        };
        var command = new Command("serve", "Serve the pages at a local address until Ctrl+C.") { port };
        command.SetAction(async (parsed, cancel) =>
        {
            int number = parsed.GetValue(port);
            if (number is < 0 or > 65535)
            {
                throw new CommandException($"{number} is not a port.", "Give one from 0 to 65535.", Failures.WrongUse);
            }

            await ServeAsync(terminal, parsed.GetValue(data)!, number, cancel);
            return 0;
        });
        return command;
    }

    /// <summary>Serves until cancelled.</summary>
    public static async Task ServeAsync(Terminal terminal, string dataDirectory, int port, CancellationToken cancel)
    {
        await using WebServer server = await StartAsync(dataDirectory, port, null, cancel);
        terminal.Output.WriteLine($"The pages are at {server.Url} (Ctrl+C ends).");
        terminal.Output.Flush();
        try
        {
            await Task.Delay(Timeout.Infinite, cancel);
        }
        catch (OperationCanceledException)
        {
            await server.StopAsync(CancellationToken.None);
        }
    }

    /// <summary>Starts the pages, with one for a run that happens now if there is one.</summary>
    public static async Task<WebServer> StartAsync(string dataDirectory, int port, LiveChannel? live, CancellationToken cancel)
    {
        try
        {
            return await WebServer.StartAsync(dataDirectory, port, live, cancel);
        }
        catch (IOException taken)
        {
            throw new CommandException(
                taken.Message.TrimEnd('.') + ".", "End the program that uses it, or take another with --port PORT (0 takes a free one).");
        }
    }
}
