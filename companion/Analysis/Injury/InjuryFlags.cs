using System.Globalization;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// The flags that the evidence carries: a session far longer than the longest of 30 days, pain that stays or grows, the return after a gap,
/// an injury within twelve months. No acute:chronic ratio and no personal probability: the best published models would be wrong in
/// 97 of 100 alarms at the rate at which runners get injured (Lövdal 2021).
/// </summary>
public static class InjuryFlags
{
    private const int RecentDays = 7;
    private const int GapDays = 14;
    private const int LongGapDays = 28;
    private const int MonthsOfMemory = 12;

    /// <summary>Flags of a day, the most urgent first.</summary>
    public static IReadOnlyList<InjuryFlag> Of(InjuryInput input) =>
        [.. Pain(input), .. Injured(input), .. Spikes(input), .. Return(input), .. Previous(input)];

    private static IEnumerable<InjuryFlag> Pain(InjuryInput input)
    {
        DailyRecord[] days = [.. input.Days
            .Where(day => day.Date <= input.Today && day.Date > input.Today.AddDays(-RecentDays) && day.Pain is not null)
            .OrderBy(day => day.Date)];
        if (days.Length == 0 || days[^1].Pain == 0)
        {
            yield break;
        }

        DailyRecord last = days[^1];
        int painful = days.Count(day => day.Pain > 0);
        int before = days.Length > 1 ? days[^2].Pain!.Value : 0;
        bool isRising = days.Length > 1 && last.Pain > before && before > 0;
        if (painful < 2 && !isRising)
        {
            yield break;
        }

        string place = last.PainPlace.Length > 0 ? $" ({last.PainPlace})" : "";
        yield return new InjuryFlag(
            "pain", last.Date,
            isRising
                ? $"Your pain{place} grew from {before} to {last.Pain} of 10."
                : $"You reported pain{place} on {painful} days of the last week.",
            "Pain that stays or grows is the earliest sign there is; no measurement replaces it.",
            "Rest or walk until it is gone in the morning. If it stays for a week or hurts at night, see a clinician.");
    }

    private static IEnumerable<InjuryFlag> Injured(InjuryInput input) => input.Injuries
        .Where(injury => injury.From <= input.Today && (injury.To is null || injury.To > input.Today))
        .Select(injury => new InjuryFlag(
            "injured", injury.From, $"You reported an injury ({injury.Place}) that is not over.",
            "Running through an injury is not judged here.",
            "Run only as far as pain stays at 2 of 10 or below and is gone next morning; "
            + "suspicion of a bone stress injury belongs to a clinician."));

    private static IEnumerable<InjuryFlag> Spikes(InjuryInput input)
    {
        foreach (RunOnDay run in input.Runs.Where(run => run.Date > input.Today.AddDays(-RecentDays) && run.Date <= input.Today))
        {
            if (Spike(run.DistanceMeters, run.Date, input.Runs, "was") is InjuryFlag flag)
            {
                yield return flag;
            }
        }

        if (input.PlannedMeters is double planned && Spike(planned, input.Today, input.Runs, "would be") is InjuryFlag warning)
        {
            yield return warning;
        }
    }

    private static InjuryFlag? Spike(double meters, DateOnly date, IReadOnlyList<RunOnDay> runs, string verb)
    {
        SessionSpike spike = SessionSpike.Of(meters, date, runs);
        if (SessionSpike.Evidence(spike.Class) is not string evidence)
        {
            return null;
        }

        return new InjuryFlag(
            "spike", date,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{meters / 1000:0.0} km on {date:yyyy-MM-dd} {verb} {(spike.Ratio - 1) * 100:0} % more than your longest run of "
                + $"30 days ({spike.LongestMeters / 1000:0.0} km)."),
            $"Among 5,205 runners sessions like this came with {evidence} (Frandsen 2025): an association, and not your own probability.",
            FormattableString.Invariant(
                $"Up to {spike.LongestMeters * 1.1 / 1000:0.0} km stays inside the study's reference; keep the next days easy."));
    }

    private static IEnumerable<InjuryFlag> Return(InjuryInput input)
    {
        if (LastGap(input) is not (DateOnly lastBefore, int gapDays))
        {
            yield break;
        }

        double longest = input.Runs
            .Where(run => run.Date <= lastBefore && run.Date > lastBefore.AddDays(-SessionSpike.WindowDays))
            .Max(run => run.DistanceMeters);
        yield return new InjuryFlag(
            "return", input.Today, $"You come back after {gapDays} days without a run.",
            "After such a gap every run is longer than those before it; the steps back are coaching practice, not proven.",
            gapDays > LongGapDays
                ? "Begin with walking and running in turns, and build up as from the start."
                : FormattableString.Invariant(
                    $"Begin with half of your longest run at most ({longest / 2000:0.0} km), nothing hard in the first week."));
    }

    /// <summary>The gap that lasts or that ended within the last week; null without one.</summary>
    private static (DateOnly LastBefore, int GapDays)? LastGap(InjuryInput input)
    {
        DateOnly[] days = [.. input.Runs.Select(run => run.Date).Where(date => date <= input.Today).Distinct().Order(), input.Today];
        for (int i = days.Length - 1; i > 0 && days[i] > input.Today.AddDays(-RecentDays); i--)
        {
            int gapDays = days[i].DayNumber - days[i - 1].DayNumber;
            if (gapDays >= GapDays)
            {
                return (days[i - 1], gapDays);
            }
        }

        return null;
    }

    private static IEnumerable<InjuryFlag> Previous(InjuryInput input) => input.Injuries
        .Where(injury => injury.To is DateOnly end && end <= input.Today && end > input.Today.AddMonths(-MonthsOfMemory))
        .Select(injury => new InjuryFlag(
            "previous_injury", injury.To!.Value,
            FormattableString.Invariant($"An injury ({injury.Place}) ended on {injury.To:yyyy-MM-dd}, within twelve months."),
            "An earlier injury is the strongest known companion of a new one.",
            "The plan builds up more slowly for it."));
}
