namespace TrainingPlan.Hardware.Chips;

/// <summary>What a GNSS antenna sees.</summary>
public enum GnssSky
{
    /// <summary>The whole sky.</summary>
    Open,

    /// <summary>A street between houses: reflections pull the speed about.</summary>
    Street,

    /// <summary>A tunnel or a roof: nothing.</summary>
    Roof,
}
