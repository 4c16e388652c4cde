namespace TrainingPlan.Companion.Planning;

/// <summary>
/// Lays out the weeks of a season: phases back from the main race, recovery weeks, running time and long run of each. Three weeks of load
/// and one of recovery are tradition without a trial; the two weeks of taper with 41 to 60 % less volume at the same intensity are the
/// best supported part (Bosquet 2007, 27 studies).
/// </summary>
internal sealed class SeasonLayout
{
    private const int TaperWeeks = 2;
    private const int MostSpecificWeeks = 6;
    private const int MostBuildWeeks = 6;
    /// <summary>Weeks after which a week may hold one run more than before.</summary>
    public const int WeeksToOneMoreRun = 4;

    private const int MostRuns = 6;
    private const int RecoveryEvery = 4;
    private const int RecoveryEveryOlder = 3;
    private const int OlderYears = 50;
    private const double RecoveryShare = 0.72;
    private const double LongStep = 1.1;
    private const double BeginnerStep = 1.08;
    private const int FirstSessionSeconds = 20 * 60;
    private const int LongestLongSeconds = 150 * 60;
    private const int SecondsInADay = 86_400;

    private static readonly double[] LoadingSteps = [0.96, 1.0, 1.04];
    private static readonly double[] BlockGrowths = [0, 0.05, 0.10, 0.15];

    // Means of an exponential fall by days: to 35 % with a time constant of 5 days (45 % less in all), or to 30 % with 4 (53 % less).
    private static readonly (double First, double Last)[] Tapers = [(0.666, 0.428), (0.591, 0.351)];

    private readonly SeasonInput _input;
    private readonly TrainingHistory _history;
    private readonly DateOnly _firstMonday;
    private readonly GoalRace? _race;
    private readonly bool _isBeginner;

    private SeasonLayout(SeasonInput input)
    {
        _input = input;
        _history = new TrainingHistory(input.History, input.Today);
        _firstMonday = MondayOf(input.Today);
        _race = input.Goal.MainRaceAfter(input.Today);
        _isBeginner = _history.LongestSecondsBefore(input.Today.AddDays(1)) is null;
    }

    /// <summary>Lays out the weeks, and says in a sentence how their volume was chosen.</summary>
    public static (IReadOnlyList<SeasonWeek> Weeks, string Choice) Of(SeasonInput input) => new SeasonLayout(input).Best();

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>The longest run that can lie behind the runner at the start of the taper, seconds, by steps of 10 %.</summary>
    public static int ReachableLongSeconds(IReadOnlyList<SeasonWeek> weeks) =>
        weeks.Where(week => week.Phase != Phase.Taper).Select(week => week.LongSeconds).DefaultIfEmpty(0).Max();

    private (IReadOnlyList<SeasonWeek> Weeks, string Choice) Best()
    {
        List<Phase> phases = Phases();
        double usedSeconds = UsualWeekSeconds();
        double usedLoad = usedSeconds / 7 / 3600;
        IReadOnlyList<SeasonWeek>? best = null;
        double bestScore = double.NegativeInfinity;
        double bestGrowth = 0;
        foreach ((double growth, (double First, double Last) taper) in Courses(phases))
        {
            IReadOnlyList<SeasonWeek> weeks = Weeks(phases, usedSeconds, growth, taper);
            double score = FormForecast.Score(
                usedLoad,
                [.. weeks.Where(week => week.Phase != Phase.Recovery).Select(week => week.TargetSeconds / 3600.0 * Strain(week.Phase))]);
            if (score > bestScore)
            {
                (best, bestScore, bestGrowth) = (weeks, score, growth);
            }
        }

        string choice = bestGrowth == 0
            ? "The running time stays as it is: that leads to the best form under the rules."
            : FormattableString.Invariant($"The running time grows by {bestGrowth * 100:0} % every {CycleWeeks} weeks: ")
                + "of the courses that the rules allow it leads to the best form when nobody knows how you respond.";
        return (best!, choice);
    }

    private IEnumerable<(double Growth, (double First, double Last) Taper)> Courses(List<Phase> phases) =>
        from growth in BlockGrowths.Where(IsAllowed)
        from taper in phases.Contains(Phase.Taper) ? Tapers : Tapers.Take(1)
        select (growth, taper);

    private int CycleWeeks => _input.AgeYears >= OlderYears ? RecoveryEveryOlder : RecoveryEvery;

    private bool IsAllowed(double growth) =>
        growth == 0 || (_input.Goal.Kind == GoalKind.KeepGoing ? growth <= 0.05 : !_input.WasInjuredLately || growth <= 0.05);

    private static double Strain(Phase phase) => phase is Phase.Base or Phase.Recovery ? 1.0 : 1.15;

    private List<Phase> Phases()
    {
        if (_race is null)
        {
            Phase phase = _input.Goal.Kind == GoalKind.KeepGoing ? Phase.Build : Phase.Base;
            return [.. Enumerable.Range(0, _input.WeeksWithoutRace).Select(week =>
                _input.Goal.Kind == GoalKind.GetFit && week >= 8 ? Phase.Build : phase)];
        }

        int weeks = (MondayOf(_race.Date).DayNumber - _firstMonday.DayNumber) / 7 + 1;
        int taper = weeks >= 4 ? TaperWeeks : 1;
        int left = weeks - taper;
        int specific = Math.Min(MostSpecificWeeks, (left + 2) / 3);
        int build = Math.Min(MostBuildWeeks, (left - specific + 1) / 2);
        int after = Math.Clamp((int)Math.Ceiling(_race.DistanceMeters / 21_097.5), 1, 3);
        return
        [
            .. Enumerable.Repeat(Phase.Base, left - specific - build),
            .. Enumerable.Repeat(Phase.Build, build),
            .. Enumerable.Repeat(Phase.Specific, specific),
            .. Enumerable.Repeat(Phase.Taper, taper),
            .. Enumerable.Repeat(Phase.Recovery, after),
        ];
    }

    private IReadOnlyList<SeasonWeek> Weeks(
        List<Phase> phases, double usedSeconds, double growth, (double First, double Last) taper)
    {
        var weeks = new List<SeasonWeek>(phases.Count);
        double roomSeconds = RoomSeconds();
        double mostSeconds = Math.Max(usedSeconds, Math.Min(roomSeconds, MostWeekSeconds()));
        double blockSeconds = Math.Min(usedSeconds, roomSeconds);
        int longSeconds = _history.LongestSecondsBefore(_input.Today) ?? TrainingHistory.StartingSessionSeconds;
        int loading = 0;
        double habitSeconds = _isBeginner
            ? Math.Min(roomSeconds, RunsAWeek(_input, _history, 0) * TrainingHistory.StartingSessionSeconds) : 0;
        double peakSeconds = blockSeconds;
        for (int i = 0; i < phases.Count; i++)
        {
            Phase phase = phases[i];
            if (phase == Phase.Taper)
            {
                int toRace = _race!.Date.DayNumber - _firstMonday.AddDays(7 * i).DayNumber;
                double share = toRace >= 7 ? taper.First : taper.Last;
                weeks.Add(new SeasonWeek(
                    _firstMonday.AddDays(7 * i), phase, false, (int)(peakSeconds * share), (int)(longSeconds * share)));
                continue;
            }

            bool isLast = i + 1 == phases.Count || phases[i + 1] == Phase.Taper;
            bool isRecovery = loading == CycleWeeks - 1 && phase != Phase.Recovery && !isLast;
            double weekSeconds = phase == Phase.Recovery ? peakSeconds * (0.35 + 0.15 * weeks.Count(week => week.Phase == Phase.Recovery))
                : isRecovery ? blockSeconds * RecoveryShare
                : blockSeconds < habitSeconds ? blockSeconds
                : Math.Min(mostSeconds, blockSeconds * LoadingSteps[Math.Min(loading, LoadingSteps.Length - 1)]);
            int weekLong = LongOf(i, phase, isRecovery, weekSeconds, ref longSeconds);
            weeks.Add(new SeasonWeek(_firstMonday.AddDays(7 * i), phase, isRecovery, (int)weekSeconds, weekLong));
            peakSeconds = phase == Phase.Recovery ? peakSeconds : Math.Max(peakSeconds, weekSeconds);
            loading = isRecovery ? 0 : loading + 1;
            if (blockSeconds < habitSeconds)
            {
                blockSeconds = Math.Min(habitSeconds, blockSeconds * BeginnerStep);
            }
            else if (loading == 0)
            {
                blockSeconds = Math.Min(mostSeconds, blockSeconds * (1 + growth));
            }
        }

        return weeks;
    }

    private int LongOf(int week, Phase phase, bool isRecovery, double weekSeconds, ref int longSeconds)
    {
        if (phase == Phase.Recovery)
        {
            return 0;
        }

        if (isRecovery)
        {
            return (int)Math.Min(longSeconds * RecoveryShare, weekSeconds / 2);
        }

        double wanted = _race is null
            ? weekSeconds * LongShare
            : Math.Max(RaceDemand.LongSeconds(_race.DistanceMeters), weekSeconds * 0.25);
        double most = Math.Min(_input.LongestRunSeconds ?? MostLongSeconds(), weekSeconds * MostLongShare(week));
        int next = (int)Math.Min(Math.Min(wanted, most), longSeconds * LongStep) / 60 * 60;
        longSeconds = Math.Max(longSeconds, next);
        return next;
    }

    private double LongShare => 1.3 / Math.Max(2, RunsAWeek(_input, _history, 0));

    // With few runs a week the long one is a larger part of it, whatever the books say of a quarter to 30 %.
    private double MostLongShare(int week) => Math.Max(0.42, 1.5 / Math.Max(2, RunsAWeek(_input, _history, week)));

    private int MostLongSeconds() =>
        _race is null ? LongestLongSeconds : Math.Max(LongestLongSeconds, RaceDemand.LongSeconds(_race.DistanceMeters));

    /// <summary>
    /// Runs that a week asks for: as many as the runner says, or else the habit, which for a race grows by one every four weeks up to what
    /// the distance asks for.
    /// </summary>
    public static int RunsAWeek(SeasonInput input, TrainingHistory history, int weekIndex)
    {
        int most = MostRunsAWeek(input);
        if (input.Availability.RunsAWeek is int told)
        {
            return Math.Min(most, told);
        }

        int habit = history.RunsAWeek;
        int asked = input.Goal.MainRaceAfter(input.Today) is GoalRace race ? RaceDemand.RunsAWeek(race.DistanceMeters) : habit;
        return Math.Min(most, Math.Max(habit, Math.Min(asked, habit + weekIndex / WeeksToOneMoreRun)));
    }

    /// <summary>Runs that a week has days for, with one of rest.</summary>
    public static int MostRunsAWeek(SeasonInput input) => Math.Min(input.Availability.OpenDays, MostRuns);

    private double RoomSeconds()
    {
        int runs = RunsAWeek(_input, _history, _input.WeeksWithoutRace);
        return _input.Availability.MinutesByWeekday.OrderDescending().Take(runs).Sum() * 60 * 0.95;
    }

    private double MostWeekSeconds() => _input.Goal.Kind switch
    {
        GoalKind.Race => RaceDemand.WeekSeconds(_race!.DistanceMeters),
        GoalKind.GetFit or GoalKind.ComeBack => 240 * 60,
        _ => 10 * 3600,
    };

    private double UsualWeekSeconds()
    {
        // After a gap the weeks before it say what is usual; the way back says how it is reached.
        int gapDays = _history.DaysSinceLastRun ?? 0;
        DateOnly until = gapDays is >= ReturnSteps.FewestGapDays and < 28 ? _input.Today.AddDays(-gapDays) : _input.Today;
        List<PastRun> month = [.. _input.History.Where(run => run.Date > until.AddDays(-28) && run.Date <= until)];
        int first = _isBeginner ? FirstSessionSeconds : TrainingHistory.StartingSessionSeconds - 300;
        double starting = RunsAWeek(_input, _history, 0) * first;
        if (month.Count < 4)
        {
            return starting;
        }

        int days = Math.Clamp(until.DayNumber - month.Min(run => run.Date).DayNumber + 1, 7, 28);
        return Math.Clamp(month.Sum(run => run.DurationSeconds) * 7.0 / days, 40 * 60, 7 * SecondsInADay / 8.0);
    }
}
