using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Benchmarks.Injury;

/// <summary>
/// How often the flag of a session spike is raised on real runners, and how many of their injury reports it stood before: to be read
/// beside the number that flags thrown on the same share of days would stand before by chance.
/// </summary>
public sealed class InjuryBenchmark : IBenchmark
{
    private const int FollowDays = 28;
    private const int NewAfterDays = 14;

    /// <inheritdoc/>
    public string Name => "injury";

    /// <inheritdoc/>
    public string Summary => "How often is a runner warned, and how many injury reports did a warning stand before?";

    /// <inheritdoc/>
    public bool NeedsRecordings => true;

    /// <inheritdoc/>
    public BenchmarkReport Run(BenchmarkOptions options)
    {
        IReadOnlyList<PmDataPerson> people = PmDataPerson.All(options.RecordingsDirectory!);
        var total = new Tally();
        List<BenchmarkRow> rows = [];
        foreach (PmDataPerson person in people)
        {
            Tally tally = Count(person);
            total.Add(tally);
            rows.Add(new BenchmarkRow($"{person.Name}: spikes among runs", tally.Spikes, $"of {tally.Runs}"));
            rows.Add(new BenchmarkRow($"{person.Name}: new injuries with a spike before", tally.Preceded, $"of {tally.Onsets}"));
        }

        return new BenchmarkReport(
            Name,
            [
                new BenchmarkRow("runs of known distance", total.Runs, "runs"),
                new BenchmarkRow("spikes (over 110 % of the longest of 30 days)", total.Spikes, "flags"),
                new BenchmarkRow("spikes in 100 runs", 100.0 * total.Spikes / total.Runs, "flags"),
                new BenchmarkRow($"spikes with a new injury reported in the {FollowDays} days after", total.Followed, "flags"),
                new BenchmarkRow("new injuries of the lower body reported while running", total.Onsets, "reports"),
                new BenchmarkRow($"of these with a spike in the {FollowDays} days before", total.Preceded, "reports"),
                new BenchmarkRow("of these expected by chance", total.ByChance, "reports"),
                new BenchmarkRow(
                    "mornings with two raised nights (+4 bpm) in 100", 100.0 * total.Hints / Math.Max(1, total.Mornings), "hints"),
                .. rows,
            ],
            [
                "A report is new when there was none in the 14 days before; reports outside the span of a person's runs are left out.",
                "By chance: the share of the person's days that have a spike in the 28 days before, summed over the reports.",
                "So few reports can neither prove nor refute the flag; its evidence is Frandsen 2025, not this table.",
            ]);
    }

    private static Tally Count(PmDataPerson person)
    {
        var tally = new Tally { Runs = person.Runs.Count };
        CountHints(person, tally);
        DateOnly[] spikes = [.. person.Runs
            .Where(run => SessionSpike.Of(run.DistanceMeters, run.Date, person.Runs).Class >= SpikeClass.Small)
            .Select(run => run.Date)];
        tally.Spikes = spikes.Length;
        if (person.Reports is null || person.Runs.Count == 0)
        {
            return tally;
        }

        DateOnly first = person.Runs.Min(run => run.Date);
        DateOnly last = person.Runs.Max(run => run.Date).AddDays(FollowDays);
        DateOnly[] onsets = [.. person.Reports.Where(day => day >= first && day <= last
            && !person.Reports.Any(other => other < day && other >= day.AddDays(-NewAfterDays)))];
        bool HasSpikeBefore(DateOnly day) => spikes.Any(spike => spike < day && spike >= day.AddDays(-FollowDays));
        int days = last.DayNumber - first.DayNumber + 1;
        double share = (double)Enumerable.Range(0, days).Count(i => HasSpikeBefore(first.AddDays(i))) / days;
        tally.Onsets = onsets.Length;
        tally.Preceded = onsets.Count(HasSpikeBefore);
        tally.ByChance = onsets.Length * share;
        tally.Followed = spikes.Count(spike => onsets.Any(day => day > spike && day <= spike.AddDays(FollowDays)));
        return tally;
    }

    private static void CountHints(PmDataPerson person, Tally tally)
    {
        foreach (DailyRecord night in person.Nights)
        {
            tally.Mornings++;
            tally.Hints += IllnessHint.Of(person.Nights, night.Date) is null ? 0 : 1;
        }
    }

    private sealed class Tally
    {
        public int Runs { get; set; }

        public int Spikes { get; set; }

        public int Followed { get; set; }

        public int Onsets { get; set; }

        public int Preceded { get; set; }

        public double ByChance { get; set; }

        public int Mornings { get; set; }

        public int Hints { get; set; }

        public void Add(Tally other)
        {
            Runs += other.Runs;
            Spikes += other.Spikes;
            Followed += other.Followed;
            Onsets += other.Onsets;
            Preceded += other.Preceded;
            ByChance += other.ByChance;
            Mornings += other.Mornings;
            Hints += other.Hints;
        }
    }
}
