using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Benchmarks.Season;

/// <summary>Half a year of many seeded runners under the planner with adaptation, and under three baselines with the same luck.</summary>
public sealed class SeasonBenchmark : IBenchmark
{
    private const int Weeks = 26;
    private const int DaysToRace = 7 * Weeks - 1;
    private const int Book = 1;
    private const int FewestToCompare = 100;
    private const string Percent = "% of first fitness";
    private const int BandedRunners = 25;
    private const int BandedRunsOfEach = 2;
    private const double MostSecondsOff = 5;
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
        Parallel.For(0, options.Runners, parallel, i => results[i] = Live(options.Seed + i, i < BandedRunners ? BandedRunsOfEach : 0));
        List<SeasonLives> lived = [.. results.OfType<SeasonLives>()];
        if (lived.Count == 0)
        {
            throw new BenchmarkFault("No runner's race could be planned: ask for more with --runners.");
        }

        return new BenchmarkReport(
            Name, [.. Own(lived, options.Runners), .. OnBand(lived), .. Compared(lived)], [.. Notes(), .. Found(lived)]);
    }

    private static SeasonLives? Live(int seed, int bandedRuns)
    {
        var runner = new SeededRunner(seed, DaysToRace);
        var adapted = new AdaptedPolicy(runner);
        if (adapted.Plan.Refusal is not null)
        {
            return null;
        }

        var band = new BandedRuns(seed, bandedRuns, DaysToRace);
        LivedSeason[] Live(AdaptedPolicy first, bool hasCosts) =>
            [.. Policies(runner, first).Select(policy =>
                LivedSeason.Of(seed, runner, policy, DaysToRace, hasCosts, hasCosts && policy == first ? band : null))];
        return new SeasonLives(adapted, Live(adapted, true), Live(new AdaptedPolicy(runner), false), band.Runs);
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
        PlanViolation[] all = [.. lived.SelectMany(one => one.Adapted.Violations)];
        PlanViolation[] violations = [.. all.Where(violation => !IsRace(violation))];
        yield return new BenchmarkRow("race mornings after more hard runs than planned: the race stays", all.Count(IsRace), "races");
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

    private static bool IsRace(PlanViolation violation) => violation.Date == SeededRunner.Start.AddDays(DaysToRace);

    private static IEnumerable<BenchmarkRow> OnBand(List<SeasonLives> lived)
    {
        BandedRun[] runs = [.. lived.SelectMany(one => one.Banded)];
        int all = lived.Sum(one => one.Seasons[0].Runs);
        yield return new BenchmarkRow("virtual band: runs pushed, run, recorded, synced, analysed", runs.Length, $"of {all:N0}");
        if (runs.Length == 0)
        {
            yield break;
        }

        yield return new BenchmarkRow(
            "virtual band: length against what was run, most",
            runs.Max(run => Math.Abs(run.Read.DurationSeconds - run.Meant.DurationSeconds)), "s", BenchmarkGoal.AtMost(MostSecondsOff));
        yield return new BenchmarkRow(
            "virtual band: found to be the planned session's", 100.0 * runs.Count(run => run.IsMatched) / runs.Length, "%",
            BenchmarkGoal.AtLeast(100));
        yield return new BenchmarkRow(
            "virtual band: hard or easy as it was run", 100.0 * runs.Count(run => run.Read.IsHard == run.Meant.IsHard) / runs.Length, "%");
    }

    private static IEnumerable<BenchmarkRow> Compared(List<SeasonLives> lived) =>
        Names.SelectMany((name, i) => RowsOf(name, lived, i));

    private static IEnumerable<BenchmarkRow> RowsOf(string name, List<SeasonLives> lived, int plan)
    {
        BenchmarkGoal? none = plan == 0 ? BenchmarkGoal.AtMost(0) : null;

        // A handful of runners says nothing of a median: only what must never happen is judged then.
        bool isOwn = plan == 0 && lived.Count >= FewestToCompare;
        LivedSeason[] seasons = [.. lived.Select(one => one.Seasons[plan])];
        yield return new BenchmarkRow(
            $"{name}: form at the race, median", MedianForm(lived, plan), Percent,
            isOwn ? BenchmarkGoal.AtLeast(MedianForm(lived, Book)) : null);
        double[] forms = [.. seasons.Select(one => one.FormPercent).Order()];
        yield return new BenchmarkRow($"{name}: form at the race, worst tenth", forms[forms.Length / 10], Percent);
        double[] free = [.. lived.Select(one => one.WithoutCosts[plan].FormPercent).Order()];
        yield return new BenchmarkRow($"{name}: form, nobody injured or put off, median", free[free.Length / 2], Percent);
        yield return new BenchmarkRow(
            $"{name}: injuries in 100 seasons", 100.0 * seasons.Sum(one => one.Injuries) / seasons.Length, "injuries");
        yield return new BenchmarkRow(
            $"{name}: mornings whose session breaks a rule", seasons.Sum(one => one.BrokenMornings), "mornings", none);
        yield return new BenchmarkRow($"{name}: sessions planned over 110 %", seasons.Sum(one => one.PlannedSpikes), "sessions", none);
        yield return new BenchmarkRow(
            $"{name}: runs over 110 % in 100", SpikesInHundred(lived, plan), "runs",
            isOwn ? BenchmarkGoal.AtMost(SpikesInHundred(lived, Book)) : null);
        yield return new BenchmarkRow(
            $"{name}: abandoned in 100", AbandonedInHundred(lived, plan), "plans",
            isOwn ? BenchmarkGoal.AtMost(AbandonedInHundred(lived, Book)) : null);
        double[] cuts = [.. seasons.Select(one => one.TaperCutPercent).Order()];
        yield return new BenchmarkRow(
            $"{name}: last two weeks below the four before, median", cuts[cuts.Length / 2], "%", isOwn ? BenchmarkGoal.AtLeast(41) : null);
        yield return new BenchmarkRow($"{name}: hours run", seasons.Average(one => one.RunSeconds) / 3600, "hours");
    }

    private static double MedianForm(List<SeasonLives> lived, int plan) =>
        lived.Select(one => one.Seasons[plan].FormPercent).Order().ElementAt(lived.Count / 2);

    private static double SpikesInHundred(List<SeasonLives> lived, int plan) =>
        100.0 * lived.Sum(one => one.Seasons[plan].RunSpikes) / lived.Sum(one => one.Seasons[plan].Runs);

    private static double AbandonedInHundred(List<SeasonLives> lived, int plan) =>
        100.0 * lived.Count(one => one.Seasons[plan].IsAbandoned) / lived.Count;

    /// <summary>The first violations, so that they can be looked for.</summary>
    private static IEnumerable<string> Found(List<SeasonLives> lived) => lived
        .SelectMany(one => one.Adapted.Violations.Take(1).Select(violation => (one.Adapted.Seed, violation)))
        .Take(5)
        .Select(found => FormattableString.Invariant(
            $"Violation with --seed {found.Seed}: {found.violation.Rule} on {found.violation.Date:yyyy-MM-dd}."));

    private static IReadOnlyList<string> Notes() =>
    [
        "The same seeded runners under every plan: 50 to 100 % of the sessions done, fewer when tired; illness, untold absences, noise.",
        $"Virtual band: {BandedRunsOfEach} runs of each of the first {BandedRunners} runners, used in their lives; others go without it.",
        "Form: fitness less fatigue (Banister), time constants, weights and tolerance drawn for each runner; gains level off.",
        "A runner who repeats the six weeks before stays at 0. The planner never sees these numbers, and they say nothing of real runners.",
        "Injury: 3.1 in 1,000 runs, times 1.64 above 110 %, 1.52 above 130 %, 2.28 above 200 % of the longest of 30 days (Frandsen 2025);",
        "recovery around 56 days (Mulvad 2018), a third without running (assumed). Put off: 8 points of adherence fewer when every run",
        "of two weeks was fast (direction: Perri 2002; size assumed). A row for each plan leaves both out.",
        "Abandoned: fatigue above 2.2 times the usual for as many days as the runner's patience lasts (14 to 28 days).",
        "Phases: the days as they stood on their own morning against the season made at the start; illness, injuries and gaps count, and",
        "the taper comes off what was run. A run may be over 110 % where the plan was not: runners run up to 3 % longer than planned.",
    ];
}
