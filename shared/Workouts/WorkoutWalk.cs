using System;

namespace TrainingPlan.Workouts;

/// <summary>
/// The order of a workout's steps with its repeats, walked one step at a time without ever writing it out: a workout of 64 stored
/// steps may run half a million.
/// </summary>
public sealed class WorkoutWalk
{
    private readonly byte[] _passesDone = new byte[Workout.MaxSteps];
    private readonly WorkoutStep _step = new WorkoutStep(null, 0);
    private readonly WorkoutStep _other = new WorkoutStep(null, 0);
    private int _stepCount;

    /// <summary>Index of the stored step that runs, -1 = none.</summary>
    public int Index { get; private set; } = -1;

    /// <summary>The step that runs. Read only, and only while <see cref="Index"/> is not -1.</summary>
    public WorkoutStep Step
    {
        get { return _step; }
    }

    /// <summary>Pass of the innermost repeated block around the step, from 0; 0 outside of repeats.</summary>
    public int RepeatIndex { get; private set; }

    /// <summary>Passes of the innermost repeated block around the step in total; 0 outside of repeats.</summary>
    public int RepeatCount { get; private set; }

    /// <summary>Pass of the block around the innermost one, from 0; 0 when there is none.</summary>
    public int OuterRepeatIndex { get; private set; }

    /// <summary>True when the step opens the last of two or more passes of a block.</summary>
    public bool OpensLastRepeat { get; private set; }

    /// <summary>
    /// Planned seconds of the whole workout, a distance without pace target counted at 6:00/km; 0 when a step's length is open.
    /// </summary>
    public long PlannedSeconds { get; private set; }

    /// <summary>
    /// Stands before the first step of a valid workout, which must stay as it is until the next start. Allocates nothing.
    /// </summary>
    public void Start(Workout workout)
    {
        _stepCount = workout.StepCount;
        _step.LookInto(workout.Packed);
        _other.LookInto(workout.Packed);
        Array.Clear(_passesDone, 0, _passesDone.Length);
        PlannedSeconds = SumPlannedSeconds();
        Enter(-1);
    }

    /// <summary>Forgets the workout.</summary>
    public void Clear()
    {
        _stepCount = 0;
        PlannedSeconds = 0;
        Enter(-1);
    }

    /// <summary>Goes to the next step to run; false when there is none.</summary>
    public bool MoveNext()
    {
        int i = Index + 1;
        while (i < _stepCount)
        {
            _other.MoveTo(i);
            if (!_other.IsRepeat)
            {
                Enter(i);
                return true;
            }

            _passesDone[i]++;
            if (_passesDone[i] < _other.RepeatCount)
            {
                i = _other.RepeatFromIndex;
            }
            else
            {
                _passesDone[i] = 0;
                i++;
            }
        }

        Enter(-1);
        return false;
    }

    /// <summary>Planned seconds of a step; 0 when its length is open.</summary>
    public static int PlannedSecondsOf(WorkoutStep step)
    {
        if (step.DurationKind == StepDurationKind.Time)
        {
            return step.DurationValue;
        }

        if (step.DurationKind != StepDurationKind.Distance)
        {
            return 0;
        }

        int secondsPerKm = 360;
        if (step.Target1Kind == TargetKind.Pace)
        {
            secondsPerKm = (step.Target1Low + step.Target1High) / 2;
        }
        else if (step.Target2Kind == TargetKind.Pace)
        {
            secondsPerKm = (step.Target2Low + step.Target2High) / 2;
        }

        int seconds = (step.DurationValue * secondsPerKm + 500) / 1000;
        return seconds > 0 ? seconds : 1;
    }

    private void Enter(int index)
    {
        Index = index;
        RepeatIndex = 0;
        RepeatCount = 0;
        OuterRepeatIndex = 0;
        OpensLastRepeat = false;
        if (index < 0)
        {
            return;
        }

        _step.MoveTo(index);
        for (int i = index + 1; i < _stepCount; i++)
        {
            _other.MoveTo(i);
            if (_other.IsRepeat && _other.RepeatFromIndex <= index)
            {
                AddBlock(_other.RepeatFromIndex, _other.RepeatCount, _passesDone[i]);
            }
        }
    }

    private void AddBlock(int fromIndex, int count, int passesDone)
    {
        OpensLastRepeat |= fromIndex == Index && count > 1 && passesDone == count - 1;
        if (RepeatCount == 0)
        {
            RepeatIndex = passesDone;
            RepeatCount = count;
        }
        else
        {
            OuterRepeatIndex = passesDone;
        }
    }

    private long SumPlannedSeconds()
    {
        // A repeat's weight is what its block takes in the passes after the first, so nested blocks need no stack: when an outer
        // repeat is met, the inner one's weight is already among those that it multiplies.
        long total = 0;
        for (int i = 0; i < _stepCount; i++)
        {
            _other.MoveTo(i);
            if (_other.IsRepeat)
            {
                total += (_other.RepeatCount - 1) * SumBlock(_other.RepeatFromIndex, i);
                continue;
            }

            int seconds = PlannedSecondsOf(_other);
            if (seconds == 0)
            {
                return 0;
            }

            total += seconds;
        }

        return total;
    }

    private long SumBlock(int from, int end)
    {
        long total = 0;
        for (int i = from; i < end; i++)
        {
            _step.MoveTo(i);
            if (_step.IsRepeat)
            {
                long inner = 0;
                int count = _step.RepeatCount;
                for (int j = _step.RepeatFromIndex; j < i; j++)
                {
                    _step.MoveTo(j);
                    inner += PlannedSecondsOf(_step);
                }

                total += (count - 1) * inner;
            }
            else
            {
                total += PlannedSecondsOf(_step);
            }
        }

        return total;
    }
}
