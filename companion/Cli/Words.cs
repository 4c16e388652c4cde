using System.Globalization;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Cli;

/// <summary>Numbers as a runner reads them; a doubtful one carries a question mark, a missing one is a dash.</summary>
internal static class Words
{
    private const string MissingMark = "–";

    public static string Duration(int seconds) => seconds >= 3600
        ? $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}"
        : $"{seconds / 60}:{seconds % 60:00}";

    public static string Figure(Measured<double> figure, string unit, int decimals = 0) => !figure.HasValue
        ? MissingMark
        : figure.Value.ToString($"F{decimals}", CultureInfo.InvariantCulture) + (unit.Length == 0 ? "" : $" {unit}") + Doubt(figure.Trust);

    public static string Kilometers(Measured<double> meters) => !meters.HasValue
        ? MissingMark
        : (meters.Value / 1000).ToString("F2", CultureInfo.InvariantCulture) + " km" + Doubt(meters.Trust);

    public static string Percent(Measured<double> share) => !share.HasValue
        ? MissingMark
        : (share.Value * 100).ToString("F0", CultureInfo.InvariantCulture) + " %" + Doubt(share.Trust);

    public static string Pace(Measured<double> secondsPerKm) => !secondsPerKm.HasValue
        ? MissingMark
        : Duration((int)Math.Round(secondsPerKm.Value)) + " /km" + Doubt(secondsPerKm.Trust);

    public static string Day(DateOnly date) => date.ToString("ddd d MMM", CultureInfo.InvariantCulture);

    public static string Start(DateTimeOffset? startUtc) =>
        startUtc?.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "time unknown";

    public static string Kind(SessionKind kind) => kind == SessionKind.QuickFeet ? "quick feet" : kind.ToString().ToLowerInvariant();

    public static string Unit(TargetKind target) => target switch
    {
        TargetKind.Cadence => "spm",
        TargetKind.HeartRate => "bpm",
        TargetKind.Pace => "s/km",
        _ => "",
    };

    private static string Doubt(Trust trust) => trust == Trust.Doubtful ? "?" : "";
}
