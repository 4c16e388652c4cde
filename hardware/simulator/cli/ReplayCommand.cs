using System;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace TrainingPlan.Hardware.Simulator.Cli;

/// <summary>`replay FILE --trace OUT.csv`: a recording through chips and firmware, a row a second.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Recording, .csv or .csv.gz." };
        var trace = new Option<string>("--trace") { Description = "Where the row a second goes, CSV.", Required = true };
        var leds = new Option<int>("--leds")
        {
            Description = "LEDs of the pulse sensor, 2 or 3; without it as many as the recording feeds.",
        };
        var noStart = new Option<bool>("--no-start") { Description = "Do not press start: the band only watches." };
        var command = new Command("replay", "Play a recording through chips and firmware and write a row for each second.")
        {
            file, trace, leds, noStart,
        };
        command.SetAction(result => Run(
            result.GetValue(file)!,
            result.GetValue(trace)!,
            result.GetValue(leds),
            !result.GetValue(noStart)));
        return command;
    }

    private static int Run(string path, string tracePath, int leds, bool isStarted)
    {
        if (leds is not (0 or 2 or 3))
        {
            return SimulatorProgram.Fail($"--leds {leds}: the pulse sensors have 2 or 3 LEDs.");
        }

        try
        {
            Recording recording = RecordingFile.Read(path);
            var watch = Stopwatch.StartNew();
            int rows;
            using (var writer = new StreamWriter(tracePath))
            {
                rows = Replay.Run(recording, leds, isStarted, writer);
            }

            string seconds = watch.Elapsed.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture);
            Console.WriteLine($"{recording.Name}: {rows} s of {recording.RateHz} Hz replayed in {seconds} s, trace in {tracePath}");
            return 0;
        }
        catch (RecordingException e)
        {
            return SimulatorProgram.Fail(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return SimulatorProgram.Fail($"{tracePath} can't be written ({e.Message.TrimEnd('.')}): choose another place for the trace.");
        }
    }
}
