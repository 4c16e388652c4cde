using System.CommandLine;
using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Companion.Cli;

/// <summary>The options of <c>goal</c> that say where and how a runner likes to run.</summary>
internal sealed class PreferenceOptions
{
    private readonly Option<string?> _track = Make("--track", "A track: like, usual or none.");
    private readonly Option<string?> _treadmill = Make("--treadmill", "A treadmill: like, usual or none.");
    private readonly Option<string?> _hills = Make("--hills", "Hills: like, usual or none.");
    private readonly Option<string?> _doubles = Make("--doubles", "Two runs on one day: yes or no.");

    /// <summary>All of them.</summary>
    public Option[] All => [_track, _treadmill, _hills, _doubles];

    /// <summary>What was told, on top of what was told before.</summary>
    public SessionPreferences Of(ParseResult parsed, SessionPreferences before) => before with
    {
        Track = TasteOf(parsed, _track) ?? before.Track,
        Treadmill = TasteOf(parsed, _treadmill) ?? before.Treadmill,
        Hills = TasteOf(parsed, _hills) ?? before.Hills,
        TakesDoubles = parsed.GetValue(_doubles) is string word ? IsYes(word) : before.TakesDoubles,
    };

    /// <summary>Preferences in words; empty when nothing was told.</summary>
    public static string Words(SessionPreferences preferences)
    {
        (string Name, Taste Taste)[] places =
            [("track", preferences.Track), ("treadmill", preferences.Treadmill), ("hills", preferences.Hills)];
        IEnumerable<string> told = places.Where(place => place.Taste != Taste.Usual)
            .Select(place => place.Taste == Taste.Liked ? place.Name : $"no {place.Name}");
        return string.Join(", ", preferences.TakesDoubles ? told.Append("two runs a day") : told);
    }

    private static Option<string?> Make(string name, string description) => new(name) { Description = description, HelpName = "HOW" };

    private static Taste? TasteOf(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) switch
    {
        null => null,
        "like" => Taste.Liked,
        "usual" => Taste.Usual,
        "none" => Taste.None,
        string word => throw Wrong($"{option.Name} takes like, usual or none, not \"{word}\"."),
    };

    private static bool IsYes(string word) => word switch
    {
        "yes" => true,
        "no" => false,
        _ => throw Wrong($"--doubles takes yes or no, not \"{word}\"."),
    };

    private static CommandException Wrong(string sentence) => new(sentence, "Nothing was changed.", Failures.WrongUse);
}
