using System.CommandLine;
using Spectre.Console;
using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan plan today|week|season|why|log</c>: looks at the plan.</summary>
internal static class PlanViewCommands
{
    private const int DaysInAWeek = 7;
    private const int BarWidth = 18;
    private const int LogLines = 30;
    private const int DaysLoggedBack = 28;

    public static IEnumerable<Command> Make(Terminal terminal, Option<string> data) =>
    [
        MakeToday(terminal, data), MakeWeek(terminal, data), PlanMonthCommand.Make(terminal, data), MakeSeason(terminal, data),
        MakeWhy(terminal, data), MakeLog(terminal, data),
    ];

    private static Command MakeToday(Terminal terminal, Option<string> data)
    {
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("today", "What today asks for, step by step, with what else would do.") { json };
        command.SetAction((parsed, cancel) =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            WeatherAhead ahead = WeatherAhead.Of(store, cancel);
            return Task.FromResult(ShowDay(terminal, store, PlanKeeper.FirstDay(store, terminal.Today), ahead, parsed.GetValue(json)));
        });
        return command;
    }

    private static Command MakeWhy(Terminal terminal, Option<string> data)
    {
        Argument<string> day = DayOption.Argument("day");
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("why", "Why a day asks for what it asks for.") { day, json };
        command.SetAction(parsed =>
        {
            DateOnly date = DayOption.Of(parsed, day, terminal);
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            return ShowDay(terminal, store, date, WeatherAhead.Kept(store), parsed.GetValue(json));
        });
        return command;
    }

    private static int ShowDay(Terminal terminal, RunStore store, DateOnly date, WeatherAhead ahead, bool asJson)
    {
        if (date >= terminal.Today)
        {
            PlanKeeper.Renew(store, PlanKeeper.FirstDay(store, terminal.Today));
        }

        PlannedDay day = store.GetPlan(date, date).FirstOrDefault() ?? throw new CommandException(
            FormattableString.Invariant($"Nothing is planned for {date:yyyy-MM-dd}."), "See: trainingplan plan week");
        SeasonWeek? week = store.GetSeasonWeeks().LastOrDefault(one => one.Monday <= date && date < one.Monday.AddDays(DaysInAWeek));
        StoredPlanChange[] changes = [.. store.ListPlanChanges().Where(change =>
            change.State == PlanChangeState.Accepted && change.Proposal.Changes.Any(one => one.Before.Date == date))];
        DayAdvice advice = DayAdvice.For(
            day, SeasonKeeper.Numbers(store, terminal.Today), week, store.GetWish()?.Preferences);
        HotDay? hot = date < terminal.Today ? null : HotDays.Of(store, [day], ahead.Hours, terminal.Today).FirstOrDefault();
        SessionOutcome? outcome = DoneAgainstPlan.Of(store, date, date, terminal.Today).FirstOrDefault();
        if (asJson)
        {
            JsonText.Write(terminal.Output, new
            {
                day = JsonDay.Of(day),
                phase = week?.Phase,
                advice.LoadMinutes,
                alternatives = advice.Alternatives.Select(one => new { one.When, day = JsonDay.Of(one.Day) }),
                advice.Notes,
                changes = changes.Select(JsonPlanChange.Of),
                weather = hot is null ? null : JsonHotDay.Of(hot),
                weatherNote = ahead.Note,
                outcome = outcome is null ? null : JsonOutcome.Of(outcome),
            });
            return 0;
        }

        PlanPrinter.Day(terminal.Console, hot?.Day ?? day, week, advice, changes);
        if (outcome is not null && outcome.Verdict != SessionVerdict.Ahead)
        {
            PlanPrinter.Done(terminal.Console, [outcome]);
        }

        PlanPrinter.Weather(terminal.Console, hot is null ? [] : [hot], ahead.Note);
        return 0;
    }

    private static Command MakeWeek(Terminal terminal, Option<string> data)
    {
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("week", "This week: what became of it so far, and the seven days to come.") { json };
        command.SetAction((parsed, cancel) =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            WeatherAhead ahead = WeatherAhead.Of(store, cancel);
            DateOnly today = PlanKeeper.FirstDay(store, terminal.Today);
            IReadOnlyList<PlannedDay> days = PlanKeeper.Renew(store, today, DaysInAWeek);
            DateOnly monday = today.AddDays(-(((int)today.DayOfWeek + 6) % DaysInAWeek));
            IReadOnlyList<SessionOutcome> done = DoneAgainstPlan.Of(store, monday, today, today);
            IReadOnlyList<HotDay> hot = HotDays.Of(store, days, ahead.Hours, today);
            if (parsed.GetValue(json))
            {
                JsonText.Write(terminal.Output, new
                {
                    revision = store.PlanRevision, days = days.Select(JsonDay.Of), done = done.Select(JsonOutcome.Of),
                    weather = hot.Select(JsonHotDay.Of), weatherNote = ahead.Note,
                });
                return Task.FromResult(0);
            }

            PlanPrinter.Done(terminal.Console, [.. done.Where(outcome => outcome.Verdict != SessionVerdict.Ahead)]);
            PlanCommand.Print(terminal.Console, days);
            PlanPrinter.Weather(terminal.Console, hot, ahead.Note);
            PlanPrinter.Waiting(terminal.Output, store);
            return Task.FromResult(0);
        });
        return command;
    }

    private static Command MakeSeason(Terminal terminal, Option<string> data)
    {
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("season", "The season week by week: phases, time meant, planned and done.") { json };
        command.SetAction(parsed =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            PlanKeeper.Renew(store, PlanKeeper.FirstDay(store, terminal.Today));
            IReadOnlyList<JsonSeasonWeek> weeks = Weeks(store);
            if (parsed.GetValue(json))
            {
                JsonText.Write(terminal.Output, new { revision = store.PlanRevision, goal = JsonGoal.Of(store.GetWish()), weeks });
                return 0;
            }

            PlanPrinter.Season(terminal.Console, weeks, store.GetWish(), BarWidth);
            return 0;
        });
        return command;
    }

    private static IReadOnlyList<JsonSeasonWeek> Weeks(RunStore store)
    {
        IReadOnlyList<SeasonWeek> weeks = store.GetSeasonWeeks();
        if (weeks.Count == 0)
        {
            throw new CommandException("There is no season yet.", "State a goal: trainingplan goal --race half --date 2027-04-18");
        }

        IReadOnlyList<PlannedDay> days = store.GetPlan(weeks[0].Monday, weeks[^1].Monday.AddDays(DaysInAWeek - 1));
        List<StoredActivity> runs = [.. store.ListActivities().Where(run => run.IsRun && run.Figures.DurationSeconds.HasValue)];
        return [.. weeks.Select(week =>
        {
            PlannedDay[] own = [.. days.Where(day => IsIn(week, day.Date))];
            return new JsonSeasonWeek(
                week.Monday, week.Phase, week.IsRecoveryWeek, week.TargetSeconds, own.Sum(day => day.DurationSeconds),
                own.Sum(day => day.HardSeconds),
                (int)runs.Where(run => IsIn(week, run.LocalDate)).Sum(run => run.Figures.DurationSeconds.Value));
        })];
    }

    private static bool IsIn(SeasonWeek week, DateOnly date) => date >= week.Monday && date < week.Monday.AddDays(DaysInAWeek);

    private static Command MakeLog(Terminal terminal, Option<string> data)
    {
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("log", "What became of the last four weeks' sessions, and every change of the plan with its reason.")
        {
            json,
        };
        command.SetAction(parsed =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            IReadOnlyList<StoredPlanChange> changes = store.ListPlanChanges();
            DateOnly today = terminal.Today;
            IReadOnlyList<SessionOutcome> done = DoneAgainstPlan.Of(store, today.AddDays(-DaysLoggedBack), today, today);
            if (parsed.GetValue(json))
            {
                JsonText.Write(terminal.Output, new
                {
                    revision = store.PlanRevision, changes = changes.Select(JsonPlanChange.Of), done = done.Select(JsonOutcome.Of),
                });
                return 0;
            }

            PlanPrinter.Done(terminal.Console, [.. done.Where(outcome => outcome.Verdict != SessionVerdict.Ahead)]);
            PlanPrinter.Log(terminal.Output, [.. changes.Take(LogLines)]);
            return 0;
        });
        return command;
    }
}
