using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Planning;

/// <summary>Builds the faster sessions of a season beside intervals and steady running.</summary>
internal static class FasterSessions
{
    private const int MinuteSeconds = 60;
    private const int RepetitionSeconds = 45;
    private const int RepetitionRecoverySeconds = 135;
    private const int HillSeconds = 45;
    private const int HillRecoverySeconds = 105;
    private const int MostRepeats = 12;
    private const int FewestRepeats = 3;
    private const int LongestRacePaceSeconds = 15 * MinuteSeconds;
    private const int ShortestRacePaceSeconds = 4 * MinuteSeconds;
    private const int RacePaceRecoverySeconds = 2 * MinuteSeconds;

    /// <summary>Fast and relaxed repeats with three times as long a recovery.</summary>
    public static Session Repetitions(int durationSeconds, int hardSeconds, SessionTargets targets)
    {
        int repeats = Fitting(durationSeconds, hardSeconds, RepetitionSeconds, RepetitionRecoverySeconds);
        return repeats < FewestRepeats
            ? SessionBuilder.QuickFeet(durationSeconds, targets)
            : SessionBuilder.Repeats(
                SessionKind.Repetitions, $"Repetitions {repeats} x 45 s", durationSeconds, repeats, RepetitionSeconds, targets.Fast,
                targets, $"{repeats} x 45 seconds fast and relaxed, with full recoveries, for economy.", RepetitionRecoverySeconds);
    }

    /// <summary>Short climbs, jogging down between them.</summary>
    public static Session Hills(int durationSeconds, int hardSeconds, SessionTargets targets)
    {
        int repeats = Fitting(durationSeconds, hardSeconds, HillSeconds, HillRecoverySeconds);
        return repeats < FewestRepeats
            ? SessionBuilder.QuickFeet(durationSeconds, targets)
            : SessionBuilder.Repeats(
                SessionKind.Hills, $"Hills {repeats} x 45 s", durationSeconds, repeats, HillSeconds, targets.Climb, targets,
                $"{repeats} x 45 seconds up a gentle hill, strong and not all out, jogging down: strength at little speed.",
                HillRecoverySeconds);
    }

    /// <summary>Spells at the pace of the race.</summary>
    public static Session RacePace(int durationSeconds, int hardSeconds, int? secondsPerKm, SessionTargets targets)
    {
        int spells = Math.Max(1, (hardSeconds + LongestRacePaceSeconds - 1) / LongestRacePaceSeconds);
        int spellSeconds = hardSeconds / spells / MinuteSeconds * MinuteSeconds;
        if (spellSeconds < ShortestRacePaceSeconds)
        {
            return SessionBuilder.QuickFeet(durationSeconds, targets);
        }

        string at = secondsPerKm is int pace ? $" ({pace / 60}:{pace % 60:00} a kilometre)" : "";
        return SessionBuilder.Repeats(
            SessionKind.RacePace, $"Race pace {spells} x {spellSeconds / MinuteSeconds} min", durationSeconds, spells, spellSeconds,
            step => targets.Race(step, secondsPerKm), targets,
            $"{spells} x {spellSeconds / MinuteSeconds} minutes at the pace of your race{at}: the body learns what it will be asked for.",
            RacePaceRecoverySeconds);
    }

    private static int Fitting(int durationSeconds, int hardSeconds, int workSeconds, int recoverySeconds)
    {
        int byTime = durationSeconds * 3 / 5 / (workSeconds + recoverySeconds);
        return Math.Min(MostRepeats, Math.Min(byTime, hardSeconds / workSeconds));
    }
}
