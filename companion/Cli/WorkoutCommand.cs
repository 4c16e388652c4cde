using System.CommandLine;
using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Protocol;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan workout …</c>: the runner's own workouts.</summary>
internal static class WorkoutCommand
{
    private const string Written = "written";

    public static Command Make(Terminal terminal, Option<string> data) => new("workout", "Write, keep, push and exchange workouts.")
    {
        MakeNew(terminal, data),
        MakeList(terminal, data),
        MakeShow(terminal, data),
        MakePush(terminal, data),
        WorkoutFileCommand.MakeImport(terminal, data),
        WorkoutFileCommand.MakeExport(terminal, data),
    };

    /// <summary>The number of a workout.</summary>
    public static Argument<long> IdArgument() => new("ID") { Description = "Number of the workout, as workout list shows it." };

    /// <summary>A workout of the store, or a sentence that there is none.</summary>
    public static StoredWorkout Find(RunStore store, long id) => store.GetWorkout(id)
        ?? throw new CommandException($"There is no workout {id}.", "See which there are with: trainingplan workout list");

    /// <summary>Reads a workout's text into steps, or points at its fault.</summary>
    public static Workout Parse(RunStore store, string name, string text)
    {
        var workout = new Workout { Name = name };
        store.GetProfile().HeartRateZoneUpperBpm.ToArray().CopyTo(workout.HeartRateZoneUpperBpm, 0);
        WorkoutTextFault? fault = WorkoutText.TryParse(text, workout);
        return fault is null ? workout : throw new CommandException(fault.ToString(), fault.Point(text), Failures.WrongUse);
    }

    private static Command MakeNew(Terminal terminal, Option<string> data)
    {
        var name = new Argument<string>("NAME") { Description = "Its name, at most 40 bytes." };
        var text = new Argument<string>("TEXT")
        {
            Description = "Its steps, such as \"10min easy, 5x(1km @ 4:30-4:40/km, 2min rest), 10min easy\".",
        };
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("new", "Write a workout; a name that exists gets its next revision.") { name, text, json };
        command.SetAction(parsed =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            Workout workout = Parse(store, CheckedName(parsed.GetValue(name)!), parsed.GetValue(text)!);
            WorkoutPrinter.Saved(
                terminal, store.SaveWorkout(workout, Written), [], parsed.GetValue(json), SentenceStyle.Of(store).IsMetric);
            return 0;
        });
        return command;
    }

    private static Command MakeList(Terminal terminal, Option<string> data)
    {
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("list", "List the workouts, each in its newest revision.") { json };
        command.SetAction(parsed =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            WorkoutPrinter.List(terminal, store.ListWorkouts(), parsed.GetValue(json), SentenceStyle.Of(store).IsMetric);
            return 0;
        });
        return command;
    }

    private static Command MakeShow(Terminal terminal, Option<string> data)
    {
        Argument<long> id = IdArgument();
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("show", "Show one workout, step by step.") { id, json };
        command.SetAction(parsed =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            WorkoutPrinter.Show(
                terminal, Find(store, parsed.GetValue(id)), parsed.GetValue(json), SentenceStyle.Of(store).IsMetric);
            return 0;
        });
        return command;
    }

    private static Command MakePush(Terminal terminal, Option<string> data)
    {
        Argument<long> id = IdArgument();
        Option<string> band = LiveCommand.BandOption();
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("push", "Put a workout on the band, and believe only what the band gives back.") { id, band, json };
        command.SetAction((parsed, cancel) =>
        {
            (string folder, long number, string address) = (parsed.GetValue(data)!, parsed.GetValue(id), parsed.GetValue(band)!);
            return Task.Run(() => Push(terminal, folder, number, address, parsed.GetValue(json), cancel), cancel);
        });
        return command;
    }

    private static int Push(Terminal terminal, string folder, long id, string address, bool asJson, CancellationToken cancel)
    {
        using RunStore store = RunStore.Open(folder, terminal.Clock);
        StoredWorkout stored = Find(store, id);
        using BandClient client = BandClient.Connect(address, cancel);
        PlanAgreement before = PlanAgreement.Of(client, store);
        BandPush.Settings(client, store, PlanKeeper.FirstDay(store, terminal.Today), cancel);
        ItemInfo onBand = BandPush.Workout(client, store, stored.Workout, cancel, isByRunner: true);
        if (asJson)
        {
            JsonText.Write(terminal.Output, new
            {
                bandId = client.BandId,
                workout = stored.Id,
                name = stored.Name,
                revisionOnBand = onBand.Revision,
                digestOnBand = onBand.Digest.ToString("x8"),
                planOnBandBefore = JsonPlanOnBand.Of(before),
                warning = PaceSources.Warning(stored.Workout, store, client.Info),
            });
            return 0;
        }

        terminal.Output.WriteLine(
            $"\"{stored.Name}\" is on band {client.BandId} as revision {onBand.Revision}; the band gave back digest {onBand.Digest:x8}.");
        if (!before.IsAgreed)
        {
            terminal.Output.WriteLine($"Plan: {before.Sentence} This push has replaced it.");
        }

        terminal.Output.WriteLine("It stays there until you have run it or the day is over; a sync then puts the plan's next on the band.");
        if (PaceSources.Warning(stored.Workout, store, client.Info) is string warning)
        {
            terminal.Output.WriteLine(warning);
        }

        return 0;
    }

    /// <summary>A name that a workout can have, or a sentence why not.</summary>
    public static string CheckedName(string name)
    {
        string trimmed = name.Trim();
        var probe = new Workout { Name = trimmed };
        probe.AddStep(StepIntensity.Active, StepDurationKind.Open, 0);
        WorkoutError error = trimmed.Length == 0 ? WorkoutError.NameNotText : WorkoutValidator.Check(probe);
        return error switch
        {
            WorkoutError.None => trimmed,
            WorkoutError.NameTooLong => throw new CommandException(
                $"The name is longer than {Workout.MaxNameBytes} bytes.", "Give a shorter one.", Failures.WrongUse),
            _ => throw new CommandException("The name is empty or holds characters that are not text.", "Give another.", Failures.WrongUse),
        };
    }
}
