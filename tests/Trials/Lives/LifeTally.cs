namespace TrainingPlan.Trials.Lives;

/// <summary>What became of the runs of one life or of many, and what they met.</summary>
public sealed class LifeTally
{
    private static readonly int Kinds = Enum.GetValues<Disaster>().Length;
    private readonly long[] _hits = new long[Kinds];
    private readonly List<string> _findings = [];

    /// <summary>Lives that were lived.</summary>
    public int Lives { get; private set; }

    /// <summary>Runs that the bands began.</summary>
    public int Runs { get; set; }

    /// <summary>Runs that no computer has, or that lack seconds though power did not fail.</summary>
    public int RunsLost { get; private set; }

    /// <summary>Runs that a computer has more than once.</summary>
    public int RunsDuplicated { get; private set; }

    /// <summary>Runs that a computer took though they are not what was recorded.</summary>
    public int CorruptedButAccepted { get; private set; }

    /// <summary>Times that a band had a workout that is none of those that were given to it, or an older one.</summary>
    public int WorkoutsTorn { get; private set; }

    /// <summary>Lives after which a band had a workout that no computer knew of.</summary>
    public int PlansApart { get; private set; }

    /// <summary>Lives that ended in an exception.</summary>
    public int Crashes { get; private set; }

    /// <summary>Most seconds that one cut took from the open run.</summary>
    public int SecondsLostAtCutMax { get; private set; }

    /// <summary>Largest error of a stored run's start, in seconds.</summary>
    public double StartErrorSecondsMax { get; private set; }

    /// <summary>A sentence with its seed for whatever must not be.</summary>
    public IReadOnlyList<string> Findings => _findings;

    /// <summary>True when nothing happened that must not.</summary>
    public bool IsClean => _findings.Count == 0;

    /// <summary>How often a disaster really hit.</summary>
    public long Hits(Disaster disaster) => _hits[(int)disaster];

    internal void Hit(Disaster disaster, long count = 1) => _hits[(int)disaster] += count;

    internal void EndLife() => Lives++;

    internal void Lost(string what)
    {
        RunsLost++;
        _findings.Add("lost: " + what);
    }

    internal void Duplicated(string what)
    {
        RunsDuplicated++;
        _findings.Add("duplicated: " + what);
    }

    internal void Corrupted(string what)
    {
        CorruptedButAccepted++;
        _findings.Add("corrupted but accepted: " + what);
    }

    internal void Torn(string what)
    {
        WorkoutsTorn++;
        _findings.Add("workout torn: " + what);
    }

    internal void Apart(string what)
    {
        PlansApart++;
        _findings.Add("plans apart: " + what);
    }

    internal void Crashed(string what)
    {
        Crashes++;
        _findings.Add("crashed: " + what);
    }

    internal void LostAtCut(int seconds, string what)
    {
        SecondsLostAtCutMax = Math.Max(SecondsLostAtCutMax, seconds);
        if (seconds > LifeSimulation.SecondsLostAtCutMost)
        {
            _findings.Add($"{seconds} s lost at a cut: {what}");
        }
    }

    internal void StartedOff(double seconds, string what)
    {
        StartErrorSecondsMax = Math.Max(StartErrorSecondsMax, seconds);
        if (seconds > LifeSimulation.StartErrorSecondsMost)
        {
            _findings.Add($"a start that is {seconds:F1} s off: {what}");
        }
    }

    /// <summary>Adds another tally to this one.</summary>
    public void Add(LifeTally other)
    {
        Lives += other.Lives;
        Runs += other.Runs;
        RunsLost += other.RunsLost;
        RunsDuplicated += other.RunsDuplicated;
        CorruptedButAccepted += other.CorruptedButAccepted;
        WorkoutsTorn += other.WorkoutsTorn;
        PlansApart += other.PlansApart;
        Crashes += other.Crashes;
        SecondsLostAtCutMax = Math.Max(SecondsLostAtCutMax, other.SecondsLostAtCutMax);
        StartErrorSecondsMax = Math.Max(StartErrorSecondsMax, other.StartErrorSecondsMax);
        _findings.AddRange(other._findings);
        for (int kind = 0; kind < Kinds; kind++)
        {
            _hits[kind] += other._hits[kind];
        }
    }
}
