using System.CommandLine;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Companion.Sync.Ports;

namespace TrainingPlan.Companion.Cli.Doctor;

/// <summary><c>trainingplan doctor</c>: what is wrong between the runner's data and the band, with the remedy of each.</summary>
internal static class DoctorCommand
{
    public static Command Make(Terminal terminal, Option<string> data, Surroundings? around = null)
    {
        var band = new Option<string?>("--band")
        {
            Description = "Ask the band at this address only (see sync).",
            HelpName = "ADDRESS",
        };
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("doctor", "Look for what is wrong with ports, band, Bluetooth and data, and say what to do.")
        {
            band, json,
        };
        command.SetAction((parsed, cancel) =>
        {
            string directory = parsed.GetValue(data)!;
            string? address = parsed.GetValue(band);
            bool asJson = parsed.GetValue(json);
            return Task.Run(() => Run(terminal, around ?? Surroundings.OfThisComputer(), directory, address, asJson, cancel), cancel);
        });
        return command;
    }

    /// <summary>Looks and tells; 1 when something is wrong.</summary>
    public static int Run(
        Terminal terminal, Surroundings around, string directory, string? address, bool asJson, CancellationToken cancel)
    {
        var examination = new Examination(around, terminal.Clock, asJson ? _ => { } : terminal.Error.WriteLine);
        examination.Run(directory, address, cancel);
        int problems = examination.Findings.Count(finding => finding.State == FindingState.Problem);
        if (asJson)
        {
            WriteJson(terminal, examination, problems);
        }
        else
        {
            Print(terminal, examination, problems);
        }

        return problems == 0 ? 0 : Failures.Failed;
    }

    private static void Print(Terminal terminal, Examination examination, int problems)
    {
        foreach (IGrouping<string, Finding> area in examination.Findings.GroupBy(finding => finding.Area))
        {
            terminal.Output.WriteLine(char.ToUpperInvariant(area.Key[0]) + area.Key[1..]);
            foreach (Finding finding in area)
            {
                string mark = finding.State switch { FindingState.Ok => "ok  ", FindingState.Note => "    ", _ => "!!  " };
                terminal.Output.WriteLine("  " + mark + finding.Sentence);
                if (finding.WhatToDo.Length > 0)
                {
                    terminal.Output.WriteLine("      " + finding.WhatToDo);
                }
            }
        }

        terminal.Output.WriteLine(problems switch
        {
            0 => "Nothing is wrong.",
            1 => "One thing is wrong: see !!.",
            _ => $"{problems} things are wrong: see !!.",
        });
    }

    private static void WriteJson(Terminal terminal, Examination examination, int problems) => JsonText.Write(terminal.Output, new
    {
        problemCount = problems,
        findings = examination.Findings,
        ports = examination.PortsSeen.Select(JsonBands.Port),
        bands = examination.Bands.Select(JsonBands.Answer),
        bluetooth = new { examination.AirState!.Problem, examination.AirState.Adapter },
        data = new
        {
            folder = examination.Store!.Path,
            databaseVersion = examination.Store.Contents?.Version,
            runs = examination.Store.Contents?.Runs,
            examination.Store.FreeBytes,
        },
    });
}
