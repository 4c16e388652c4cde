using System;

namespace TrainingPlan.Workouts;

/// <summary>
/// One step of a workout, or the end of a repeated block: a window on four numbers, its own or those of a workout that keeps all
/// its steps in one array, because every object and every field costs twelve bytes on the band. A value too large for its place is
/// kept as the largest, which <see cref="WorkoutValidator"/> refuses.
/// </summary>
public sealed class WorkoutStep
{
    /// <summary>Numbers that a step takes.</summary>
    internal const int Numbers = 4;

    private const int TargetMax = 0xFFFF;
    private const int Duration = 1;
    private const int Target1 = 2;
    private const int Target2 = 3;

    private int[] _numbers;
    private int _at;

    /// <summary>Makes a step of its own, empty.</summary>
    public WorkoutStep()
    {
        _numbers = new int[Numbers];
    }

    /// <summary>Makes a window on the step at an index of packed steps.</summary>
    internal WorkoutStep(int[] packed, int index)
    {
        _numbers = packed;
        _at = index * Numbers;
    }

    /// <summary>What the step is for.</summary>
    public StepIntensity Intensity
    {
        get { return (StepIntensity)(Head & 7); }
        set { SetHead(0, 7, (int)value); }
    }

    /// <summary>What ends the step.</summary>
    public StepDurationKind DurationKind
    {
        get { return (StepDurationKind)((Head >> 3) & 7); }
        set { SetHead(3, 7, (int)value); }
    }

    /// <summary>Seconds, metres or beats per minute by <see cref="DurationKind"/>; 0 for a lap press and an open step.</summary>
    public int DurationValue
    {
        get { return _numbers[_at + Duration]; }
        set { _numbers[_at + Duration] = value; }
    }

    /// <summary>What the first target is about.</summary>
    public TargetKind Target1Kind
    {
        get { return (TargetKind)((Head >> 6) & 7); }
        set { SetHead(6, 7, (int)value); }
    }

    /// <summary>Lower end of the first target, in the unit of its kind, 0 to 65,535.</summary>
    public int Target1Low
    {
        get { return _numbers[_at + Target1] & TargetMax; }
        set { _numbers[_at + Target1] = (_numbers[_at + Target1] & ~TargetMax) | Clamp(value, TargetMax); }
    }

    /// <summary>Upper end of the first target, in the unit of its kind, 0 to 65,535.</summary>
    public int Target1High
    {
        get { return (_numbers[_at + Target1] >> 16) & TargetMax; }
        set { _numbers[_at + Target1] = (_numbers[_at + Target1] & TargetMax) | (Clamp(value, TargetMax) << 16); }
    }

    /// <summary>What the second target is about.</summary>
    public TargetKind Target2Kind
    {
        get { return (TargetKind)((Head >> 9) & 7); }
        set { SetHead(9, 7, (int)value); }
    }

    /// <summary>Lower end of the second target, in the unit of its kind, 0 to 65,535.</summary>
    public int Target2Low
    {
        get { return _numbers[_at + Target2] & TargetMax; }
        set { _numbers[_at + Target2] = (_numbers[_at + Target2] & ~TargetMax) | Clamp(value, TargetMax); }
    }

    /// <summary>Upper end of the second target, in the unit of its kind, 0 to 65,535.</summary>
    public int Target2High
    {
        get { return (_numbers[_at + Target2] >> 16) & TargetMax; }
        set { _numbers[_at + Target2] = (_numbers[_at + Target2] & TargetMax) | (Clamp(value, TargetMax) << 16); }
    }

    /// <summary>True when this is the end of a repeated block and not a step to run.</summary>
    public bool IsRepeat
    {
        get { return ((Head >> 12) & 1) != 0; }
        set { SetHead(12, 1, value ? 1 : 0); }
    }

    /// <summary>Index of the first step of the repeated block, 0 to 63; only for a repeat.</summary>
    public int RepeatFromIndex
    {
        get { return (Head >> 13) & 0xFF; }
        set { SetHead(13, 0xFF, value); }
    }

    /// <summary>How often the block is run in total, 1 to 99; only for a repeat.</summary>
    public int RepeatCount
    {
        get { return (Head >> 21) & 0xFF; }
        set { SetHead(21, 0xFF, value); }
    }

    /// <summary>Makes the step empty: a warm-up of no length without targets.</summary>
    public void Clear()
    {
        Array.Clear(_numbers, _at, Numbers);
    }

    /// <summary>Takes everything from another step.</summary>
    public void CopyFrom(WorkoutStep other)
    {
        Array.Copy(other._numbers, other._at, _numbers, _at, Numbers);
    }

    /// <summary>Becomes a window on other packed steps, on the first of them.</summary>
    internal void LookInto(int[] packed)
    {
        _numbers = packed;
        _at = 0;
    }

    /// <summary>Looks at another of its packed steps.</summary>
    internal void MoveTo(int index)
    {
        _at = index * Numbers;
    }

    /// <summary>Sets the first target: its kind and its band in the unit of the kind.</summary>
    public void SetTarget1(TargetKind kind, int low, int high)
    {
        Target1Kind = kind;
        Target1Low = low;
        Target1High = high;
    }

    /// <summary>Sets the second target: its kind and its band in the unit of the kind.</summary>
    public void SetTarget2(TargetKind kind, int low, int high)
    {
        Target2Kind = kind;
        Target2Low = low;
        Target2High = high;
    }

    private static int Clamp(int value, int max)
    {
        return value < 0 ? 0 : value > max ? max : value;
    }

    private int Head
    {
        get { return _numbers[_at]; }
    }

    private void SetHead(int shift, int mask, int value)
    {
        _numbers[_at] = (_numbers[_at] & ~(mask << shift)) | (Clamp(value, mask) << shift);
    }
}
