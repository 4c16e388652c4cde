using System.CommandLine;
using System.Globalization;
using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan plan month</c>: a month as a calendar.</summary>
internal static class PlanMonthCommand
{
    private const int DaysInAWeek = 7;

    public static Command Make(Terminal terminal, Option<string> data)
    {
        var month = new Argument<string?>("MONTH")
        {
            Description = "A month such as 2027-04; this one if left out.", Arity = ArgumentArity.ZeroOrOne,
        };
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("month", "A month as a calendar, with what became of its sessions.") { month, json };
        command.SetAction(parsed =>
        {
            DateOnly today = terminal.Today;
            DateOnly first = parsed.GetValue(month) is not string text ? new DateOnly(today.Year, today.Month, 1)
                : DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
                    && day.Year is >= 2000 and < 9999 ? day
                : throw new CommandException($"\"{text}\" is no month.", "Write it as 2027-04.", Failures.WrongUse);
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            today = PlanKeeper.FirstDay(store, today);
            PlanKeeper.Renew(store, today);
            DateOnly from = JudgedPlan.MondayOf(first);
            DateOnly to = JudgedPlan.MondayOf(first.AddMonths(1).AddDays(-1)).AddDays(DaysInAWeek - 1);
            IReadOnlyList<PlannedDay> days = store.GetPlan(from, to);
            if (days.Count == 0)
            {
                throw new CommandException("Nothing is planned in this month.", "See: trainingplan plan season");
            }

            IReadOnlyList<SessionOutcome> done = DoneAgainstPlan.Of(store, from, to, today);
            if (parsed.GetValue(json))
            {
                JsonText.Write(terminal.Output, new
                {
                    month = first, days = days.Where(day => day.Date.Month == first.Month).Select(JsonDay.Of),
                    done = done.Where(outcome => outcome.Day.Date.Month == first.Month).Select(JsonOutcome.Of),
                });
                return 0;
            }

            MonthPrinter.Print(terminal.Console, first, today, days, done);
            return 0;
        });
        return command;
    }
}
