using TrainingPlan.Companion.Store;
using TrainingPlan.Protocol;
using TrainingPlan.SessionLog;
using TrainingPlan.Units;

namespace TrainingPlan.Trials.Lives;

/// <summary>The end of a life: what the computers have, against what was recorded.</summary>
internal static class LifeVerdict
{
    private const int LowDetailSeconds = 5;

    /// <summary>The band may hold a run for confirmed only when a computer really has it.</summary>
    public static void ConfirmedRunsAreStored(int seed, LifeBand band, IReadOnlyList<LifeHost> hosts, LifeTally tally)
    {
        if (!band.IsOn)
        {
            return;
        }

        string bandId = Convert.ToHexStringLower(band.Identity);
        var table = band.Store!.Sessions.Table;
        for (int index = 0; index < table.Count; index++)
        {
            string digest = table.Digest(index).ToString("x8");
            if (table.Has(index, SessionInfo.ConfirmedFlag)
                && !hosts.Any(host => host.Store.HasSession(bandId, table.Number(index), digest)))
            {
                tally.Lost($"seed {seed}: session {table.Number(index)} is confirmed and no computer has it");
            }
        }
    }

    /// <summary>Judges everything.</summary>
    public static void Judge(int seed, LifeBand band, IReadOnlyList<LifeHost> hosts, LifeTally tally)
    {
        var found = new Dictionary<TrueRun, Kept>();
        foreach (LifeHost host in hosts)
        {
            var seen = new HashSet<TrueRun>();
            foreach (Kept kept in KeptBy(host.Store))
            {
                TrueRun? run = band.Begun.FirstOrDefault(kept.IsOf);
                if (run is null)
                {
                    tally.Corrupted($"seed {seed}: session {kept.Number} is none that was recorded");
                }
                else if (!seen.Add(run))
                {
                    tally.Duplicated($"seed {seed}: {run}");
                }
                else
                {
                    JudgeContent(seed, run, kept, tally);
                    found[run] = kept;
                }
            }
        }

        foreach (TrueRun run in band.Runs)
        {
            if (run.IsRotten && !found.ContainsKey(run))
            {
                JudgeRotten(seed, run, hosts, tally);
            }
            else
            {
                JudgeLoss(seed, run, found.GetValueOrDefault(run), tally);
            }
        }

        PlanIsKnown(seed, band, hosts, tally);
    }

    private static IEnumerable<Kept> KeptBy(RunStore store)
    {
        foreach (StoredRun run in store.ListRuns())
        {
            yield return Kept.Of(run.SessionNumber, store.GetBytes(run.Id)!, store.GetSeconds(run.Id), run.StartUtc);
        }

        foreach (SetAsideSession aside in store.ListSetAside())
        {
            yield return Kept.Of(aside.SessionNumber, store.GetBytes(aside.Id)!, [], null);
        }
    }

    private static void JudgeContent(int seed, TrueRun run, Kept kept, LifeTally tally)
    {
        foreach (RunSecond second in kept.Seconds)
        {
            int at = second.ElapsedSeconds;
            if (at < 0 || at >= run.Seconds.Count || !TrueRun.IsSame(run.Seconds[at], second))
            {
                tally.Corrupted($"seed {seed}: second {at} of {run} is another one");
                return;
            }
        }

        bool isPrefix = run.Laps.Take(kept.Laps.Count).SequenceEqual(kept.Laps) && (run.IsCut || kept.Laps.Count == run.Laps.Count);
        if (!isPrefix && !run.IsRotten)
        {
            tally.Corrupted($"seed {seed}: {kept.Laps.Count} laps instead of {run.Laps.Count} in {run}");
        }

        if (kept.StartUtc is DateTimeOffset start)
        {
            tally.StartedOff(Math.Abs((start.UtcDateTime - run.StartUtc).TotalSeconds), $"seed {seed}: {run}");
        }
    }

    private static void JudgeLoss(int seed, TrueRun run, Kept? kept, LifeTally tally)
    {
        if (kept is null)
        {
            tally.Lost($"seed {seed}: no computer has {run}");
            return;
        }

        var have = kept.Seconds.Select(second => second.ElapsedSeconds).ToHashSet();
        int end = run.IsCut ? have.Count == 0 ? 0 : have.Max() + 1 : run.Seconds.Count;
        int missing = Enumerable.Range(0, end).Count(at =>
            !have.Contains(at) && (at < kept.LowDetailFrom || at % LowDetailSeconds == 0));
        if (missing > (run.IsRotten ? LifeSimulation.SecondsLostAtCutMost : 0))
        {
            tally.Lost($"seed {seed}: {missing} s are missing inside {run}");
        }

        if (run.IsCut)
        {
            // At low detail a second stands for those that follow it.
            int stretch = have.Count > 0 && end > kept.LowDetailFrom ? LowDetailSeconds - 1 : 0;
            tally.LostAtCut(Math.Max(0, run.Seconds.Count - end - stretch), $"seed {seed}: {run}");
        }
    }

    /// <summary>A run whose file went bad is set aside with its bytes: all but one block of them can be read.</summary>
    private static void JudgeRotten(int seed, TrueRun run, IReadOnlyList<LifeHost> hosts, LifeTally tally)
    {
        foreach (LifeHost host in hosts)
        {
            foreach (UnfinishedSession aside in host.Store.ListUnfinished().Where(aside => aside.SessionNumber == run.Number))
            {
                byte[] bytes = host.Store.GetPartial(aside.BandId, aside.SessionNumber, aside.Digest);
                DecodedSession readable = DecodedSession.Read(bytes);
                bool isTrue = readable.Seconds.All(second =>
                    second.ElapsedSeconds < run.Seconds.Count && TrueRun.IsSame(run.Seconds[second.ElapsedSeconds], second));
                int most = LifeSimulation.SecondsLostAtCutMost * (run.IsCut ? 2 : 1);
                if (isTrue && run.Seconds.Count - readable.Seconds.Count <= most)
                {
                    tally.Hit(Disaster.RottenRunSetAside);
                    return;
                }
            }
        }

        tally.Lost($"seed {seed}: no computer has set aside {run}");
    }

    private static void PlanIsKnown(int seed, LifeBand band, IReadOnlyList<LifeHost> hosts, LifeTally tally)
    {
        var item = new ItemInfo();
        band.Store!.Describe(ItemKind.Workout, item);
        string bandId = Convert.ToHexStringLower(band.Identity);
        string digest = item.Digest.ToString("x8");
        if (item.Length > 0 && !hosts.Any(host => host.Store.GetPushedWorkouts(bandId).Any(push => push.Digest == digest)))
        {
            tally.Apart($"seed {seed}: no computer knows of workout {digest}");
        }
    }
}
