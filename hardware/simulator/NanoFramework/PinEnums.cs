namespace System.Device.Gpio;

/// <summary>Edges to listen to.</summary>
[Flags]
public enum PinEventTypes
{
    /// <summary>No edge.</summary>
    None = 0,

    /// <summary>Low to high.</summary>
    Rising = 1,

    /// <summary>High to low.</summary>
    Falling = 2,
}

/// <summary>Direction and resistor of a pin.</summary>
public enum PinMode
{
    /// <summary>Input, floating.</summary>
    Input = 0,

    /// <summary>Input, pulled down.</summary>
    InputPullDown = 1,

    /// <summary>Input, pulled up.</summary>
    InputPullUp = 2,

    /// <summary>Output.</summary>
    Output = 3,

    /// <summary>Output, open drain.</summary>
    OutputOpenDrain = 4,

    /// <summary>Output, open drain, pulled up.</summary>
    OutputOpenDrainPullUp = 5,

    /// <summary>Output, open source.</summary>
    OutputOpenSource = 6,

    /// <summary>Output, open source, pulled down.</summary>
    OutputOpenSourcePullDown = 7,
}

/// <summary>How pins are counted.</summary>
public enum PinNumberingScheme
{
    /// <summary>By GPIO number.</summary>
    Logical = 0,

    /// <summary>By place on the board.</summary>
    Board = 1,
}
