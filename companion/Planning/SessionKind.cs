namespace TrainingPlan.Companion.Planning;

/// <summary>What a planned day asks for. The numbers are stored: they never change their meaning.</summary>
public enum SessionKind
{
    /// <summary>No running.</summary>
    Rest = 0,

    /// <summary>Easy running throughout.</summary>
    Easy = 1,

    /// <summary>Easy running with short spells of quicker steps: easy for the heart, schooling for the feet.</summary>
    QuickFeet = 2,

    /// <summary>The longest run of the week, easy; counts as a hard day.</summary>
    Long = 3,

    /// <summary>A few long spells of comfortably hard running.</summary>
    Steady = 4,

    /// <summary>Short hard repeats with recoveries.</summary>
    Intervals = 5,

    /// <summary>Fast, short and relaxed, with full recoveries: economy.</summary>
    Repetitions = 6,

    /// <summary>Spells at the pace of the race to come.</summary>
    RacePace = 7,

    /// <summary>Short climbs at a strong effort: strength with less speed.</summary>
    Hills = 8,

    /// <summary>The race itself.</summary>
    Race = 9,

    /// <summary>Running and walking in turns: for beginners, and after an injury. Easy.</summary>
    WalkRun = 10,
}
