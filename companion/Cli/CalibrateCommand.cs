using System.CommandLine;
using System.Globalization;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan calibrate --session ID --distance METERS</c>: own step lengths from a run of known distance.</summary>
internal static class CalibrateCommand
{
    private const double LeastMeters = 400;
    private const double MostMeters = 100_000;
    private const int FewestSteps = 300;
    private const double ShortestStepMeters = 0.3;
    private const double LongestStepMeters = 2.0;

    public static Command Make(Terminal terminal, Option<string> data)
    {
        var session = new Option<long>("--session") { Description = "Number of the run.", HelpName = "ID", Required = true };
        var distance = new Option<double>("--distance")
        {
            Description = "Its known distance in metres: a track, a treadmill, a measured course.",
            HelpName = "METERS",
            Required = true,
        };
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("calibrate", "Fit your own step lengths to a run of known distance.") { session, distance, json };
        command.SetAction(parsed =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            var known = new KnownDistance(parsed.GetValue(session), parsed.GetValue(distance));
            Calibration done = Calibrate(store, known);
            if (parsed.GetValue(json))
            {
                JsonText.Write(terminal.Output, done);
            }
            else
            {
                Print(terminal.Output, done);
            }

            return 0;
        });
        return command;
    }

    private static Calibration Calibrate(RunStore store, KnownDistance known)
    {
        if (!(known.DistanceMeters is >= LeastMeters and <= MostMeters))
        {
            string given = known.DistanceMeters.ToString(CultureInfo.InvariantCulture);
            throw new CommandException(
                $"--distance takes {LeastMeters} to {MostMeters} metres, not {given}.", "Nothing was changed.", Failures.WrongUse);
        }

        GaitSteps steps = StepsOf(store, known.RunId);
        List<(GaitSteps Steps, double DistanceMeters)> runs = [(steps, known.DistanceMeters)];
        runs.AddRange(store.GetKnownDistances().Where(other => other.RunId != known.RunId)
            .Select(other => (GaitSteps.Of(store.GetSeconds(other.RunId)), other.DistanceMeters)));
        RunnerRecord runner = store.GetRunner();
        double? walkBefore = runner.WalkStepLengthMillimeters / 1000.0;
        double? runBefore = runner.StepLengthMillimeters / 1000.0;
        StepLengths after = StepLengthFit.Of(runs, walkBefore, runBefore);
        if (!IsStep(after.WalkMeters) || !IsStep(after.RunMeters))
        {
            int total = steps.Walk + steps.Run;
            throw new CommandException(
                $"{known.DistanceMeters:F0} m in {total} steps is no human step length.", "Check --distance; nothing was changed.");
        }

        RunnerRecord saved = runner with
        {
            StepLengthMillimeters = (int)Math.Round(after.RunMeters * 1000),
            WalkStepLengthMillimeters = (int)Math.Round(after.WalkMeters * 1000),
        };
        store.SaveCalibration(known, saved);
        double? distanceBefore = runBefore is null ? null : (steps.Walk * (walkBefore ?? after.WalkMeters)) + (steps.Run * runBefore);
        double? uncertaintyBefore = runBefore is null
            ? null
            : StepLengthFit.Uncertainty([.. runs.Skip(1)], walkBefore ?? after.WalkMeters, runBefore.Value);
        return new Calibration(
            known.RunId, known.DistanceMeters, steps.Walk, steps.Run,
            new CalibrationState(runner.WalkStepLengthMillimeters, runner.StepLengthMillimeters, distanceBefore, uncertaintyBefore),
            new CalibrationState(
                saved.WalkStepLengthMillimeters, saved.StepLengthMillimeters, after.DistanceMeters(steps), after.UncertaintyPercent),
            after.RunCount, after.IsHeld);
    }

    private static GaitSteps StepsOf(RunStore store, long id)
    {
        if (store.GetRun(id) is null)
        {
            throw new CommandException($"There is no run {id}.", "See which there are with: trainingplan sessions");
        }

        GaitSteps steps = GaitSteps.Of(store.GetSeconds(id));
        return steps.Walk + steps.Run >= FewestSteps
            ? steps
            : throw new CommandException(
                $"Run {id} has only {steps.Walk + steps.Run} steps.", $"Calibrate with a run of {FewestSteps} steps or more.");
    }

    private static bool IsStep(double meters) => meters is >= ShortestStepMeters and <= LongestStepMeters;

    private static void Print(TextWriter output, Calibration done)
    {
        string distance = done.DistanceMeters.ToString("F0", CultureInfo.InvariantCulture);
        output.WriteLine($"Run {done.RunId}: {distance} m in {done.RunSteps} running and {done.WalkSteps} walking steps.");
        (CalibrationState before, CalibrationState after) = (done.Before, done.After);
        output.WriteLine($"Step length, running   {Pair(before.RunStepLengthMillimeters, after.RunStepLengthMillimeters, "mm")}");
        output.WriteLine($"Step length, walking   {Pair(before.WalkStepLengthMillimeters, after.WalkStepLengthMillimeters, "mm")}");
        output.WriteLine($"This run by its steps  {Pair(before.DistanceMeters, after.DistanceMeters, "m")}");
        output.WriteLine($"Uncertainty            {Pair(before.UncertaintyPercent, after.UncertaintyPercent, "% either way")}");
        if (done.IsHeld)
        {
            output.WriteLine("A length wanted to change by more than a quarter and was held: is the distance right?");
        }

        int missing = StepLengthFit.RunsForOwnUncertainty - done.RunCount;
        output.WriteLine(missing > 0
            ? $"Estimated pace, usual uncertainty: {missing} more of known distance make it your own. The band gets it at the next sync."
            : $"Estimated pace from {done.RunCount} runs of known distance. The band gets it at the next sync.");
    }

    private static string Pair(double? before, double? after, string unit) => $"{Known(before)} -> {Known(after)} {unit}";

    private static string Known(double? value) => value?.ToString("F0", CultureInfo.InvariantCulture) ?? "not calibrated";

    private sealed record Calibration(
        long RunId,
        double DistanceMeters,
        int WalkSteps,
        int RunSteps,
        CalibrationState Before,
        CalibrationState After,
        int RunCount,
        bool IsHeld);

    private sealed record CalibrationState(
        int? WalkStepLengthMillimeters, int? RunStepLengthMillimeters, double? DistanceMeters, double? UncertaintyPercent);
}
