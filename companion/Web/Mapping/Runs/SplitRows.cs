using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>Parts of a run in rows.</summary>
internal static class SplitRows
{
    private const double ShortestBar = 0.25;

    /// <summary>Parts of one length; the last one may be shorter.</summary>
    internal static IReadOnlyList<SplitRow> OfLength(IReadOnlyList<Split> splits, double lengthMeters, bool isImperial) =>
        Of(splits, split => split.LengthMeters >= (int)lengthMeters
            ? Format.Whole(split.Number)
            : string.Format(RunsTexts.SplitRest, Format.Whole(split.Number), LengthOf(split.LengthMeters, isImperial)), isImperial);

    /// <summary>Laps, each with its length.</summary>
    internal static IReadOnlyList<SplitRow> OfLaps(IReadOnlyList<Split> laps, bool isImperial) =>
        Of(laps, lap => lap.LengthMeters > 0
            ? string.Format(RunsTexts.SplitRest, Format.Whole(lap.Number), LengthOf(lap.LengthMeters, isImperial))
            : Format.Whole(lap.Number), isImperial);

    private static IReadOnlyList<SplitRow> Of(IReadOnlyList<Split> splits, Func<Split, string> name, bool isImperial)
    {
        var speeds = splits.Where(split => split.PaceSecondsPerKm.HasValue).Select(split => 1 / split.PaceSecondsPerKm.Value).ToList();
        var (slowest, fastest) = speeds.Count == 0 ? (0, 1) : (speeds.Min(), speeds.Max());
        double ShareOf(Split split) => !split.PaceSecondsPerKm.HasValue ? 0
            : fastest <= slowest ? 1
            : ShortestBar + (1 - ShortestBar) * (1 / split.PaceSecondsPerKm.Value - slowest) / (fastest - slowest);
        var unit = Mapping.Figures.PaceUnit(isImperial);
        Figure Pace(Measured<double> pace) => Mapping.Figures.Of(Texts.FigurePace, pace, value => Format.Pace(value, isImperial), unit);
        return
        [
            .. splits.Select(split => new SplitRow(
                name(split),
                Format.Duration(split.DurationSeconds),
                Pace(split.PaceSecondsPerKm),
                ShareOf(split),
                Pace(split.GradeAdjustedPaceSecondsPerKm),
                Mapping.Figures.HeartRate(split.HeartRateBpm),
                Mapping.Figures.Cadence(split.CadenceSpm),
                Mapping.Figures.Of(
                    RunsTexts.Climb, split.ClimbMeters, value => Format.SignedWhole(isImperial ? value / Format.MetersPerFoot : value),
                    Mapping.Figures.HeightUnit(isImperial)))),
        ];
    }

    private static string LengthOf(int meters, bool isImperial) => meters < 1000 && !isImperial
        ? $"{Format.Whole(meters)} {Texts.UnitMeter}"
        : $"{Format.Distance(meters, isImperial)} {(isImperial ? Texts.UnitMile : Texts.UnitKm)}";
}
