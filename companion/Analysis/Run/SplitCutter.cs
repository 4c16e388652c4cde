using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>Makes splits of a run: looks up when a distance was reached, to the fraction of a second.</summary>
internal sealed class SplitCutter
{
    private readonly RunTimeline _run;
    private readonly int[] _timer;
    private readonly double[] _altitude;
    private readonly double[] _flatSpeed;
    private readonly bool _hasGrade;

    public SplitCutter(RunTimeline run)
    {
        _run = run;
        _timer = new int[run.Count + 1];
        for (int second = 0; second < run.Count; second++)
        {
            _timer[second + 1] = _timer[second] + (run.IsPaused[second] ? 0 : 1);
        }

        double[] grade = Grade.Of(run);
        _hasGrade = grade.Length > 0;
        _flatSpeed = Grade.FlatSpeed(run, grade);
        _altitude = _hasGrade ? Smoothing.Mean(run.AltitudeMeters, 5) : [];
    }

    /// <summary>Second of the run in which a distance was reached, with its fraction.</summary>
    public double SecondAt(double meters)
    {
        int after = Array.BinarySearch(_run.DistanceMeters, meters);
        after = after < 0 ? ~after : FirstOf(after);
        if (after == 0 || after >= _run.Count)
        {
            return Math.Clamp(after, 0, _run.Count);
        }

        double before = _run.DistanceMeters[after - 1];
        return after - 1 + ((meters - before) / (_run.DistanceMeters[after] - before));
    }

    /// <summary>Metres between two seconds; 0 without a distance.</summary>
    public double MetersBetween(double from, double to) => MetersAt(to) - MetersAt(from);

    public Split Make(int number, double from, double to, double meters)
    {
        double timer = TimerAt(to) - TimerAt(from);
        (int first, int last) = ((int)Math.Clamp(Math.Round(from), 0, _run.Count), (int)Math.Clamp(Math.Round(to), 0, _run.Count));
        return new Split(
            number,
            (int)Math.Round(meters),
            (int)Math.Round(timer),
            PaceOf(timer, meters),
            StretchAverages.Cadence(_run, first, last),
            StretchAverages.HeartRate(_run, first, last),
            _hasGrade ? GradeAdjustedPace.Of(_run, _flatSpeed, first, last) : Measured<double>.Missing(GradeAdjustedPace.NoGrade),
            ClimbOf(first, last));
    }

    private Measured<double> PaceOf(double timer, double meters)
    {
        if (meters <= 0 || timer <= 0)
        {
            return Measured<double>.Missing("no distance in this part");
        }

        return _run.Distance.HasValue
            ? new Measured<double>(timer * 1000 / meters, _run.Distance.Trust, _run.Distance.Inputs)
            : new Measured<double>(timer * 1000 / meters, Trust.Trusted, "the lap's own distance");
    }

    private Measured<double> ClimbOf(int first, int last)
    {
        double climb = _altitude.Length == 0 || first >= last ? double.NaN : _altitude[last - 1] - _altitude[first];
        return double.IsNaN(climb)
            ? Measured<double>.Missing(GradeAdjustedPace.NoGrade)
            : new Measured<double>(climb, Trust.Doubtful, "altitude as recorded, smoothed over 11 s");
    }

    private int FirstOf(int index)
    {
        while (index > 0 && _run.DistanceMeters[index - 1] >= _run.DistanceMeters[index])
        {
            index--;
        }

        return index;
    }

    private double MetersAt(double second)
    {
        if (!_run.HasDistance)
        {
            return 0;
        }

        int before = (int)Math.Clamp(Math.Floor(second), 0, _run.Count - 1);
        int after = Math.Min(before + 1, _run.Count - 1);
        double share = Math.Clamp(second - before, 0, 1);
        return _run.DistanceMeters[before] + ((_run.DistanceMeters[after] - _run.DistanceMeters[before]) * share);
    }

    private double TimerAt(double second)
    {
        int before = (int)Math.Clamp(Math.Floor(second), 0, _run.Count);
        double share = Math.Clamp(second - before, 0, 1);
        return _timer[before] + (before < _run.Count && !_run.IsPaused[before] ? share : 0);
    }
}
