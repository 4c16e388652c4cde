using System.Buffers.Binary;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Export.Fit;
using TrainingPlan.Companion.Import;
using TrainingPlan.Companion.Import.Fit;
using TrainingPlan.Workouts;

namespace TrainingPlan.Trials.Fuzz;

/// <summary>FIT files for the reader's trial.</summary>
internal static class FitFiles
{
    private const int HeaderBytes = 14;
    private const int CrcBytes = 2;
    private static readonly int[] Zones = [120, 140, 155, 170, 190];
    private static readonly DateTimeOffset Created = new(2026, 6, 1, 6, 0, 0, TimeSpan.Zero);

    /// <summary>A workout of chance as a file.</summary>
    public static byte[] Workout(Random chance)
    {
        Workout workout = StoredFormTarget.AnyWorkout(chance);
        return WorkoutValidator.Check(workout) == WorkoutError.None ? WorkoutFitWriter.Write(workout, Created).File : Workout(chance);
    }

    /// <summary>Reads a workout's file.</summary>
    public static long ReadWorkout(byte[] file) => WorkoutFitReader.Read(file, Zones, Zones[^1]).Workout.StepCount;

    /// <summary>An activity of chance as a file.</summary>
    public static byte[] Activity(Random chance)
    {
        int count = chance.Next(1, 40);
        double[] Column(int low, int high) => [.. Enumerable.Range(0, count).Select(_ => (double)chance.Next(low, high))];
        return FitActivityWriter.Write(new Activity
        {
            Sport = (Sport)chance.Next(0, 8),
            Start = Created.AddSeconds(chance.Next()),
            Name = chance.Next(2) == 0 ? "" : "Run",
            Series = new ActivitySeries
            {
                ElapsedSeconds = [.. Enumerable.Range(0, count).Select(second => (double)second)],
                HeartRateBpm = Column(60, 190),
                CadenceSpm = Column(140, 190),
                SpeedMetersPerSecond = Column(0, 6),
                HeartRateTrust = chance.Next(2) == 0 ? [] : Column(0, 3),
            },
            Laps = [new ActivityLap(0, count, count * 3, count, "active")],
            Pauses = chance.Next(2) == 0 ? [] : [new ActivityPause(1, 2)],
            BeatIntervalsMs = chance.Next(2) == 0 ? [] : Column(300, 1200),
        });
    }

    /// <summary>A number that depends on what came out of a file.</summary>
    public static long SumOf(ImportedFile read)
    {
        long sum = read.Notes.Count;
        foreach (Activity activity in read.Activities)
        {
            sum = (sum * 31) + activity.Series.Count + activity.Laps.Count + activity.Pauses.Count + activity.BeatIntervalsMs.Length;
        }

        return sum;
    }

    /// <summary>Sets the length and both checksums of any FIT file.</summary>
    public static byte[] Mend(byte[] data)
    {
        if (data.Length >= HeaderBytes + CrcBytes)
        {
            BinaryPrimitives.WriteInt32LittleEndian(data.AsSpan(4), data.Length - HeaderBytes - CrcBytes);
            BinaryPrimitives.WriteUInt16LittleEndian(data.AsSpan(12), FitCrc.Of(data.AsSpan(0, 12)));
            BinaryPrimitives.WriteUInt16LittleEndian(data.AsSpan(data.Length - 2), FitCrc.Of(data.AsSpan(0, data.Length - 2)));
        }

        return data;
    }
}
