using System.Collections.Concurrent;
using System.Diagnostics;

namespace TrainingPlan.Trials.Fuzz;

/// <summary>Many inputs to many decoders, all from one seed: the input of a number is always the same.</summary>
public sealed class FuzzRun
{
    /// <summary>Bytes that a decoder may allocate for each byte of input.</summary>
    public const int MemoryTimes = 16;

    private const int StepsPerByte = 64;
    private const int StepsFixed = 50_000;
    private const int GuardBytes = 64;
    private const int FindingsKept = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly IReadOnlyList<FuzzTarget> _targets;
    private readonly int _seed;
    private readonly FuzzCount[] _counts;
    private readonly long[] _bytesForNothing;
    private readonly ConcurrentQueue<string> _findings = new();

    private FuzzRun(IReadOnlyList<FuzzTarget> targets, int seed)
    {
        _targets = targets;
        _seed = seed;
        _counts = [.. targets.Select(target => new FuzzCount(target.Name))];
        _bytesForNothing = [.. targets.Select(BytesForNothing)];
    }

    /// <summary>What came of it, target by target.</summary>
    public IReadOnlyList<FuzzCount> Counts => _counts;

    /// <summary>A sentence with its input's number for what must not be.</summary>
    public IReadOnlyCollection<string> Findings => _findings;

    /// <summary>Fires inputs in turn at each target.</summary>
    public static FuzzRun Of(IReadOnlyList<FuzzTarget> targets, int seed, int inputs)
    {
        var run = new FuzzRun(targets, seed);
        int workers = Environment.ProcessorCount;
        long[] startedAt = new long[workers];
        int[] current = new int[workers];
        Thread[] threads = [.. Enumerable.Range(0, workers).Select(worker => new Thread(() =>
        {
            for (int number = worker; number < inputs; number += workers)
            {
                Volatile.Write(ref current[worker], number);
                Volatile.Write(ref startedAt[worker], Stopwatch.GetTimestamp());
                run.Fire(number);
            }
        })
        {
            IsBackground = true,
        })];
        Array.ForEach(threads, thread => thread.Start());
        for (int worker = 0; worker < workers; worker++)
        {
            while (!threads[worker].Join(200))
            {
                if (Stopwatch.GetElapsedTime(Volatile.Read(ref startedAt[worker])) > Patience)
                {
                    // The thread can't be ended from outside; it is left behind and the program ends without it.
                    run.Note(Volatile.Read(ref current[worker]), "does not end", count => count.Hangs++);
                    break;
                }
            }
        }

        return run;
    }

    /// <summary>What a decode allocates for an empty input, once all is made that is made once, such as tables.</summary>
    private long BytesForNothing(FuzzTarget target)
    {
        byte[] data = target.Valid(new Random(_seed));
        var steps = new StepBound(long.MaxValue);
        target.Decode(data, 0, data.Length, steps);
        target.Decode([], 0, 0, steps);
        long before = GC.GetAllocatedBytesForCurrentThread();
        target.Decode([], 0, 0, steps);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private void Fire(int number)
    {
        FuzzTarget target = _targets[number % _targets.Count];
        var chance = new Random(unchecked((_seed * 1_000_003) + number));
        byte[] data = Mutator.Make(target, chance);
        long most = StepsFixed + ((long)data.Length * StepsPerByte);
        try
        {
            var steps = new StepBound(most);
            long before = GC.GetAllocatedBytesForCurrentThread();
            long outcome = target.Decode(data, 0, data.Length, steps);
            long took = GC.GetAllocatedBytesForCurrentThread() - before;
            Count(number, count =>
            {
                count.Inputs++;
                count.Taken += outcome != 0 ? 1 : 0;
            });
            long beyond = took - _bytesForNothing[number % _targets.Count] - ((long)MemoryTimes * data.Length) - steps.ExplainedBytes;
            Count(number, count => count.MostBytesBeyond = Math.Max(count.MostBytesBeyond, beyond));
            if (beyond > target.Allowance.Bytes)
            {
                Note(number, $"took {took} bytes for an input of {data.Length}", count => count.MemoryExcesses++);
            }

            if (target.TakesRange && outcome != Surrounded(target, data, chance, new StepBound(most)))
            {
                Note(number, "looks at bytes that are not of its input", count => count.ReadsPastEnd++);
            }
        }
        catch (EndlessException)
        {
            Note(number, "goes round in circles", count => count.Hangs++);
        }
        catch (Exception failure)
        {
            Note(number, failure.ToString(), count => count.Crashes++);
        }
    }

    private static long Surrounded(FuzzTarget target, byte[] data, Random chance, StepBound steps)
    {
        byte[] larger = new byte[data.Length + (2 * GuardBytes)];
        chance.NextBytes(larger);
        data.CopyTo(larger, GuardBytes);
        return target.Decode(larger, GuardBytes, data.Length, steps);
    }

    private void Note(int number, string what, Action<FuzzCount> add)
    {
        Count(number, add);
        if (_findings.Count < FindingsKept)
        {
            _findings.Enqueue($"seed {_seed}, input {number}: {_targets[number % _targets.Count].Name} {what}");
        }
    }

    private void Count(int number, Action<FuzzCount> add)
    {
        FuzzCount count = _counts[number % _counts.Length];
        lock (count)
        {
            add(count);
        }
    }
}
