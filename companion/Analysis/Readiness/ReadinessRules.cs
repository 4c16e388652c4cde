using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>The rules of <see cref="Readiness"/>, the strongest first.</summary>
internal static class ReadinessRules
{
    private const int PainToRest = 5;
    private const int PainToHoldBack = 3;

    /// <summary>Judges a morning.</summary>
    public static Readiness Judge(ReadinessInput input)
    {
        DailyRecord? today = input.Days.FirstOrDefault(day => day.Date == input.Today);
        ReadinessSignal[] signals =
        [
            HrvSignal.Of(input.Days, input.Today),
            PerceivedSignal.Of(input.Days, input.Today),
            HeartRateSpeedIndex.Of(input.Runs, input.Runner, input.Today),
            RestingHeartRateSignal.Of(input.Days, input.Today),
            SleepSignal.Of(input.Days, input.Today),
        ];
        string? hint = IllnessHint.Of(input.Days, input.Today);
        Decision decision = Said(today) ?? Measured(signals, hint);
        return new Readiness
        {
            Date = input.Today,
            Advice = decision.Advice,
            Trust = decision.IsSaid ? Trust.Trusted : TrustOf(signals),
            IsVolumeCut = decision.IsVolumeCut,
            Rule = decision.Rule,
            Sentence = decision.Sentence,
            Reasons = Reasons(decision, signals, hint),
            Missing = [.. signals.Where(signal => signal.Verdict == SignalVerdict.Missing).Select(signal => signal.Sentence)],
            Signals = signals,
            IllnessHint = hint,
        };
    }

    private static Decision? Said(DailyRecord? today)
    {
        if (today?.IsIll == true)
        {
            return new Decision(
                ReadinessAdvice.Rest, "illness", true,
                "Rest. With fever, chest pain, breathlessness, a racing heart, aching muscles or an upset stomach do not run; "
                + "chest pain or fainting belongs to a doctor today.", true);
        }

        return today?.Pain switch
        {
            >= PainToRest => new Decision(
                ReadinessAdvice.Rest, "pain", true, "Rest: pain of 5 and more of 10 is no training. If it stays, see a clinician.", true),
            >= PainToHoldBack => new Decision(
                ReadinessAdvice.Easier, "pain", true, "Nothing hard, and stop when the pain grows: above 2 of 10 it is not ready.", true),
            _ => null,
        };
    }

    private static Decision Measured(ReadinessSignal[] signals, string? illnessHint)
    {
        SignalVerdict Verdict(string name) => Array.Find(signals, signal => signal.Name == name)!.Verdict;
        if (signals.All(signal => signal.Verdict == SignalVerdict.Missing))
        {
            return new Decision(
                ReadinessAdvice.Unknown, "nothing", false, "Nothing was measured or said: the plan stands. A check-in takes ten seconds.");
        }

        if (illnessHint is not null)
        {
            return new Decision(ReadinessAdvice.Easier, "night_heart_rate", true, "Make today easy and see how tomorrow is.");
        }

        int worse = signals.Count(signal => signal.Name != SleepSignal.Name && signal.Verdict == SignalVerdict.Worse);
        if (worse >= 2)
        {
            return worse >= 3
                ? new Decision(ReadinessAdvice.Rest, "two_signs", true, "Rest: three signs of recovery agree.")
                : new Decision(ReadinessAdvice.Easier, "two_signs", true, "Easy and shorter today: two signs of recovery agree.");
        }

        if (Verdict(HrvSignal.Name) == SignalVerdict.Worse)
        {
            return new Decision(ReadinessAdvice.Easier, "hrv", false, "Easy today; move a hard session until you are back in your range.");
        }

        if (Verdict(SleepSignal.Name) == SignalVerdict.Worse)
        {
            return new Decision(ReadinessAdvice.Easier, "sleep", false, "Easy today after two short nights.");
        }

        bool isGood = worse == 0 && Verdict(PerceivedSignal.Name) == SignalVerdict.Better
            && Verdict(HrvSignal.Name) != SignalVerdict.Missing;
        return isGood
            ? new Decision(ReadinessAdvice.GoHard, "good_day", false, "A good day for the hard session, if one is due.")
            : new Decision(ReadinessAdvice.AsPlanned, "usual", false, "Train as planned.");
    }

    private static Trust TrustOf(ReadinessSignal[] signals) =>
        signals.Count(signal => signal.Verdict != SignalVerdict.Missing) switch
        {
            0 => Trust.None,
            1 => Trust.Doubtful,
            _ => Trust.Trusted,
        };

    private static List<string> Reasons(Decision decision, ReadinessSignal[] signals, string? illnessHint)
    {
        List<string> reasons = illnessHint is null ? [] : [illnessHint];
        SignalVerdict weightiest = decision.Advice == ReadinessAdvice.GoHard ? SignalVerdict.Better : SignalVerdict.Worse;
        reasons.AddRange(signals
            .Where(signal => signal.Verdict != SignalVerdict.Missing)
            .OrderBy(signal => signal.Verdict == weightiest ? 0 : 1)
            .Select(signal => signal.Sentence));
        return reasons;
    }

    private sealed record Decision(
        ReadinessAdvice Advice, string Rule, bool IsVolumeCut, string Sentence, bool IsSaid = false);
}
