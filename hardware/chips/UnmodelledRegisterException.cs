using System;

namespace TrainingPlan.Hardware.Chips;

/// <summary>A driver used a register that the part does not have or the model does not know.</summary>
public sealed class UnmodelledRegisterException : Exception
{
    /// <summary>Names part, register and direction.</summary>
    public UnmodelledRegisterException(string message)
        : base(message)
    {
    }
}
