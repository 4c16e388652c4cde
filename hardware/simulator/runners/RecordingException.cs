using System;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>A recording can't be replayed; the message is one sentence for the person who asked.</summary>
public sealed class RecordingException : Exception
{
    /// <summary>One sentence.</summary>
    public RecordingException(string message)
        : base(message)
    {
    }
}
