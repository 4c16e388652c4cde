using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>Signs of recovery in words.</summary>
internal static class HealthWords
{
    internal static SignRow SignOf(ReadinessSignal sign)
    {
        var (state, mark) = sign.Verdict switch
        {
            SignalVerdict.Worse => (HealthTexts.Worse, "worse"),
            SignalVerdict.Better => (HealthTexts.Better, "better"),
            SignalVerdict.Usual => (HealthTexts.Usual, "usual"),
            _ => (HealthTexts.Missing, "missing"),
        };
        return new SignRow(NameOf(sign.Name), state, mark, sign.Sentence, sign.Name, sign.Value.Inputs, sign.Value.Trust);
    }

    private static string NameOf(string code) => code switch
    {
        HrvSignal.Name => HealthTexts.Variability,
        RestingHeartRateSignal.Name => HealthTexts.RestingHeartRate,
        SleepSignal.Name => HealthTexts.Sleep,
        PerceivedSignal.Name => HealthTexts.Perceived,
        _ => HealthTexts.HeartRateSpeed,
    };
}
