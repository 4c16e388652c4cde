using TrainingPlan.Companion.Analysis;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Tests.Analysis;

/// <summary>Histories made to measure.</summary>
internal static class AnyHistory
{
    public static readonly DateOnly FirstDay = new(2026, 1, 5);

    public static readonly RunnerProfile Runner = RunnerProfile.Stated(190, 50, Weighting.Men);

    /// <summary>A row of an export: totals alone.</summary>
    public static HistoryRun Row(int day, double meters, double seconds, double? heartRateBpm = null, double? effort = null) => new()
    {
        Id = day + 1,
        Date = FirstDay.AddDays(day),
        Sport = Sport.Running,
        DistanceMeters = Known(meters),
        DurationSeconds = Known(seconds),
        HeartRateBpm = Known(heartRateBpm),
        HeartRateMaxBpm = Known(null),
        CadenceSpm = Known(170),
        AscentMeters = Known(null),
        EffortCr10 = effort,
    };

    /// <summary>A run with samples.</summary>
    public static HistoryRun Recorded(int day, Activity activity)
    {
        RunTimeline run = RunTimeline.Of(activity);
        return Row(day, run.HasDistance ? run.DistanceMeters[^1] : 0, run.TimerSeconds) with { Summary = RunSummary.Of(run) };
    }

    public static Measured<double> Known(double? value) => value is double known
        ? new Measured<double>(known, Trust.Trusted, "as told")
        : Measured<double>.Missing("not told");
}
