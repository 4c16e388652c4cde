using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Import.Mending;

/// <summary>
/// Makes times rise. A time that jumps and comes back is one wrong sample and is left out; one that stays away is a clock that was
/// set: the time goes on, and the clock's later word counts for the start. Samples of the same time become one.
/// </summary>
internal sealed class TimeMender
{
    private const double MaxGapSeconds = 24 * 3600;
    private const double StepAfterJumpSeconds = 1;
    private const double SlackSeconds = 1;
    private const int Ahead = 5;

    private readonly double[] _raw;
    private readonly List<int> _rows = [];
    private readonly List<double> _times = [];
    private readonly List<(double From, double To, double Shift)> _stretches = [];
    private double _shift;
    private double _stretchFrom;
    private int _left;
    private int _same;
    private int _jumps;

    private TimeMender(double[] raw) => _raw = raw;

    private double First => _times.Count > 0 ? Math.Min(0, _times[0]) : 0;

    /// <summary>Finds what is to be done with the times of a series.</summary>
    public static TimeMender Mend(ActivitySeries series, ICollection<string> notes)
    {
        var mender = new TimeMender(series.ElapsedSeconds);
        if (!IsSound(series.ElapsedSeconds))
        {
            mender.Walk();
            MendingNote.Add(notes, mender._left, "sample", "samples", "at a time that can't be and left out");
            MendingNote.Add(notes, mender._jumps, "jump of the clock", "jumps of the clock", "taken out; the later clock counts");
        }

        return mender;
    }

    /// <summary>The activity with its times put right.</summary>
    public Activity Apply(Activity read)
    {
        if (_rows.Count == 0)
        {
            return _raw.Length == 0 || IsSound(_raw) ? read : read with { Series = ActivitySeries.Empty };
        }

        double first = First;
        double[] times = [.. _times.Select(time => time - first)];
        bool isWhole = _rows.Count == _raw.Length;
        ActivitySeries series = (isWhole ? read.Series : read.Series.Map(Chosen)) with { ElapsedSeconds = times };
        double At(double seconds) => Mapped(seconds) - first;
        return read with
        {
            Start = read.Start?.AddSeconds(first - _shift),
            Series = series,
            Laps = [.. read.Laps.Select(lap => lap with { StartSeconds = At(lap.StartSeconds), EndSeconds = At(lap.EndSeconds) })],
            Pauses = [.. read.Pauses.Select(pause => new ActivityPause(At(pause.StartSeconds), At(pause.EndSeconds)))],
            Totals = _jumps > 0 ? read.Totals with { ElapsedSeconds = null } : read.Totals,
        };
    }

    private static bool IsSound(double[] times)
    {
        double last = -1e-9;
        foreach (double time in times)
        {
            if (!(time > last && (last < 0 || time - last <= MaxGapSeconds)))
            {
                return false;
            }

            last = time;
        }

        return true;
    }

    private void Walk()
    {
        for (int i = 0; i < _raw.Length; i++)
        {
            if (!double.IsFinite(_raw[i]))
            {
                _left++;
                continue;
            }

            double time = _raw[i] + _shift;
            double last = _times.Count > 0 ? _times[^1] : time - 1;
            if (time == last)
            {
                _same++;
                _rows[^1] = i;
                continue;
            }

            if (Follows(time, last))
            {
                Keep(i, time);
            }
            else if (ComesBack(i, last))
            {
                _left++;
            }
            else
            {
                Jump(i, last);
            }
        }

        EndStretch();
    }

    private static bool Follows(double time, double last) => time > last && time - last <= MaxGapSeconds;

    /// <summary>True when one of the next samples goes on from the last good one, or too few follow to say that a clock was set.</summary>
    private bool ComesBack(int row, double last)
    {
        int end = Math.Min(_raw.Length, row + 1 + Ahead);
        for (int i = row + 1; i < end; i++)
        {
            if (Follows(_raw[i] + _shift, last))
            {
                return true;
            }
        }

        return _raw.Length - row <= 2;
    }

    private void Jump(int row, double last)
    {
        EndStretch();
        _jumps++;
        _shift = last + StepAfterJumpSeconds - _raw[row];
        _stretchFrom = _raw[row];
        Keep(row, last + StepAfterJumpSeconds);
    }

    private void Keep(int row, double time)
    {
        if (_times.Count == 0)
        {
            _stretchFrom = Math.Min(0, time);
        }

        _rows.Add(row);
        _times.Add(time);
    }

    private void EndStretch()
    {
        if (_rows.Count > 0)
        {
            _stretches.Add((_stretchFrom, _raw[_rows[^1]], _shift));
        }
    }

    private double Mapped(double seconds)
    {
        foreach ((double from, double to, double shift) in _stretches)
        {
            if (seconds >= from - SlackSeconds && seconds <= to + SlackSeconds)
            {
                return seconds + shift;
            }
        }

        return _stretches.Count == 1 ? seconds + _stretches[0].Shift : Math.Clamp(seconds + _shift, _times[0], _times[^1]);
    }

    /// <summary>The kept rows of a column; of samples of the same time, the last value that there is.</summary>
    private double[] Chosen(double[] column)
    {
        var chosen = new double[_rows.Count];
        for (int i = 0; i < chosen.Length; i++)
        {
            int row = _rows[i];
            while (_same > 0 && double.IsNaN(column[row]) && row > 0 && _raw[row - 1] == _raw[row])
            {
                row--;
            }

            chosen[i] = column[row];
        }

        return chosen;
    }
}
