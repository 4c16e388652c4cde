using System.CommandLine;
using TrainingPlan.Companion.Export.Plans;
using TrainingPlan.Companion.Import.Plans;
using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan plan export|check|import</c>: the plan into files and out of files.</summary>
internal static class PlanFileCommands
{
    private const string FromStandardInput = "-";

    public static IEnumerable<Command> Make(Terminal terminal, Option<string> data) =>
        [MakeExport(terminal, data), MakeCheck(terminal, data), MakeImport(terminal, data)];

    private static Command MakeExport(Terminal terminal, Option<string> data)
    {
        var ics = new Option<bool>("--ics") { Description = "For a calendar: iCalendar." };
        var fit = new Option<bool>("--fit") { Description = "For a watch: a FIT workout a session, in a folder or in FILE.zip." };
        var json = new Option<bool>("--json") { Description = "To be edited and read back: plan check, plan import." };
        Option<DateOnly?> from = DayOption.Make("--from", "The first day; today if left out.");
        Option<DateOnly?> to = DayOption.Make("--to", "The last day; the plan's last one if left out.");
        var into = new Option<string?>("--out")
        {
            Description = "The file or folder; without it the text is printed, and FIT goes to the folder plan-fit.",
            HelpName = "PATH",
        };
        var command = new Command("export", "Write the plan, or some days of it, for other programs.") { ics, fit, json, from, to, into };
        command.SetAction(parsed =>
        {
            bool[] forms = [parsed.GetValue(ics), parsed.GetValue(fit), parsed.GetValue(json)];
            if (forms.Count(chosen => chosen) != 1)
            {
                throw new CommandException(
                    "Choose one of --ics, --fit and --json.", "See: trainingplan plan export --help", Failures.WrongUse);
            }

            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            DateOnly first = parsed.GetValue(from) ?? PlanKeeper.FirstDay(store, terminal.Today);
            IReadOnlyList<PlannedDay> days = Days(terminal, store, first, parsed.GetValue(to) ?? DateOnly.MaxValue);
            var files = new PlanFiles(terminal, days, parsed.GetValue(into));
            return forms[0] ? files.Calendar() : forms[1] ? files.Fit() : files.Json();
        });
        return command;
    }

    private static IReadOnlyList<PlannedDay> Days(Terminal terminal, RunStore store, DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            throw new CommandException("--to is before --from.", "Give the earlier day first.", Failures.WrongUse);
        }

        PlanKeeper.Renew(store, PlanKeeper.FirstDay(store, terminal.Today));
        IReadOnlyList<PlannedDay> days = store.GetPlan(from, to);
        return days.Count > 0 ? days : throw new CommandException("Nothing is planned on these days.", "See: trainingplan plan season");
    }

    private static Command MakeCheck(Terminal terminal, Option<string> data)
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "A plan as plan export --json writes it; - reads what is piped in. Without it, your own plan.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var rules = new Option<bool>("--rules") { Description = "Say what a plan is judged by." };
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("check", "Judge a plan: exit code 0 when it keeps every rule, 1 when not, 2 for a file that is no plan.")
        {
            file, rules, json,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(rules))
            {
                PlanCheckPrinter.Rules(terminal, parsed.GetValue(json));
                return 0;
            }

            IReadOnlyList<PlannedDay>? read = parsed.GetValue(file) is string path ? Read(terminal, path) : null;
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            DateOnly today = PlanKeeper.FirstDay(store, terminal.Today);
            IReadOnlyList<PlannedDay> days = [.. (read ?? Days(terminal, store, today, DateOnly.MaxValue)).Where(day => day.Date >= today)];
            if (days.Count == 0)
            {
                throw new CommandException("Every day of the file is past: there is nothing to judge.", "", Failures.WrongUse);
            }

            IReadOnlyList<PlanViolation> found =
                PlanValidator.Check(days, PlanKeeper.History(store, today), PlanHand.Limits(store, today));
            PlanCheckPrinter.Print(terminal, days, (read?.Count ?? days.Count) - days.Count, found, parsed.GetValue(json));
            return found.Count == 0 ? 0 : Failures.Failed;
        });
        return command;
    }

    private static Command MakeImport(Terminal terminal, Option<string> data)
    {
        var file = new Argument<string>("FILE") { Description = "A plan as plan export --json writes it; - reads what is piped in." };
        var ask = new Option<bool>("--ask") { Description = "Leave it as a proposal: plan accept or decline decides." };
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("import", "Take the days of a file into the plan, if they keep the rules; plan undo takes them back.")
        {
            file, ask, json,
        };
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(file)!;
            IReadOnlyList<PlannedDay> read = Read(terminal, path);
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            DateOnly today = PlanKeeper.FirstDay(store, terminal.Today);
            PlanKeeper.Renew(store, today);
            string source = path == FromStandardInput ? "what was piped in" : Path.GetFileName(path);
            PlanProposal? proposal = PlanTakeover.Of(PlanHand.Plan(store, today), read, today, source);
            if (proposal is null)
            {
                throw new CommandException("The file asks for nothing that is not planned already.", "The past is never rewritten.");
            }

            IReadOnlyList<PlanViolation> broken = PlanHand.Answer(store, today, proposal);
            if (broken.Any(one => !one.IsWish))
            {
                PlanCheckPrinter.Print(terminal, read, read.Count(day => day.Date < today), broken, parsed.GetValue(json));
                throw new CommandException(
                    "The plan stays as it is: the file breaks a rule.", "Mend the file, then: trainingplan plan import");
            }

            StoredPlanChange change = parsed.GetValue(ask)
                ? store.SaveProposal(proposal, store.PlanRevision)
                : PlanHand.Carry(store, today, _ => proposal);
            PlanChangeCommands.Print(terminal, change, parsed.GetValue(json));
            return 0;
        });
        return command;
    }

    private static IReadOnlyList<PlannedDay> Read(Terminal terminal, string path)
    {
        if (path == FromStandardInput)
        {
            return PlanFileReader.Read(ReadAtMost(terminal.Input));
        }

        if (!File.Exists(path))
        {
            throw new CommandException($"There is no file {path}.", "Write one with: trainingplan plan export --json --out FILE");
        }

        using FileStream stream = File.OpenRead(path);
        return PlanFileReader.Read(ReadAtMost(stream));
    }

    /// <summary>A byte more than is allowed at most, so that the reader can say that it is too much.</summary>
    private static byte[] ReadAtMost(Stream stream)
    {
        var bytes = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        int count;
        while (bytes.Length <= PlanFileReader.MaxBytes && (count = stream.Read(buffer)) > 0)
        {
            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }
}
