namespace TrainingPlan.Benchmarks.BandCost;

/// <summary>
/// What the rewritten firmware counts into. Every basic block adds its number of instructions to its station; each turn of the loop
/// is framed, so that nothing outside the firmware's own turn counts. One thread, no allocation.
/// </summary>
public static class IlMeter
{
    /// <summary>The most stations that there can be.</summary>
    public const int MaxStations = 32;

    /// <summary>Instructions executed so far, by station; only the rewritten code adds to it.</summary>
    public static readonly long[] Counts = new long[MaxStations];

    private static readonly long[] AtTickStart = new long[MaxStations];
    private static long bytesAtTickStart;
    private static long bytesAtLibraryCall;
    private static long libraryBytes;

    /// <summary>Instructions executed inside ticks since the last <see cref="TakeSecond"/>, by station.</summary>
    public static readonly long[] InTicks = new long[MaxStations];

    /// <summary>Instructions of the largest tick since the last <see cref="TakeSecond"/>.</summary>
    public static long LargestTick { get; private set; }

    /// <summary>Bytes allocated inside ticks since the last <see cref="TakeSecond"/>, those inside library calls left out.</summary>
    public static long AllocatedBytes { get; private set; }

    /// <summary>Calls from the firmware into libraries of the band since the last <see cref="TakeSecond"/>.</summary>
    public static long LibraryCalls { get; private set; }

    /// <summary>Objects of the band's libraries that the firmware made since the last <see cref="TakeSecond"/>.</summary>
    public static long LibraryObjects { get; private set; }

    /// <summary>A turn of the loop begins.</summary>
    public static void TickBegins()
    {
        Array.Copy(Counts, AtTickStart, MaxStations);
        libraryBytes = 0;
        bytesAtTickStart = GC.GetAllocatedBytesForCurrentThread();
    }

    /// <summary>A turn of the loop ends.</summary>
    public static void TickEnds()
    {
        AllocatedBytes += GC.GetAllocatedBytesForCurrentThread() - bytesAtTickStart - libraryBytes;
        long tick = 0;
        for (int station = 0; station < MaxStations; station++)
        {
            long count = Counts[station] - AtTickStart[station];
            InTicks[station] += count;
            tick += count;
        }
        LargestTick = Math.Max(LargestTick, tick);
    }

    /// <summary>The firmware calls a library of the band, which here is a stand-in with chip models behind it.</summary>
    public static void LibraryBegins()
    {
        LibraryCalls++;
        bytesAtLibraryCall = GC.GetAllocatedBytesForCurrentThread();
    }

    /// <summary>The firmware makes an object of one of the band's libraries.</summary>
    public static void LibraryObjectBegins()
    {
        LibraryObjects++;
        LibraryBegins();
    }

    /// <summary>The library has returned.</summary>
    public static void LibraryEnds() => libraryBytes += GC.GetAllocatedBytesForCurrentThread() - bytesAtLibraryCall;

    /// <summary>Ends a second: its figures go into a row, and counting begins again.</summary>
    /// <param name="stations">Instructions by station.</param>
    /// <param name="extras">Largest tick, allocated bytes, library calls, library objects.</param>
    public static void TakeSecond(Span<long> stations, Span<long> extras)
    {
        InTicks.AsSpan(0, stations.Length).CopyTo(stations);
        Array.Clear(InTicks);
        (extras[0], extras[1], extras[2], extras[3]) = (LargestTick, AllocatedBytes, LibraryCalls, LibraryObjects);
        (LargestTick, AllocatedBytes, LibraryCalls, LibraryObjects) = (0, 0, 0, 0);
    }
}
