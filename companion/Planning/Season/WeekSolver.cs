using Google.OrTools.Sat;

namespace TrainingPlan.Companion.Planning;

/// <summary>
/// Places the runs of a week by constraint programming (CP-SAT): what must hold are constraints, what should be is the sum to be made
/// least. The same week gives the same days: one worker, a fixed seed, a limit in deterministic time.
/// </summary>
internal sealed class WeekSolver
{
    private const int ShortestMinutes = 15;
    private const int ShortestHardMinutes = 30;
    private const int MostHardInSevenDays = 3;
    private const int MostRunsInSevenDays = 6;
    private const int StartNow = 40;
    private const string Limits = "num_workers:1 random_seed:1 max_deterministic_time:0.2 cp_model_presolve:false linearization_level:0";

    private readonly WeekOrder _order;
    private readonly CpModel _model = new();
    private readonly LinearExprBuilder _cost = LinearExpr.NewBuilder();
    private readonly BoolVar[] _runs;
    private readonly BoolVar[] _longs;
    private readonly BoolVar[] _hards;
    private readonly IntVar[] _minutes;

    private WeekSolver(WeekOrder order)
    {
        _order = order;
        int count = order.Days.Count;
        _runs = [.. Enumerable.Range(0, count).Select(i => _model.NewBoolVar($"run{i}"))];
        _longs = [.. Enumerable.Range(0, count).Select(i => _model.NewBoolVar($"long{i}"))];
        _hards = [.. Enumerable.Range(0, count).Select(i => _model.NewBoolVar($"hard{i}"))];
        _minutes = [.. order.Days.Select((day, i) => _model.NewIntVar(0, Math.Max(0, day.MostSeconds / 60), $"minutes{i}"))];
    }

    /// <summary>Places the week's runs; always finds an answer, because a week without a run keeps every rule.</summary>
    public static IReadOnlyList<PlacedDay> Solve(WeekOrder order)
    {
        var solver = new WeekSolver(order);
        solver.Bind();
        solver.KeepHardApart();
        solver.KeepRest();
        solver.KeepRoomForRaces();
        solver.Wish();
        return solver.Answer();
    }

    private void Bind()
    {
        for (int i = 0; i < _runs.Length; i++)
        {
            WeekDay day = _order.Days[i];
            bool isOpen = !day.IsRace && day.MostSeconds / 60 >= ShortestMinutes;
            if (!isOpen)
            {
                _model.Add(_runs[i] == 0);
            }

            _model.Add(_minutes[i] >= ShortestMinutes * _runs[i]);
            _model.Add(_minutes[i] <= Math.Max(1, day.MostSeconds / 60) * _runs[i]);
            _model.Add(_minutes[i] >= ShortestHardMinutes * _hards[i]);
            _model.Add(_longs[i] + _hards[i] <= _runs[i]);
            if (day.IsEasyOnly)
            {
                _model.Add(_longs[i] + _hards[i] == 0);
            }

            // No other run is longer than the long one is meant to be.
            if (_order.LongSeconds > 0)
            {
                _model.Add(_minutes[i] <= Math.Max(ShortestHardMinutes, _order.LongSeconds / 60));
            }
        }

        _model.Add(LinearExpr.Sum(_longs) <= (_order.LongSeconds > 0 ? 1 : 0));
        _model.Add(LinearExpr.Sum(_hards) <= _order.HardCount);
        _model.Add(LinearExpr.Sum(_runs) <= _order.RunCount);
    }

    private LinearExpr IsKey(int i) => _order.Days[i].IsRace ? LinearExpr.Constant(1) : _longs[i] + _hards[i];

    private LinearExpr IsRun(int i) => _order.Days[i].IsRace ? LinearExpr.Constant(1) : LinearExpr.Sum([_runs[i]]);

    private void KeepHardApart()
    {
        for (int i = 0; i < _runs.Length; i++)
        {
            bool wasHardYesterday = i == 0 && _order.HardBefore[^1];
            if (wasHardYesterday && !_order.Days[i].IsRace)
            {
                _model.Add(IsKey(i) == 0);
            }

            if (i > 0 && !(_order.Days[i].IsRace && _order.Days[i - 1].IsRace))
            {
                _model.Add(IsKey(i) + IsKey(i - 1) <= 1);
            }

            AtMost(i, IsKey, _order.HardBefore, MostHardInSevenDays);
        }
    }

    private void KeepRest()
    {
        for (int i = 0; i < _runs.Length; i++)
        {
            AtMost(i, IsRun, _order.RanBefore, MostRunsInSevenDays);
        }
    }

    /// <summary>The race of the next week stands, and the days before it give way: its week is not solved yet.</summary>
    private void KeepRoomForRaces()
    {
        foreach (int daysAfter in _order.RacesAfter)
        {
            int first = _runs.Length + daysAfter - 7;
            int ranBefore = _order.RanBefore.TakeLast(Math.Max(0, -first)).Count(ran => ran);
            int hardBefore = _order.HardBefore.TakeLast(Math.Max(0, -first)).Count(was => was);
            int[] days = [.. Enumerable.Range(0, _runs.Length).Where(i => i >= first)];
            int races = days.Count(i => _order.Days[i].IsRace);
            _model.Add(LinearExpr.Sum(days.Select(IsRun)) <= Math.Max(races, MostRunsInSevenDays - 1 - ranBefore));
            _model.Add(LinearExpr.Sum(days.Select(IsKey)) <= Math.Max(races, MostHardInSevenDays - 1 - hardBefore));
        }
    }

    /// <summary>At most so many in the seven days that end on a day, those before the week counted.</summary>
    private void AtMost(int last, Func<int, LinearExpr> figure, IReadOnlyList<bool> before, int most)
    {
        int past = before.Skip(before.Count - Math.Max(0, 6 - last)).Count(was => was);
        LinearExpr[] inside = [.. Enumerable.Range(Math.Max(0, last - 6), Math.Min(last, 6) + 1).Select(figure)];
        bool holdsRace = _order.Days.Take(last + 1).Skip(Math.Max(0, last - 6)).Any(day => day.IsRace);
        int room = Math.Max(most - past, holdsRace ? 1 : 0);
        _model.Add(LinearExpr.Sum(inside) <= room);
    }

    private void Wish()
    {
        int targetMinutes = _order.TargetSeconds / 60;
        Cost(_order.StartsToday ? -StartNow : 0, _runs[0]);
        Cost(3, Distance(LinearExpr.Sum(_minutes), targetMinutes));
        Cost(-60, LinearExpr.Sum(_hards));
        Cost(-90, LinearExpr.Sum(_longs));
        Cost(-20, LinearExpr.Sum(_runs));
        int longMinutes = _order.LongSeconds / 60;
        int runs = Math.Max(1, _order.RunCount);
        int usualMinutes = Math.Max(ShortestMinutes, (targetMinutes - longMinutes) / Math.Max(1, runs - (longMinutes > 0 ? 1 : 0)));
        for (int i = 0; i < _runs.Length; i++)
        {
            DayOfWeek weekday = _order.Days[i].Date.DayOfWeek;
            IntVar off = _model.NewIntVar(0, 600, $"off{i}");
            _model.Add(off >= _minutes[i] - longMinutes).OnlyEnforceIf(_longs[i]);
            _model.Add(off >= longMinutes - _minutes[i]).OnlyEnforceIf(_longs[i]);
            _model.Add(off >= _minutes[i] - usualMinutes - 600 * _longs[i]);
            _model.Add(off >= usualMinutes * _runs[i] - _minutes[i] - 600 * _longs[i]);
            Cost(1, off);
            bool isLongDay = _order.LongDay is DayOfWeek fixedDay ? weekday == fixedDay : weekday == DayOfWeek.Sunday;
            Cost(isLongDay ? 0 : _order.LongDay is null ? 12 + (int)weekday % 6 : 80, _longs[i]);
            Cost(weekday is DayOfWeek.Tuesday or DayOfWeek.Thursday ? 0 : 4, _hards[i]);
            if (i > 0)
            {
                // Runs spread over the week; the same days for the same week.
                BoolVar neighbours = _model.NewBoolVar($"neighbours{i}");
                _model.Add(neighbours >= _runs[i] + _runs[i - 1] - 1);
                Cost(6, neighbours);
            }
        }

        _model.Minimize(_cost);
    }

    private IntVar Distance(LinearExpr figure, int target)
    {
        IntVar distance = _model.NewIntVar(0, 100_000, "distance");
        _model.Add(distance >= figure - target);
        _model.Add(distance >= target - figure);
        return distance;
    }

    private void Cost(int weight, LinearExpr figure) => _cost.AddTerm(figure, weight);

    private List<PlacedDay> Answer()
    {
        using var solver = new CpSolver { StringParameters = Limits };
        CpSolverStatus status = solver.Solve(_model);
        bool isSolved = status is CpSolverStatus.Optimal or CpSolverStatus.Feasible;
        return [.. _order.Days.Select((day, i) =>
            day.IsRace ? new PlacedDay(DayRole.Race, 0)
            : !isSolved || !solver.BooleanValue(_runs[i]) ? new PlacedDay(DayRole.Rest, 0)
            : new PlacedDay(
                solver.BooleanValue(_longs[i]) ? DayRole.Long : solver.BooleanValue(_hards[i]) ? DayRole.Hard : DayRole.Easy,
                (int)solver.Value(_minutes[i]) * 60))];
    }
}
