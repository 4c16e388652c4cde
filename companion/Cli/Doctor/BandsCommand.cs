using System.CommandLine;
using System.Globalization;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Companion.Sync.Air;
using TrainingPlan.Companion.Sync.Ports;

namespace TrainingPlan.Companion.Cli.Doctor;

/// <summary><c>trainingplan bands</c>: the bands in reach, by cable and over the air.</summary>
internal static class BandsCommand
{
    private const int ListenSeconds = 8;
    private const int ListenSecondsMax = 120;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(4);

    public static Command Make(Terminal terminal, Surroundings? around = null)
    {
        var seconds = new Option<int>("--seconds")
        {
            Description = "How long to listen for bands over the air, 1 to 120.",
            HelpName = "N",
            DefaultValueFactory = _ => ListenSeconds,
        };
        seconds.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out int value) || value is < 1 or > ListenSecondsMax))
            {
                result.AddError($"--seconds takes 1 to {ListenSecondsMax}, not {result.Tokens[0].Value}.");
            }
        });
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("bands", "List the bands in reach, by cable and over the air.") { seconds, json };
        command.SetAction((parsed, cancel) =>
        {
            int forSeconds = parsed.GetValue(seconds);
            bool asJson = parsed.GetValue(json);
            return Task.Run(() => Run(terminal, around ?? Surroundings.OfThisComputer(), forSeconds, asJson, cancel), cancel);
        });
        return command;
    }

    /// <summary>Asks at every port and listens meanwhile; 1 when there is no band.</summary>
    public static int Run(Terminal terminal, Surroundings around, int forSeconds, bool asJson, CancellationToken cancel)
    {
        Action<string> progress = asJson ? _ => { } : terminal.Error.WriteLine;
        IReadOnlyList<PortInfo> ports = around.Ports.List();
        AirState air = around.Airwaves.GetState();
        if (air.IsReady)
        {
            progress($"Listening for bands over the air for {forSeconds} s …");
        }

        Task<IReadOnlyList<BandInAir>> heard = air.IsReady
            ? Task.Run(() => around.Airwaves.Look(forSeconds * 1000, cancel), cancel)
            : Task.FromResult<IReadOnlyList<BandInAir>>([]);
        var answers = new List<BandAnswer>();
        var silent = new List<(PortInfo Port, string Sentence)>();
        foreach (PortInfo port in ports)
        {
            Ask(port, terminal.Clock, around, progress, answers, silent, cancel);
        }

        IReadOnlyList<BandInAir> inAir = heard.GetAwaiter().GetResult();
        if (asJson)
        {
            WriteJson(terminal, answers, inAir, silent, air);
        }
        else
        {
            Print(terminal, answers, inAir, silent, air);
        }

        return answers.Count + inAir.Count > 0 ? 0 : Failures.Failed;
    }

    private static void Ask(
        PortInfo port, TimeProvider clock, Surroundings around, Action<string> progress, List<BandAnswer> answers,
        List<(PortInfo Port, string Sentence)> silent, CancellationToken cancel)
    {
        if (port.Trouble != PortTrouble.None)
        {
            string name = port.Name.Length > 0 ? port.Name : port.Product;
            string trouble = port.Trouble == PortTrouble.NoDriver ? "no driver" : "you may not open it";
            silent.Add((port, $"{name}: {trouble}. {port.Remedy}"));
            return;
        }

        progress($"Asking {port.Address} …");
        (BandAnswer? answer, BandException? failure) = BandProbe.Ask(port.Address, around.Open, clock, s_patience, cancel);
        if (answer is not null)
        {
            answers.Add(answer);
        }
        else
        {
            silent.Add((port, $"{port.Name}: {failure!.Message}"));
        }
    }

    private static void Print(
        Terminal terminal, List<BandAnswer> answers, IReadOnlyList<BandInAir> inAir, List<(PortInfo Port, string Sentence)> silent,
        AirState air)
    {
        foreach (BandAnswer answer in answers)
        {
            string battery = answer.Info.BatteryPercent <= 100 ? $", battery {answer.Info.BatteryPercent} %" : "";
            terminal.Output.WriteLine(
                $"{answer.Address,-24} {answer.BandId}, {answer.Info.BoardName}, firmware {answer.Firmware}{battery}, "
                + $"{answer.Info.SessionCount} runs");
        }

        foreach (BandInAir band in inAir)
        {
            string signal = band.SignalDbm is int dbm ? $"{dbm.ToString(CultureInfo.InvariantCulture)} dBm" : "in reach";
            string state = band.IsSyncing
                ? band.IsPaired ? "ready to sync" : "ready to sync: press its button once to let this computer in"
                : "not in sync mode: hold its button until it sounds";
            terminal.Output.WriteLine($"{"ble:" + band.Name,-24} {signal}, {state}");
        }

        foreach ((_, string sentence) in silent)
        {
            terminal.Output.WriteLine(sentence);
        }

        if (!air.IsReady)
        {
            terminal.Output.WriteLine($"{air.Sentence} {air.WhatToDo}");
        }

        if (answers.Count + inAir.Count == 0)
        {
            terminal.Output.WriteLine(
                "No band is in reach. Plug one in, or hold its button for two seconds, while no run is on, until it sounds. "
                + "More: trainingplan doctor.");
        }
    }

    private static void WriteJson(
        Terminal terminal, List<BandAnswer> answers, IReadOnlyList<BandInAir> inAir, List<(PortInfo Port, string Sentence)> silent,
        AirState air) => JsonText.Write(terminal.Output, new
        {
            byCable = answers.Select(JsonBands.Answer),
            overTheAir = inAir.Select(JsonBands.Heard),
            silentPorts = silent.Select(one => new { name = one.Port.Name.Length > 0 ? one.Port.Name : null, one.Sentence }),
            bluetooth = new { air.Problem, air.Sentence, air.WhatToDo },
        });
}
