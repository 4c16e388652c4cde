using System.CommandLine;
using TrainingPlan.Companion.Analysis.Prediction;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan race add|list|remove</c>: which runs were races, and races typed in by hand.</summary>
internal static class RaceCommand
{
    public static Command Make(Terminal terminal, Option<string> data)
    {
        Option<bool> json = CommandLine.JsonOption();
        json.Recursive = true;
        return new Command("race", "Say which runs were races: predictions stand on them.")
        {
            json,
            MakeAdd(terminal, data, json),
            MakeList(terminal, data, json),
            MakeRemove(terminal, data, json),
        };
    }

    private static Command MakeAdd(Terminal terminal, Option<string> data, Option<bool> json)
    {
        var what = new Argument<string>("race")
        {
            Description = "The number of a run, or a result such as 10km=41:30@2026-05-01.",
        };
        var distance = new Option<string?>("--distance") { Description = "Official distance of the run, such as 10km.", HelpName = "KM" };
        var name = new Option<string>("--name") { Description = "Its name.", DefaultValueFactory = _ => "" };
        var alone = new Option<bool>("--time-trial") { Description = "It was all-out, but alone." };
        var command = new Command("add", "Mark a run as a race, or type one in.") { what, distance, name, alone };
        command.SetAction(parsed =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            bool isAlone = parsed.GetValue(alone);
            string text = parsed.GetValue(what)!;
            StoredRace race = long.TryParse(text, out long number)
                ? OfRun(store, number, parsed.GetValue(distance), isAlone)
                : Typed(RaceWords.Result(text, isAlone ? EvidenceKind.TimeTrial : EvidenceKind.Race, terminal.Today), isAlone);
            return Show(terminal, parsed.GetValue(json), store.AddRace(race with { Name = parsed.GetValue(name)!.Trim() }));
        });
        return command;
    }

    private static Command MakeList(Terminal terminal, Option<string> data, Option<bool> json)
    {
        var command = new Command("list", "List your races.");
        command.SetAction(parsed =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            IReadOnlyList<StoredRace> races = store.ListRaces();
            if (!parsed.GetValue(json) && races.Count == 0)
            {
                terminal.Output.WriteLine("You marked no race. Mark one: trainingplan race add RUN, or race add 10km=41:30@2026-05-01");
            }

            return Show(terminal, parsed.GetValue(json), [.. races]);
        });
        return command;
    }

    private static Command MakeRemove(Terminal terminal, Option<string> data, Option<bool> json)
    {
        var id = new Argument<long>("id") { Description = "The race's number in the list." };
        var command = new Command("remove", "Forget a race; its run stays.") { id };
        command.SetAction(parsed =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            StoredRace race = store.RemoveRace(parsed.GetValue(id))
                ?? throw new CommandException($"There is no race {parsed.GetValue(id)}.", "See: trainingplan race list");
            return Show(terminal, parsed.GetValue(json), race);
        });
        return command;
    }

    private static StoredRace Typed(Evidence result, bool isAlone) =>
        new(0, null, "", result.DistanceMeters, result.Seconds, result.Date!.Value, isAlone);

    private static StoredRace OfRun(RunStore store, long number, string? distance, bool isAlone)
    {
        StoredActivity run = store.FindActivity(number)
            ?? throw new CommandException($"There is no run {number}.", "See which there are with: trainingplan sessions");
        double? meters = distance is null ? run.Figures.DistanceMeters.OrNull : RaceWords.Meters(distance);
        double? seconds = run.Figures.ElapsedSeconds.OrNull ?? run.Figures.DurationSeconds.OrNull;
        if (meters is not double known || seconds is not double time || !run.IsRun || time / known is < 0.12 or > 1.5)
        {
            throw new CommandException(
                $"Run {number} has no distance and time of a race.", "Name its distance with --distance 10km, or type the result in.");
        }

        return new StoredRace(0, run.Id, "", known, time, run.LocalDate, isAlone);
    }

    private static int Show(Terminal terminal, bool asJson, params StoredRace[] races)
    {
        if (asJson)
        {
            JsonText.Write(terminal.Output, new { races });
            return 0;
        }

        foreach (StoredRace race in races)
        {
            string kind = race.IsTimeTrial ? "time trial" : "race";
            string run = race.ActivityId is long id ? $"  run {id}" : "";
            string time = Words.Duration((int)Math.Round(race.Seconds));
            string result = $"{RaceWords.Of(race.DistanceMeters),-13}  {time,8}";
            terminal.Output.WriteLine($"{race.Id,4}  {race.Date:yyyy-MM-dd}  {kind,-10}  {result}  {race.Name}{run}".TrimEnd());
        }

        return 0;
    }
}
