using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Benchmarks.Season;

/// <summary>
/// How a simulated runner responds to load: fitness and fatigue that fade exponentially (Banister 1975), with numbers of the runner's own.
/// A day's gain levels off beyond what the runner tolerates while its fatigue does not: without that, more would always be better.
/// </summary>
public sealed class TrainedBody
{
    private const int UsedToDays = 28;
    private const int Repeats = 8;
    private const double HardWeight = 1.5;

    private readonly double _keepFitness;
    private readonly double _keepFatigue;
    private readonly double _fatigueWeight;
    private readonly double _tolerance;
    private readonly double _firstFitness;
    private readonly double _firstForm;
    private double _fitness;
    private double _fatigue;

    /// <summary>A body used to a history.</summary>
    public TrainedBody(Random random, IReadOnlyList<PastRun> history)
    {
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        _keepFitness = Math.Exp(-1 / Math.Clamp(42 + 8 * Normal(), 25, 65));
        _keepFatigue = Math.Exp(-1 / Math.Clamp(9 + 2.5 * Normal(), 4, 16));
        _fatigueWeight = 2 * Math.Exp(0.25 * Normal());
        double[] loads = Loads(history);
        double usedTo = loads.TakeLast(UsedToDays).Average();
        _tolerance = usedTo * 7 * (0.7 + 0.8 * random.NextDouble());
        for (int repeat = 0; repeat < Repeats; repeat++)
        {
            Array.ForEach(loads, Pass);
        }

        // What is usual is the mean of the history's days: no single one, on which the long run may be fresh in the legs.
        foreach (double load in loads)
        {
            Pass(load);
            _firstFitness += _fitness / loads.Length;
            UsualFatigue += _fatigue / loads.Length;
        }

        _firstForm = _firstFitness - _fatigueWeight * UsualFatigue;
    }

    /// <summary>Fatigue of the load that the runner was used to at the start.</summary>
    public double UsualFatigue { get; private set; }

    /// <summary>Fatigue now, as a share of the usual one.</summary>
    public double FatigueShare => _fatigue / UsualFatigue;

    /// <summary>Form now against that of the start, in per cent of the fitness of the start.</summary>
    public double FormPercent => 100 * (Form - _firstForm) / _firstFitness;

    private double Form => _fitness - _fatigueWeight * _fatigue;

    /// <summary>Passes a day.</summary>
    public void Live(int seconds, int hardSeconds) => Pass(Load(seconds, hardSeconds));

    private void Pass(double load)
    {
        _fitness = _fitness * _keepFitness + Gain(load);
        _fatigue = _fatigue * _keepFatigue + load;
    }

    /// <summary>Loads of whole weeks of a history, so that whoever goes on as before stays as before.</summary>
    private static double[] Loads(IReadOnlyList<PastRun> history)
    {
        DateOnly first = history.Min(run => run.Date);
        int days = (history.Max(run => run.Date).DayNumber - first.DayNumber) / 7 * 7 + 7;
        double[] loads = new double[days];
        foreach (PastRun run in history)
        {
            loads[run.Date.DayNumber - first.DayNumber] += Load(run.DurationSeconds, 0);
        }

        return loads;
    }

    private double Gain(double load) => _tolerance * (1 - Math.Exp(-load / _tolerance));

    private static double Load(int seconds, int hardSeconds) => (seconds + HardWeight * hardSeconds) / 3600;
}
