using System;

namespace TrainingPlan.Hardware.Chips;

/// <summary>Second-order Butterworth low-pass for the six axes of a motion chip.</summary>
internal sealed class LowPass
{
    private const int Axes = 6;
    private readonly double[] _x1 = new double[Axes];
    private readonly double[] _x2 = new double[Axes];
    private readonly double[] _y1 = new double[Axes];
    private readonly double[] _y2 = new double[Axes];
    private readonly double[] _b0 = new double[Axes];
    private readonly double[] _a1 = new double[Axes];
    private readonly double[] _a2 = new double[Axes];
    private readonly bool[] _isPassing = new bool[Axes];
    private bool _isSettled;

    /// <summary>Sets the -3 dB frequency of three axes from <paramref name="firstAxis"/>; none above 0.45 of the rate.</summary>
    public void Set(int firstAxis, double cutoffHz, double rateHz)
    {
        for (int i = firstAxis; i < firstAxis + 3; i++)
        {
            _isPassing[i] = cutoffHz >= 0.45 * rateHz;
            double k = Math.Tan(Math.PI * Math.Min(cutoffHz, 0.45 * rateHz) / rateHz);
            double norm = 1 / (1 + (Math.Sqrt(2) * k) + (k * k));
            _b0[i] = k * k * norm;
            _a1[i] = 2 * ((k * k) - 1) * norm;
            _a2[i] = (1 - (Math.Sqrt(2) * k) + (k * k)) * norm;
        }
    }

    /// <summary>The next sample finds the filter settled on it.</summary>
    public void Restart() => _isSettled = false;

    /// <summary>Filters six values in place.</summary>
    public void Filter(Span<double> values)
    {
        if (!_isSettled)
        {
            for (int i = 0; i < Axes; i++)
            {
                _x1[i] = _x2[i] = _y1[i] = _y2[i] = values[i];
            }

            _isSettled = true;
        }

        for (int i = 0; i < Axes; i++)
        {
            double x = values[i];
            double y = (_b0[i] * (x + (2 * _x1[i]) + _x2[i])) - (_a1[i] * _y1[i]) - (_a2[i] * _y2[i]);
            _x2[i] = _x1[i];
            _x1[i] = x;
            _y2[i] = _y1[i];
            _y1[i] = y;
            values[i] = _isPassing[i] ? x : y;
        }
    }
}
