using System.CommandLine;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan profile</c>: the runner's own numbers.</summary>
internal static class ProfileCommand
{
    public static Command Make(Terminal terminal, Option<string> data)
    {
        Option<int?> max = Number("--hr-max", "Your highest heart rate, 100 to 240 bpm.", 100, 240);
        Option<int?> rest = Number("--hr-rest", "Your resting heart rate, 25 to 110 bpm.", 25, 110);
        Option<int?> cadence = Number("--cadence", "Your own easy cadence, 120 to 220 steps a minute.", 120, 220);
        Option<int?> step = Number("--step-length", "Your calibrated easy step length, 400 to 2000 mm.", 400, 2000);
        var weighting = new Option<Weighting?>("--weighting")
        {
            Description = "Which published TRIMP weighting applies: women, men or unstated.",
        };
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("profile", "Show or state your own numbers; nothing is guessed from an age.")
        {
            max, rest, cadence, step, weighting, json,
        };
        command.SetAction(parsed =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            RunnerRecord before = store.GetRunner();
            RunnerRecord runner = new(
                parsed.GetValue(max) ?? before.HeartRateMaxBpm,
                parsed.GetValue(rest) ?? before.HeartRateRestBpm,
                parsed.GetValue(weighting) ?? before.Weighting,
                parsed.GetValue(cadence) ?? before.CadenceSpm,
                parsed.GetValue(step) ?? before.StepLengthMillimeters,
                before.WalkStepLengthMillimeters);
            if (runner.HeartRateRestBpm >= runner.HeartRateMaxBpm)
            {
                throw new CommandException(
                    $"A resting heart rate of {runner.HeartRateRestBpm} is not below the maximal one of {runner.HeartRateMaxBpm}.",
                    "Give both with --hr-max and --hr-rest; nothing was changed.", Failures.WrongUse);
            }

            if (runner != before)
            {
                store.SaveRunner(runner);
            }

            Print(terminal, runner, parsed.GetValue(json));
            return 0;
        });
        return command;
    }

    private static Option<int?> Number(string name, string description, int low, int high)
    {
        var option = new Option<int?>(name) { Description = description, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int value) && (value < low || value > high))
            {
                result.AddError($"{name} takes {low} to {high}, not {value}.");
            }
        });
        return option;
    }

    private static void Print(Terminal terminal, RunnerRecord runner, bool asJson)
    {
        if (asJson)
        {
            JsonText.Write(terminal.Output, runner);
            return;
        }

        static string Known(object? value, string unit) => value is null ? "not stated" : $"{value} {unit}";
        terminal.Output.WriteLine($"Highest heart rate   {Known(runner.HeartRateMaxBpm, "bpm")}");
        terminal.Output.WriteLine($"Resting heart rate   {Known(runner.HeartRateRestBpm, "bpm")}");
        terminal.Output.WriteLine($"Own easy cadence     {Known(runner.CadenceSpm, "spm")}");
        terminal.Output.WriteLine($"Easy step length     {Known(runner.StepLengthMillimeters, "mm")}");
        terminal.Output.WriteLine($"TRIMP weighting      {runner.Weighting.ToString().ToLowerInvariant()}");
    }
}
