namespace TrainingPlan.Workouts;

/// <summary>
/// One step of a workout, or the end of a repeated block. Values are kept in four numbers, because a field of an object costs
/// twelve bytes on the band; a value too large for its place is kept as the largest, which <see cref="WorkoutValidator"/> refuses.
/// </summary>
public sealed class WorkoutStep
{
    private const int TargetMax = 0xFFFF;

    private int _head;
    private int _durationValue;
    private int _target1;
    private int _target2;

    /// <summary>What the step is for.</summary>
    public StepIntensity Intensity
    {
        get { return (StepIntensity)(_head & 7); }
        set { SetHead(0, 7, (int)value); }
    }

    /// <summary>What ends the step.</summary>
    public StepDurationKind DurationKind
    {
        get { return (StepDurationKind)((_head >> 3) & 7); }
        set { SetHead(3, 7, (int)value); }
    }

    /// <summary>Seconds, metres or beats per minute by <see cref="DurationKind"/>; 0 for a lap press and an open step.</summary>
    public int DurationValue
    {
        get { return _durationValue; }
        set { _durationValue = value; }
    }

    /// <summary>What the first target is about.</summary>
    public TargetKind Target1Kind
    {
        get { return (TargetKind)((_head >> 6) & 7); }
        set { SetHead(6, 7, (int)value); }
    }

    /// <summary>Lower end of the first target, in the unit of its kind, 0 to 65,535.</summary>
    public int Target1Low
    {
        get { return _target1 & TargetMax; }
        set { _target1 = (_target1 & ~TargetMax) | Clamp(value, TargetMax); }
    }

    /// <summary>Upper end of the first target, in the unit of its kind, 0 to 65,535.</summary>
    public int Target1High
    {
        get { return (_target1 >> 16) & TargetMax; }
        set { _target1 = (_target1 & TargetMax) | (Clamp(value, TargetMax) << 16); }
    }

    /// <summary>What the second target is about.</summary>
    public TargetKind Target2Kind
    {
        get { return (TargetKind)((_head >> 9) & 7); }
        set { SetHead(9, 7, (int)value); }
    }

    /// <summary>Lower end of the second target, in the unit of its kind, 0 to 65,535.</summary>
    public int Target2Low
    {
        get { return _target2 & TargetMax; }
        set { _target2 = (_target2 & ~TargetMax) | Clamp(value, TargetMax); }
    }

    /// <summary>Upper end of the second target, in the unit of its kind, 0 to 65,535.</summary>
    public int Target2High
    {
        get { return (_target2 >> 16) & TargetMax; }
        set { _target2 = (_target2 & TargetMax) | (Clamp(value, TargetMax) << 16); }
    }

    /// <summary>True when this is the end of a repeated block and not a step to run.</summary>
    public bool IsRepeat
    {
        get { return ((_head >> 12) & 1) != 0; }
        set { SetHead(12, 1, value ? 1 : 0); }
    }

    /// <summary>Index of the first step of the repeated block, 0 to 63; only for a repeat.</summary>
    public int RepeatFromIndex
    {
        get { return (_head >> 13) & 0xFF; }
        set { SetHead(13, 0xFF, value); }
    }

    /// <summary>How often the block is run in total, 1 to 99; only for a repeat.</summary>
    public int RepeatCount
    {
        get { return (_head >> 21) & 0xFF; }
        set { SetHead(21, 0xFF, value); }
    }

    /// <summary>Makes the step empty: a warm-up of no length without targets.</summary>
    public void Clear()
    {
        _head = 0;
        _durationValue = 0;
        _target1 = 0;
        _target2 = 0;
    }

    /// <summary>Takes everything from another step.</summary>
    public void CopyFrom(WorkoutStep other)
    {
        _head = other._head;
        _durationValue = other._durationValue;
        _target1 = other._target1;
        _target2 = other._target2;
    }

    /// <summary>Writes the step as four numbers, for whoever keeps many.</summary>
    internal void Pack(int[] into, int offset)
    {
        into[offset] = _head;
        into[offset + 1] = _durationValue;
        into[offset + 2] = _target1;
        into[offset + 3] = _target2;
    }

    /// <summary>Takes the step from four numbers that <see cref="Pack"/> wrote.</summary>
    internal void Unpack(int[] from, int offset)
    {
        _head = from[offset];
        _durationValue = from[offset + 1];
        _target1 = from[offset + 2];
        _target2 = from[offset + 3];
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

    private void SetHead(int shift, int mask, int value)
    {
        _head = (_head & ~(mask << shift)) | (Clamp(value, mask) << shift);
    }
}
