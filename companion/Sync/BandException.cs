namespace TrainingPlan.Companion.Sync;

/// <summary>Something about the band or the way to it that the runner can understand and act upon.</summary>
public sealed class BandException(string sentence, string whatToDo, Exception? inner = null) : Exception(sentence, inner)
{
    /// <summary>What to do about it, one sentence.</summary>
    public string WhatToDo { get; } = whatToDo;
}
