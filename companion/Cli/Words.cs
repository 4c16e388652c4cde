using System.Globalization;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Cli;

/// <summary>Numbers as a runner reads them; a doubtful one carries a question mark, a missing one is a dash.</summary>
internal static class Words
{
    private const string MissingMark = "–";
    private const double MetersPerMile = 1609.344;

    public static string Duration(int seconds) => seconds >= 3600
        ? $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}"
        : $"{seconds / 60}:{seconds % 60:00}";

    /// <summary>Hours and minutes.</summary>
    public static string Hours(int seconds) => FormattableString.Invariant($"{seconds / 3600}:{seconds / 60 % 60:00}");

    public static string Figure(Measured<double> figure, string unit, int decimals = 0) => !figure.HasValue
        ? MissingMark
        : figure.Value.ToString($"F{decimals}", CultureInfo.InvariantCulture) + (unit.Length == 0 ? "" : $" {unit}") + Doubt(figure.Trust);

    /// <summary>A distance in kilometres or miles.</summary>
    public static string Distance(Measured<double> meters, bool isMetric) =>
        !meters.HasValue ? MissingMark : Distance(meters.Value, isMetric) + Doubt(meters.Trust);

    /// <summary>A distance that is known, in kilometres or miles.</summary>
    public static string Distance(double meters, bool isMetric) =>
        (meters / MetersPer(isMetric)).ToString("F2", CultureInfo.InvariantCulture) + (isMetric ? " km" : " mi");

    public static string Percent(Measured<double> share) => !share.HasValue
        ? MissingMark
        : (share.Value * 100).ToString("F0", CultureInfo.InvariantCulture) + " %" + Doubt(share.Trust);

    /// <summary>A pace per kilometre or mile.</summary>
    public static string Pace(Measured<double> secondsPerKm, bool isMetric) =>
        !secondsPerKm.HasValue ? MissingMark : Pace(secondsPerKm.Value, isMetric) + Doubt(secondsPerKm.Trust);

    /// <summary>A pace that is known, per kilometre or mile.</summary>
    public static string Pace(double secondsPerKm, bool isMetric) =>
        Duration((int)Math.Round(PerUnit(secondsPerKm, isMetric))) + (isMetric ? " /km" : " /mi");

    /// <summary>A value of a target in the unit of <see cref="Unit"/>.</summary>
    public static double InUnit(double value, TargetKind target, bool isMetric) =>
        target == TargetKind.Pace ? PerUnit(value, isMetric) : value;

    /// <summary>Seconds per kilometre as seconds per kilometre or mile.</summary>
    public static double PerUnit(double secondsPerKm, bool isMetric) => secondsPerKm * MetersPer(isMetric) / 1000;

    public static string Day(DateOnly date) => date.ToString("ddd d MMM", CultureInfo.InvariantCulture);

    public static string Start(DateTimeOffset? startUtc) =>
        startUtc?.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "time unknown";

    /// <summary>The start on the runner's own clock, where a source tells it.</summary>
    public static string Start(StoredActivity activity) => activity.IsStartLocal || activity.Start?.Offset is { Ticks: not 0 }
        ? activity.Start!.Value.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
        : Start(activity.Start);

    /// <summary>Its name or, without one, what it was.</summary>
    public static string Name(StoredActivity activity) => activity switch
    {
        { Name.Length: > 0 } => activity.Name,
        { SessionId: not null } => "free run",
        _ => Sport(activity.Sport),
    };

    /// <summary>A sport in words.</summary>
    public static string Sport(Sport sport) => sport switch
    {
        Analysis.Sport.TrailRunning => "trail run",
        Analysis.Sport.TreadmillRunning => "treadmill run",
        Analysis.Sport.TrackRunning => "track run",
        Analysis.Sport.Running => "run",
        Analysis.Sport.Walking => "walk",
        Analysis.Sport.Cycling => "ride",
        _ => "activity",
    };

    public static string Kind(SessionKind kind) => kind == SessionKind.QuickFeet ? "quick feet" : kind.ToString().ToLowerInvariant();

    public static string Unit(TargetKind target, bool isMetric) => target switch
    {
        TargetKind.Cadence => "spm",
        TargetKind.HeartRate => "bpm",
        TargetKind.Pace => isMetric ? "s/km" : "s/mi",
        _ => "",
    };

    private static double MetersPer(bool isMetric) => isMetric ? 1000 : MetersPerMile;

    private static string Doubt(Trust trust) => trust == Trust.Doubtful ? "?" : "";
}
