namespace TrainingPlan.Companion.Planning;

/// <summary>What is wrong with a workout's text and where: the column counts from 1.</summary>
public sealed record WorkoutTextFault(int Column, string Sentence)
{
    /// <summary>The sentence with its column.</summary>
    public override string ToString() => $"Column {Column}: {Sentence}";

    /// <summary>The text with a mark under the column, for a terminal.</summary>
    public string Point(string text) => text.ReplaceLineEndings(" ") + "\n" + new string(' ', Column - 1) + "^";
}
