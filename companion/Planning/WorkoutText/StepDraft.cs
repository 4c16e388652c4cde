using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Planning;

/// <summary>A step while it is read.</summary>
internal sealed class StepDraft
{
    public StepIntensity? Intensity { get; set; }

    public bool IsEasy { get; set; }

    public bool HasLength { get; private set; }

    public StepDurationKind LengthKind { get; private set; }

    public int Length { get; private set; }

    public int TargetCount { get; private set; }

    public TargetKind[] Kinds { get; } = new TargetKind[2];

    public int[] Lows { get; } = new int[2];

    public int[] Highs { get; } = new int[2];

    public WorkoutTextFault? SetLength(StepDurationKind kind, int value)
    {
        (HasLength, LengthKind, Length) = (true, kind, value);
        return null;
    }

    public WorkoutTextFault? AddTarget(TargetKind kind, int low, int high)
    {
        (Kinds[TargetCount], Lows[TargetCount], Highs[TargetCount]) = (kind, low, high);
        TargetCount++;
        return null;
    }
}
