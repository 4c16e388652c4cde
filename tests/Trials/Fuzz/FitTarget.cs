using System.Buffers.Binary;
using TrainingPlan.Companion.Export.Fit;
using TrainingPlan.Companion.Import.Fit;
using TrainingPlan.Workouts;

namespace TrainingPlan.Trials.Fuzz;

/// <summary>A workout out of a FIT file; what is wrong with the file has to be one sentence.</summary>
internal sealed class FitTarget : StoredFormTarget
{
    private const int HeaderBytes = 14;
    private const int CrcBytes = 2;
    private static readonly int[] Zones = [120, 140, 155, 170, 190];
    private static readonly DateTimeOffset Created = new(2026, 6, 1, 6, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public override string Name => "FIT workout";

    /// <inheritdoc/>
    public override int FixedBytes => 131_072;

    /// <inheritdoc/>
    public override bool TakesRange => false;

    /// <inheritdoc/>
    public override byte[] Valid(Random chance)
    {
        Workout workout = AnyWorkout(chance);
        return WorkoutValidator.Check(workout) == WorkoutError.None ? WorkoutFitWriter.Write(workout, Created).File : Valid(chance);
    }

    /// <inheritdoc/>
    public override byte[] Mend(byte[] data)
    {
        if (data.Length >= HeaderBytes + CrcBytes)
        {
            BinaryPrimitives.WriteInt32LittleEndian(data.AsSpan(4), data.Length - HeaderBytes - CrcBytes);
            BinaryPrimitives.WriteUInt16LittleEndian(data.AsSpan(12), FitCrc.Of(data.AsSpan(0, 12)));
            BinaryPrimitives.WriteUInt16LittleEndian(data.AsSpan(data.Length - 2), FitCrc.Of(data.AsSpan(0, data.Length - 2)));
        }

        return data;
    }

    /// <inheritdoc/>
    public override long Decode(byte[] data, int offset, int length, StepBound steps)
    {
        try
        {
            _ = WorkoutFitReader.Read(data, Zones, Zones[^1]);
            return 1;
        }
        catch (FitException)
        {
            return 0;
        }
    }
}
