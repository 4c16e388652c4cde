namespace TrainingPlan.Companion.Planning;

/// <summary>Which session a placed day becomes, and why it stands there.</summary>
internal static class SessionChoice
{
    private const double ThresholdShare = 0.10;
    private const double IntervalShare = 0.08;
    private const double RepetitionShare = 0.05;
    private const double RacePaceShare = 0.12;
    private const double MostHardShareOfSession = 0.5;
    private const double WeekHardShare = 0.2;
    private const int QuickFeetEvery = 3;

    /// <summary>
    /// Faster sessions of a week besides the long run: one from three runs on; two from five in the base, from four later, so that about
    /// a fifth of the time is not easy. The taper keeps them: volume goes, intensity stays.
    /// </summary>
    public static int HardCount(SeasonWeek week, int runs, bool isReady) => !isReady || week.Phase == Phase.Recovery || runs < 3 ? 0
        : week.IsRecoveryWeek ? (runs >= 4 ? 1 : 0)
        : runs >= (week.Phase == Phase.Base ? 5 : 4) ? 2
        : 1;

    /// <summary>A faster session.</summary>
    public static PlannedDay Hard(
        SeasonInput input, SeasonWeek week, int weekIndex, int hardIndex, DateOnly date, int seconds, int weekSeconds)
    {
        GoalRace? race = input.Goal.MainRaceAfter(date);
        SessionKind meant = Kind(input.Model, week.Phase, race, weekIndex + hardIndex);
        SessionKind kind = PreferredSession.Kind(meant, week.Phase, input.Preferences);
        double share = kind switch
        {
            SessionKind.Intervals => IntervalShare,
            SessionKind.Repetitions or SessionKind.Hills => RepetitionShare,
            SessionKind.RacePace => RacePaceShare,
            _ => ThresholdShare,
        };
        int hardSeconds = (int)Math.Min(Math.Min(share, WeekHardShare) * weekSeconds, seconds * MostHardShareOfSession);
        Session session = SessionBuilder.Build(kind, seconds, hardSeconds, input.Numbers, RacePace(input, date));
        string reason = session.Kind != kind
            ? "There is no room yet for a faster session; quicker steps prepare it."
            : week.Phase switch
            {
                Phase.Base => "The base stays easy but for one session that keeps the legs quick.",
                Phase.Build => "The build raises what you can hold; four fifths of the week stay easy.",
                Phase.Specific => "The weeks before a race hold what the race asks for.",
                _ => "Less volume, the same intensity: the taper keeps the edge.",
            };
        return Day(date, session, reason + PreferredSession.Where(session, input.Preferences));
    }

    /// <summary>Pace of the main race after a day in s/km, as far as it is known.</summary>
    public static int? RacePace(SeasonInput input, DateOnly date) =>
        input.Goal.MainRaceAfter(date) is { } goal && (goal.TargetSeconds ?? goal.ExpectedSeconds) is int time
            ? RaceSession.SecondsPerKm(goal.DistanceMeters, time)
            : null;

    /// <summary>The long run.</summary>
    public static PlannedDay Long(SeasonInput input, DateOnly date, int seconds, int walkRunLevel) => walkRunLevel < WalkRunSession.Levels
        ? Day(
            date, SessionBuilder.Build(SessionKind.WalkRun, seconds, 0, input.Numbers, walkRunLevel: walkRunLevel),
            "The longest outing of the week, in turns of running and walking.")
        : Day(
            date, SessionBuilder.Build(SessionKind.Long, seconds, 0, input.Numbers),
            "The week's longest run; your longest of 30 days sets its limit.");

    /// <summary>An easy run; now and then with quicker steps.</summary>
    public static PlannedDay Easy(SeasonInput input, SeasonWeek week, DateOnly date, int seconds, int walkRunLevel, int dayIndex)
    {
        if (walkRunLevel < WalkRunSession.Levels)
        {
            return Day(
                date, SessionBuilder.Build(SessionKind.WalkRun, seconds, 0, input.Numbers, walkRunLevel: walkRunLevel),
                "Running grows out of walking, a step a week.");
        }

        bool isQuick = week.Phase is Phase.Base or Phase.Build && dayIndex % QuickFeetEvery == 1;
        return Day(
            date, SessionBuilder.Build(isQuick ? SessionKind.QuickFeet : SessionKind.Easy, seconds, 0, input.Numbers),
            week.Phase == Phase.Recovery ? "Easy and short: the race is still in the legs."
            : week.IsRecoveryWeek ? "A lighter week: the body takes in the three before."
            : "Easy running is most of what makes a runner.");
    }

    /// <summary>A day without a run.</summary>
    public static PlannedDay Rest(DateOnly date, bool hasRun) => Day(
        date, SessionBuilder.Build(SessionKind.Rest, 0, 0, RunnerNumbers.Unknown),
        hasRun ? "You have run today: that was it." : "Rest is when the body takes the training in.");

    private static SessionKind Kind(IntensityModel model, Phase phase, GoalRace? race, int turn)
    {
        bool isOdd = turn % 2 == 1;
        bool isLongRace = race?.DistanceMeters > 15_000;
        return (phase, model) switch
        {
            (Phase.Base, IntensityModel.Threshold) => SessionKind.Steady,
            (Phase.Base, _) => isOdd ? SessionKind.Steady : SessionKind.Hills,
            (Phase.Build, IntensityModel.Polarized) => isOdd ? SessionKind.Repetitions : SessionKind.Intervals,
            (Phase.Build, IntensityModel.Threshold) => SessionKind.Steady,
            (Phase.Build, _) => isOdd ? SessionKind.Intervals : SessionKind.Steady,
            (Phase.Specific, IntensityModel.Polarized) => isOdd && isLongRace ? SessionKind.RacePace : SessionKind.Intervals,
            (Phase.Specific, _) => isOdd ? SessionKind.RacePace : isLongRace ? SessionKind.Steady : SessionKind.Intervals,
            _ => race is null ? SessionKind.Steady : SessionKind.RacePace,
        };
    }

    private static PlannedDay Day(DateOnly date, Session session, string reason) => new(
        date, session.Kind, session.Name, session.Purpose, reason, session.DurationSeconds, session.HardSeconds, session.Workout);
}
