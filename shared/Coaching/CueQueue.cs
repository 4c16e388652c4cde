namespace TrainingPlan.Coaching;

/// <summary>
/// Cues that wait for their turn: the highest rank first, of equals the one that can wait least, then the oldest. When it is full, the
/// last of this order goes. Each waits only as long as it still says something true.
/// </summary>
public sealed class CueQueue
{
    /// <summary>Most cues that wait: each kind that can wait beside the others has its place.</summary>
    public const int Capacity = 14;

    private readonly byte[] _kind = new byte[Capacity];
    private readonly byte[] _waitSeconds = new byte[Capacity];
    private readonly int[] _value = new int[Capacity];
    private readonly int[] _low = new int[Capacity];
    private readonly int[] _high = new int[Capacity];
    private readonly byte[] _target = new byte[Capacity];

    /// <summary>How many wait.</summary>
    public int Count { get; private set; }

    /// <summary>The cue that <see cref="Take"/> took.</summary>
    public CueKind Kind { get; private set; }

    /// <summary>What it is about, as a target kind.</summary>
    public byte Target { get; private set; }

    /// <summary>Its value.</summary>
    public int Value { get; private set; }

    /// <summary>Its lower end.</summary>
    public int Low { get; private set; }

    /// <summary>Its upper end.</summary>
    public int High { get; private set; }

    /// <summary>Forgets all that waits.</summary>
    public void Clear()
    {
        Count = 0;
    }

    /// <summary>Forgets what belongs to a session; safety and the recording's cues stay.</summary>
    public void ClearSession()
    {
        RemoveUpTo(CueKind.TimeMark);
    }

    /// <summary>Forgets what belongs to a step that is over: its countdown, its start, its advice, its last pass.</summary>
    public void ClearStep()
    {
        RemoveUpTo(CueKind.BackOnTarget);
        Remove(CueKind.LastRepeat);
    }

    /// <summary>Adds a cue at its place; one of the same kind that still waits is replaced.</summary>
    public void Add(CueKind kind, byte target, int value, int low, int high)
    {
        Remove(kind);
        int order = Order(kind);
        if (Count == Capacity)
        {
            if (Order((CueKind)_kind[Capacity - 1]) <= order)
            {
                return;
            }

            Count--;
        }

        int at = Count;
        while (at > 0 && Order((CueKind)_kind[at - 1]) > order)
        {
            Move(at - 1, at);
            at--;
        }

        Count++;
        _kind[at] = (byte)kind;
        _waitSeconds[at] = (byte)CueRules.WaitSeconds(kind);
        _target[at] = target;
        _value[at] = value;
        _low[at] = low;
        _high[at] = high;
    }

    /// <summary>Takes the first cue; false when none waits.</summary>
    public bool Take()
    {
        if (Count == 0)
        {
            return false;
        }

        Kind = (CueKind)_kind[0];
        Target = _target[0];
        Value = _value[0];
        Low = _low[0];
        High = _high[0];
        RemoveAt(0);
        return true;
    }

    /// <summary>Lets a second pass: who has waited too long goes.</summary>
    public void AddSecond()
    {
        for (int i = Count - 1; i >= 0; i--)
        {
            if (_waitSeconds[i] > 0)
            {
                _waitSeconds[i]--;
            }
            else if (CueRules.IsStaleAfterWait((CueKind)_kind[i]))
            {
                RemoveAt(i);
            }
        }
    }

    /// <summary>Takes back a kind that still waits.</summary>
    public void Remove(CueKind kind)
    {
        for (int i = Count - 1; i >= 0; i--)
        {
            if (_kind[i] == (byte)kind)
            {
                RemoveAt(i);
            }
        }
    }

    private void RemoveUpTo(CueKind last)
    {
        for (int i = Count - 1; i >= 0; i--)
        {
            if (_kind[i] <= (byte)last)
            {
                RemoveAt(i);
            }
        }
    }

    private static int Order(CueKind kind)
    {
        return (CueRules.Priority(kind) * 64) + CueRules.WaitSeconds(kind);
    }

    private void RemoveAt(int index)
    {
        Count--;
        for (int i = index; i < Count; i++)
        {
            Move(i + 1, i);
        }
    }

    private void Move(int from, int to)
    {
        _kind[to] = _kind[from];
        _waitSeconds[to] = _waitSeconds[from];
        _target[to] = _target[from];
        _value[to] = _value[from];
        _low[to] = _low[from];
        _high[to] = _high[from];
    }
}
