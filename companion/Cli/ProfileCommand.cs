using System.CommandLine;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Store;
using TrainingPlan.Workouts;

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
        var wishes = new SettingsOptions();
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("profile", "Show or state your own numbers and how you want to be coached.")
        {
            max, rest, cadence, step, weighting,
        };
        wishes.AddTo(command);
        command.Options.Add(json);
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

            RunnerSettings settingsBefore = store.GetSettings();
            RunnerSettings settings = wishes.Apply(parsed, settingsBefore);
            if (runner != before)
            {
                store.SaveRunner(runner);
            }

            if (settings != settingsBefore)
            {
                store.SaveSettings(settings);
            }

            Print(terminal, runner, settings, parsed.GetValue(json));
            if (!parsed.GetValue(json) && (runner != before || settings != settingsBefore))
            {
                terminal.Output.WriteLine("The next sync brings it to the band.");
            }

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

    private static void Print(Terminal terminal, RunnerRecord runner, RunnerSettings settings, bool asJson)
    {
        (int lowCentispm, int highCentispm) = BandPush.FreeRunBand(runner, settings);
        if (asJson)
        {
            JsonText.Write(terminal.Output, new
            {
                runner.HeartRateMaxBpm,
                runner.HeartRateRestBpm,
                runner.Weighting,
                runner.CadenceSpm,
                runner.StepLengthMillimeters,
                runner.WalkStepLengthMillimeters,
                units = settings.IsImperial ? UnitSystem.Imperial : UnitSystem.Metric,
                settings.Language,
                isSilent = settings.CueMode == CueMode.JustRun,
                settings.AutoPauseSeconds,
                settings.DistanceMarkMeters,
                settings.TimeMarkSeconds,
                settings.BeltSecondsPerKm,
                radio = RadioOptions.Word(settings.RadioUse),
                strapAddress = RadioOptions.Text(settings.StrapAddress),
                podAddress = RadioOptions.Text(settings.PodAddress),
                freeRunCadenceLowSpm = lowCentispm / 100.0,
                freeRunCadenceHighSpm = highCentispm / 100.0,
            });
            return;
        }

        bool isMetric = !settings.IsImperial;
        static string Known(object? value, string unit) => value is null ? "not stated" : $"{value} {unit}";
        static string OrOff(int value, string words) => value == 0 ? "off" : words;
        string band = FormattableString.Invariant($"{lowCentispm / 100.0:0.#} to {highCentispm / 100.0:0.#} spm");
        (string Name, string Value)[] rows =
        [
            ("Highest heart rate", Known(runner.HeartRateMaxBpm, "bpm")),
            ("Resting heart rate", Known(runner.HeartRateRestBpm, "bpm")),
            ("Own easy cadence", Known(runner.CadenceSpm, "spm")),
            ("Easy step length", Known(runner.StepLengthMillimeters, "mm")),
            ("TRIMP weighting", runner.Weighting.ToString().ToLowerInvariant()),
            ("Units", isMetric ? "metric" : "imperial"),
            ("Language", settings.Language),
            ("Coaching", settings.CueMode == CueMode.JustRun ? "silent" : "coached"),
            ("Auto-pause", OrOff(settings.AutoPauseSeconds, $"after {settings.AutoPauseSeconds} s of standing")),
            ("Distance marks", settings.DistanceMarkMeters == 0
                ? isMetric ? "each kilometre" : "each mile"
                : "each " + Words.Distance(settings.DistanceMarkMeters, isMetric)),
            ("Time marks", OrOff(settings.TimeMarkSeconds, $"each {settings.TimeMarkSeconds / 60} min")),
            ("Belt", OrOff(settings.BeltSecondsPerKm, Words.Pace(settings.BeltSecondsPerKm, isMetric))),
            ("Band's radio", RadioOptions.Sentence(settings)),
            ("Free run's cadence", OrOff(highCentispm, band)),
        ];
        foreach ((string name, string value) in rows)
        {
            terminal.Output.WriteLine($"{name,-21}{value}");
        }
    }
}
