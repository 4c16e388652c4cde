namespace TrainingPlan.Companion.Cli.Doctor;

/// <summary>How a finding is meant.</summary>
internal enum FindingState
{
    /// <summary>As it is to be.</summary>
    Ok,

    /// <summary>Good to know; nothing is wrong.</summary>
    Note,

    /// <summary>Wrong, with a remedy.</summary>
    Problem,
}

/// <summary>One thing that the doctor looked at.</summary>
/// <param name="Area">Where: ports, band, bluetooth or data.</param>
/// <param name="State">How it is meant.</param>
/// <param name="Sentence">What was found.</param>
/// <param name="WhatToDo">The remedy; empty when there is nothing to do.</param>
internal sealed record Finding(string Area, FindingState State, string Sentence, string WhatToDo = "");
