using TrainingPlan.Companion.Store;
using TrainingPlan.Protocol;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.NextRun;

/// <summary>Says before a run that its pace targets have no source, and what the band goes by then.</summary>
public static class PaceSources
{
    private const int PaceBits = BandInfo.GnssSensor | BandInfo.FootPodSensor;
    private const int LookedAtRuns = 3;

    /// <summary>The warning in one sentence; null when the workout has no pace target or a source is known.</summary>
    public static string? Warning(Workout? workout, RunStore store, BandInfo? band = null)
    {
        if (workout is null || !HasTarget(workout, TargetKind.Pace) || IsKnown(store, band))
        {
            return null;
        }

        bool hasCadence = HasTarget(workout, TargetKind.Cadence);
        bool hasHeartRate = HasTarget(workout, TargetKind.HeartRate);
        string instead = (hasCadence, hasHeartRate) switch
        {
            (true, true) => "the band goes by its cadence and heart-rate targets instead",
            (true, false) => "the band goes by its cadence targets instead",
            (false, true) => "the band goes by its heart-rate targets instead",
            _ => "the band stays silent about pace",
        };
        bool isMixed = (hasCadence || hasHeartRate) && HasPaceAlone(workout);
        string alone = isMixed ? ", and is silent in the steps that have a pace alone" : "";
        string needs = "has pace targets, and pace needs a source (foot pod, GNSS or belt speed)";
        return $"\"{workout.Name}\" {needs}: without one {instead}{alone}.";
    }

    /// <summary>A source is known when the band has one or one of the last runs had.</summary>
    internal static bool IsKnown(RunStore store, BandInfo? band) =>
        (band is not null && (band.Sensors & PaceBits) != 0)
        || store.ListRuns().Take(LookedAtRuns).Any(run => run.DistanceMeters.Trust == Trust.Trusted);

    private static bool HasPaceAlone(Workout workout) => workout.Steps.Take(workout.StepCount).Any(step => !step.IsRepeat
        && (step.Target1Kind, step.Target2Kind) is (TargetKind.Pace, TargetKind.None) or (TargetKind.None, TargetKind.Pace));

    private static bool HasTarget(Workout workout, TargetKind kind)
    {
        for (int i = 0; i < workout.StepCount; i++)
        {
            WorkoutStep step = workout.Steps[i];
            if (!step.IsRepeat && (step.Target1Kind == kind || step.Target2Kind == kind))
            {
                return true;
            }
        }

        return false;
    }
}
