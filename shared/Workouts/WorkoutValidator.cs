using System.Text;

namespace TrainingPlan.Workouts;

/// <summary>
/// Says what is wrong with a workout. The companion asks before it stores or sends one, the band before it takes one: the same
/// rules on both sides.
/// </summary>
public static class WorkoutValidator
{
    /// <summary>The first reason to refuse the workout, or none.</summary>
    public static WorkoutError Check(Workout workout)
    {
        int stepIndex;
        return Check(workout, out stepIndex);
    }

    /// <summary>The first reason to refuse the workout, or none, and the index of the step at fault (-1 = none).</summary>
    public static WorkoutError Check(Workout workout, out int stepIndex)
    {
        stepIndex = -1;
        WorkoutError error = CheckHead(workout);
        if (error != WorkoutError.None)
        {
            return error;
        }

        RepeatBlocks blocks = new RepeatBlocks();
        for (int i = 0; i < workout.StepCount; i++)
        {
            error = CheckStep(workout.Steps[i], i, i == workout.StepCount - 1, blocks);
            if (error != WorkoutError.None)
            {
                stepIndex = i;
                return error;
            }
        }

        return WorkoutError.None;
    }

    /// <summary>The first reason to refuse five zone ends, or none: all 0, or rising from 30 to 240 beats per minute.</summary>
    public static WorkoutError CheckZones(int[] upperBpm)
    {
        int previous = WorkoutLimits.MinHeartRateBpm - 1;
        bool isUnknown = true;
        bool isRising = true;
        for (int i = 0; i < Workout.ZoneCount; i++)
        {
            int upper = upperBpm[i];
            isUnknown &= upper == 0;
            isRising &= upper > previous && upper <= WorkoutLimits.MaxHeartRateBpm;
            previous = upper;
        }

        return isUnknown || isRising ? WorkoutError.None : WorkoutError.ZonesInconsistent;
    }

    /// <summary>The first reason to refuse a target, or none.</summary>
    public static WorkoutError CheckTarget(TargetKind kind, int low, int high)
    {
        if (kind == TargetKind.None)
        {
            return low == 0 && high == 0 ? WorkoutError.None : WorkoutError.TargetUnknown;
        }

        if (kind > TargetKind.HeartRate)
        {
            return WorkoutError.TargetUnknown;
        }

        if (low > high)
        {
            return WorkoutError.TargetUpsideDown;
        }

        if (low < WorkoutLimits.TargetMin(kind) || high > WorkoutLimits.TargetMax(kind))
        {
            return WorkoutError.TargetOutOfRange;
        }

        return high - low < WorkoutLimits.TargetMinWidth(kind) ? WorkoutError.TargetTooNarrow : WorkoutError.None;
    }

    /// <summary>The first reason to refuse step <paramref name="index"/> after those that <paramref name="blocks"/> has seen.</summary>
    internal static WorkoutError CheckStep(WorkoutStep step, int index, bool isLast, RepeatBlocks blocks)
    {
        if (step.IsRepeat)
        {
            return HasStepFields(step) ? WorkoutError.Malformed : blocks.AddRepeat(index, step.RepeatFromIndex, step.RepeatCount);
        }

        if (step.RepeatFromIndex != 0 || step.RepeatCount != 0)
        {
            return WorkoutError.Malformed;
        }

        blocks.AddStep(index);
        if (step.Intensity > StepIntensity.CoolDown)
        {
            return WorkoutError.IntensityUnknown;
        }

        WorkoutError error = CheckDuration(step.DurationKind, step.DurationValue);
        if (error != WorkoutError.None)
        {
            return error;
        }

        return step.DurationKind == StepDurationKind.Open && !isLast ? WorkoutError.OpenStepNotLast : CheckTargets(step);
    }

    /// <summary>The first reason to refuse a name's bytes, or none.</summary>
    internal static WorkoutError CheckName(byte[] bytes, int offset, int length)
    {
        if (length > Workout.MaxNameBytes)
        {
            return WorkoutError.NameTooLong;
        }

        return Utf8.IsText(bytes, offset, length) ? WorkoutError.None : WorkoutError.NameNotText;
    }

    private static WorkoutError CheckHead(Workout workout)
    {
        if (workout.Name == null)
        {
            return WorkoutError.NameNotText;
        }

        byte[] name = Encoding.UTF8.GetBytes(workout.Name);
        WorkoutError error = CheckName(name, 0, name.Length);
        if (error != WorkoutError.None)
        {
            return error;
        }

        if (workout.Revision < 0)
        {
            return WorkoutError.RevisionNegative;
        }

        if (workout.StepCount <= 0)
        {
            return WorkoutError.NoSteps;
        }

        return workout.StepCount > Workout.MaxSteps ? WorkoutError.TooManySteps : CheckZones(workout.HeartRateZoneUpperBpm);
    }

    private static bool HasStepFields(WorkoutStep step)
    {
        return step.Intensity != 0 || step.DurationKind != 0 || step.DurationValue != 0 || step.Target1Kind != 0 || step.Target2Kind != 0
            || step.Target1Low != 0 || step.Target1High != 0 || step.Target2Low != 0 || step.Target2High != 0;
    }

    private static WorkoutError CheckDuration(StepDurationKind kind, int value)
    {
        switch (kind)
        {
            case StepDurationKind.Time: return InRange(value, 1, WorkoutLimits.MaxStepSeconds);
            case StepDurationKind.Distance: return InRange(value, 1, WorkoutLimits.MaxStepMeters);
            case StepDurationKind.HeartRateAbove:
            case StepDurationKind.HeartRateBelow: return InRange(value, WorkoutLimits.MinHeartRateBpm, WorkoutLimits.MaxHeartRateBpm);
            case StepDurationKind.LapPress:
            case StepDurationKind.Open: return InRange(value, 0, 0);
            default: return WorkoutError.DurationUnknown;
        }
    }

    private static WorkoutError InRange(int value, int min, int max)
    {
        return value >= min && value <= max ? WorkoutError.None : WorkoutError.DurationOutOfRange;
    }

    private static WorkoutError CheckTargets(WorkoutStep step)
    {
        WorkoutError error = CheckTarget(step.Target1Kind, step.Target1Low, step.Target1High);
        if (error != WorkoutError.None)
        {
            return error;
        }

        error = CheckTarget(step.Target2Kind, step.Target2Low, step.Target2High);
        if (error != WorkoutError.None || step.Target2Kind == TargetKind.None)
        {
            return error;
        }

        if (step.Target1Kind == TargetKind.None)
        {
            return WorkoutError.TargetOrder;
        }

        return step.Target1Kind == step.Target2Kind ? WorkoutError.TargetTwice : WorkoutError.None;
    }
}
