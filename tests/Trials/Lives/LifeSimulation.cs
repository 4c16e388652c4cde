using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Trials.Lives;

/// <summary>
/// One whole life of a band from one seed: some runs, with every disaster that chance has in store, then quiet, in which each computer
/// takes what is left. The same seed lives the same life.
/// </summary>
public sealed class LifeSimulation : IDisposable
{
    /// <summary>Most seconds of the open run that a cut may cost.</summary>
    public const int SecondsLostAtCutMost = 30;

    /// <summary>
    /// Most seconds by which the stored start of a run may be wrong: half of the time that a band takes to tell its uptime, and a clock
    /// that goes wrong by 100 in a million.
    /// </summary>
    public const int StartErrorSecondsMost = 2;

    private const int RunsMin = 3;
    private const int RunsMax = 8;
    private const int LastSyncsMost = 6;
    private static readonly int[] Capacities = [2 * 1024 * 1024, 256 * 1024, 92 * 1024, 76 * 1024, 52 * 1024];

    private readonly int _seed;
    private readonly Random _chance;
    private readonly LifeTally _tally;
    private readonly LifeBand _band;
    private readonly List<LifeHost> _hosts = [];
    private readonly WorkoutTruth _workouts;
    private readonly Disasters _disasters;

    private LifeSimulation(int seed, LifeTally tally, string folder)
    {
        _seed = seed;
        _tally = tally;
        _chance = new Random(seed);
        _band = new LifeBand(_chance, tally, Capacities[_chance.Next(Capacities.Length)]);
        _workouts = new WorkoutTruth(_band, tally, seed);
        _band.Restarted = () => _workouts.Check(isAfterStart: true);
        _disasters = new Disasters(_band, _chance, tally);
        int hosts = _chance.Next(2) + 1;
        for (int host = 0; host < hosts; host++)
        {
            _hosts.Add(new LifeHost(_band, tally, _chance, Path.Combine(folder, "host" + host)));
        }
    }

    private LifeHost AnyHost => _hosts[_chance.Next(_hosts.Count)];

    /// <summary>Lives one life; what it met and what went wrong.</summary>
    public static LifeTally Live(int seed)
    {
        var tally = new LifeTally();
        string folder = Path.Combine(Scratch(), $"trainingplan-life-{Environment.ProcessId}-{seed}");
        try
        {
            using var life = new LifeSimulation(seed, tally, folder);
            life.Live();
        }
        catch (Exception failure)
        {
            tally.Crashed($"seed {seed}: {failure}");
        }
        finally
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        tally.EndLife();
        return tally;
    }

    /// <summary>Closes the computers' databases.</summary>
    public void Dispose() => _hosts.ForEach(host => host.Dispose());

    /// <summary>Memory where the system offers it as a disk: a commit keeps its order there and waits for no platter.</summary>
    private static string Scratch() => Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    private void Live()
    {
        int runs = _chance.Next(RunsMin, RunsMax + 1);
        for (int run = 0; run < runs; run++)
        {
            if (_chance.Next(2) == 0)
            {
                Push();
            }

            Run();
            Rest();
            for (int visits = _chance.Next(4); visits > 0; visits--)
            {
                Sync();
                Rest();
            }
        }

        _disasters.End();
        TakeTheRest();
        LifeVerdict.Judge(_seed, _band, _hosts, _tally);
    }

    private void Run()
    {
        int seconds = _chance.Next(20, 181);
        _disasters.PlanRun(seconds);
        if (!_band.IsOn || !_band.TryStartRun(_chance.Next(2) == 0))
        {
            _disasters.Calm();
            return;
        }

        _tally.Runs++;
        int cutAt = _disasters.SuddenCutSecond(seconds);
        int syncAt = _chance.Next(4) == 0 ? _chance.Next(1, seconds) : 0;
        while (_band.Current is TrueRun run && run.Seconds.Count < seconds)
        {
            _band.Pass(1000);
            int done = _band.Current?.Seconds.Count ?? 0;
            if (cutAt > 0 && done >= cutAt)
            {
                _band.CutPower();
            }

            if (syncAt > 0 && done >= syncAt)
            {
                syncAt = 0;
                Sync();
            }
        }

        if (_band.Current is not null)
        {
            _band.StopRun();
        }

        _disasters.Calm();
    }

    private void Rest()
    {
        if (_chance.Next(8) == 0 && _band.IsOn)
        {
            _band.CutPower();
        }

        if (_chance.Next(12) == 0)
        {
            _band.TryRot();
        }

        _band.Pass(_chance.Next(1_000, 600_000));
    }

    private void Sync()
    {
        LifeHost host = AnyHost;
        _disasters.PlanVisit(host, isPush: false);
        SyncResult? result = host.Sync();
        _disasters.Calm();
        if (result is not null && _hosts.Count > 1)
        {
            LifeHost other = _hosts[1 - _hosts.IndexOf(host)];
            IReadOnlyList<StoredRun> here = host.Store.ListRuns();
            IReadOnlyList<StoredRun> there = other.Store.ListRuns();
            _tally.Hit(Disaster.TakenBySecondHost, result.New.Count(saved =>
                here.FirstOrDefault(run => run.Id == saved.Id) is StoredRun mine
                && there.Any(run => run.SessionNumber == mine.SessionNumber)));
        }

        _workouts.Check();
        LifeVerdict.ConfirmedRunsAreStored(_seed, _band, _hosts, _tally);
    }

    private void Push()
    {
        LifeHost host = AnyHost;
        _disasters.PlanVisit(host, isPush: true);
        _workouts.BeginPush(host);
        _workouts.EndPush(host.Push(_workouts.Make(_chance)));
        _disasters.Calm();
    }

    /// <summary>Quiet: the cable is good, power stays, and each computer syncs until there is nothing new.</summary>
    private void TakeTheRest()
    {
        _band.Pass(60_000);
        foreach (LifeHost host in _hosts)
        {
            bool isDone = false;
            string why = "";
            for (int attempt = 0; attempt < LastSyncsMost && !isDone; attempt++)
            {
                SyncResult? result = host.Sync();
                isDone = result is { New.Count: 0, OpenCount: 0 } && result.Failures.Count <= _band.Runs.Count(run => run.IsRotten);
                why = result is null ? host.LastFailure : string.Join(" ", result.Failures);
            }

            if (!isDone)
            {
                _tally.Lost($"seed {_seed}: the last syncs found no end: {why}");
            }
        }
    }
}
