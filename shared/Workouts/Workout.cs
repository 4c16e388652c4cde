using System;

namespace TrainingPlan.Workouts;

/// <summary>
/// A structured session: a name, a revision, the runner's zones and up to 64 stored steps. A repeat stands after the steps that it
/// repeats and names the first of them; repeats nest two deep.
/// </summary>
public sealed class Workout
{
    /// <summary>Most steps that a workout stores, repeats included.</summary>
    public const int MaxSteps = 64;

    /// <summary>Longest name in bytes of UTF-8.</summary>
    public const int MaxNameBytes = 40;

    /// <summary>Number of heart-rate zones.</summary>
    public const int ZoneCount = 5;

    private readonly int[] _packed = new int[MaxSteps * WorkoutStep.Numbers];
    private readonly int[] _heartRateZoneUpperBpm = new int[ZoneCount];
    private WorkoutStep[] _steps;

    /// <summary>The name as the runner reads it, at most 40 bytes of UTF-8, no control characters.</summary>
    public string Name { get; set; } = "";

    /// <summary>Rises with each change of the workout, from 0.</summary>
    public int Revision { get; set; }

    /// <summary>How many of <see cref="Steps"/> count, 0 to 64.</summary>
    public int StepCount { get; set; }

    /// <summary>
    /// The steps; always 64, of which the first <see cref="StepCount"/> count. They are made when first asked for, which the band never
    /// does: it goes through <see cref="Packed"/>.
    /// </summary>
    public WorkoutStep[] Steps
    {
        get
        {
            _steps = _steps ?? MakeSteps();
            return _steps;
        }
    }

    /// <summary>The numbers of the steps, one behind the other.</summary>
    internal int[] Packed
    {
        get { return _packed; }
    }

    /// <summary>Upper ends of the runner's five heart-rate zones in beats per minute, rising; all 0 when unknown.</summary>
    public int[] HeartRateZoneUpperBpm
    {
        get { return _heartRateZoneUpperBpm; }
    }

    /// <summary>Makes the workout empty.</summary>
    public void Clear()
    {
        Name = "";
        Revision = 0;
        StepCount = 0;
        Array.Clear(_packed, 0, _packed.Length);
        Array.Clear(_heartRateZoneUpperBpm, 0, ZoneCount);
    }

    /// <summary>Takes everything from another workout.</summary>
    public void CopyFrom(Workout other)
    {
        Name = other.Name;
        Revision = other.Revision;
        StepCount = other.StepCount;
        Array.Copy(other._packed, _packed, _packed.Length);
        Array.Copy(other._heartRateZoneUpperBpm, _heartRateZoneUpperBpm, ZoneCount);
    }

    /// <summary>Adds a step without target and returns it. Throws when there are 64 already.</summary>
    public WorkoutStep AddStep(StepIntensity intensity, StepDurationKind durationKind, int durationValue)
    {
        WorkoutStep step = NextStep();
        step.Intensity = intensity;
        step.DurationKind = durationKind;
        step.DurationValue = durationValue;
        return step;
    }

    /// <summary>Adds the end of a block that runs <paramref name="count"/> times in total. Throws when there are 64 already.</summary>
    public WorkoutStep AddRepeat(int fromIndex, int count)
    {
        WorkoutStep step = NextStep();
        step.IsRepeat = true;
        step.RepeatFromIndex = fromIndex;
        step.RepeatCount = count;
        return step;
    }

    private WorkoutStep NextStep()
    {
        if (StepCount >= MaxSteps)
        {
            throw new InvalidOperationException("A workout holds at most 64 steps.");
        }

        WorkoutStep step = Steps[StepCount];
        StepCount++;
        step.Clear();
        return step;
    }

    private WorkoutStep[] MakeSteps()
    {
        WorkoutStep[] steps = new WorkoutStep[MaxSteps];
        for (int i = 0; i < MaxSteps; i++)
        {
            steps[i] = new WorkoutStep(_packed, i);
        }

        return steps;
    }
}
