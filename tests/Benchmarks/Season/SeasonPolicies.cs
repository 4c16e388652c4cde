using TrainingPlan.Companion.Planning;
using TrainingPlan.Workouts;

namespace TrainingPlan.Benchmarks.Season;

/// <summary>A way to decide what a day asks for.</summary>
public interface ISeasonPolicy
{
    /// <summary>What the day asks for.</summary>
    PlannedDay On(DateOnly today, IReadOnlyList<PastRun> history, RunnerState state);
}

/// <summary>A plan of weeks that looks at nobody: the form of the three baselines.</summary>
public abstract class WeeklyPolicy : ISeasonPolicy
{
    /// <inheritdoc/>
    public PlannedDay On(DateOnly today, IReadOnlyList<PastRun> history, RunnerState state)
    {
        int day = today.DayNumber - SeededRunner.Start.DayNumber;
        (SessionKind kind, int seconds, int hardSeconds) = Session(day / 7, day % 7);
        var workout = new Workout { Name = $"{kind}" };
        if (seconds == 0)
        {
            return new PlannedDay(today, SessionKind.Rest, "Rest", "Rest.", "The plan says so.", 0, 0, null);
        }

        workout.AddStep(StepIntensity.Active, StepDurationKind.Time, seconds);
        return new PlannedDay(today, kind, workout.Name, "Run.", "The plan says so.", seconds, hardSeconds, workout);
    }

    /// <summary>The session of a day of a week, both from 0; 0 seconds for rest.</summary>
    protected abstract (SessionKind Kind, int Seconds, int HardSeconds) Session(int week, int day);

    /// <summary>Five runs a week, long on Sunday, hard on Tuesday and, when asked, Thursday.</summary>
    protected static (SessionKind Kind, int Seconds, int HardSeconds) Usual(double weekSeconds, int day, bool isTwiceHard) => day switch
    {
        1 => (SessionKind.Intervals, (int)(weekSeconds * 0.18), (int)(weekSeconds * 0.07)),
        2 or 5 => (SessionKind.Easy, (int)(weekSeconds * 0.17), 0),
        3 => isTwiceHard
            ? (SessionKind.Steady, (int)(weekSeconds * 0.18), (int)(weekSeconds * 0.08))
            : (SessionKind.Easy, (int)(weekSeconds * 0.18), 0),
        6 => (SessionKind.Long, (int)(weekSeconds * 0.30), 0),
        _ => (SessionKind.Rest, 0, 0),
    };
}

/// <summary>A plan as books print it: weeks by the race's distance, the same for all, every fourth lighter, two weeks of taper.</summary>
public sealed class BookPolicy(double raceMeters, int weeks) : WeeklyPolicy
{
    /// <inheritdoc/>
    protected override (SessionKind Kind, int Seconds, int HardSeconds) Session(int week, int day)
    {
        double peak = 3600 * (raceMeters switch { <= 5_000 => 4.5, <= 10_000 => 5.5, <= 21_098 => 6.5, _ => 8 });
        double share = week >= weeks - 1 ? 0.4 : week == weeks - 2 ? 0.65
            : (0.55 + 0.45 * week / (weeks - 3)) * (week % 4 == 3 ? 0.75 : 1);
        return Usual(peak * share, day, week >= weeks / 3);
    }
}

/// <summary>Ten per cent more each week from the runner's own usual week on, up to ten hours; the last week half.</summary>
public sealed class TenPercentPolicy(double usualWeekSeconds, int weeks) : WeeklyPolicy
{
    private const double MostSeconds = 36_000;

    /// <inheritdoc/>
    protected override (SessionKind Kind, int Seconds, int HardSeconds) Session(int week, int day)
    {
        double seconds = Math.Min(MostSeconds, usualWeekSeconds * Math.Pow(1.1, week + 1));
        return Usual(week == weeks - 1 ? seconds / 2 : seconds, day, false);
    }
}

/// <summary>The runner's own usual week, every run of it hard.</summary>
public sealed class AlwaysHardPolicy(double usualWeekSeconds) : WeeklyPolicy
{
    /// <inheritdoc/>
    protected override (SessionKind Kind, int Seconds, int HardSeconds) Session(int week, int day) => day is 0 or 4
        ? (SessionKind.Rest, 0, 0)
        : (SessionKind.Steady, (int)(usualWeekSeconds / 5), (int)(usualWeekSeconds / 5 * 0.6));
}
