using System.CommandLine;
using TrainingPlan.Companion.Sync;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan band erase|factory-reset --band ADDRESS</c>: what can't be taken back, confirmed at the band.</summary>
internal static class BandCommand
{
    public static Command Make(Terminal terminal)
    {
        var band = new Option<string>("--band")
        {
            Description = "tcp:HOST:PORT, serial:/dev/ttyUSB0 or serial:COM5.",
            HelpName = "ADDRESS",
        };
        var selfTest = new Option<bool>("--self-test")
        {
            Description = "Have the band examine its chips, flash, battery, buzzer and button.",
        };
        var measure = new Option<bool>("--measure")
        {
            Description = "Have it time what only a board can tell, as hardware/FIRST-BOARD.md asks.",
        };
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("band", "What is done to the band itself.")
        {
            band, selfTest, measure, json,
            Make(terminal, "erase", "Erase all runs on the band, after a hold of its button.", false),
            Make(terminal, "factory-reset", "Erase runs, workout, settings and pairings, after a hold of the band's button.", true),
        };
        command.SetAction((parsed, cancel) =>
        {
            (bool isTest, bool isMeasure, bool asJson) = (parsed.GetValue(selfTest), parsed.GetValue(measure), parsed.GetValue(json));
            if (isTest == isMeasure || parsed.GetValue(band) is not string address)
            {
                throw new CommandException(
                    "Say which band, and what: its self-test or a measuring.",
                    "trainingplan band --self-test --band ADDRESS, or --measure; see: trainingplan band --help", Failures.WrongUse);
            }

            return Task.Run(
                () => isTest ? BandExamination.SelfTest(terminal, address, asJson, cancel)
                    : BandExamination.Measure(terminal, address, asJson, cancel),
                cancel);
        });
        return command;
    }

    private static Command Make(Terminal terminal, string name, string description, bool isReset)
    {
        var band = new Option<string>("--band")
        {
            Description = "ble:NAME, serial:/dev/ttyUSB0, serial:COM5 or tcp:HOST:PORT; which: trainingplan bands.",
            HelpName = "ADDRESS",
            Required = true,
        };
        var even = new Option<bool>("--even-unsynced") { Description = "Also runs that no computer has stored: they are lost." };
        var command = new Command(name, description) { band, even };
        command.SetAction((parsed, cancel) =>
        {
            string address = parsed.GetValue(band)!;
            bool isEven = parsed.GetValue(even);
            return Task.Run(() => Run(terminal, address, isReset, isEven, cancel), cancel);
        });
        return command;
    }

    private static int Run(Terminal terminal, string address, bool isReset, bool evenUnsynced, CancellationToken cancel)
    {
        using BandClient client = BandClient.Connect(address, cancel);
        terminal.Error.WriteLine(
            $"Hold the button of band {client.BandId} ({client.Info.BoardName}) for two seconds to "
            + (isReset ? "erase its runs, workout, settings and pairings." : "erase its runs.") + " Leave it alone to keep everything.");
        BandErasing.Run(client, isReset, evenUnsynced, new Lines(terminal), cancel);
        terminal.Output.WriteLine(
            isReset
                ? "The band is as new. It keeps its identity, and numbers of runs go on."
                : "All runs on the band are erased. Its workout and settings stay.");
        return 0;
    }

    /// <summary>A line where something changes: seconds to hold in tens, runs to go.</summary>
    private sealed class Lines(Terminal terminal) : IProgress<ErasingStep>
    {
        private const int EverySeconds = 10;
        private int _lastSeconds = -1;

        public void Report(ErasingStep value)
        {
            if (value.SessionsLeft > 0)
            {
                terminal.Error.WriteLine($"Erasing: {value.SessionsLeft} runs to go.");
            }
            else if (value.HoldSeconds > 0 && value.HoldSeconds % EverySeconds == 0 && value.HoldSeconds != _lastSeconds)
            {
                _lastSeconds = value.HoldSeconds;
                terminal.Error.WriteLine($"Waiting for the button: {value.HoldSeconds} s.");
            }
        }
    }
}
