using TrainingPlan.Coaching;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>What a virtual runner does, second by second; <see cref="SeededRunner"/> gives it a wrist.</summary>
public interface IRunnerLife
{
    /// <summary>The truth at a whole second; what was once asked for never changes.</summary>
    RunnerSecond At(int second);

    /// <summary>The run begins: start was pressed.</summary>
    void BeginRun(double seconds);

    /// <summary>The run ends: the band was told to stop.</summary>
    void EndRun(double seconds);

    /// <summary>A cue sounded and was audible.</summary>
    void Hear(CueKind cue, double seconds);
}
