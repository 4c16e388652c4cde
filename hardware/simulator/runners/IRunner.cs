using TrainingPlan.Coaching;
using TrainingPlan.Hardware.Chips;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>Whoever wears the band: moves its motion chip, lights its pulse chip, presses its button and hears its cues.</summary>
public interface IRunner : IMotionSource, ILightSource
{
    /// <summary>Light channels that the runner's skin gives back; 0 means that there is no pulse chip to speak of.</summary>
    int LightChannelCount { get; }

    /// <summary>The run begins: start was pressed.</summary>
    void BeginRun(double trueSeconds);

    /// <summary>The run ends: the band was told to stop.</summary>
    void EndRun(double trueSeconds);

    /// <summary>A cue sounded and was audible.</summary>
    void Hear(CueKind cue, double trueSeconds);
}
