using System;
using System.IO;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>
/// A recording through chips and firmware. The band is switched on 2.6 s before and start is pressed so that the run begins
/// with the recording; row s tells what the firmware finished for the second that ends at s + 1.
/// </summary>
public static class Replay
{
    private const int WarmUpMs = 2600;

    /// <summary>Writes the trace; returns its rows. 0 LEDs stands for as many as the recording feeds.</summary>
    public static int Run(Recording recording, int leds, bool isStarted, TextWriter trace)
    {
        var runner = new RecordedRunner(recording);
        int ledCount = leds != 0 ? leds : recording.LightChannelCount >= 3 ? 3 : 2;
        VirtualBand band = VirtualBand.On(runner, ledCount);
        band.PowerOn();
        band.Advance(WarmUpMs);
        if (isStarted && !band.StartRun())
        {
            throw new RecordingException($"{recording.Name} can't be replayed: the firmware did not start a run.");
        }

        if (!isStarted)
        {
            AwaitSecond(band);
            runner.BeginRun(band.Clock.TrueSeconds);
        }

        int rows = (int)recording.DurationSeconds;
        trace.Write(TraceRow.Header + "\n");
        for (int second = 0; second < rows; second++)
        {
            AwaitSecond(band);
            trace.Write(TraceRow.Format(second, band.Loop!.Second, band.Loop.LastCue) + "\n");
        }

        return rows;
    }

    /// <summary>Runs until the firmware has finished its next second; it may be late by what it has to do, not by seconds.</summary>
    private static void AwaitSecond(VirtualBand band)
    {
        long count = band.Loop!.SecondCount;
        for (int i = 0; i < 1000 && band.Loop.SecondCount == count; i++)
        {
            band.Tick();
        }

        if (band.Loop.SecondCount == count)
        {
            throw new RecordingException("The firmware stopped finishing its seconds; this is a fault of the firmware.");
        }
    }
}
