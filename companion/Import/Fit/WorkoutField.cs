namespace TrainingPlan.Companion.Import.Fit;

/// <summary>Field numbers of the messages of a workout file.</summary>
public static class WorkoutField
{
    /// <summary>File id: kind of file.</summary>
    public const byte FileType = 0;

    /// <summary>File id: who made it.</summary>
    public const byte Manufacturer = 1;

    /// <summary>File id: product of the maker.</summary>
    public const byte Product = 2;

    /// <summary>File id: serial number.</summary>
    public const byte SerialNumber = 3;

    /// <summary>File id: when it was made.</summary>
    public const byte TimeCreated = 4;

    /// <summary>Workout: sport.</summary>
    public const byte Sport = 4;

    /// <summary>Workout: number of steps, repeats included.</summary>
    public const byte StepCount = 6;

    /// <summary>Workout: name.</summary>
    public const byte Name = 8;

    /// <summary>Workout: description.</summary>
    public const byte Description = 17;

    /// <summary>Step: name.</summary>
    public const byte StepName = 0;

    /// <summary>Step: what ends it (<see cref="FitStepDuration"/>).</summary>
    public const byte DurationType = 1;

    /// <summary>Step: when it ends; for a repeat, the first step's number.</summary>
    public const byte DurationValue = 2;

    /// <summary>Step: kind of the first target; low, high and zone follow; of a repeat <see cref="TargetValue"/> is the count.</summary>
    public const byte TargetType = 3;

    /// <summary>Step: zone of the first target, or 0; of a repeat how often.</summary>
    public const byte TargetValue = 4;

    /// <summary>Step: lower end of the first target.</summary>
    public const byte TargetLow = 5;

    /// <summary>Step: upper end of the first target.</summary>
    public const byte TargetHigh = 6;

    /// <summary>Step: intensity.</summary>
    public const byte Intensity = 7;

    /// <summary>Step: notes.</summary>
    public const byte Notes = 8;

    /// <summary>Step: kind of the second target.</summary>
    public const byte SecondTargetType = 19;

    /// <summary>Step: zone of the second target, or 0.</summary>
    public const byte SecondTargetValue = 20;

    /// <summary>Step: lower end of the second target.</summary>
    public const byte SecondTargetLow = 21;

    /// <summary>Step: upper end of the second target.</summary>
    public const byte SecondTargetHigh = 22;
}
