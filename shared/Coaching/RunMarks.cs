namespace TrainingPlan.Coaching;

/// <summary>Notices another kilometre, mile or piece of time. A jump over several marks counts as one.</summary>
public sealed class RunMarks
{
    private const int MillimetersPerMile = 1609344;

    private int _markMillimeters = 1000000;
    private int _markSeconds;
    private int _distanceMarks;
    private int _timeMarks;

    /// <summary>Sets the spacing: metres (0 = a kilometre or a mile by the units) and seconds (0 = none).</summary>
    public void SetSpacing(bool isImperial, int meters, int seconds)
    {
        _markMillimeters = meters > 0 ? meters * 1000 : isImperial ? MillimetersPerMile : 1000000;
        _markSeconds = seconds;
    }

    /// <summary>Starts from zero.</summary>
    public void Start()
    {
        _distanceMarks = 0;
        _timeMarks = 0;
    }

    /// <summary>True when a distance reaches another mark.</summary>
    public bool IsDistanceMark(int distanceMeters)
    {
        // A division gives the same for any distance; comparing with the next mark first keeps it out of nearly every second.
        if ((long)distanceMeters * 1000 < (long)(_distanceMarks + 1) * _markMillimeters)
        {
            return false;
        }

        _distanceMarks = (int)((long)distanceMeters * 1000 / _markMillimeters);
        return true;
    }

    /// <summary>True when a time reaches another mark.</summary>
    public bool IsTimeMark(int elapsedSeconds)
    {
        if (_markSeconds == 0 || elapsedSeconds < (_timeMarks + 1) * _markSeconds)
        {
            return false;
        }

        _timeMarks = elapsedSeconds / _markSeconds;
        return true;
    }
}
