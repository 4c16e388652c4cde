namespace TrainingPlan.Companion.Sync.Air;

/// <summary>What keeps this computer from hearing bands.</summary>
public enum AirProblem
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>This program has no Bluetooth on this system.</summary>
    NotHere,

    /// <summary>The system's Bluetooth service does not run, or is not installed.</summary>
    NoService,

    /// <summary>The user may not use it.</summary>
    Denied,

    /// <summary>There is no adapter.</summary>
    NoAdapter,

    /// <summary>The adapter is switched off.</summary>
    Off,
}

/// <summary>Whether bands can be heard over the air.</summary>
/// <param name="Problem">What keeps from it.</param>
/// <param name="Adapter">The adapter's name, such as hci0; empty when there is none.</param>
/// <param name="Sentence">One sentence about it.</param>
/// <param name="WhatToDo">The remedy; empty when there is nothing to do.</param>
public sealed record AirState(AirProblem Problem, string Adapter, string Sentence, string WhatToDo)
{
    /// <summary>True when bands can be heard.</summary>
    public bool IsReady => Problem == AirProblem.None;
}
