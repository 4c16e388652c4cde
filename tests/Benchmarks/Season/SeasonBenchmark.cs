using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Benchmarks.Season;

/// <summary>Half a year of many seeded runners under the planner with adaptation, and under three baselines with the same luck.</summary>
public sealed class SeasonBenchmark : IBenchmark
{
    private const int Weeks = 26;
    private const int DaysToRace = 7 * Weeks - 1;
    private static readonly string[] Names = ["adapted plan", "book plan", "+10 % a week", "always hard", "as ever, no plan"];

    /// <inheritdoc/>
    public string Name => "season";

    /// <inheritdoc/>
    public string Summary => "What becomes of 26 weeks of many runners under the plan, and under three baselines?";

    /// <inheritdoc/>
    public BenchmarkReport Run(BenchmarkOptions options)
    {
        var results = new SeasonLives?[options.Runners];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, options.Runners, parallel, i => results[i] = Live(options.Seed + i));
        List<SeasonLives> lived = [.. results.OfType<SeasonLives>()];
        if (lived.Count == 0)
        {
            throw new BenchmarkFault("No runner's race could be planned: ask for more with --runners.");
        }

        return new BenchmarkReport(Name, [.. Own(lived, options.Runners), .. Compared(lived)], [.. Notes(), .. Found(lived)]);
    }

    private static SeasonLives? Live(int seed)
    {
        var runner = new SeededRunner(seed, DaysToRace);
        var adapted = new AdaptedPolicy(runner);
        if (adapted.Plan.Refusal is not null)
        {
            return null;
        }

        LivedSeason[] Live(AdaptedPolicy first, bool hasCosts) =>
            [.. Policies(runner, first).Select(policy => LivedSeason.Of(seed, runner, policy, DaysToRace, hasCosts))];
        return new SeasonLives(adapted, Live(adapted, true), Live(new AdaptedPolicy(runner), false));
    }

    private static ISeasonPolicy[] Policies(SeededRunner runner, AdaptedPolicy adapted)
    {
        double usualWeek = runner.History.Sum(run => run.DurationSeconds) / 6.0;
        return
        [
            adapted, new BookPolicy(runner.Goal.Races[0].DistanceMeters, Weeks), new TenPercentPolicy(usualWeek, Weeks),
            new AlwaysHardPolicy(usualWeek), new HabitPolicy(runner.History),
        ];
    }

    private static IEnumerable<BenchmarkRow> Own(List<SeasonLives> lived, int runners)
    {
        var phases = new PhaseShares();
        foreach (AdaptedPolicy adapted in lived.Select(one => one.Adapted))
        {
            phases.Add(adapted.Plan, adapted.Days, SeededRunner.Start.AddDays(DaysToRace));
        }

        yield return new BenchmarkRow("seasons lived", lived.Count, $"of {runners}");
        PlanViolation[] violations = [.. lived.SelectMany(one => one.Adapted.Violations)];
        yield return new BenchmarkRow("rule violations on any morning, whole plan", violations.Length, "rules", BenchmarkGoal.AtMost(0));
        foreach (IGrouping<string, PlanViolation> rule in violations.GroupBy(one => one.Rule).OrderBy(group => group.Key))
        {
            yield return new BenchmarkRow($"  of these {rule.Key}", rule.Count(), "rules");
        }

        yield return new BenchmarkRow("changes of a plan in 26 weeks", lived.Average(one => one.Adapted.Changes), "changes");
        foreach (var code in lived.SelectMany(one => one.Adapted.ChangesByCode).GroupBy(pair => pair.Key).OrderBy(group => group.Key))
        {
            yield return new BenchmarkRow($"  of these {code.Key}", (double)code.Sum(pair => pair.Value) / lived.Count, "changes");
        }

        foreach (Phase phase in phases.Phases)
        {
            string name = $"{phase}".ToLowerInvariant();
            yield return new BenchmarkRow($"{name}: share of all weeks", phases.OfAllPercent(phase), "%");
            yield return new BenchmarkRow($"{name}: weeks planned within a fifth of what was meant", phases.ClosePercent(phase), "%");
        }
    }

    private static IEnumerable<BenchmarkRow> Compared(List<SeasonLives> lived)
    {
        for (int i = 0; i < Names.Length; i++)
        {
            LivedSeason[] seasons = [.. lived.Select(one => one.Seasons[i])];
            BenchmarkGoal? none = i == 0 ? BenchmarkGoal.AtMost(0) : null;
            double[] forms = [.. seasons.Select(season => season.FormPercent).Order()];
            string name = Names[i];
            yield return new BenchmarkRow($"{name}: form at the race, median", forms[forms.Length / 2], "% of first fitness");
            yield return new BenchmarkRow($"{name}: form at the race, worst tenth", forms[forms.Length / 10], "% of first fitness");
            double[] free = [.. lived.Select(one => one.WithoutCosts[i].FormPercent).Order()];
            yield return new BenchmarkRow($"{name}: form, nobody injured or put off, median", free[free.Length / 2], "% of first fitness");
            yield return new BenchmarkRow(
                $"{name}: injuries in 100 seasons", 100.0 * seasons.Sum(season => season.Injuries) / seasons.Length, "injuries");
            yield return new BenchmarkRow(
                $"{name}: mornings whose session breaks a rule", seasons.Sum(season => season.BrokenMornings), "mornings", none);
            yield return new BenchmarkRow(
                $"{name}: sessions planned over 110 %", seasons.Sum(season => season.PlannedSpikes), "sessions", none);
            yield return new BenchmarkRow(
                $"{name}: runs over 110 % in 100", 100.0 * seasons.Sum(season => season.RunSpikes) / seasons.Sum(season => season.Runs),
                "runs");
            yield return new BenchmarkRow(
                $"{name}: abandoned in 100", 100.0 * seasons.Count(season => season.IsAbandoned) / seasons.Length, "plans");
            yield return new BenchmarkRow(
                $"{name}: hours run", seasons.Average(season => season.RunSeconds) / 3600, "hours");
        }
    }

    /// <summary>The first violations, so that they can be looked for.</summary>
    private static IEnumerable<string> Found(List<SeasonLives> lived) => lived
        .SelectMany(one => one.Adapted.Violations.Take(1).Select(violation => (one.Adapted.Seed, violation)))
        .Take(5)
        .Select(found => FormattableString.Invariant(
            $"Violation with --seed {found.Seed}: {found.violation.Rule} on {found.violation.Date:yyyy-MM-dd}."));

    private static IReadOnlyList<string> Notes() =>
    [
        "Planner, adaptation and validator as they are; what the runner does is a simulation, without a virtual band between.",
        "Runners do 50 to 100 % of the sessions (fewer when tired), fall ill, stay away untold, shorten, run easy days too hard.",
        "Form: fitness less fatigue (Banister), time constants, weights and tolerance drawn for each runner; gains level off.",
        "The planner never sees these numbers. It compares plans under this model; it says nothing of real runners.",
        "Abandoned: fatigue above 2.2 times the usual for as many days as the runner's patience lasts (14 to 28 days).",
        "Phases: the days as they stood on their own morning, against the season made at the start; illness and gaps count.",
        "A run may be over 110 % where the plan was not: runners run up to 3 % longer than planned.",
    ];
}
