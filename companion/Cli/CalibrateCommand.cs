using System.CommandLine;
using System.Globalization;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan calibrate --session ID --distance METERS</c>: own step lengths from a run of known distance.</summary>
internal static class CalibrateCommand
{
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
            Calibration done = Calibration.Make(store, known);
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
}
