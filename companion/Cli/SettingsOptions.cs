using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using TrainingPlan.Coaching;
using TrainingPlan.Companion.Store;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Cli;

/// <summary>How the runner states units, coaching and marks; what is left out stays as it was.</summary>
internal sealed partial class SettingsOptions
{
    private const string Off = "off";
    private const double MetersPerMile = 1609.344;
    private const string Nothing = "Nothing was changed; see: trainingplan profile --help";

    private readonly Option<UnitSystem?> _units = new("--units") { Description = "Kilometres or miles: metric or imperial." };
    private readonly Option<string?> _language = new("--language")
    {
        Description = $"Language of the sentences: {string.Join(", ", SentenceOptions.Codes())}.", HelpName = "CODE",
    };

    private readonly Option<Coaching?> _coaching = new("--coaching")
    {
        Description = "How much the band says: coached, or silent, which records and never beeps.",
    };

    private readonly Option<string?> _autoPause =
        Text("--auto-pause", "SECONDS|off", "Seconds of standing that pause the recording, 5 to 250.");
    private readonly Option<string?> _distanceMark =
        Text("--distance-mark", "LENGTH|unit", "Length between two distance marks, such as 500m, 2km or 0.5mi; unit: each km or mile.");

    private readonly Option<string?> _timeMark =
        Text("--time-mark", "MINUTES|off", "Minutes between two time marks, 1 to 120.");
    private readonly Option<string?> _cadence =
        Text("--free-run-cadence", "LOW-HIGH|own|off", "Cadence band of a run without workout; own: your cadence ±3 %.");

    private readonly Option<string?> _belt =
        Text("--belt", "PACE|off", "Speed of the treadmill's belt as a pace, such as 5:30/km or 9:00/mi.");

    private readonly RadioOptions _radio = new();

    /// <summary>How much the band says.</summary>
    private enum Coaching
    {
        Coached,
        Silent,
    }

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _units, _language, _coaching, _autoPause, _distanceMark, _timeMark, _cadence, _belt })
        {
            command.Options.Add(option);
        }

        _radio.AddTo(command);
    }

    /// <summary>The settings with what was stated.</summary>
    public RunnerSettings Apply(ParseResult parsed, RunnerSettings before)
    {
        bool isImperial = parsed.GetValue(_units) is UnitSystem units ? units == UnitSystem.Imperial : before.IsImperial;
        RunnerSettings settings = before with
        {
            IsImperial = isImperial,
            Language = LanguageOf(parsed.GetValue(_language), before.Language),
            CueMode = parsed.GetValue(_coaching) is Coaching coaching
                ? coaching == Coaching.Silent ? CueMode.JustRun : CueMode.Coached
                : before.CueMode,
            AutoPauseSeconds = Number(parsed, _autoPause, "s", 5, 250) ?? before.AutoPauseSeconds,
            TimeMarkSeconds = Number(parsed, _timeMark, "min", 1, 120) * 60 ?? before.TimeMarkSeconds,
            DistanceMarkMeters = DistanceOf(parsed.GetValue(_distanceMark)) ?? before.DistanceMarkMeters,
            BeltSecondsPerKm = BeltOf(parsed.GetValue(_belt), isImperial) ?? before.BeltSecondsPerKm,
        };
        return _radio.Apply(parsed, WithCadence(parsed.GetValue(_cadence), settings));
    }

    private static Option<string?> Text(string name, string help, string description) =>
        new(name) { Description = description, HelpName = help };

    private static string LanguageOf(string? code, string before) => code is null
        ? before
        : CueLanguages.Find(code)?.Code ?? throw Wrong($"There are no sentences in \"{code}\".");

    private static int? Number(ParseResult parsed, Option<string?> option, string unit, int low, int high)
    {
        string? text = parsed.GetValue(option)?.Trim();
        if (text is null)
        {
            return null;
        }

        string digits = text.EndsWith(unit, StringComparison.Ordinal) ? text[..^unit.Length].TrimEnd() : text;
        return text == Off ? 0
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= low && value <= high ? value
            : throw Wrong($"{option.Name} takes {low} to {high} or {Off}, not {text}.");
    }

    private static int? DistanceOf(string? text)
    {
        if (text is null or "unit" or Off)
        {
            return text is null ? null : 0;
        }

        Match match = Length().Match(text);
        double factor = match.Groups[2].Value switch { "km" => 1000, "mi" => MetersPerMile, _ => 1 };
        double meters = match.Success ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) * factor : 0;
        return meters is >= 100 and <= 50_000
            ? (int)Math.Round(meters)
            : throw Wrong($"--distance-mark takes a length of 100m to 50km, such as 500m, 2km or 0.5mi, not {text}.");
    }

    private static int? BeltOf(string? text, bool isImperial)
    {
        if (text is null or Off)
        {
            return text is null ? null : 0;
        }

        Match match = Pace().Match(text);
        double seconds = match.Success ? (int.Parse(match.Groups[1].Value) * 60) + int.Parse(match.Groups[2].Value) : 0;
        bool isMile = match.Groups[3].Value == "/mi" || (match.Groups[3].Length == 0 && isImperial);
        int secondsPerKm = (int)Math.Round(isMile ? seconds * 1000 / MetersPerMile : seconds);
        return secondsPerKm is >= 120 and <= 1800
            ? secondsPerKm
            : throw Wrong($"--belt takes a pace of 2:00 to 30:00 per kilometre, such as 5:30/km or 9:00/mi, not {text}.");
    }

    private static RunnerSettings WithCadence(string? text, RunnerSettings settings)
    {
        if (text is null or "own" or Off)
        {
            double? value = text == Off ? 0 : null;
            return text is null ? settings : settings with { CadenceLowSpm = value, CadenceHighSpm = value };
        }

        Match match = Band().Match(text);
        int low = match.Success ? int.Parse(match.Groups[1].Value) : 0;
        int high = match.Success ? int.Parse(match.Groups[2].Value) : 0;
        return low >= 60 && high <= 240 && low < high
            ? settings with { CadenceLowSpm = low, CadenceHighSpm = high }
            : throw Wrong(
                $"--free-run-cadence takes two cadences of 60 to 240, the lower first, such as 165-175, or own or {Off}, not {text}.");
    }

    private static CommandException Wrong(string sentence) => new(sentence, Nothing, Failures.WrongUse);

    [GeneratedRegex(@"^([0-9]{1,5}(?:\.[0-9]{1,3})?) ?(m|km|mi)$")]
    private static partial Regex Length();

    [GeneratedRegex("^([0-9]{1,2}):([0-5][0-9]) ?(/km|/mi)?$")]
    private static partial Regex Pace();

    [GeneratedRegex("^([0-9]{2,3})-([0-9]{2,3})$")]
    private static partial Regex Band();
}
