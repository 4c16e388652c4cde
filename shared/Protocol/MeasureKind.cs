namespace TrainingPlan.Protocol;

/// <summary>What a band can time by itself. The codes are stable; a number of -1 says that it could not be taken.</summary>
public enum MeasureKind : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Speed of the interpreter. Numbers: IL instructions a second, milliseconds measured, 0 where time stood still.</summary>
    Speed = 1,

    /// <summary>Free memory. Numbers: bytes after a collection.</summary>
    Memory = 2,

    /// <summary>A collection of memory. Numbers: milliseconds of the longest of three.</summary>
    Collection = 3,

    /// <summary>Closing a file. Numbers: milliseconds of the longest and the mean of eight, bytes in each.</summary>
    FileClose = 4,

    /// <summary>The loop. Numbers: milliseconds of the longest turn since the last asking, turns in a second.</summary>
    Turn = 5,

    /// <summary>A short transfer on the motion chip's bus. Numbers: microseconds.</summary>
    Transfer = 6,

    /// <summary>Samples lost by the chips' queues since the start. Numbers: motion, heart.</summary>
    LostSamples = 7,

    /// <summary>Battery. Numbers: millivolts, percent.</summary>
    Battery = 8,
}
