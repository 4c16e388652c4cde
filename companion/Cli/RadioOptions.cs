using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Sync.Air;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Cli;

/// <summary>How the runner states what the band's radio does while it does not sync.</summary>
internal sealed partial class RadioOptions
{
    private const string Nearest = "nearest";

    private static readonly (string Word, RadioUse Use, string Meaning)[] s_uses =
    [
        ("off", RadioUse.Off, "off"),
        ("share", RadioUse.Share, "shares heart rate and cadence with a phone, a watch or a trainer"),
        ("strap", RadioUse.Strap, "listens to a chest strap"),
        ("strap+pod", RadioUse.StrapAndPod, "listens to a chest strap and a foot pod"),
    ];

    private readonly Option<string?> _use = new("--radio")
    {
        Description = "While the band does not sync its radio is off, shares your heart rate, or listens to a strap, or to strap and pod.",
        HelpName = string.Join('|', s_uses.Select(use => use.Word)),
    };

    private readonly Option<string?> _strap = new("--strap")
    {
        Description = "The chest strap's radio address, such as C0:DE:01:02:03:04; nearest: whichever the band hears best, from then on.",
        HelpName = "ADDRESS|nearest",
    };

    private readonly Option<string?> _pod = new("--pod")
    {
        Description = "The foot pod's radio address, or nearest.", HelpName = "ADDRESS|nearest",
    };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_use);
        command.Options.Add(_strap);
        command.Options.Add(_pod);
    }

    /// <summary>The settings with what was stated.</summary>
    public RunnerSettings Apply(ParseResult parsed, RunnerSettings before) => before with
    {
        RadioUse = UseOf(parsed.GetValue(_use)) ?? before.RadioUse,
        StrapAddress = AddressOf(_strap.Name, parsed.GetValue(_strap)) ?? before.StrapAddress,
        PodAddress = AddressOf(_pod.Name, parsed.GetValue(_pod)) ?? before.PodAddress,
    };

    /// <summary>The word for a use.</summary>
    public static string Word(RadioUse use) => Array.Find(s_uses, one => one.Use == use).Word;

    /// <summary>The address as people write it; null for the nearest.</summary>
    public static string? Text(long address) => address == 0 ? null : RadioAddress.Text((ulong)address);

    /// <summary>What the radio does, in words.</summary>
    public static string Sentence(RunnerSettings settings)
    {
        string meaning = Array.Find(s_uses, one => one.Use == settings.RadioUse).Meaning;
        string strap = settings.RadioUse >= RadioUse.Strap ? $"; strap {Text(settings.StrapAddress) ?? Nearest}" : "";
        string pod = settings.RadioUse == RadioUse.StrapAndPod ? $", pod {Text(settings.PodAddress) ?? Nearest}" : "";
        return meaning + strap + pod;
    }

    private static RadioUse? UseOf(string? word)
    {
        if (word is null)
        {
            return null;
        }

        int index = Array.FindIndex(s_uses, one => one.Word == word.Trim());
        string words = string.Join(", ", s_uses.Select(use => use.Word));
        return index >= 0 ? s_uses[index].Use : throw Wrong($"--radio takes {words}, not {word}.");
    }

    private static long? AddressOf(string name, string? text)
    {
        if (text is null or Nearest)
        {
            return text is null ? null : 0;
        }

        string digits = text.Trim().Replace(":", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        long value = Address().IsMatch(text.Trim()) ? long.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture) : 0;
        return value > 0
            ? value
            : throw Wrong($"{name} takes an address of six pairs of digits, such as C0:DE:01:02:03:04, or {Nearest}, not {text}.");
    }

    private static CommandException Wrong(string sentence) =>
        new(sentence, "Nothing was changed; see: trainingplan profile --help", Failures.WrongUse);

    [GeneratedRegex("^[0-9A-Fa-f]{2}([:-][0-9A-Fa-f]{2}){5}$")]
    private static partial Regex Address();
}
