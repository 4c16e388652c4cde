using TrainingPlan.Coaching;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Cli;

/// <summary>A figure with its trust; <see cref="Value"/> is null when it is missing.</summary>
internal sealed record JsonFigure(double? Value, Trust Trust, string Inputs)
{
    public static JsonFigure Of(Measured<double> figure) => new(
        figure.HasValue ? Math.Round(figure.Value, 3) : null, figure.Trust, figure.Inputs);
}

/// <summary>A run.</summary>
internal sealed record JsonRun(
    long Id, string BandId, int SessionNumber, string Digest, DateTimeOffset? StartUtc, int DurationSeconds, int RunningSeconds, int Steps,
    JsonFigure DistanceMeters, JsonFigure CadenceSpm, JsonFigure HeartRateBpm, string? WorkoutName, int? WorkoutRevision, int CuesHeard,
    int CuesWithheld, int LostBlocks, bool IsComplete)
{
    public static JsonRun Of(StoredRun run) => new(
        run.Id, run.BandId, run.SessionNumber, run.Digest, run.StartUtc, run.DurationSeconds, run.RunningSeconds, run.Steps,
        JsonFigure.Of(run.DistanceMeters), JsonFigure.Of(run.CadenceSpm), JsonFigure.Of(run.HeartRateBpm),
        run.WorkoutName.Length == 0 ? null : run.WorkoutName, run.WorkoutName.Length == 0 ? null : run.WorkoutRevision,
        run.CuesHeard, run.CuesWithheld, run.LostBlocks, run.IsComplete);
}

/// <summary>A cue.</summary>
internal sealed record JsonCue(
    int ElapsedSeconds, CueKind Kind, bool IsWithheld, TargetKind Target, int Value, int TargetLow, int TargetHigh, string Sentence)
{
    public static JsonCue Of(StoredCue cue, SentenceStyle style) => new(
        cue.ElapsedSeconds, cue.Kind, cue.IsWithheld, cue.Target, cue.Value, cue.TargetLow, cue.TargetHigh,
        style.Sentence(cue));
}

/// <summary>Heard against withheld corrections.</summary>
internal sealed record JsonCueResponse(
    TargetKind Target, int AfterSeconds, int HeardCount, int WithheldCount, JsonFigure Heard, JsonFigure Withheld, JsonFigure Benefit,
    double? BenefitLow, double? BenefitHigh)
{
    public static JsonCueResponse Of(CueResponse row) => new(
        row.Target, row.AfterSeconds, row.HeardCount, row.WithheldCount, JsonFigure.Of(row.Heard), JsonFigure.Of(row.Withheld),
        JsonFigure.Of(row.Benefit), row.BenefitLow, row.BenefitHigh);
}

/// <summary>A run with everything that it means.</summary>
internal sealed record JsonReport(
    JsonRun Run, JsonFigure HeartRatePeakBpm, IReadOnlyList<int> ZoneUpperBpm, IReadOnlyList<int> ZoneSeconds, int ZoneExcludedSeconds,
    JsonFigure CadenceInTargetShare, JsonFigure Trimp, JsonFigure RmssdMs, IReadOnlyList<JsonCueResponse> CueResponses,
    IReadOnlyList<JsonSplit> KilometerSplits, IReadOnlyList<JsonCue> Cues, JsonAnalysis? Analysis,
    JsonOutcome? Planned)
{
    public static JsonReport Of(
        StoredRun run, RunReport report, IReadOnlyList<StoredCue> cues, SentenceStyle style, ActivityAnalysis? analysis = null,
        SessionOutcome? planned = null) => new(
        JsonRun.Of(run), JsonFigure.Of(report.Averages.HeartRatePeakBpm), report.Zones.UpperBpm, report.Zones.SecondsByZone,
        report.Zones.ExcludedSeconds, JsonFigure.Of(report.CadenceInTarget.Share), JsonFigure.Of(report.Trimp),
        JsonFigure.Of(report.RmssdMs),
        [.. report.CueResponses.Select(JsonCueResponse.Of)],
        [.. report.KilometerSplits.Select(JsonSplit.Of)],
        [.. cues.Select(cue => JsonCue.Of(cue, style))], analysis is null ? null : JsonAnalysis.Of(analysis),
        planned is null ? null : JsonOutcome.Of(planned));
}

/// <summary>A kilometre.</summary>
internal sealed record JsonSplit(
    int Number, int LengthMeters, int DurationSeconds, JsonFigure PaceSecondsPerKm, JsonFigure CadenceSpm, JsonFigure HeartRateBpm,
    JsonFigure GradeAdjustedPaceSecondsPerKm, JsonFigure ClimbMeters)
{
    public static JsonSplit Of(Split split) => new(
        split.Number, split.LengthMeters, split.DurationSeconds, JsonFigure.Of(split.PaceSecondsPerKm), JsonFigure.Of(split.CadenceSpm),
        JsonFigure.Of(split.HeartRateBpm), JsonFigure.Of(split.GradeAdjustedPaceSecondsPerKm), JsonFigure.Of(split.ClimbMeters));
}

/// <summary>The workout on the band, held against what was put there from here.</summary>
internal sealed record JsonPlanOnBand(PlanState State, int? BandRevision, int? StoreRevision, string Sentence, string? WhatToDo)
{
    public static JsonPlanOnBand Of(PlanAgreement plan) => new(
        plan.State, plan.BandRevision, plan.StoreRevision, plan.Sentence, plan.IsAgreed ? null : plan.WhatToDo);
}

/// <summary>A planned day.</summary>
internal sealed record JsonDay(
    DateOnly Date, SessionKind Kind, string Name, string Purpose, string Reason, int DurationSeconds, int HardSeconds,
    IReadOnlyList<JsonStep> Steps)
{
    public static JsonDay Of(PlannedDay day) => new(
        day.Date, day.Kind, day.Name, day.Purpose, day.Reason, day.DurationSeconds, day.HardSeconds,
        day.Workout is null ? [] : [.. day.Workout.Steps.Take(day.Workout.StepCount).Select(JsonStep.Of)]);
}

/// <summary>A workout that was put on a band.</summary>
internal sealed record JsonPush(
    string BandId, string Name, int Revision, string Digest, DateTimeOffset PushedUtc, bool IsConfirmed, IReadOnlyList<JsonStep> Steps)
{
    public static JsonPush Of(PushedWorkout push) => new(
        push.BandId, push.Name, push.Revision, push.Digest, push.PushedUtc, push.IsConfirmed,
        [.. push.Workout.Steps.Take(push.Workout.StepCount).Select(JsonStep.Of)]);
}

/// <summary>A step of a workout, or a repeat of earlier ones.</summary>
internal sealed record JsonStep(
    StepIntensity? Intensity, StepDurationKind? DurationKind, int? DurationValue, IReadOnlyList<JsonTarget> Targets, int? RepeatFromIndex,
    int? RepeatCount)
{
    public static JsonStep Of(WorkoutStep step) => step.IsRepeat
        ? new(null, null, null, [], step.RepeatFromIndex, step.RepeatCount)
        : new(step.Intensity, step.DurationKind, step.DurationValue, [.. TargetsOf(step)], null, null);

    private static IEnumerable<JsonTarget> TargetsOf(WorkoutStep step) => new[]
    {
        new JsonTarget(step.Target1Kind, step.Target1Low, step.Target1High),
        new JsonTarget(step.Target2Kind, step.Target2Low, step.Target2High),
    }.Where(target => target.Kind != TargetKind.None);
}

/// <summary>A target in its own unit: 1/100 spm, 1/100 bpm, or s/km.</summary>
internal sealed record JsonTarget(TargetKind Kind, int Low, int High);
