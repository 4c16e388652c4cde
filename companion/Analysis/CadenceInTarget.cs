using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Analysis;

/// <summary>How much of the running under a cadence target was inside the target's band.</summary>
/// <param name="InsideSeconds">Trusted running seconds inside the band.</param>
/// <param name="OutsideSeconds">Trusted running seconds outside.</param>
/// <param name="ExcludedSeconds">Seconds under a target whose cadence is not trusted, or without running.</param>
/// <param name="Share">Share inside, from 0 to 1.</param>
public sealed record CadenceInTarget(int InsideSeconds, int OutsideSeconds, int ExcludedSeconds, Measured<double> Share)
{
    /// <summary>Walks through the run with the step that was running in each second.</summary>
    public static CadenceInTarget Of(RunInput run)
    {
        int inside = 0;
        int outside = 0;
        int excluded = 0;
        int mark = -1;
        foreach (RunSecond second in run.Seconds)
        {
            while (mark + 1 < run.Steps.Count && run.Steps[mark + 1].ElapsedSeconds <= second.ElapsedSeconds)
            {
                mark++;
            }

            if (second.IsPaused || !TryBand(run, mark, out int lowCentispm, out int highCentispm))
            {
                continue;
            }

            if (second.State != MotionState.Run || second.CadenceTrust != Trust.Trusted)
            {
                excluded++;
            }
            else if (second.CadenceCentispm >= lowCentispm && second.CadenceCentispm <= highCentispm)
            {
                inside++;
            }
            else
            {
                outside++;
            }
        }

        return new CadenceInTarget(inside, outside, excluded, ShareOf(inside, outside, excluded));
    }

    private static bool TryBand(RunInput run, int mark, out int lowCentispm, out int highCentispm)
    {
        lowCentispm = 0;
        highCentispm = 0;
        if (mark < 0 || run.Workout is null)
        {
            return false;
        }

        int index = run.Steps[mark].StepIndex;
        if (index < 0 || index >= run.Workout.StepCount)
        {
            return false;
        }

        WorkoutStep step = run.Workout.Steps[index];
        if (step.Target1Kind == TargetKind.Cadence)
        {
            (lowCentispm, highCentispm) = (step.Target1Low, step.Target1High);
            return true;
        }

        (lowCentispm, highCentispm) = (step.Target2Low, step.Target2High);
        return step.Target2Kind == TargetKind.Cadence;
    }

    private static Measured<double> ShareOf(int inside, int outside, int excluded)
    {
        int counted = inside + outside;
        if (counted == 0)
        {
            return Measured<double>.Missing(excluded == 0 ? "no cadence target in this run" : $"none of {excluded} seconds is trusted");
        }

        Trust trust = counted >= excluded ? Trust.Trusted : Trust.Doubtful;
        return new Measured<double>((double)inside / counted, trust, $"{counted} seconds under a target, {excluded} excluded");
    }
}
