using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Benchmarks.Season;

/// <summary>A runner out of a seed: history, days with room, numbers and a race to train for.</summary>
public sealed class SeededRunner
{
    /// <summary>The plan's first day, a Monday.</summary>
    public static readonly DateOnly Start = new(2026, 11, 23);

    private static readonly double[] Distances = [5_000, 10_000, 21_097.5, 42_195];

    /// <summary>Makes the runner; the same seed makes the same one.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="daysToRace">Days from the plan's first day to the race.</param>
    public SeededRunner(int seed, int daysToRace)
    {
        Seed = seed;
        var random = new Random(seed);
        int runsAWeek = random.Next(3, 6);
        int usualSeconds = random.Next(28, 60) * 60;
        History = MakeHistory(random, runsAWeek, usualSeconds);
        double meters = Distances[random.Next(History.Max(run => run.DurationSeconds) > 4_200 ? 4 : 3)];
        int raceSeconds = (int)(meters * (0.27 + 0.12 * random.NextDouble()));
        Goal = new TrainingGoal(
            GoalKind.Race, [new GoalRace("", Start.AddDays(daysToRace), meters, RacePriority.A, null, raceSeconds)]);
        Availability = new Availability
        {
            MinutesByWeekday = [.. Enumerable.Range(0, 5).Select(_ => random.Next(6) == 0 ? 0 : random.Next(45, 110)), 150, 210],
        };
        Model = (IntensityModel)random.Next(3);
        AgeYears = random.Next(20, 70);
    }

    /// <summary>The seed.</summary>
    public int Seed { get; }

    /// <summary>Runs of the six weeks before the plan's first day.</summary>
    public IReadOnlyList<PastRun> History { get; }

    /// <summary>The race.</summary>
    public TrainingGoal Goal { get; }

    /// <summary>When the runner can run.</summary>
    public Availability Availability { get; }

    /// <summary>How the faster fifth is shared out.</summary>
    public IntensityModel Model { get; }

    /// <summary>Age in years.</summary>
    public int AgeYears { get; }

    /// <summary>What the season of a day is planned from.</summary>
    public SeasonInput Input(DateOnly today, IReadOnlyList<PastRun> history) => new()
    {
        Today = today,
        Goal = Goal,
        History = history,
        Availability = Availability,
        Numbers = new RunnerNumbers(168, [114, 133, 152, 171, 190], new TrainingPaces(400, 350, 290, 265, 250, 8, "a race")),
        Model = Model,
        AgeYears = AgeYears,
    };

    private static PastRun[] MakeHistory(Random random, int runsAWeek, int usualSeconds)
    {
        List<PastRun> runs = [];
        for (int day = -42; day < 0; day++)
        {
            bool isLongDay = (day + 42) % 7 == 6;
            if (isLongDay || random.Next(6) < runsAWeek - 1)
            {
                double share = isLongDay ? 1.4 : 0.8 + 0.4 * random.NextDouble();
                runs.Add(new PastRun(Start.AddDays(day), (int)(usualSeconds * share), isLongDay));
            }
        }

        return [.. runs];
    }
}
