using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Companion.Tests.Planning.Season;

/// <summary>Runners and goals out of a seed.</summary>
internal static class AnySeason
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    public static SeasonInput From(int seed)
    {
        var random = new Random(seed);
        var kind = (GoalKind)random.Next(4);
        double[] distances = [5_000, 10_000, 21_097.5, 42_195, 50_000];
        List<GoalRace> races = [];
        if (kind == GoalKind.Race)
        {
            double meters = distances[random.Next(distances.Length)];
            races.Add(new GoalRace("", Today.AddDays(random.Next(7, 330)), meters, RacePriority.A, null, (int)(meters / 3)));
            for (int i = random.Next(3); i > 0; i--)
            {
                races.Add(new GoalRace(
                    "", Today.AddDays(random.Next(7, 330)), distances[random.Next(3)], (RacePriority)random.Next(1, 3), null, null));
            }
        }

        return new SeasonInput
        {
            Today = Today.AddDays(random.Next(7)),
            Goal = new TrainingGoal(kind, [.. races.DistinctBy(race => race.Date)]),
            History = History(random),
            Availability = new Availability
            {
                MinutesByWeekday =
                [
                    .. Enumerable.Range(0, 6).Select(_ => random.Next(4) == 0 ? 0 : random.Next(20, 200)), random.Next(40, 200),
                ],
                RunsAWeek = random.Next(3) == 0 ? random.Next(1, 7) : null,
            },
            Numbers = random.Next(2) == 0
                ? RunnerNumbers.Unknown
                : new RunnerNumbers(
                    168, [114, 133, 152, 171, 190], new TrainingPaces(400, 350, 290, 265, 250, 8, "a race"), random.Next(2) == 0),
            Model = (IntensityModel)random.Next(3),
            WasInjuredLately = random.Next(4) == 0,
            AgeYears = random.Next(2) == 0 ? null : random.Next(18, 80),
        };
    }

    private static PastRun[] History(Random random)
    {
        int runsAWeek = random.Next(0, 7);
        int usualSeconds = random.Next(20, 75) * 60;
        List<PastRun> runs = [];
        for (int day = 0; day < 40; day++)
        {
            if (random.Next(7) < runsAWeek)
            {
                int seconds = (int)(usualSeconds * (0.7 + 0.8 * random.NextDouble()));
                runs.Add(new PastRun(Today.AddDays(-day), seconds, random.Next(6) == 0));
            }
        }

        return [.. runs];
    }
}
