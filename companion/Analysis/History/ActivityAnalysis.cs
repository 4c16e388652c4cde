namespace TrainingPlan.Companion.Analysis;

/// <summary>What one activity means: every figure that its samples and totals carry, beside the runner's own level of that time.</summary>
public sealed record ActivityAnalysis
{
    /// <summary>The activity in the list.</summary>
    public required HistoryRun Run { get; init; }

    /// <summary>Second by second; empty for a row of an export.</summary>
    public required RunTimeline Timeline { get; init; }

    /// <summary>What the samples say; null without any.</summary>
    public RunSummary? Summary => Run.Summary;

    /// <summary>Mean pace in seconds per kilometre, without pauses.</summary>
    public required Measured<double> PaceSecondsPerKm { get; init; }

    /// <summary>Highest heart rate that was held for 10 s, in bpm.</summary>
    public required Measured<double> HeartRatePeakBpm { get; init; }

    /// <summary>Mean power in watts.</summary>
    public required Measured<double> PowerWatts { get; init; }

    /// <summary>Its load.</summary>
    public required RunLoad Load { get; init; }

    /// <summary>VDOT of its best effort, if that was all-out.</summary>
    public required Measured<double> VdotOfEffort { get; init; }

    /// <summary>Time in heart-rate zones.</summary>
    public required HeartRateZones HeartRateZones { get; init; }

    /// <summary>Time in zones of speed.</summary>
    public required ZoneTimes PaceZones { get; init; }

    /// <summary>Time in zones of power.</summary>
    public required ZoneTimes PowerZones { get; init; }

    /// <summary>Kilometres.</summary>
    public required IReadOnlyList<Split> Kilometers { get; init; }

    /// <summary>Miles.</summary>
    public required IReadOnlyList<Split> Miles { get; init; }

    /// <summary>The recording's own laps.</summary>
    public required IReadOnlyList<Split> Laps { get; init; }

    /// <summary>Work and recovery, found without laps.</summary>
    public required IReadOnlyList<Interval> Intervals { get; init; }

    /// <summary>The workout step by step; empty for a free run.</summary>
    public required IReadOnlyList<StepAdherence> Steps { get; init; }

    /// <summary>Works an activity out.</summary>
    /// <param name="activity">The activity with its samples.</param>
    /// <param name="run">The same as the history lists it.</param>
    /// <param name="history">The history that it is part of.</param>
    /// <param name="session">The band's session, where there is one: it knows the workout.</param>
    public static ActivityAnalysis Of(Activity activity, HistoryRun run, TrainingHistoryView history, RunInput? session)
    {
        RunTimeline timeline = session is not null
            ? RunTimeline.Of(session.Seconds)
            : RunTimeline.Of(activity, run.DistanceMeters.HasValue ? run.DistanceMeters : null);
        Measured<double> critical = CriticalPower.Of(
            history.Activities.Where(other => other.IsRun).Select(other => other.Summary?.PowerCurve ?? []));
        return new ActivityAnalysis
        {
            Run = run,
            Timeline = timeline,
            PaceSecondsPerKm = PaceOf(run),
            HeartRatePeakBpm = PeakOf(run),
            PowerWatts = StretchAverages.Power(timeline, 0, timeline.Count),
            Load = history.LoadOf(run.Id),
            VdotOfEffort = VdotEstimate.BestOf(run, history.Runner),
            HeartRateZones = HeartRateZones.Of(timeline, history.Runner),
            PaceZones = run.Summary is null ? ZoneTimes.None : Analysis.PaceZones.Of(run.Summary.FlatSpeeds, history.Vdot.Value),
            PowerZones = Analysis.PowerZones.Of(timeline, critical),
            Kilometers = Splits.Of(timeline, Splits.KilometerMeters),
            Miles = Splits.Of(timeline, Splits.MileMeters),
            Laps = activity.Laps.Count > 1 ? Splits.OfLaps(timeline, activity.Laps) : [],
            Intervals = IntervalFinder.Of(timeline),
            Steps = session is null ? [] : WorkoutAdherence.Of(session),
        };
    }

    private static Measured<double> PaceOf(HistoryRun run) => run.MeanMetersPerSecond > 0
        ? new Measured<double>(1000 / run.MeanMetersPerSecond, run.DistanceMeters.Trust, run.DistanceMeters.Inputs)
        : Measured<double>.Missing(run.DistanceMeters.HasValue ? "no duration known" : run.DistanceMeters.Inputs);

    private static Measured<double> PeakOf(HistoryRun run)
    {
        CurvePoint held = run.Summary?.HeartRateCurve.FirstOrDefault(point => point.Seconds == 10) ?? default;
        return held.Seconds > 0
            ? new Measured<double>(held.Value, Units.Trust.Trusted, "highest mean of 10 s")
            : run.HeartRateMaxBpm;
    }
}
