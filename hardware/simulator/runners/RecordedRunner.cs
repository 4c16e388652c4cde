using System;
using TrainingPlan.Coaching;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>
/// A runner who repeats a recording, deaf to cues. Before its beginning and after its end the recording stands still at its first
/// and last sample. Light channels go to the pulse chip's slots in order; slots beyond them stay dark.
/// </summary>
public sealed class RecordedRunner : IRunner
{
    /// <summary>Light that comes back from skin on average, nA a mA: half of the range at 7 mA and 4,096 nA.</summary>
    public const double MeanLight = 280;

    /// <summary>
    /// Share of the mean light that one standard deviation becomes where a channel has lost its mean. Movement reaches ten of them.
    /// </summary>
    public const double CoupledShare = 0.02;

    private const double SteadyRatio = 0.2;
    private readonly Recording _recording;
    private readonly double[] _gain;
    private readonly double[] _offset;

    /// <summary>Repeats a recording from its beginning at <see cref="BeginSeconds"/>.</summary>
    public RecordedRunner(Recording recording)
    {
        _recording = recording;
        _gain = new double[recording.LightChannelCount];
        _offset = new double[recording.LightChannelCount];
        for (int i = 0; i < _gain.Length; i++)
        {
            (double mean, double deviation) = recording.LightLevel(i);
            bool isSteady = mean > 0 && deviation < SteadyRatio * mean;
            _gain[i] = isSteady ? MeanLight / mean : MeanLight * CoupledShare / Math.Max(deviation, 1e-9);
            _offset[i] = isSteady ? 0 : MeanLight - (_gain[i] * mean);
        }
    }

    /// <summary>True time at which the recording begins; it stands still until then.</summary>
    public double BeginSeconds { get; set; } = double.PositiveInfinity;

    /// <summary>Length of the recording.</summary>
    public double DurationSeconds => _recording.DurationSeconds;

    /// <inheritdoc/>
    public bool IsSampled => true;

    /// <inheritdoc/>
    public int LightChannelCount => _recording.LightChannelCount;

    /// <inheritdoc/>
    public void BeginRun(double trueSeconds)
    {
        if (double.IsPositiveInfinity(BeginSeconds))
        {
            BeginSeconds = trueSeconds;
        }
    }

    /// <inheritdoc/>
    public void EndRun(double trueSeconds)
    {
    }

    /// <inheritdoc/>
    public void Hear(CueKind cue, double trueSeconds)
    {
    }

    /// <inheritdoc/>
    public void Motion(double trueSeconds, double widthSeconds, Span<double> motion)
    {
        double seconds = Math.Max(trueSeconds - BeginSeconds, -1);
        for (int i = 0; i < motion.Length; i++)
        {
            motion[i] = _recording.Motion(i, seconds, widthSeconds);
        }
    }

    /// <inheritdoc/>
    public double LightNanoampsPerMilliamp(int slot, int led, double trueSeconds, double widthSeconds)
    {
        if (slot >= _gain.Length)
        {
            return 0;
        }

        double value = _recording.Light(slot, Math.Max(trueSeconds - BeginSeconds, -1), widthSeconds);
        return Math.Max(0, (_gain[slot] * value) + _offset[slot]);
    }
}
