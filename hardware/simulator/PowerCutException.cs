using System;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>The virtual band has no power: nothing of the firmware runs on, and it must not be caught there.</summary>
public sealed class PowerCutException : Exception
{
    /// <summary>Power is gone.</summary>
    public PowerCutException()
        : base("the virtual band has no power")
    {
    }
}
