namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// The runner's own step lengths from runs of known distance: distance = walking steps × walking length + running steps × running
/// length, least squares of the relative errors, held loosely to what was before, so that a gait that was hardly run keeps its length.
/// A new length is held to 0.8 to 1.25 of the one before, as one mistyped distance must not spoil it.
/// </summary>
public static class StepLengthFit
{
    /// <summary>Runs from which on the uncertainty is the runner's own.</summary>
    public const int RunsForOwnUncertainty = 3;

    /// <summary>Half width of the wrist's 95 % interval in percent before that.</summary>
    public const double UsualUncertaintyPercent = 12;

    private const double LeastScale = 0.8;
    private const double MostScale = 1.25;

    // What an adult's steps are before anything is known.
    private const double UsualWalkMeters = 0.70;
    private const double UsualRunMeters = 1.00;

    // A run's distance by steps errs by some 3 %; a length before may be off by half.
    private const double RunError = 0.03;
    private const double BeforeError = 0.5;
    private const double LeastUncertaintyPercent = 3;

    /// <summary>Fits both lengths.</summary>
    /// <param name="runs">Steps and known distance in metres, at least one, each with steps.</param>
    /// <param name="walkBeforeMeters">Walking step length before; null when not calibrated.</param>
    /// <param name="runBeforeMeters">Running step length before; null when not calibrated.</param>
    public static StepLengths Of(
        IReadOnlyList<(GaitSteps Steps, double DistanceMeters)> runs, double? walkBeforeMeters, double? runBeforeMeters)
    {
        double walk = walkBeforeMeters ?? UsualWalkMeters;
        double run = runBeforeMeters ?? UsualRunMeters;

        // Normal equations of the scales of both lengths; what was before is one more observation of each.
        double trust = Math.Pow(RunError / BeforeError, 2);
        (double ww, double wr, double rr, double w, double r) = (trust, 0, trust, trust, trust);
        foreach ((GaitSteps steps, double distance) in runs)
        {
            double byWalk = steps.Walk * walk / distance;
            double byRun = steps.Run * run / distance;
            (ww, wr, rr, w, r) = (ww + (byWalk * byWalk), wr + (byWalk * byRun), rr + (byRun * byRun), w + byWalk, r + byRun);
        }

        double determinant = (ww * rr) - (wr * wr);
        double walkScale = ((w * rr) - (r * wr)) / determinant;
        double runScale = ((r * ww) - (w * wr)) / determinant;
        (walkScale, bool isWalkHeld) = Hold(walkScale, walkBeforeMeters is not null);
        (runScale, bool isRunHeld) = Hold(runScale, runBeforeMeters is not null);
        (double walkAfter, double runAfter) = (walk * walkScale, run * runScale);
        double uncertainty = Uncertainty(runs, walkAfter, runAfter);
        return new StepLengths(walkAfter, runAfter, isWalkHeld || isRunHeld, uncertainty, runs.Count);
    }

    /// <summary>Half width of the 95 % interval of a distance by steps, in percent, from the runs' residuals.</summary>
    public static double Uncertainty(
        IReadOnlyList<(GaitSteps Steps, double DistanceMeters)> runs, double walkMeters, double runMeters)
    {
        if (runs.Count < RunsForOwnUncertainty)
        {
            return UsualUncertaintyPercent;
        }

        double squares = runs.Sum(known =>
            Math.Pow((((known.Steps.Walk * walkMeters) + (known.Steps.Run * runMeters)) / known.DistanceMeters) - 1, 2));
        double deviation = Math.Sqrt(squares / (runs.Count - 1));

        // A next run errs by its own error and by the fit's.
        return Math.Max(LeastUncertaintyPercent, 200 * deviation * Math.Sqrt(1 + (1.0 / runs.Count)));
    }

    private static (double Scale, bool IsHeld) Hold(double scale, bool isCalibrated)
    {
        double held = Math.Clamp(scale, LeastScale, MostScale);
        return isCalibrated ? (held, held != scale) : (scale, false);
    }
}
