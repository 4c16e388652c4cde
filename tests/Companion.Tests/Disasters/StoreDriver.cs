using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Tests.Store;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Tests.Disasters;

/// <summary>
/// A program of its own that works on a store and says on its output what is done: disaster tests start it and kill it. What it has
/// said must be there afterwards.
/// </summary>
public static class StoreDriver
{
    private const int MostSeconds = 7200;

    /// <summary>
    /// save DIR BAND FROM COUNT · import DIR FROM COUNT · rebuild DIR COUNT · restore DIR COUNT FILE FILE
    /// · full FROM INTO STEP MOST: on StoreException one line
    /// and 1.
    /// </summary>
    public static int Main(string[] args)
    {
        try
        {
            Run(args);
            Say("done");
            return 0;
        }
        catch (StoreException failure)
        {
            Say($"failed: {failure.Message} {failure.WhatToDo}");
            return 1;
        }
    }

    /// <summary>The session that a number stands for, the same in every process.</summary>
    public static byte[] SessionOf(int number) => SessionBytes.LivelyRun(number, 60 + (int)(number * 7919L % MostSeconds));

    /// <summary>Digest of a session.</summary>
    public static string DigestOf(byte[] bytes) => ContentDigest.Of(bytes, 0, bytes.Length).ToString("x8");

    private static void Run(string[] args)
    {
        if (args[0] == "full")
        {
            FullDisk.Run(args[1], args[2], int.Parse(args[3]), int.Parse(args[4]));
            return;
        }

        int count = int.Parse(args[^1] is { } last && args[0] != "restore" ? last : args[2]);
        if (args[0] == "restore")
        {
            for (int done = 0; done < count; done++)
            {
                RunStore.Restore(args[1], args[3 + (done % 2)]);
                Say($"restored {done}");
            }

            return;
        }

        using RunStore store = RunStore.Open(args[1]);
        Say("ready");
        int from = args[0] == "rebuild" ? 0 : int.Parse(args[^2]);
        for (int number = from; number < from + count; number++)
        {
            if (args[0] == "save")
            {
                byte[] bytes = SessionOf(number);
                store.SaveSession(args[2], number, DigestOf(bytes), bytes);
                Say($"saved {number}");
            }
            else if (args[0] == "import")
            {
                DateTimeOffset start = OriginalSamples.Evening.AddHours(number);
                store.SaveOriginal($"{number}.gpx", BitConverter.GetBytes(number), OriginalSamples.Recording(start, 1200));
                Say($"saved {number}");
            }
            else
            {
                store.Rebuild();
                Say($"rebuilt {number}");
            }
        }
    }

    /// <summary>Says a line at once.</summary>
    internal static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
