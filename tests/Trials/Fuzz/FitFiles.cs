using System.Buffers.Binary;
using TrainingPlan.Companion.Export.Fit;
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
