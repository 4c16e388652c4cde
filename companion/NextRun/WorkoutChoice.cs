using System.Globalization;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.NextRun;

/// <summary>Why a workout is on the band.</summary>
public enum WorkoutReason
{
    /// <summary>It is the plan's next.</summary>
    Plan,

    /// <summary>The runner put it there today and has not run it yet.</summary>
    Runner,

    /// <summary>Nothing was to be put there; it is what was there before.</summary>
    Untouched,
}

/// <summary>
/// Which workout the next run gets. What the runner put on the band by hand goes before the plan until it was run, until its day is over
/// or until the runner asks for the plan's; it is never replaced in silence.
/// </summary>
/// <param name="Reason">Why it is this one.</param>
/// <param name="Name">Its name; null when the band has none that is known here.</param>
/// <param name="Revision">Its revision on the band; null as the name.</param>
/// <param name="Workout">The workout; null as the name.</param>
/// <param name="Sentence">All of it in words.</param>
public sealed record WorkoutChoice(WorkoutReason Reason, string? Name, int? Revision, Workout? Workout, string Sentence)
{
    // A start that was broken off is no run of the workout: this long, or half of it where that is less.
    private const int RunSeconds = 300;

    /// <summary>Decides, and puts the plan's workout on the band where it is the plan's turn.</summary>
    /// <param name="client">The band.</param>
    /// <param name="store">What was pushed and run.</param>
    /// <param name="next">The plan's next workout; null for none.</param>
    /// <param name="today">The runner's day.</param>
    /// <param name="wantsPlan">True when the runner asks for the plan's, whatever is on the band.</param>
    /// <param name="cancel">Ends it.</param>
    public static WorkoutChoice Settle(
        BandClient client, RunStore store, PlannedDay? next, DateOnly today, bool wantsPlan, CancellationToken cancel)
    {
        PushedWorkout? onBand = BandPush.OnBand(client, store);
        if (next is null)
        {
            return Untouched(onBand, "The plan has no workout ahead.");
        }

        string planned = $"\"{next.Name}\"";
        bool isSame = onBand is not null && BandPush.IsSame(onBand.Workout, next.Workout!);
        string? replaced = onBand is { IsByRunner: true } ? Ended(store, onBand, today, wantsPlan) : "";
        if (replaced is null && !isSame)
        {
            return new(
                WorkoutReason.Runner, onBand!.Name, onBand.Revision, onBand.Workout,
                $"{Named(onBand)} stays on the band: you put it there today and have not run it yet. The plan's {planned} takes its place "
                + "once you have run it, tomorrow, or at once with: trainingplan sync --plan.");
        }

        int revision = isSame ? onBand!.Revision : BandPush.Workout(client, store, next.Workout!, cancel).Revision;
        string why = string.IsNullOrEmpty(replaced) || isSame ? "" : " " + replaced;
        return new(
            WorkoutReason.Plan, next.Name, revision, next.Workout,
            $"{planned}, revision {revision}, is on the band: the plan's workout for {DayWords(next.Date)}.{why}");
    }

    /// <summary>What is on the band when nothing is to be put there.</summary>
    public static WorkoutChoice Leave(BandClient client, RunStore store) =>
        Untouched(BandPush.OnBand(client, store), "Nothing was put on the band.");

    private static WorkoutChoice Untouched(PushedWorkout? onBand, string why) => new(
        WorkoutReason.Untouched, onBand?.Name, onBand?.Revision, onBand?.Workout,
        onBand is null
            ? $"{why} It has no workout that this computer knows."
            : $"{why} It still has \"{onBand.Name}\", revision {onBand.Revision}.");

    /// <summary>Why the runner's own workout gives way, as a sentence; null while it does not.</summary>
    private static string? Ended(RunStore store, PushedWorkout own, DateOnly today, bool wantsPlan)
    {
        if (wantsPlan)
        {
            return $"You asked for it instead of \"{own.Name}\".";
        }

        if (store.LongestRunSecondsOf(own.Digest) >= SecondsOfARun(own.Workout))
        {
            return $"You have run \"{own.Name}\".";
        }

        DateOnly day = DateOnly.FromDateTime(own.PushedUtc.ToLocalTime().DateTime);
        return day < today ? $"The day of \"{own.Name}\" is over." : null;
    }

    private static long SecondsOfARun(Workout workout)
    {
        var walk = new WorkoutWalk();
        walk.Start(workout);
        return walk.PlannedSeconds == 0 ? RunSeconds : Math.Min(RunSeconds, walk.PlannedSeconds / 2);
    }

    private static string Named(PushedWorkout push) => $"\"{push.Name}\", revision {push.Revision},";

    private static string DayWords(DateOnly day) => day.ToString("ddd d MMM", CultureInfo.InvariantCulture);
}
