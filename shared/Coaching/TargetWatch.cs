using TrainingPlan.Workouts;

namespace TrainingPlan.Coaching;

/// <summary>
/// Watches one measured value against its band: the median of its last five trusted seconds, how long that has been out, and when it
/// is back inside by a margin.
/// </summary>
public sealed class TargetWatch
{
    /// <summary>Seconds of the median.</summary>
    public const int MedianSeconds = 5;

    /// <summary>Seconds without a trusted value after which what was known counts no more.</summary>
    public const int ForgetSeconds = 3;

    /// <summary>Seconds over which a slow value is looked at for being on its way.</summary>
    public const int TrendSeconds = 10;

    private const int RingSize = MedianSeconds + TrendSeconds;

    private readonly int[] _ring = new int[RingSize];
    private readonly TargetKind _kind;
    private readonly int _margin;
    private readonly int _trend;
    private int _newest;
    private int _count;
    private int _missingSeconds;
    private int _medianBefore;

    /// <summary>
    /// Makes a watch. Back inside means by <paramref name="margin"/>, or a quarter of the band where that is less; on its way means by
    /// <paramref name="trend"/> in ten seconds, 0 = never. Both in the unit of the kind.
    /// </summary>
    public TargetWatch(TargetKind kind, int margin, int trend)
    {
        _kind = kind;
        _margin = margin;
        _trend = trend;
    }

    /// <summary>What is watched.</summary>
    public TargetKind Kind
    {
        get { return _kind; }
    }

    /// <summary>Lower end of the band; 0 when there is none.</summary>
    public int Low { get; private set; }

    /// <summary>Upper end of the band; 0 when there is none.</summary>
    public int High { get; private set; }

    /// <summary>True when there is a band.</summary>
    public bool HasTarget
    {
        get { return High != 0; }
    }

    /// <summary>True when the value is trusted this second and its median is there.</summary>
    public bool IsTrusted { get; private set; }

    /// <summary>By how much the median may be outside without being corrected: what the source's noise does by itself.</summary>
    public int Tolerance { get; set; }

    /// <summary>True while the median is outside, and by no more than the tolerance.</summary>
    public bool IsWithinNoise
    {
        get { return Side < 0 ? Median >= Low - Tolerance : Side > 0 && Median <= High + Tolerance; }
    }

    /// <summary>Median of the last five trusted seconds.</summary>
    public int Median { get; private set; }

    /// <summary>-1 while the median is below the band, 1 above, 0 inside or unknown.</summary>
    public int Side { get; private set; }

    /// <summary>Seconds for which the median has been on this side.</summary>
    public int OutSeconds { get; private set; }

    /// <summary>True after a heard correction until back, or until nothing is known any more.</summary>
    public bool IsCorrected { get; private set; }

    /// <summary>True in the second in which the median came back inside the band after a heard correction.</summary>
    public bool IsBack { get; private set; }

    /// <summary>True while the median is inside the band by the margin, and in the second in which it jumped across the band.</summary>
    public bool IsInside { get; private set; }

    /// <summary>True when the median moved towards the band by enough within ten seconds.</summary>
    public bool IsOnItsWay
    {
        get { return _trend > 0 && _count >= RingSize && Side != 0 && (_medianBefore - Median) * Side >= _trend; }
    }

    /// <summary>Sets the band, 0 and 0 for none; a new one forgets how long the value was out.</summary>
    public void Aim(int low, int high)
    {
        Low = low;
        High = high;
        Side = 0;
        OutSeconds = 0;
        IsCorrected = false;
        IsBack = false;
        IsInside = false;
    }

    /// <summary>Forgets all that was measured.</summary>
    public void Forget()
    {
        _count = 0;
        _missingSeconds = 0;
        IsTrusted = false;
        Side = 0;
        OutSeconds = 0;
        IsCorrected = false;
        IsBack = false;
        IsInside = false;
    }

    /// <summary>Notes that a correction was heard.</summary>
    public void NoteCorrection()
    {
        IsCorrected = true;
    }

    /// <summary>The value that was trusted so many seconds before the one to come, at most 15; 0 while there was none.</summary>
    public int ValueBefore(int seconds)
    {
        return _count >= seconds ? Ago(seconds - 1) : 0;
    }

    /// <summary>Takes a second's value.</summary>
    public void AddSecond(int value, bool isTrusted)
    {
        IsBack = false;
        IsInside = false;
        IsTrusted = false;
        if (!isTrusted)
        {
            _missingSeconds++;
            if (_missingSeconds >= ForgetSeconds)
            {
                Forget();
            }

            return;
        }

        _missingSeconds = 0;
        _newest = _newest + 1 < RingSize ? _newest + 1 : 0;
        _ring[_newest] = value;
        _count = _count < RingSize ? _count + 1 : RingSize;
        if (_count < MedianSeconds)
        {
            return;
        }

        IsTrusted = true;
        Median = MedianFrom(0);
        _medianBefore = _trend > 0 && _count >= RingSize ? MedianFrom(TrendSeconds) : Median;
        if (HasTarget)
        {
            Judge();
        }
    }

    private void Judge()
    {
        int side = Median < Low ? -1 : Median > High ? 1 : 0;
        bool hasCrossed = Side != 0 && side == -Side;
        OutSeconds = side == 0 ? 0 : side == Side ? OutSeconds + 1 : 1;
        Side = side;
        int quarter = (High - Low) / 4;
        int margin = quarter < _margin ? quarter : _margin;
        bool isInside = Median >= Low + margin && Median <= High - margin;
        IsInside = isInside || hasCrossed;
        IsBack = IsCorrected && isInside;
        IsCorrected = IsCorrected && !IsInside;
    }

    private int Ago(int samples)
    {
        int i = _newest - samples;
        return _ring[i < 0 ? i + RingSize : i];
    }

    private int MedianFrom(int start)
    {
        int a = Ago(start);
        int b = Ago(start + 1);
        int c = Ago(start + 2);
        int d = Ago(start + 3);
        int e = Ago(start + 4);
        int swap;
        if (a > b) { swap = a; a = b; b = swap; }
        if (d > e) { swap = d; d = e; e = swap; }
        if (a > d) { swap = b; b = e; e = swap; d = a; }
        if (b > c) { swap = b; b = c; c = swap; }
        return b > d ? (b < e ? b : e) : (d < c ? d : c);
    }
}
