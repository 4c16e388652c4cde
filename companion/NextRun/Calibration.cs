using System.Globalization;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.NextRun;

/// <summary>The runner's own step lengths, fitted to runs whose distance is known from elsewhere.</summary>
/// <param name="RunId">The run.</param>
/// <param name="DistanceMeters">Its known distance.</param>
/// <param name="WalkSteps">Its walking steps.</param>
/// <param name="RunSteps">Its running steps.</param>
/// <param name="Before">What was known before.</param>
/// <param name="After">What is known now.</param>
/// <param name="RunCount">Runs of known distance that it rests on.</param>
/// <param name="IsHeld">True when a length wanted to change by more than a quarter and was held.</param>
public sealed record Calibration(
    long RunId, double DistanceMeters, int WalkSteps, int RunSteps, CalibrationState Before, CalibrationState After, int RunCount,
    bool IsHeld)
{
    /// <summary>Shortest distance in metres.</summary>
    public const double LeastMeters = 400;

    /// <summary>Longest distance in metres.</summary>
    public const double MostMeters = 100_000;

    private const int FewestSteps = 300;
    private const double ShortestStepMeters = 0.3;
    private const double LongestStepMeters = 2.0;

    /// <summary>Fits the lengths to a run of known distance and those before it, and keeps them.</summary>
    /// <exception cref="CalibrationException">It can't be; nothing was changed.</exception>
    public static Calibration Make(RunStore store, KnownDistance known)
    {
        if (!(known.DistanceMeters is >= LeastMeters and <= MostMeters))
        {
            string given = known.DistanceMeters.ToString(CultureInfo.InvariantCulture);
            throw new CalibrationException(
                $"--distance takes {LeastMeters} to {MostMeters} metres, not {given}.", "Nothing was changed.", isWrongUse: true);
        }

        GaitSteps steps = StepsOf(store, known.RunId);
        List<(GaitSteps Steps, double DistanceMeters)> runs = [(steps, known.DistanceMeters)];
        runs.AddRange(store.GetKnownDistances().Where(other => other.RunId != known.RunId)
            .Select(other => (GaitSteps.Of(store.GetSeconds(other.RunId)), other.DistanceMeters)));
        RunnerRecord runner = store.GetRunner();
        double? walkBefore = runner.WalkStepLengthMillimeters / 1000.0;
        double? runBefore = runner.StepLengthMillimeters / 1000.0;
        StepLengths after = StepLengthFit.Of(runs, walkBefore, runBefore);
        if (!IsStep(after.WalkMeters) || !IsStep(after.RunMeters))
        {
            int total = steps.Walk + steps.Run;
            throw new CalibrationException(
                $"{known.DistanceMeters:F0} m in {total} steps is no human step length.", "Check the distance; nothing was changed.");
        }

        RunnerRecord saved = runner with
        {
            StepLengthMillimeters = (int)Math.Round(after.RunMeters * 1000),
            WalkStepLengthMillimeters = (int)Math.Round(after.WalkMeters * 1000),
        };
        store.SaveCalibration(known, saved);
        double? distanceBefore = runBefore is null ? null : (steps.Walk * (walkBefore ?? after.WalkMeters)) + (steps.Run * runBefore);
        double? uncertaintyBefore = runBefore is null
            ? null
            : StepLengthFit.Uncertainty([.. runs.Skip(1)], walkBefore ?? after.WalkMeters, runBefore.Value);
        return new Calibration(
            known.RunId, known.DistanceMeters, steps.Walk, steps.Run,
            new CalibrationState(runner.WalkStepLengthMillimeters, runner.StepLengthMillimeters, distanceBefore, uncertaintyBefore),
            new CalibrationState(
                saved.WalkStepLengthMillimeters, saved.StepLengthMillimeters, after.DistanceMeters(steps), after.UncertaintyPercent),
            after.RunCount, after.IsHeld);
    }

    private static GaitSteps StepsOf(RunStore store, long id)
    {
        if (store.GetRun(id) is null)
        {
            throw new CalibrationException($"There is no run {id}.", "See which there are with: trainingplan sessions");
        }

        GaitSteps steps = GaitSteps.Of(store.GetSeconds(id));
        return steps.Walk + steps.Run >= FewestSteps
            ? steps
            : throw new CalibrationException(
                $"Run {id} has only {steps.Walk + steps.Run} steps.", $"Calibrate with a run of {FewestSteps} steps or more.");
    }

    private static bool IsStep(double meters) => meters is >= ShortestStepMeters and <= LongestStepMeters;
}

/// <summary>What a runner's step lengths say.</summary>
/// <param name="WalkStepLengthMillimeters">A walking step; null when not calibrated.</param>
/// <param name="RunStepLengthMillimeters">A running step; null when not calibrated.</param>
/// <param name="DistanceMeters">The run's distance by its steps; null when not calibrated.</param>
/// <param name="UncertaintyPercent">Either way, in per cent; null when not calibrated.</param>
public sealed record CalibrationState(
    int? WalkStepLengthMillimeters, int? RunStepLengthMillimeters, double? DistanceMeters, double? UncertaintyPercent);

/// <summary>A run that no step length can be had from.</summary>
/// <param name="sentence">Why.</param>
/// <param name="whatToDo">What to do about it.</param>
/// <param name="isWrongUse">True when what was asked for can never be.</param>
public sealed class CalibrationException(string sentence, string whatToDo, bool isWrongUse = false) : Exception(sentence)
{
    /// <summary>What to do about it, one sentence.</summary>
    public string WhatToDo { get; } = whatToDo;

    /// <summary>True when what was asked for can never be.</summary>
    public bool IsWrongUse { get; } = isWrongUse;
}
