using System.Globalization;
using Spectre.Console;
using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary>Prints days, seasons and changes of a plan.</summary>
internal static class PlanPrinter
{
    private const string NoChange = "The plan has not been changed.";

    /// <summary>One day: what, why, how, what else.</summary>
    public static void Day(
        IAnsiConsole console, PlannedDay day, SeasonWeek? week, DayAdvice advice, IReadOnlyList<StoredPlanChange> changes)
    {
        console.MarkupLineInterpolated($"[bold]{Words.Day(day.Date)}: {day.Name}[/]");
        if (day.DurationSeconds > 0)
        {
            console.MarkupLineInterpolated(
                $"{Words.Duration(day.DurationSeconds)}, hard {Words.Duration(day.HardSeconds)}; as {advice.LoadMinutes} easy minutes");
        }

        console.MarkupLineInterpolated($"{day.Purpose}");
        console.MarkupLineInterpolated($"[grey]Why: {day.Reason}{(week is null ? "" : $" ({Phase(week)})")}[/]");
        if (day.Workout is not null)
        {
            console.MarkupLineInterpolated($"{WorkoutText.Print(day.Workout)}");
        }

        foreach (DayAlternative one in advice.Alternatives)
        {
            console.MarkupLineInterpolated($"  {one.When}: {one.Day.Name}, {Words.Duration(one.Day.DurationSeconds)}. {one.Day.Reason}");
        }

        foreach (string note in advice.Notes)
        {
            console.MarkupLineInterpolated($"  {note}");
        }

        foreach (StoredPlanChange change in changes)
        {
            console.MarkupLineInterpolated(
                $"[grey]Changed {change.MadeUtc.ToLocalTime():yyyy-MM-dd} ({change.Proposal.Code}): {change.Proposal.Sentence}[/]");
        }
    }

    /// <summary>The season as bars: time meant, planned and done.</summary>
    public static void Season(IAnsiConsole console, IReadOnlyList<JsonSeasonWeek> weeks, SeasonWish? wish, int barWidth)
    {
        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumns("Week of", "Phase", "Plan", "Hard", "Done", "");
        int most = Math.Max(1, weeks.Max(week => Math.Max(week.PlannedSeconds, week.DoneSeconds)));
        foreach (JsonSeasonWeek week in weeks)
        {
            GoalRace? race = wish?.Goal.Races.FirstOrDefault(one => one.Date >= week.Monday && one.Date < week.Monday.AddDays(7));
            string bar = new('█', week.PlannedSeconds * barWidth / most);
            string colour = week.IsRecoveryWeek ? "grey" : "green";
            string end = race is null ? "" : $" ● {RaceWords.Of(race.DistanceMeters)}";
            table.AddRow(
                Words.Day(week.Monday),
                week.Phase.ToString().ToLowerInvariant() + (week.IsRecoveryWeek ? ", lighter" : ""),
                Words.Hours(week.PlannedSeconds),
                week.HardSeconds == 0 ? "" : Words.Hours(week.HardSeconds),
                week.DoneSeconds == 0 ? "" : Words.Hours(week.DoneSeconds),
                $"[{colour}]{bar}[/]{Markup.Escape(end)}");
        }

        console.Write(table);
    }

    /// <summary>What the forecast means for the sessions, a line each.</summary>
    public static void Weather(IAnsiConsole console, IReadOnlyList<HotDay> days, string? note)
    {
        foreach (string sentence in days.Select(day => day.Sentence).Append(note).OfType<string>())
        {
            console.MarkupLineInterpolated($"[yellow]{sentence}[/]");
        }
    }

    /// <summary>What became of planned sessions, a line each.</summary>
    public static void Done(IAnsiConsole console, IReadOnlyList<SessionOutcome> outcomes)
    {
        foreach (SessionOutcome one in outcomes)
        {
            (string mark, string colour) = one.Verdict switch
            {
                SessionVerdict.Done => ("✓", "green"),
                SessionVerdict.Partly => ("◐", "yellow"),
                SessionVerdict.Other => ("≠", "yellow"),
                _ => ("✗", "grey"),
            };
            string what = Markup.Escape($"{one.Day.Name}: {one.Sentence}");
            console.MarkupLine($"[{colour}]{mark}[/] {Words.Day(one.Day.Date),-11} {what}");
        }
    }

    /// <summary>A word on a proposal that waits.</summary>
    public static void Waiting(TextWriter output, RunStore store)
    {
        if (store.ListPlanChanges().FirstOrDefault(change => change.State == PlanChangeState.Proposed) is StoredPlanChange waiting)
        {
            output.WriteLine($"Proposal {waiting.Id}: {waiting.Proposal.Sentence}");
            output.WriteLine($"See: trainingplan plan propose · accept {waiting.Id} · decline {waiting.Id}");
        }
    }

    /// <summary>A change: before and after, day by day.</summary>
    public static void Change(TextWriter output, StoredPlanChange change)
    {
        string state = change.State.ToString().ToLowerInvariant();
        output.WriteLine($"{change.Id}  {state}  {change.Proposal.Code} (rules {change.Proposal.RuleVersion})");
        output.WriteLine($"   {change.Proposal.Sentence}");
        foreach (DayChange day in change.Proposal.Changes)
        {
            output.WriteLine($"   {Words.Day(day.Before.Date),-11} {Short(day.Before)}  ->  {Short(day.After)}");
        }
    }

    /// <summary>The last changes, a line each.</summary>
    public static void Log(TextWriter output, IReadOnlyList<StoredPlanChange> changes)
    {
        if (changes.Count == 0)
        {
            output.WriteLine(NoChange);
        }

        foreach (StoredPlanChange change in changes)
        {
            string made = change.MadeUtc.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            output.WriteLine($"{change.Id,4}  {made}  {change.State.ToString().ToLowerInvariant(),-9} {change.Proposal.Sentence}");
        }
    }

    private static string Short(PlannedDay day) =>
        day.DurationSeconds == 0 ? "Rest" : $"{day.Name} ({Words.Duration(day.DurationSeconds)})";

    private static string Phase(SeasonWeek week) =>
        week.Phase.ToString().ToLowerInvariant() + (week.IsRecoveryWeek ? ", a lighter week" : "");
}
