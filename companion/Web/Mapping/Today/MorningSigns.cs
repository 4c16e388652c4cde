using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>Signs of recovery, ready to be read.</summary>
internal static class MorningSigns
{
    internal static MorningSign Of(ReadinessSignal signal)
    {
        var (label, show, unit) = KindOf(signal.Name);
        return new MorningSign(
            signal.Name,
            Figures.Of(label, signal.Value, show, unit),
            UsualOf(signal, show, unit),
            signal.Verdict switch
            {
                SignalVerdict.Worse => TodayTexts.SignWorse,
                SignalVerdict.Usual => TodayTexts.SignUsual,
                SignalVerdict.Better => TodayTexts.SignBetter,
                _ => TodayTexts.SignMissing,
            },
            signal.Verdict.ToString().ToLowerInvariant());
    }

    private static string UsualOf(ReadinessSignal signal, Func<double, string> show, string unit) =>
        (signal.UsualLow, signal.UsualHigh) switch
        {
            (double low, double high) => string.Format(TodayTexts.SignRange, show(low), show(high), unit),
            (double low, null) => string.Format(TodayTexts.SignFrom, show(low), unit),
            _ => "",
        };

    // Heart-rate variability is judged by its logarithm and told in milliseconds.
    private static (string Label, Func<double, string> Show, string Unit) KindOf(string name) => name switch
    {
        "hrv" => (TodayTexts.SignHrv, value => Format.Whole(Math.Exp(value)), TodayTexts.UnitMilliseconds),
        "resting_heart_rate" => (TodayTexts.SignRestingHeartRate, Format.Whole, Texts.UnitBpm),
        "sleep" => (TodayTexts.SignSleep, Format.Tenths, TodayTexts.UnitHours),
        "perceived" => (TodayTexts.SignPerceived, Format.Tenths, TodayTexts.UnitOfFive),
        _ => (TodayTexts.SignHeartRateSpeed, Format.SignedTenths, ""),
    };
}
