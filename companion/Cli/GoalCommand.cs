using System.CommandLine;
using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan goal</c>: what the runner trains for, when they can run, and the season that is made of it.</summary>
internal static class GoalCommand
{
    public static Command Make(Terminal terminal, Option<string> data)
    {
        var options = new GoalOptions();
        var clear = new Option<bool>("--clear") { Description = "Forget the goal; the plan keeps you going as you are used to." };
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("goal", "Show or state your goal and your time; the season is planned anew from it.") { clear, json };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            if (parsed.GetValue(clear))
            {
                SeasonKeeper.Forget(store, PlanKeeper.FirstDay(store, terminal.Today));
            }
            else if (options.Wish(parsed, store.GetWish(), terminal.Today) is SeasonWish wish)
            {
                Plan(store, wish, PlanKeeper.FirstDay(store, terminal.Today));
            }

            Print(terminal, store, parsed.GetValue(json));
            return 0;
        });
        return command;
    }

    private static void Plan(RunStore store, SeasonWish wish, DateOnly today)
    {
        SeasonPlan plan = SeasonKeeper.Make(store, wish, today);
        if (plan.Refusal is PlanRefusal refusal)
        {
            IEnumerable<string> ways = refusal.Feasible.Select(way => way.TrimEnd('.'));
            string feasible = refusal.Feasible.Count == 0 ? "" : $"Feasible: {string.Join("; ", ways)}. ";
            throw new CommandException(refusal.Sentence, feasible + "Nothing was changed.");
        }
    }

    private static void Print(Terminal terminal, RunStore store, bool asJson)
    {
        SeasonWish? wish = store.GetWish();
        if (asJson)
        {
            JsonText.Write(terminal.Output, JsonGoal.Of(wish));
            return;
        }

        TextWriter output = terminal.Output;
        if (wish is null)
        {
            output.WriteLine("You have stated no goal: the plan keeps you going as you are used to.");
            output.WriteLine("State one: trainingplan goal --race half --date 2027-04-18");
            return;
        }

        output.WriteLine($"Goal        {GoalWords.Kind(wish.Goal.Kind)}");
        foreach (GoalRace race in wish.Goal.Races.OrderBy(race => race.Date))
        {
            string time = race.TargetSeconds is int target ? $" in {Words.Duration(target)}" : "";
            string name = race.Name.Length > 0 ? $" \"{race.Name}\"" : "";
            output.WriteLine(FormattableString.Invariant(
                $"  {race.Priority}  {race.Date:yyyy-MM-dd}  {RaceWords.Of(race.DistanceMeters)}{time}{name}"));
        }

        output.WriteLine($"Minutes     {GoalWords.Minutes(wish.Availability)}");
        output.WriteLine($"Runs a week {(wish.Availability.RunsAWeek is int runs ? $"{runs}" : "by habit and goal")}");
        output.WriteLine($"Long run    {(wish.Availability.LongRunDay is DayOfWeek day ? $"{day}" : "any day")}"
            + (wish.LongestRunSeconds is int longest ? $", at most {Words.Duration(longest)}" : ""));
        output.WriteLine($"Intensity   {wish.Model.ToString().ToLowerInvariant()}");
        if (PreferenceOptions.Words(wish.Preferences) is { Length: > 0 } likes)
        {
            output.WriteLine($"Likes       {likes}");
        }

        output.WriteLine($"Changes     {(wish.TakesChanges ? "taken by themselves" : "you are asked")}");
    }
}
