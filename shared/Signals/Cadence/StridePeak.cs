namespace TrainingPlan.Signals;

/// <summary>The delay after which the motion repeats: the shortest peak of the correlation that is nearly the highest.</summary>
internal sealed class StridePeak
{
    // A peak must reach 0.1; the chosen one 0.85 of the highest.
    private const int LowestPeak = 102;
    private const int NearlyHighest = 870;
    private const int FirstPeak = 13;

    // 12.5 samples of 1/256: 240 steps a minute.
    private const int ShortestPlace = 3200;
    private const int LastPeak = 43;

    private readonly int[] delays = new int[16];
    private readonly int[] heights = new int[16];

    /// <summary>Delay in 1/256 of a 25 Hz sample.</summary>
    public int Delay { get; private set; }

    /// <summary>Correlation at that delay, 1024 is 1.</summary>
    public int Height { get; private set; }

    /// <summary>Looks for the delay; false when nothing repeats.</summary>
    public bool TryFind(int[] correlation)
    {
        int count = 0;
        int highest = 0;
        int[] r = correlation;
        int before = r[0];
        int middle = r[FirstPeak - StrideSums.FirstDelay];
        for (int delay = FirstPeak; delay <= LastPeak; delay++)
        {
            int after = r[delay + 1 - StrideSums.FirstDelay];
            if (middle >= before && middle > after && middle > LowestPeak)
            {
                int offset = IntegerMath.ParabolaOffset(before, middle, after);
                int place = (delay << 8) + offset;
                if (place >= ShortestPlace)
                {
                    int height = middle - (((before - after) * offset) >> 10);
                    delays[count] = place;
                    heights[count] = height;
                    count++;
                    if (height > highest)
                    {
                        highest = height;
                    }
                }
            }

            before = middle;
            middle = after;
        }

        for (int i = 0; i < count; i++)
        {
            if (heights[i] * 1024 >= NearlyHighest * highest)
            {
                Delay = delays[i];
                Height = heights[i];
                return true;
            }
        }

        return false;
    }
}
