using System.CommandLine;

namespace TrainingPlan.Benchmarks;

/// <summary>The command line: `NAME [--json] [--check] [--recordings DIR]` and the options of single benchmarks.</summary>
public static class BenchmarksProgram
{
    private const int ExitGoalMissed = 1;
    private const int ExitCannotRun = 2;

    /// <summary>Returns 0; 1 when a goal was missed that is checked always or by --check; 2 when a benchmark can't run.</summary>
    public static int Main(string[] args)
    {
        string names = string.Join("\n", BenchmarkList.All.Select(benchmark => $"  {benchmark.Name}: {benchmark.Summary}"));
        var name = new Argument<string>("NAME") { Description = "all, or one of:\n" + names };
        var json = new Option<bool>("--json") { Description = "Write the reports as JSON." };
        var check = new Option<bool>("--check") { Description = "Exit with 1 when a goal is missed." };
        var recordings = new Option<string?>("--recordings") { Description = "The folder of recordings.", HelpName = "DIR" };
        var seed = new Option<int>("--seed") { Description = "Seed of the virtual runner.", DefaultValueFactory = _ => 1, HelpName = "N" };
        var lives = new Option<int>("--seeds") { Description = "Lives of faults.", DefaultValueFactory = _ => 200, HelpName = "N" };
        var from = new Option<int>("--from") { Description = "Seed of the first life.", DefaultValueFactory = _ => 1, HelpName = "N" };
        var inputs = new Option<int>("--inputs") { Description = "Inputs of fuzz.", DefaultValueFactory = _ => 100_000, HelpName = "N" };
        var file = new Option<string?>("--data") { Description = "Race results for predict.", HelpName = "FILE" };
        var refit = new Option<bool>("--refit") { Description = "Let predict print the constants that it fits." };
        var runners = new Option<int>("--runners") { Description = "Runners of season.", DefaultValueFactory = _ => 500, HelpName = "N" };
        var root = new RootCommand("Measures TrainingPlan and shows each figure beside its goal.")
        {
            name, json, check, recordings, seed, lives, from, inputs, file, refit, runners,
        };
        root.SetAction(parsed =>
        {
            var options = new BenchmarkOptions(
                parsed.GetValue(recordings), parsed.GetValue(seed), parsed.GetValue(lives), parsed.GetValue(from), parsed.GetValue(inputs),
                parsed.GetValue(file), parsed.GetValue(refit),
                parsed.GetValue(runners));
            return Run(parsed.GetRequiredValue(name), options, parsed.GetValue(json), parsed.GetValue(check));
        });
        return root.Parse(args).Invoke();
    }

    private static int Run(string name, BenchmarkOptions options, bool asJson, bool isChecked)
    {
        try
        {
            List<BenchmarkReport> reports = Measure(name, options, asJson);
            if (asJson)
            {
                ReportWriter.WriteJson(reports, Console.Out);
            }
            bool isMissed = reports.Any(report => !report.IsMet && (isChecked || BenchmarkList.IsAlwaysChecked(report.Name)));
            return isMissed ? ExitGoalMissed : 0;
        }
        catch (BenchmarkFault fault)
        {
            Console.Error.WriteLine(fault.Message);
            return ExitCannotRun;
        }
    }

    private static List<BenchmarkReport> Measure(string name, BenchmarkOptions options, bool asJson)
    {
        if (options.RecordingsDirectory is not null && !Directory.Exists(options.RecordingsDirectory))
        {
            throw new BenchmarkFault($"The recordings folder \"{options.RecordingsDirectory}\" does not exist.");
        }
        var reports = new List<BenchmarkReport>();
        foreach (IBenchmark benchmark in BenchmarkList.Named(name, options))
        {
            BenchmarkReport report = benchmark.Run(options);
            reports.Add(report);
            if (!asJson)
            {
                ReportWriter.WriteTable(report, Console.Out);
            }
        }
        return reports;
    }
}
