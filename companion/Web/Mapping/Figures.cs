using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>Turns measured figures into figures of a page.</summary>
internal static class Figures
{
    internal static Figure Of(string label, Measured<double> measured, Func<double, string> format, string unit) => measured.HasValue
        ? new Figure(label, format(measured.Value), unit, measured.Trust, measured.Inputs)
        : Missing(label, measured.Inputs);

    internal static Figure Sure(string label, string value, string unit, string why) => new(label, value, unit, Trust.Trusted, why);

    internal static Figure Missing(string label, string why) => new(label, "", "", Trust.None, why);

    internal static Figure Cadence(Measured<double> spm) => Of(Texts.FigureCadence, spm, Format.Whole, Texts.UnitSpm);

    internal static Figure HeartRate(Measured<double> bpm) => Of(Texts.FigureHeartRate, bpm, Format.Whole, Texts.UnitBpm);

    internal static Figure Distance(Measured<double> meters, bool isImperial) => Of(
        Texts.FigureDistance, meters, value => Format.Distance(value, isImperial), isImperial ? Texts.UnitMile : Texts.UnitKm);

    internal static Figure Percent(string label, Measured<double> share) => Of(label, share, Format.Percent, Texts.UnitPercent);

    internal static string HeightUnit(bool isImperial) => isImperial ? Texts.UnitFoot : Texts.UnitMeter;

    internal static string PaceUnit(bool isImperial) => isImperial ? Texts.UnitPerMile : Texts.UnitPerKm;
}
