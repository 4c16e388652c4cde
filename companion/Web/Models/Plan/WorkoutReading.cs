namespace TrainingPlan.Companion.Web.Models;

/// <summary>What the server makes of a workout's text.</summary>
/// <param name="Text">The text as it was written.</param>
/// <param name="Printed">The same workout in the words of this program; empty when it cannot be read.</param>
/// <param name="Fault">What is wrong; null for a workout.</param>
/// <param name="Nodes">Its steps and repeats.</param>
/// <param name="Profile">Its picture.</param>
/// <param name="LengthText">Its length in words.</param>
/// <param name="Remarks">What is worth knowing of it, a sentence each.</param>
/// <param name="Day">What the validator says of it on the chosen day; null without a day.</param>
public sealed record WorkoutReading(
    string Text,
    string Printed,
    WorkoutFault? Fault,
    IReadOnlyList<WorkoutNode> Nodes,
    IReadOnlyList<ProfileBlock> Profile,
    string LengthText,
    IReadOnlyList<string> Remarks,
    MoveVerdict? Day);

/// <summary>What is wrong with a workout's text.</summary>
/// <param name="Column">Where, from 1.</param>
/// <param name="Sentence">What.</param>
public sealed record WorkoutFault(int Column, string Sentence);

/// <summary>A step of a workout, or a block of steps that is repeated.</summary>
/// <param name="Count">How often a block is run; 0 for a step.</param>
/// <param name="Length">A step's length as text.</param>
/// <param name="Word">A step's kind as text, such as warmup, run or rest.</param>
/// <param name="Target">A step's targets as text; empty without one.</param>
/// <param name="Told">A step in words.</param>
/// <param name="Nodes">What a block holds.</param>
public sealed record WorkoutNode(
    int Count, string Length, string Word, string Target, string Told, IReadOnlyList<WorkoutNode> Nodes);
