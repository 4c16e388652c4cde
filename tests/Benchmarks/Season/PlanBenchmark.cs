using System.Diagnostics;
using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Benchmarks.Season;

/// <summary>How long a year's plan and a new one after missed sessions take; beside it what was solved, which never varies.</summary>
public sealed class PlanBenchmark : IBenchmark
{
    private const int Runners = 5;
    private const int RunsOfEach = 3;
    private const int DaysToRace = 363;
    private const double MostPlanMs = 1_000;
    private const double MostReplanMs = 300;

    /// <inheritdoc/>
    public string Name => "plan";

    /// <inheritdoc/>
    public string Summary => "How long does a year's plan take, and a re-plan?";

    /// <inheritdoc/>
    public BenchmarkReport Run(BenchmarkOptions options)
    {
        List<double> planMs = [];
        List<double> replanMs = [];
        List<double> changeMs = [];
        List<double> busyMs = [];
        int weeks = 0;
        int changedDays = 0;
        for (int i = 0; i < Runners; i++)
        {
            var runner = new SeededRunner(options.Seed + i, DaysToRace);
            SeasonPlan plan = Timed(planMs, null, () => SeasonPlanner.Make(runner.Input(SeededRunner.Start, runner.History)));
            if (plan.Refusal is PlanRefusal refusal)
            {
                throw new BenchmarkFault($"The year of runner {options.Seed + i} was refused: {refusal.Sentence}");
            }

            weeks += plan.Weeks.Count;
            changedDays += Timed(replanMs, busyMs, () => Adaptation.Propose(Missed(runner, plan, 6)))?.Changes.Count ?? 0;
            Timed(changeMs, null, () => Adaptation.Propose(Missed(runner, plan, 3)));
        }

        return new BenchmarkReport(
            Name,
            [
                new BenchmarkRow("a year's plan, median", Median(planMs), "ms", BenchmarkGoal.AtMost(MostPlanMs)),
                new BenchmarkRow("a re-plan of what does not stand, median", Median(replanMs), "ms", BenchmarkGoal.AtMost(MostReplanMs)),
                new BenchmarkRow("the smallest change, median", Median(changeMs), "ms", BenchmarkGoal.AtMost(MostReplanMs)),
                new BenchmarkRow("a year's plan, slowest", planMs.Max(), "ms"),
                new BenchmarkRow("a re-plan, slowest", replanMs.Max(), "ms"),
                new BenchmarkRow("a re-plan, processor time, median", Median(busyMs), "ms"),
                new BenchmarkRow("weeks solved for the plans", weeks, "weeks"),
                new BenchmarkRow("days that the re-plans changed", changedDays, "days"),
            ],
            [
                $"{Runners} runners out of seeds, each measured {RunsOfEach} times after one run to warm up; a race in {DaysToRace} days.",
                "A re-plan follows six missed sessions in a row and solves the weeks again that do not stand; a change follows three.",
                "The times are of the wall's clock: other work on the machine is in them, and not in the processor time.",
            ]);
    }

    /// <summary>The first day on which so many planned sessions were missed from the start on.</summary>
    private static AdaptInput Missed(SeededRunner runner, SeasonPlan plan, int sessions)
    {
        DateOnly today = plan.Days.Where(day => day.DurationSeconds > 0).ElementAt(sessions - 1).Date.AddDays(1);
        return new AdaptInput { Today = today, Days = plan.Days, Season = runner.Input(today, runner.History), Weeks = plan.Weeks };
    }

    private static T Timed<T>(List<double> milliseconds, List<double>? busyMs, Func<T> act)
    {
        T result = act();
        for (int i = 0; i < RunsOfEach; i++)
        {
            TimeSpan busy = Environment.CpuUsage.TotalTime;
            long start = Stopwatch.GetTimestamp();
            result = act();
            milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            busyMs?.Add((Environment.CpuUsage.TotalTime - busy).TotalMilliseconds);
        }

        return result;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
