namespace TrainingPlan.Workouts;

/// <summary>The repeated blocks of a workout, met step by step: says whether they hold each other properly and how deep.</summary>
internal sealed class RepeatBlocks
{
    private readonly byte[] _fromIndex = new byte[Workout.MaxSteps];
    private readonly byte[] _depth = new byte[Workout.MaxSteps];

    /// <summary>Takes a step to run, which is no block's end: depth 0.</summary>
    internal void AddStep(int index)
    {
        _fromIndex[index] = (byte)index;
        _depth[index] = 0;
    }

    /// <summary>Takes the end of a block; the reason to refuse it, or none.</summary>
    internal WorkoutError AddRepeat(int index, int fromIndex, int count)
    {
        if (fromIndex >= index)
        {
            return WorkoutError.RepeatToNowhere;
        }

        if (count < 1 || count > WorkoutLimits.MaxRepeatCount)
        {
            return WorkoutError.RepeatCountOutOfRange;
        }

        int depth = 0;
        for (int i = fromIndex; i < index; i++)
        {
            if (_fromIndex[i] < fromIndex)
            {
                return WorkoutError.RepeatsCross;
            }

            depth = _depth[i] > depth ? _depth[i] : depth;
        }

        _fromIndex[index] = (byte)fromIndex;
        _depth[index] = (byte)(depth + 1);
        return depth + 1 > WorkoutLimits.MaxRepeatDepth ? WorkoutError.RepeatsTooDeep : WorkoutError.None;
    }
}
