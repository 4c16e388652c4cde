using TrainingPlan.Companion.Analysis;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>What was recorded along an activity, whatever recorded it, in the shape that charts and tables are made of.</summary>
/// <param name="Seconds">A second each, in rising order; a second that nobody recorded is absent.</param>
/// <param name="AltitudeMeters">Altitude in each of these seconds, NaN where it is missing; empty when none was recorded.</param>
/// <param name="PaceWords">Where the pace comes from, in words; null to go by each second's own source.</param>
internal sealed record RecordedRun(IReadOnlyList<RunSecond> Seconds, IReadOnlyList<double> AltitudeMeters, string? PaceWords)
{
    private const int HundredthsPerUnit = 100;

    // GNSS heights and speeds jump by metres from second to second: what is drawn is a mean of some seconds around each.
    private const int AltitudeHalfSeconds = 15;
    private const int SpeedHalfSeconds = 4;

    // Slower than this nobody runs or walks: the pace of a standing runner is no pace.
    private const double LeastMetersPerSecond = 0.5;

    /// <summary>A recording that no band made.</summary>
    internal static RecordedRun Of(Activity activity)
    {
        var timeline = RunTimeline.Of(activity);
        var speeds = Smoothing.Mean(timeline.SpeedMetersPerSecond, SpeedHalfSeconds);
        var seconds = new List<RunSecond>(timeline.Count);
        for (var at = 0; at < timeline.Count; at++)
        {
            if (!timeline.IsPaused[at])
            {
                seconds.Add(SecondOf(timeline, speeds, at));
            }
        }

        var source = activity.Device.Length > 0 ? activity.Device : RunsTexts.SourceRecording;
        return new RecordedRun(seconds, Altitudes(timeline, seconds, 0), source);
    }

    /// <summary>
    /// A session of the band. What the band does not have is taken from the other sources of the same run: altitude, and the pace of a
    /// session without any. A wrist's own estimate stays: in the merged run nobody could tell it from the other's pace.
    /// </summary>
    /// <param name="seconds">The session's seconds; their pace is completed in place.</param>
    /// <param name="merged">The run out of all its sources; null when the session is the only one.</param>
    /// <param name="laterSeconds">How much later the session began than the merged run.</param>
    internal static RecordedRun Of(IReadOnlyList<RunSecond> seconds, Activity? merged, int laterSeconds)
    {
        if (merged is null)
        {
            return new RecordedRun(seconds, [], null);
        }

        var timeline = RunTimeline.Of(merged);
        var isPaceTaken = seconds.All(second => second.PaceSource == PaceSource.None)
            && ActivitySeries.Has(timeline.SpeedMetersPerSecond);
        if (isPaceTaken)
        {
            var speeds = Smoothing.Mean(timeline.SpeedMetersPerSecond, SpeedHalfSeconds);
            foreach (var second in seconds)
            {
                TakePace(second, speeds, second.ElapsedSeconds + laterSeconds);
            }
        }

        return new RecordedRun(seconds, Altitudes(timeline, seconds, laterSeconds), isPaceTaken ? merged.Device : null);
    }

    private static RunSecond SecondOf(RunTimeline timeline, double[] speeds, int at)
    {
        var cadence = RunTimeline.At(timeline.CadenceSpm, at);
        var heartRate = RunTimeline.At(timeline.HeartRateBpm, at);
        var second = new RunSecond
        {
            ElapsedSeconds = at,
            State = timeline.IsMoving(at) ? MotionState.Run : MotionState.Still,
            CadenceCentispm = Hundredths(cadence),
            CadenceTrust = TrustIn(cadence),
            WristHeartRateCentibpm = Hundredths(heartRate),
            WristHeartRateTrust = TrustIn(heartRate),
        };
        TakePace(second, speeds, at);
        return second;
    }

    // The source's own name stands beside the pace; its number only has to be one that is no estimate of the wrist.
    private static void TakePace(RunSecond second, double[] speeds, int at)
    {
        var speed = at < 0 ? double.NaN : RunTimeline.At(speeds, at);
        var hasPace = speed >= LeastMetersPerSecond;
        second.PaceSource = hasPace ? PaceSource.Gnss : PaceSource.None;
        second.PaceSecondsPerKm = hasPace ? (int)Math.Round(1000 / speed) : 0;
        second.PaceUncertaintySecondsPerKm = 0;
    }

    private static IReadOnlyList<double> Altitudes(RunTimeline timeline, IReadOnlyList<RunSecond> seconds, int laterSeconds)
    {
        if (!ActivitySeries.Has(timeline.AltitudeMeters))
        {
            return [];
        }

        var meters = Smoothing.Mean(timeline.AltitudeMeters, AltitudeHalfSeconds);
        return [.. seconds.Select(second => AltitudeAt(meters, second.ElapsedSeconds + laterSeconds))];
    }

    private static double AltitudeAt(double[] meters, int at) => at < 0 ? double.NaN : RunTimeline.At(meters, at);

    private static int Hundredths(double value) => double.IsNaN(value) ? 0 : (int)Math.Round(value * HundredthsPerUnit);

    private static Trust TrustIn(double value) => value > 0 ? Trust.Trusted : Trust.None;
}
