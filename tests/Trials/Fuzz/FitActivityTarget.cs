using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Import;
using TrainingPlan.Companion.Import.Fit;

namespace TrainingPlan.Trials.Fuzz;

/// <summary>
/// A FIT activity. A record of two bytes becomes a row of all the columns that the file has anywhere, so what a file takes is reckoned
/// by the values that come out of it: each stands in the records, in the series and in the mended series.
/// </summary>
internal sealed class FitActivityTarget : FuzzTarget
{
    private const int CopiesOfValue = 3;
    private const int BytesOfActivity = 4096;

    /// <inheritdoc/>
    public override string Name => "FIT activity";

    /// <inheritdoc/>
    public override MemoryAllowance Allowance { get; } = MemoryAllowance.Usual with
    {
        Reason = $"{MemoryAllowance.Usual.Reason}; {CopiesOfValue} x 8 bytes for each value that comes out, "
            + $"{BytesOfActivity} for the objects of each activity",
    };

    /// <inheritdoc/>
    public override bool TakesRange => false;

    /// <inheritdoc/>
    public override byte[] Valid(Random chance) => FitFiles.Activity(chance);

    /// <inheritdoc/>
    public override byte[] Mend(byte[] data) => FitFiles.Mend(data);

    /// <inheritdoc/>
    public override long Decode(byte[] data, int offset, int length, StepBound steps)
    {
        try
        {
            ImportedFile read = FitActivityReader.Read(data);
            steps.Explain((read.Activities.Sum(ValuesOf) * sizeof(double) * CopiesOfValue) + (read.Activities.Count * BytesOfActivity));
            return Mix(1, FitFiles.SumOf(read));
        }
        catch (ImportException)
        {
            return 0;
        }
    }

    private static int ValuesOf(Activity activity)
    {
        int columns = 0;
        activity.Series.Map(column =>
        {
            columns += column.Length > 0 ? 1 : 0;
            return column;
        });
        return columns * activity.Series.Count;
    }
}
