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

    /// <summary>The days that the band has; null for a band that keeps one workout alone.</summary>
    public StoredSchedule? Days { get; init; }

    /// <summary>
    /// Decides, and puts the plan's next days on the band; the runner's own workout stays before them while it is its turn.
    /// </summary>
    /// <param name="client">The band.</param>
    /// <param name="store">What was pushed and run.</param>
    /// <param name="plan">The plan from its first day on.</param>
    /// <param name="today">The runner's day.</param>
    /// <param name="wantsPlan">True when the runner asks for the plan's, whatever is on the band.</param>
    /// <param name="cancel">Ends it.</param>
    public static WorkoutChoice Settle(
        BandClient client, RunStore store, IReadOnlyList<PlannedDay> plan, DateOnly today, bool wantsPlan, CancellationToken cancel)
    {
        PushedWorkout? onBand = BandPush.OnBand(client, store);
        if (plan.FirstOrDefault(day => day.Workout is not null) is not PlannedDay next)
        {
            return Untouched(onBand, "The plan has no workout ahead.");
        }

        string planned = $"\"{next.Name}\"";
        bool isSame = onBand is not null && BandPush.IsSame(onBand.Workout, next.Workout!);
        string? replaced = onBand is { IsByRunner: true } ? Ended(store, onBand, today, wantsPlan) : "";
        bool isRunners = replaced is null && !isSame;
        StoredSchedule? days = DaysPush.IsKnownTo(client) ? DaysPush.Put(client, store, plan, isRunners, cancel) : null;
        if (isRunners)
        {
            return new(
                WorkoutReason.Runner, onBand!.Name, onBand.Revision, onBand.Workout,
                $"{Named(onBand)} stays on the band: you put it there today and have not run it yet. The plan's {planned} takes its place "
                + "once you have run it, tomorrow, or at once with: trainingplan sync --plan.")
            {
                Days = days,
            };
        }

        string why = string.IsNullOrEmpty(replaced) || isSame ? "" : " " + replaced;
        if (days is not null)
        {
            return OfDays(days, next, why);
        }

        int revision = isSame ? onBand!.Revision : BandPush.Workout(client, store, next.Workout!, cancel).Revision;
        return new(
            WorkoutReason.Plan, next.Name, revision, next.Workout,
            $"{planned}, revision {revision}, is on the band: the plan's workout for {DayWords(next.Date)}.{why}");
    }

    private static WorkoutChoice OfDays(StoredSchedule days, PlannedDay next, string why)
    {
        if (days.Days.Count == 0)
        {
            return new(
                WorkoutReason.Plan, null, null, null,
                $"You have run \"{next.Name}\", and the plan has no workout in the days after it: the next run is a free one.")
            {
                Days = days,
            };
        }

        (DateOnly date, Workout workout, _) = days.Days[0];
        string more = days.Days.Count == 1 ? ""
            : $" Behind it: {days.Days.Count - 1} more, to {DayWords(days.Days[^1].Date)}; the band picks each day's.";
        return new(
            WorkoutReason.Plan, workout.Name, workout.Revision, workout,
            $"\"{workout.Name}\", revision {workout.Revision}, is on the band: the plan's workout for {DayWords(date)}.{why}{more}")
        {
            Days = days,
        };
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

    internal static long SecondsOfARun(Workout workout)
    {
        var walk = new WorkoutWalk();
        walk.Start(workout);
        return walk.PlannedSeconds == 0 ? RunSeconds : Math.Min(RunSeconds, walk.PlannedSeconds / 2);
    }

    private static string Named(PushedWorkout push) => $"\"{push.Name}\", revision {push.Revision},";

    private static string DayWords(DateOnly day) => day.ToString("ddd d MMM", CultureInfo.InvariantCulture);
}
