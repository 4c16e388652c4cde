namespace TrainingPlan.Companion.Web.Models;

/// <summary>How a cue is drawn.</summary>
public enum CueTone
{
    /// <summary>Asks for a change.</summary>
    Correction,

    /// <summary>Says that all is well again, or that something was reached.</summary>
    Praise,

    /// <summary>Tells where the runner is in the workout.</summary>
    Notice,
}

/// <summary>What the coach decided to say in one second of a run.</summary>
/// <param name="ElapsedSeconds">Second of the session.</param>
/// <param name="Sentence">The cue in words.</param>
/// <param name="Tone">How it is drawn.</param>
/// <param name="IsWithheld">True when the coach stayed silent on purpose, to learn what speaking is worth.</param>
public sealed record CueMark(int ElapsedSeconds, string Sentence, CueTone Tone, bool IsWithheld);
