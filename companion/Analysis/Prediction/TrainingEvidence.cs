namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>
/// What training says of a race: best efforts as lower bounds, speed at heart rate as an uncertain result, the usual weekly distance, and
/// the
/// own loss to warmth.
/// </summary>
public static class TrainingEvidence
{
    private const int EffortDays = 180;
    private const int HeartRateDays = 42;
    private const int WeekCount = 8;
    private const int FewestWeeks = 3;
    private const int MostEfforts = 4;
    private const double LeastEffortMeters = 3000;
    private const double LongestEffortMeters = 50_000;
    private const double StandardMeters = 10_000;
    private const double EffortRatio = 1.25;

    /// <summary>
    /// Best efforts of 180 days and speed at heart rate of 42; runs that are races are left out: they count as what they are.
    /// </summary>
    public static IReadOnlyList<Evidence> Of(
        IReadOnlyList<HistoryRun> history, RunnerProfile runner, DateOnly today, IReadOnlySet<long> raceIds)
    {
        HistoryRun[] runs =
        [
            .. history.Where(run => run.IsRun && run.Date <= today && run.Date > today.AddDays(-EffortDays) && !raceIds.Contains(run.Id)),
        ];
        var evidence = new List<Evidence>();
        foreach (Evidence effort in runs.SelectMany(Efforts).OrderByDescending(piece => Vdot.ValueOf(piece.DistanceMeters, piece.Seconds)))
        {
            bool isNew = evidence.All(known => Math.Max(
                known.DistanceMeters / effort.DistanceMeters, effort.DistanceMeters / known.DistanceMeters) >= EffortRatio);
            if (isNew && evidence.Count < MostEfforts)
            {
                evidence.Add(effort);
            }
        }

        Measured<double> vdot = SubMaximalVdot.Of(runs.Where(run => run.Date > today.AddDays(-HeartRateDays)), runner);
        if (vdot.HasValue)
        {
            evidence.Add(new Evidence(
                EvidenceKind.HeartRateSpeed, StandardMeters, Vdot.SecondsFor(vdot.Value, StandardMeters), today,
                "heart rate at speed: " + vdot.Inputs, SubMaximalVdot.Deviation / vdot.Value));
        }

        return evidence;
    }

    /// <summary>
    /// Usual distance of a week in kilometres, over the eight weeks before a day; missing when fewer than three had a run.
    /// </summary>
    public static Measured<double> WeeklyKm(IReadOnlyList<HistoryRun> history, DateOnly today)
    {
        var weeks = new double[WeekCount];
        foreach (HistoryRun run in history.Where(run => run.IsRun && run.DistanceMeters.HasValue))
        {
            int week = (today.DayNumber - run.Date.DayNumber) / 7;
            if (run.Date <= today && week < WeekCount)
            {
                weeks[week] += run.DistanceMeters.Value / 1000;
            }
        }

        int known = weeks.Count(week => week > 0);
        return known < FewestWeeks
            ? Measured<double>.Missing($"fewer than {FewestWeeks} of the last {WeekCount} weeks have a run")
            : new Measured<double>(weeks.Average(), Units.Trust.Trusted, $"mean of {WeekCount} weeks");
    }

    /// <summary>The own loss to warmth as conditions take it; null when it is not learned.</summary>
    public static HeatSensitivity? OwnHeat(IReadOnlyList<HistoryRun> history)
    {
        HeatTolerance learned = HeatTolerance.Of(history);
        return learned.PercentPerDegree.HasValue
            ? new HeatSensitivity(learned.PercentPerDegree.Value, (learned.High95 - learned.Low95) / (2 * 1.96))
            : null;
    }

    private static IEnumerable<Evidence> Efforts(HistoryRun run)
    {
        (double Meters, double Seconds)[] efforts = run.Summary is { Bests.Count: > 0 } summary
            ? [.. summary.Bests.Where(best => best.Trust == Units.Trust.Trusted).Select(best => (best.DistanceMeters, best.Seconds))]
            : run.DistanceMeters.Trust == Units.Trust.Trusted && run.DurationSeconds.HasValue
                ? [(run.DistanceMeters.Value, run.DurationSeconds.Value)]
                : [];
        return efforts
            .Where(effort => effort.Meters is >= LeastEffortMeters and <= LongestEffortMeters)
            .Where(effort => effort.Seconds >= Vdot.ShortestSeconds && Vdot.ValueOf(effort.Meters, effort.Seconds) is > 15 and < 90)
            .Select(effort => new Evidence(
                EvidenceKind.BestEffort, effort.Meters, effort.Seconds, run.Date, $"best effort of run {run.Id}"));
    }
}
