using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>Two runs beside each other.</summary>
internal static class Comparisons
{
    /// <summary>A run that another can be compared with, in words.</summary>
    internal static RunChoice ChoiceOf(StoredActivity run, bool isImperial) => new(run.Id, NameOf(run, isImperial));

    /// <summary>This run beside an earlier one.</summary>
    internal static RunComparison Of(StoredActivity now, StoredActivity then, bool isImperial)
    {
        var pace = Mapping.Figures.PaceUnit(isImperial);
        var (of, earlier) = (now.Figures, then.Figures);
        return new RunComparison(
            then.Id,
            NameOf(then, isImperial),
            [
                Row(Texts.FigureDuration, of.DurationSeconds, earlier.DurationSeconds, Time, "", TimeChange),
                Row(
                    Texts.FigureDistance, of.DistanceMeters, earlier.DistanceMeters, value => Format.Distance(value, isImperial),
                    isImperial ? Texts.UnitMile : Texts.UnitKm,
                    change => Format.SignedHundredths(change / (isImperial ? Splits.MileMeters : Splits.KilometerMeters))),
                Row(Texts.FigurePace, PaceOf(of), PaceOf(earlier), value => Format.Pace(value, isImperial), pace, TimeChange),
                Row(Texts.FigureHeartRate, of.HeartRateBpm, earlier.HeartRateBpm, Format.Whole, Texts.UnitBpm, Format.SignedWhole),
                Row(Texts.FigureCadence, of.CadenceSpm, earlier.CadenceSpm, Format.Whole, Texts.UnitSpm, Format.SignedWhole),
            ]);
    }

    private static ComparedRow Row(
        string name, Measured<double> now, Measured<double> then, Func<double, string> show, string unit,
        Func<double, string> change) => new(
        name,
        Mapping.Figures.Of(name, now, show, unit),
        Mapping.Figures.Of(name, then, show, unit),
        now.HasValue && then.HasValue ? change(now.Value - then.Value) : "");

    private static Measured<double> PaceOf(ActivityFigures figures) =>
        figures.DistanceMeters is { HasValue: true, Value: > 0 } distance && figures.DurationSeconds.HasValue
            ? distance with { Value = figures.DurationSeconds.Value * 1000 / distance.Value }
            : Measured<double>.Missing(figures.DistanceMeters.Inputs);

    private static string NameOf(StoredActivity run, bool isImperial)
    {
        var distance = run.Figures.DistanceMeters is { HasValue: true } meters
            ? $", {Format.Distance(meters.Value, isImperial)} {(isImperial ? Texts.UnitMile : Texts.UnitKm)}"
            : "";
        return $"{Format.DayShort(run.LocalDate)}, {RunCards.NameOf(run)}{distance}";
    }

    private static string Time(double seconds) => Format.Duration((int)Math.Round(seconds));

    private static string TimeChange(double seconds) => (seconds < 0 ? "−" : "+") + Time(Math.Abs(seconds));
}
