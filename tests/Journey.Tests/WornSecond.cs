using TrainingPlan.Coaching;
using TrainingPlan.Units;

namespace TrainingPlan.Journey.Tests;

/// <summary>What the band had at the end of a recorded second, and the true time of it.</summary>
internal sealed record WornSecond(
    double TrueSeconds,
    int ElapsedSeconds,
    MotionState State,
    int Steps,
    int CadenceCentispm,
    Trust CadenceTrust,
    int HeartRateCentibpm,
    Trust HeartRateTrust,
    CueKind Cue)
{
    public static WornSecond From(double trueSeconds, RunSecond second, CueKind cue) => new(
        trueSeconds, second.ElapsedSeconds, second.State, second.Steps, second.CadenceCentispm, second.CadenceTrust,
        second.WristHeartRateCentibpm, second.WristHeartRateTrust, cue);
}
