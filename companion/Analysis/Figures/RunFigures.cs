namespace TrainingPlan.Companion.Analysis;

/// <summary>Figures of one run.</summary>
internal static class RunFigures
{
    public static IReadOnlyList<FigureEntry> All { get; } =
    [
        new("distanceMeters", "distance", "as the source measured it; the wrist's own is steps times step length",
            "pod, GNSS, belt speed, a watch's file, or the calibrated step length",
            "the source's own; the wrist's from calibration runs (least squares)",
            "pod, GNSS and belt are trusted; the wrist's errs by 10 to 15 % and is doubtful: it gives no record and no pace load"),
        new("durationSeconds", "duration", "seconds in which the timer ran", "the recording's timer, or samples without pauses",
            "counted", "a gap of more than 30 s between samples counts as a pause"),
        new("movingSeconds", "moving time", "seconds with a speed of at least 0.5 m/s or, without a speed, at least 60 steps a minute",
            "speed or cadence along the run", "convention", "stops of some seconds vanish in smoothed speeds"),
        new("paceSecondsPerKm", "pace", "duration / distance", "duration without pauses, distance", "arithmetic",
            "as trustworthy as the distance"),
        new("gradeAdjustedPaceSecondsPerKm", "grade-adjusted pace",
            "speed · C(i)/3.6, C = 155.4i⁵ − 30.4i⁴ − 43.3i³ + 46.3i² + 19.5i + 3.6; uphill nine tenths of the surplus, downhill not "
            + "below 0.88 (−9 %), 1 again at −18 %",
            "speed and altitude along the run; grade over 60 m of altitude smoothed over 31 s",
            "Minetti 2002, J Appl Physiol 93:1039 (10 mountain runners, treadmill); damped downhill as equal heart rates of 240,000 "
            + "runners showed",
            "grades of −45 to +45 %; without altitude or on a flat run there is none; doubtful, as the damping is not the runner's own")
        { Aliases = ["gap", "pace on the flat"] },
        new("climbMeters", "climb of a split", "altitude at its end − altitude at its start, smoothed over 11 s",
        "altitude along the run",
            "arithmetic", "GNSS altitude errs by metres"),
        new("ascentMeters", "ascent", "as the source states it", "the watch's own sum of climbs", "the source's own",
            "makers sum differently; not comparable between devices"),
        new("heartRateBpm", "heart rate", "mean of the seconds with a trusted heart rate", "strap or wrist sensor",
            "arithmetic",
            "a doubtful or locked heart rate (one that follows the steps) is left out; below half of the time the mean is doubtful"),
        new("heartRatePeakBpm", "highest heart rate", "highest mean of 10 s (of the band: lowest of 5 trusted seconds in a row)",
            "heart rate along the run", "convention against spikes", "a lower bound of the runner's maximum"),
        new("cadenceSpm", "cadence", "mean of the seconds of running (at least 130 spm)", "the band's wrist sensor, a pod or a watch",
            "arithmetic", "steps of both feet a minute; no number is best for everybody"),
        new("cadenceDeviationSpm", "cadence variability", "standard deviation (n − 1) of means of 10 s while running",
            "cadence along the run", "convention", "needs 30 such means; hills and changes of pace raise it")
        { Aliases = ["cadence varied by"] },
        new("cadenceDriftSpm", "cadence drift", "mean of the last third − mean of the first third", "cadence along the run", "convention",
            "a change of pace moves it as tiredness does"),
        new("powerWatts", "power", "mean of the seconds with a power", "a pod's or watch's own watts", "the device's own",
            "makers' watts differ; compare with the same device only"),
        new("temperatureCelsius", "temperature", "mean of what the device felt", "the device's thermometer", "the device's own",
            "a wrist warms it by several degrees: always doubtful"),
        new("decoupling", "decoupling", "(HR/speed of the second half) / (HR/speed of the first) − 1, speed on the flat",
            "heart rate and speed after the first 3 min",
            "Smyth 2022: 1.16 ± 0.22 between 35–40 and 5–10 km of 82,303 marathons",
            "30 min of even running (speed within 12 %), heart rate in 90 % of it, few stops; heat and thirst raise it too; a limit "
            + "of 5 % is folklore")
        { Aliases = ["cardiac drift", "aerobic decoupling"] },
        new("vdotOfEffort", "VDOT of a run's best", "VDOT of its best effort of 3.5 min to 4 h from 1.5 km on", "best efforts",
            "Daniels & Gilbert 1979",
            "only when that effort was all-out, else a lower bound: trusted when rated 8 or more, or at 88 % of the highest heart rate"),
        new("share", "time in target", "trusted running seconds inside the band / all trusted running seconds under the target",
            "cadence, pace or heart rate against the step's target", "counted", "doubtful when more seconds were left out than counted"),
        new("cadenceInTargetShare", "time in cadence target", "trusted running seconds inside the band / all under a cadence target",
            "cadence against the step's target", "counted", "doubtful when more seconds were left out than counted"),
        new("doneMeters", "distance of a step", "distance at its end − distance at its start", "the run's distance", "arithmetic",
            "as trustworthy as the run's distance"),
        new("heard", "response to heard cues", "how far the value came back towards its band some seconds after, mean",
            "medians of 5 s before and after each heard correction", "within-runner comparison",
            "says nothing alone: a value far off tends to come back"),
        new("withheld", "response to withheld cues", "the same after corrections that were kept silent on purpose",
            "medians of 5 s before and after", "within-runner randomisation", "needs two of each to compare"),
        new("benefit", "benefit of cues", "response to heard − response to withheld, 95 % interval after Welch 1947",
            "heard and withheld corrections", "Welch 1947", "an interval that holds 0 shows no benefit"),
    ];
}
