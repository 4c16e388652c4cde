using System;
using System.Collections.Generic;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>Samples of a real wrist at one rate, in columns.</summary>
public sealed class Recording
{
    private readonly double[][] _motion;
    private readonly double[][] _light;

    internal Recording(string name, IReadOnlyDictionary<string, string> notes, double rateHz, double[][] motion, double[][] light)
    {
        Name = name;
        Notes = notes;
        RateHz = rateHz;
        _motion = motion;
        _light = light;
        SampleCount = motion[0].Length;
    }

    /// <summary>File name.</summary>
    public string Name { get; }

    /// <summary>The `# key: value` lines.</summary>
    public IReadOnlyDictionary<string, string> Notes { get; }

    /// <summary>Samples a second.</summary>
    public double RateHz { get; }

    /// <summary>Samples of each column.</summary>
    public int SampleCount { get; }

    /// <summary>Light channels, 0 when the recording has none.</summary>
    public int LightChannelCount => _light.Length;

    /// <summary>True when turn rates were recorded.</summary>
    public bool HasGyro => _motion.Length == 6;

    /// <summary>Length in seconds.</summary>
    public double DurationSeconds => SampleCount / RateHz;

    /// <summary>Value of a motion column (x, y, z in mg, then x, y, z in °/s) around a time of the recording.</summary>
    public double Motion(int axis, double seconds, double widthSeconds) =>
        axis < _motion.Length ? At(_motion[axis], seconds * RateHz, widthSeconds * RateHz) : 0;

    /// <summary>Value of a light column around a time of the recording.</summary>
    public double Light(int channel, double seconds, double widthSeconds) =>
        At(_light[channel], seconds * RateHz, widthSeconds * RateHz);

    /// <summary>Mean and standard deviation of a light column.</summary>
    public (double Mean, double Deviation) LightLevel(int channel)
    {
        double sum = 0;
        double squares = 0;
        foreach (double value in _light[channel])
        {
            sum += value;
            squares += value * value;
        }

        double mean = sum / SampleCount;
        return (mean, Math.Sqrt(Math.Max(0, (squares / SampleCount) - (mean * mean))));
    }

    /// <summary>
    /// Mean over the width where the recording is finer than it, each sample standing for the time around it; between the samples
    /// of a coarser recording a cubic through its neighbours. At a sample's own instant the value is the sample's.
    /// </summary>
    private static double At(double[] values, double position, double width)
    {
        if (width <= 1.001)
        {
            return Between(values, position);
        }

        double from = position - (width / 2) + 0.5;
        double to = from + width;
        double sum = 0;
        for (int i = (int)Math.Floor(from); i < to; i++)
        {
            double share = Math.Min(to, i + 1) - Math.Max(from, i);
            sum += share * values[Math.Clamp(i, 0, values.Length - 1)];
        }

        return sum / width;
    }

    private static double Between(double[] values, double position)
    {
        int last = values.Length - 1;
        if (position <= 0)
        {
            return values[0];
        }

        if (position >= last)
        {
            return values[last];
        }

        int i = (int)position;
        double u = position - i;
        double before = values[Math.Max(0, i - 1)];
        double left = values[i];
        double right = values[i + 1];
        double after = values[Math.Min(last, i + 2)];
        double slope = right - before;
        double curve = (2 * before) - (5 * left) + (4 * right) - after;
        double twist = (3 * (left - right)) + after - before;
        return left + (0.5 * u * (slope + (u * (curve + (u * twist)))));
    }
}
