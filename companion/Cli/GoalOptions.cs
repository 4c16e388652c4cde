using System.CommandLine;
using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Companion.Cli;

/// <summary>The options of <c>goal</c>, and the wish that they make of the one before.</summary>
internal sealed class GoalOptions
{
    private const int LongestName = 40;
    private const int ShortestLongestSeconds = Availability.ShortestRunMinutes * 60;

    private readonly Option<string?> _kind = new("--kind") { Description = "race, get-fit, come-back or keep-going.", HelpName = "KIND" };
    private readonly Option<string?> _race = new("--race") { Description = "A race's distance: 42.2km, half, 10mi …", HelpName = "KM" };
    private readonly Option<DateOnly?> _date = DayOption.Make("--date", "The race's day.");
    private readonly Option<string?> _time = new("--time") { Description = "The time that you aim at: 3:45:00.", HelpName = "TIME" };
    private readonly Option<RacePriority?> _priority = new("--priority") { Description = "A (the season's goal), B or C." };
    private readonly Option<string?> _name = new("--name") { Description = "The race's name.", HelpName = "NAME" };
    private readonly Option<DateOnly?> _drop = DayOption.Make("--drop", "Take the race of this day out.");
    private readonly Option<string?> _minutes = new("--minutes")
    {
        Description = "Minutes from Monday to Sunday, \"45,0,60,45,0,120,90\", or by name, \"tue 60, thu 45, sun 120\".",
        HelpName = "MINUTES",
    };

    private readonly Option<string?> _away = new("--away")
    {
        Description = "Days without running: 2027-01-04..2027-01-10.",
        HelpName = "DAYS",
    };

    private readonly Option<int?> _runs = new("--runs") { Description = "Runs a week, 1 to 6.", HelpName = "N" };
    private readonly Option<string?> _longDay = new("--long-day") { Description = "The long run's day.", HelpName = "DAY" };
    private readonly Option<string?> _longest = new("--longest") { Description = "Your longest run: 2:30:00.", HelpName = "TIME" };
    private readonly Option<IntensityModel?> _model = new("--model") { Description = "pyramidal, polarized or threshold." };
    private readonly Option<int?> _weeks = new("--weeks") { Description = "Weeks of a plan without a race, 1 to 52.", HelpName = "N" };
    private readonly Option<int?> _age = new("--age") { Description = "Your age: from 50 on every third week is lighter.", HelpName = "N" };
    private readonly Option<string?> _changes = new("--changes")
    {
        Description = "ask, or auto to take changes by themselves.",
        HelpName = "HOW",
    };

    private readonly PreferenceOptions _preferences = new();

    private Option[] All =>
    [
        _kind, _race, _date, _time, _priority, _name, _drop, _minutes, _away, _runs, _longDay, _longest, _model, _weeks, _age, _changes,
        .. _preferences.All,
    ];

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in All)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The wish that was stated; null when nothing was.</summary>
    public SeasonWish? Wish(ParseResult parsed, SeasonWish? before, DateOnly today)
    {
        if (All.All(option => parsed.GetResult(option) is null or { Implicit: true }))
        {
            return null;
        }

        SeasonWish wish = before ?? new SeasonWish { Goal = TrainingGoal.KeepGoing };
        return wish with
        {
            Goal = GoalOf(parsed, wish.Goal),
            Availability = AvailabilityOf(parsed, wish.Availability, today),
            Model = parsed.GetValue(_model) ?? wish.Model,
            LongestRunSeconds = parsed.GetValue(_longest) is string longest ? Longest(longest) : wish.LongestRunSeconds,
            WeeksWithoutRace = parsed.GetValue(_weeks) ?? wish.WeeksWithoutRace,
            AgeYears = parsed.GetValue(_age) is int age ? Between(age, 10, 100, "--age") : wish.AgeYears,
            Preferences = _preferences.Of(parsed, wish.Preferences),
            TakesChanges = parsed.GetValue(_changes) is string changes ? IsAuto(changes) : wish.TakesChanges,
        };
    }

    private TrainingGoal GoalOf(ParseResult parsed, TrainingGoal before)
    {
        GoalKind kind = before.Kind;
        if (parsed.GetValue(_kind) is string word)
        {
            kind = GoalWords.ParseKind(word)
                ?? throw Wrong($"\"{word}\" is no kind of goal.", "Kinds: race, get-fit, come-back, keep-going.");
        }

        List<GoalRace> races = [.. before.Races];
        if (parsed.GetValue(_drop) is DateOnly dropped && races.RemoveAll(race => race.Date == dropped) == 0)
        {
            throw Wrong(FormattableString.Invariant($"There is no race on {dropped:yyyy-MM-dd}."), "See: trainingplan goal");
        }

        if (parsed.GetValue(_race) is string distance)
        {
            GoalRace race = RaceOf(parsed, distance);
            races.RemoveAll(known => known.Date == race.Date);
            races.Add(race);
            kind = race.Priority == RacePriority.A ? GoalKind.Race : kind;
        }
        else if (parsed.GetValue(_date) is not null || parsed.GetValue(_time) is not null || parsed.GetValue(_priority) is not null)
        {
            throw Wrong("A race needs its distance.", "Give --race with --date.");
        }

        if (kind == GoalKind.Race && parsed.GetValue(_drop) is not null && races.All(race => race.Priority != RacePriority.A))
        {
            kind = GoalKind.KeepGoing;
        }

        return new TrainingGoal(kind, races);
    }

    private GoalRace RaceOf(ParseResult parsed, string distance)
    {
        double meters = RaceWords.Meters(distance)
            ?? throw Wrong($"\"{distance}\" is no distance.", "Write it as 42.2km, 5000m, 10mi, half or marathon.");
        DateOnly date = parsed.GetValue(_date) ?? throw Wrong("A race needs its day.", "Give --date with --race.");
        string name = parsed.GetValue(_name)?.Trim() ?? "";
        if (name.Length > LongestName || name.Any(char.IsControl))
        {
            throw Wrong($"A race's name has at most {LongestName} characters.", "Choose a shorter one.");
        }

        int? target = parsed.GetValue(_time) is string time ? (int)SecondsOf(time, "--time") : null;
        return new GoalRace(name, date, meters, parsed.GetValue(_priority) ?? RacePriority.A, target);
    }

    private Availability AvailabilityOf(ParseResult parsed, Availability before, DateOnly today)
    {
        Availability after = before;
        if (parsed.GetValue(_minutes) is string minutes)
        {
            after = after with
            {
                MinutesByWeekday = GoalWords.ParseMinutes(minutes)
                    ?? throw Wrong($"\"{minutes}\" are no minutes of a week.", "Write seven numbers, or \"tue 60, thu 45, sun 120\"."),
            };
        }

        if (parsed.GetValue(_longDay) is string day)
        {
            after = after with
            {
                LongRunDay = GoalWords.ParseDay(day) ?? throw Wrong($"\"{day}\" is no day of the week.", "Write sat or sun."),
            };
        }

        if (parsed.GetValue(_away) is string away)
        {
            after = after with { MinutesOnDay = Away(before.MinutesOnDay, away, today) };
        }

        return after with { RunsAWeek = parsed.GetValue(_runs) ?? after.RunsAWeek };
    }

    private static Dictionary<DateOnly, int> Away(IReadOnlyDictionary<DateOnly, int> before, string text, DateOnly today)
    {
        string[] ends = text.Split("..");
        if (ends.Length > 2 || !DayOption.TryParse(ends[0], out DateOnly from) || !DayOption.TryParse(ends[^1], out DateOnly to)
            || to < from || to.DayNumber - from.DayNumber > 90)
        {
            throw Wrong($"\"{text}\" are no days.", "Write them as 2027-01-04..2027-01-10, at most 90.");
        }

        if (to < today)
        {
            throw Wrong(FormattableString.Invariant($"{to:yyyy-MM-dd} is past."), "Name days that are still to come.");
        }

        var days = before.Where(pair => pair.Key >= today).ToDictionary();
        for (DateOnly day = from; day <= to; day = day.AddDays(1))
        {
            days[day] = 0;
        }

        return days;
    }

    private static int Longest(string text)
    {
        double seconds = SecondsOf(text, "--longest");
        return seconds is >= ShortestLongestSeconds and <= 86_400
            ? (int)seconds
            : throw Wrong($"A longest run of {text} leaves no room for training.", "Give 15 minutes to a day.");
    }

    private static bool IsAuto(string word) => word switch
    {
        "auto" => true,
        "ask" => false,
        _ => throw Wrong($"--changes takes ask or auto, not \"{word}\".", ""),
    };

    private static double SecondsOf(string text, string option) =>
        RaceWords.Seconds(text) ?? throw Wrong($"{option} takes a time such as 3:45:00, not \"{text}\".", "");

    private static int Between(int value, int low, int high, string option) => value >= low && value <= high
        ? value
        : throw Wrong($"{option} takes {low} to {high}, not {value}.", "");

    private static CommandException Wrong(string sentence, string whatToDo) =>
        new(sentence, (whatToDo.Length > 0 ? whatToDo + " " : "") + "Nothing was changed.", Failures.WrongUse);
}
