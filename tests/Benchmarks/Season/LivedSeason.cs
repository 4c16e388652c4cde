using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Benchmarks.Season;

/// <summary>Half a year of one runner under one way of planning, day by day.</summary>
public sealed class LivedSeason
{
    private const int HistoryDays = 42;
    private const int SpikeWindowDays = 30;
    private const double TiredShare = 1.6;
    private const double WearyShare = 2.2;
    private const double StrainADay = 0.03;
    private const double RoomSlack = 1.25;
    private const double FastShare = 0.1;
    private const int FastWindowDays = 14;
    private const double LostToFast = 0.08;

    /// <summary>What one morning can be held against without the week that it stands in, which the baselines do not plan ahead.</summary>
    private static readonly string[] RulesOfADay = ["longest", "hard-neighbours", "hard-days", "rest-day", "return"];

    private readonly SeededRunner _runner;
    private readonly TrainedBody _body;
    private readonly DayLuck[] _luck;
    private readonly double _adherence;
    private readonly int _patienceDays;
    private readonly RunnerBones? _bones;
    private readonly BandedRuns? _band;
    private readonly List<PastRun> _runs;
    private readonly Queue<DateOnly> _fastDays = new();
    private int _sickDays;
    private int _wearyDays;

    private LivedSeason(int seed, SeededRunner runner, int days, bool hasCosts, BandedRuns? band)
    {
        _band = band;
        var random = new Random(seed ^ 0x5EA50);
        _runner = runner;
        _adherence = 0.5 + 0.5 * random.NextDouble();
        _patienceDays = random.Next(14, 29);
        _body = new TrainedBody(random, runner.History);
        _luck = DayLuck.Of(random, days);
        _bones = hasCosts ? new RunnerBones(seed) : null;
        _runs = [.. runner.History];
    }

    /// <summary>Mornings whose session broke a rule by what had been run till then.</summary>
    public int BrokenMornings { get; private set; }

    /// <summary>Sessions that were planned longer than 110 % of the longest run of 30 days.</summary>
    public int PlannedSpikes { get; private set; }

    /// <summary>Runs that were.</summary>
    public int RunSpikes { get; private set; }

    /// <summary>Runs that were done.</summary>
    public int Runs { get; private set; }

    /// <summary>Seconds that were run.</summary>
    public long RunSeconds { get; private set; }

    /// <summary>Injuries that kept the runner from running.</summary>
    public int Injuries => _bones?.Injuries ?? 0;

    /// <summary>True when the runner gave the plan up.</summary>
    public bool IsAbandoned { get; private set; }

    /// <summary>Form on the morning of the race against the start's, in per cent of the fitness of the start.</summary>
    public double FormPercent { get; private set; }

    /// <summary>By how much less was run in a week of the last two than in one of the four before, per cent.</summary>
    public double TaperCutPercent { get; private set; }

    /// <summary>Lives a season up to the morning of the race.</summary>
    /// <param name="seed">Seed of the runner.</param>
    /// <param name="runner">The runner.</param>
    /// <param name="policy">What plans the days.</param>
    /// <param name="days">Days to the race.</param>
    /// <param name="hasCosts">True when runners get injured and skip more of what is often hard; false for a life without either.</param>
    /// <param name="band">Runs that go through a virtual band; null for none.</param>
    public static LivedSeason Of(
        int seed, SeededRunner runner, ISeasonPolicy policy, int days, bool hasCosts, BandedRuns? band = null)
    {
        var season = new LivedSeason(seed, runner, days, hasCosts, band);
        for (int day = 0; day < days; day++)
        {
            season.Live(policy, SeededRunner.Start.AddDays(day), season._luck[day]);
        }

        season.FormPercent = season._body.FormPercent;
        season.TaperCutPercent = season.CutBefore(SeededRunner.Start.AddDays(days));
        return season;
    }

    private double CutBefore(DateOnly race)
    {
        double Run(int weeksBack)
        {
            DateOnly last = race.AddDays(-7 * weeksBack);
            return _runs.Where(run => run.Date <= last && run.Date > last.AddDays(-7)).Sum(run => run.DurationSeconds);
        }

        double before = Enumerable.Range(2, 4).Average(Run);
        return before > 0 ? 100 * (1 - (Run(0) + Run(1)) / 2 / before) : 0;
    }

    private void Live(ISeasonPolicy policy, DateOnly today, DayLuck luck)
    {
        _sickDays = luck.IsIll ? _sickDays + 1 : _sickDays;
        bool isInjured = _bones?.IsInjured(today) ?? false;
        PastRun[] history = [.. _runs.Where(run => run.Date >= today.AddDays(-HistoryDays))];
        PlannedDay planned = policy.On(today, history, State(luck, today));
        if (!luck.IsIll)
        {
            _sickDays = 0;
        }

        Judge(planned, history);
        bool isDone = planned.DurationSeconds > 0 && !luck.IsIll && !luck.IsAway && !isInjured && !IsAbandoned
            && luck.Will < Adherence(today);
        if (!isDone)
        {
            _body.Live(0, 0);
            return;
        }

        int room = (int)(_runner.Availability.SecondsOn(today) * RoomSlack);
        int seconds = (int)Math.Min(planned.DurationSeconds * (luck.IsShortened ? 0.6 : luck.LengthNoise), Math.Max(room, 20 * 60));
        bool isTooHard = luck.IsTooHard && !planned.IsHard;
        int hardSeconds = isTooHard ? seconds * 2 / 5 : (int)((long)planned.HardSeconds * seconds / planned.DurationSeconds);
        int longest = Longest(history, today);
        RunSpikes += longest > 0 && seconds > longest * 1.1 ? 1 : 0;
        Runs++;
        RunSeconds += seconds;
        _bones?.Run(today, seconds, longest);
        if (hardSeconds >= seconds * FastShare)
        {
            _fastDays.Enqueue(today);
        }

        var done = new PastRun(today, seconds, isTooHard || planned.IsHard);
        _runs.Add(_band?.TryRun(planned, done, isTooHard) ?? done);
        _body.Live(seconds, hardSeconds);
    }

    /// <summary>A tired runner skips more often, and so does, with costs, one whose last two weeks were often fast.</summary>
    private double Adherence(DateOnly today)
    {
        double rested = _adherence - StrainADay * Math.Max(0, _body.FatigueShare - TiredShare) * 10;
        while (_fastDays.TryPeek(out DateOnly first) && first < today.AddDays(-FastWindowDays))
        {
            _fastDays.Dequeue();
        }

        int runs = _runs.Count(run => run.Date >= today.AddDays(-FastWindowDays));
        return _bones is null || runs == 0 ? rested : rested - LostToFast * _fastDays.Count / runs;
    }

    private RunnerState State(DayLuck luck, DateOnly today)
    {
        bool isTired = _body.FatigueShare > TiredShare;
        _wearyDays = _body.FatigueShare > WearyShare ? _wearyDays + 1 : Math.Max(0, _wearyDays - 1);
        IsAbandoned |= _wearyDays >= _patienceDays;
        return new RunnerState
        {
            IsIll = luck.IsIll,
            SickDays = _sickDays,
            IsHardRefused = isTired,
            IsInjured = _bones?.IsInjured(today) ?? false,
            DaysSinceInjury = _bones?.DaysSince(today),
            Why = isTired ? "Two mornings speak of tiredness." : "",
        };
    }

    private void Judge(PlannedDay planned, PastRun[] history)
    {
        PlanViolation[] broken = [.. PlanValidator.Check([planned], history).Where(violation => RulesOfADay.Contains(violation.Rule))];
        BrokenMornings += broken.Length > 0 ? 1 : 0;
        PlannedSpikes += broken.Any(violation => violation.Rule == "longest") ? 1 : 0;
    }

    private static int Longest(PastRun[] history, DateOnly today) => history
        .Where(run => run.Date >= today.AddDays(-SpikeWindowDays)).Select(run => run.DurationSeconds).DefaultIfEmpty(0).Max();
}
