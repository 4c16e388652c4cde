using TrainingPlan.Hardware.Chips;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.Workouts;

namespace TrainingPlan.Benchmarks;

/// <summary>A virtual band that is switched on, worn and recording.</summary>
public static class VirtualRun
{
    private const int SettleMs = 5000;

    /// <summary>The seeded virtual runner.</summary>
    public static IRunner Seeded(int seed) => new SeededRunner(seed);

    /// <summary>A runner who repeats a recording file.</summary>
    public static IRunner Recorded(string path) => new RecordedRunner(RecordingFile.Read(path));

    /// <summary>Switches a band with a workout on, on a runner's wrist, and presses start.</summary>
    public static VirtualBand Start(IRunner runner) => Start(runner, BenchmarkWorkout.Make(), 2);

    /// <summary>The same with a workout of one's own, a pulse sensor of 2 or 3 LEDs and perhaps a GNSS module.</summary>
    public static VirtualBand Start(IRunner runner, Workout workout, int heartLedCount, GnssModel? gnss = null)
    {
        VirtualBand band = VirtualBand.On(runner, heartLedCount, gnss);
        BenchmarkWorkout.PutOn(band, workout);
        band.PowerOn();
        band.Advance(SettleMs);
        if (!band.StartRun())
        {
            throw new BenchmarkFault("The virtual band did not start recording when its button was pressed.");
        }
        return band;
    }
}
