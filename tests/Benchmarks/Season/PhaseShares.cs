using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Benchmarks.Season;

/// <summary>How many weeks of each phase were planned, on their own mornings, close to what the season meant them to be.</summary>
public sealed class PhaseShares
{
    private const double Close = 0.2;

    private readonly int[] _weeks = new int[Enum.GetValues<Phase>().Length];
    private readonly int[] _close = new int[Enum.GetValues<Phase>().Length];

    /// <summary>Phases with a week, in their order.</summary>
    public IEnumerable<Phase> Phases => Enum.GetValues<Phase>().Where(phase => _weeks[(int)phase] > 0);

    /// <summary>Counts the whole weeks of a season up to a day.</summary>
    public void Add(SeasonPlan plan, IReadOnlyList<PlannedDay> days, DateOnly until)
    {
        foreach (SeasonWeek week in plan.Weeks.Where(week => week.Monday.AddDays(6) <= until))
        {
            double seconds = days.Where(day => day.Date >= week.Monday && day.Date <= week.Monday.AddDays(6))
                .Where(day => day.Kind != SessionKind.Race).Sum(day => day.DurationSeconds);
            _weeks[(int)week.Phase]++;
            _close[(int)week.Phase] += Math.Abs(seconds - week.TargetSeconds) <= week.TargetSeconds * Close ? 1 : 0;
        }
    }

    /// <summary>Share of all weeks that are of a phase, per cent.</summary>
    public double OfAllPercent(Phase phase) => 100.0 * _weeks[(int)phase] / _weeks.Sum();

    /// <summary>Share of a phase's weeks within a fifth of what was meant, per cent.</summary>
    public double ClosePercent(Phase phase) => 100.0 * _close[(int)phase] / _weeks[(int)phase];
}
