namespace TrainingPlan.Companion.Store;

/// <summary>Something about the data folder that the runner can understand and act upon.</summary>
public sealed class StoreException(string sentence, string whatToDo, Exception? inner = null) : Exception(sentence, inner)
{
    /// <summary>What to do about it, one sentence.</summary>
    public string WhatToDo { get; } = whatToDo;
}
