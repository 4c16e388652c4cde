namespace TrainingPlan.Signals;

/// <summary>
/// Beat intervals of a chest strap with artefact correction after Lipponen and Tarvainen (2019, J Med Eng Technol 43:173): thresholds
/// from the quartile deviation of 91 beats, of differences and of distances from the median of 11. A floor of 20 keeps a steady series,
/// whose quartile deviation is 0, from being all artefacts. Intervals are in 1/1024 s or ms: both are served.
/// </summary>
public sealed class BeatIntervals
{
    /// <summary>Corrected beats in percent above which a series is not to be used.</summary>
    public const int CorrectedPercentMax = 5;

    private const int SpreadBeats = 91;
    private const int MedianBeats = 11;
    private const int FloorUnits = 20;

    // A threshold is 5.2 quartile deviations. Quartiles are kept as quarters of a unit, thresholds as fortieths.
    private const int Fortieths = 40;
    private const int ThresholdPerQuarter = 26;

    private readonly int[] raw;
    private readonly int[] steps;
    private readonly int[] offsets;
    private readonly BeatArtefact[] kinds;
    private readonly int[] corrected;
    private readonly int[] sorted = new int[SpreadBeats];

    /// <summary>Room for some beats.</summary>
    public BeatIntervals(int capacity)
    {
        raw = new int[capacity];
        steps = new int[capacity];
        offsets = new int[capacity];
        kinds = new BeatArtefact[capacity];
        corrected = new int[capacity * 2];
    }

    /// <summary>Intervals taken.</summary>
    public int Count { get; private set; }

    /// <summary>Intervals that are not as they were sent, after <see cref="Correct"/>.</summary>
    public int ArtefactCount { get; private set; }

    /// <summary>Intervals after <see cref="Correct"/>: a missed beat makes one more, an extra one less.</summary>
    public int CorrectedCount { get; private set; }

    /// <summary>True when there are beats and few enough were corrected.</summary>
    public bool IsUsable
    {
        get { return CorrectedCount > 1 && ArtefactCount * 100 <= Count * CorrectedPercentMax; }
    }

    /// <summary>Takes an interval; false when there is no room.</summary>
    public bool Add(int interval)
    {
        if (Count == raw.Length)
        {
            return false;
        }

        raw[Count] = interval;
        Count++;
        return true;
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        Count = 0;
        CorrectedCount = 0;
        ArtefactCount = 0;
    }

    /// <summary>What <see cref="Correct"/> found wrong with an interval as sent.</summary>
    public BeatArtefact Artefact(int index)
    {
        return kinds[index];
    }

    /// <summary>An interval after correction.</summary>
    public int Corrected(int index)
    {
        return corrected[index];
    }

    /// <summary>Finds and corrects artefacts over the whole series.</summary>
    public void Correct()
    {
        for (int i = 0; i < Count; i++)
        {
            kinds[i] = BeatArtefact.None;
            steps[i] = i == 0 ? 0 : raw[i] - raw[i - 1];
            int offset = raw[i] - Median(i);
            offsets[i] = offset < 0 ? 2 * offset : offset;
        }

        ArtefactCount = 0;
        for (int i = 0; i < Count; i++)
        {
            kinds[i] = Classify(i);
            ArtefactCount += kinds[i] != BeatArtefact.None ? 1 : 0;
        }

        Repair();
    }

    /// <summary>Root mean square of the corrected intervals' successive differences, in 1/1000 of a unit; 0 for fewer than two.</summary>
    public int RmssdThousandths()
    {
        return RmssdThousandths(corrected, CorrectedCount);
    }

    /// <summary>Root mean square of successive differences, in 1/1000 of the intervals' unit; 0 for fewer than two.</summary>
    public static int RmssdThousandths(int[] intervals, int count)
    {
        if (count < 2)
        {
            return 0;
        }

        long squares = 0;
        for (int i = 1; i < count; i++)
        {
            long difference = intervals[i] - intervals[i - 1];
            squares += difference * difference;
        }

        // Rounded: the root of four times the square, halved.
        return (IntegerMath.Isqrt(squares * 4000000 / (count - 1)) + 1) / 2;
    }

    private BeatArtefact Classify(int i)
    {
        int step = steps[i];
        long threshold = Threshold(steps, i);
        bool isJump = Fortieths * (long)(step < 0 ? -step : step) > threshold;
        if (isJump && IsEctopic(i, step, threshold))
        {
            return BeatArtefact.Ectopic;
        }

        long offsetThreshold = Threshold(offsets, i);
        int offset = offsets[i];
        bool isFarOff = Fortieths * (long)(offset < 0 ? -offset : offset) > 3 * offsetThreshold;
        int after = step >= 0 ? Lower(Step(i + 1), Step(i + 2)) : Higher(Step(i + 1), Step(i + 2));
        bool comesBack = step >= 0 ? Fortieths * (long)after < -threshold : Fortieths * (long)after > threshold;
        if (!isFarOff && !(isJump && comesBack))
        {
            return BeatArtefact.None;
        }

        int median = Median(i);
        if (offset > 0 && Fortieths * (long)Size(raw[i] / 2 - median) < offsetThreshold)
        {
            return BeatArtefact.Missed;
        }

        bool isShort = offset < 0 && isJump && step < 0;
        if (isShort && i + 1 < Count && Fortieths * (long)Size(raw[i] + raw[i + 1] - median) < offsetThreshold)
        {
            return BeatArtefact.Extra;
        }

        return BeatArtefact.LongOrShort;
    }

    // A jump whose neighbours both jump the other way: 0.13 and 0.17 are the published line's slope and offset.
    private bool IsEctopic(int i, int step, long threshold)
    {
        if (step > 0)
        {
            return 4000L * Higher(Step(i - 1), Step(i + 1)) < -520L * step - 17 * threshold;
        }

        return 4000L * Lower(Step(i - 1), Step(i + 1)) > -520L * step + 17 * threshold;
    }

    private void Repair()
    {
        int to = 0;
        int i = 0;
        while (i < Count)
        {
            switch (kinds[i])
            {
                case BeatArtefact.None:
                    corrected[to++] = raw[i];
                    break;
                case BeatArtefact.Missed:
                    corrected[to++] = raw[i] / 2;
                    corrected[to++] = raw[i] - raw[i] / 2;
                    break;
                case BeatArtefact.Extra:
                    corrected[to++] = i + 1 < Count ? raw[i] + raw[i + 1] : raw[i];
                    i++;
                    break;
                default:
                    corrected[to++] = Interpolated(i);
                    break;
            }

            i++;
        }

        CorrectedCount = to;
    }

    /// <summary>On the straight line between the nearest good intervals; the only one at an end.</summary>
    private int Interpolated(int i)
    {
        int left = i - 1;
        while (left >= 0 && kinds[left] != BeatArtefact.None)
        {
            left--;
        }

        int right = i + 1;
        while (right < Count && kinds[right] != BeatArtefact.None)
        {
            right++;
        }

        if (left < 0)
        {
            return right < Count ? raw[right] : raw[i];
        }

        return right < Count ? raw[left] + (raw[right] - raw[left]) * (i - left) / (right - left) : raw[left];
    }

    /// <summary>5.2 quartile deviations of the sizes around a beat, in fortieths of a unit, not under the floor.</summary>
    private long Threshold(int[] values, int i)
    {
        int n = SortAround(values, i, SpreadBeats, true);
        long threshold = ThresholdPerQuarter * (long)(Quartile(n, 3) - Quartile(n, 1));
        return threshold < FloorUnits * Fortieths ? FloorUnits * Fortieths : threshold;
    }

    private int Median(int i)
    {
        int n = SortAround(raw, i, MedianBeats, false);
        return (n & 1) != 0 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }

    /// <summary>A quartile of the sorted values in quarters of a unit, between two values on the line between them.</summary>
    private int Quartile(int n, int quarter)
    {
        int at = (n - 1) * quarter;
        int low = sorted[at >> 2];
        int rest = at & 3;
        return 4 * low + (rest == 0 ? 0 : rest * (sorted[(at >> 2) + 1] - low));
    }

    private int SortAround(int[] values, int i, int width, bool isSize)
    {
        int from = i - width / 2 < 0 ? 0 : i - width / 2;
        int to = i + width / 2 >= Count ? Count - 1 : i + width / 2;
        int n = 0;
        for (int j = from; j <= to; j++)
        {
            int value = isSize ? Size(values[j]) : values[j];
            int at = n++;
            while (at > 0 && sorted[at - 1] > value)
            {
                sorted[at] = sorted[at - 1];
                at--;
            }

            sorted[at] = value;
        }

        return n;
    }

    private int Step(int i)
    {
        return i > 0 && i < Count ? steps[i] : 0;
    }

    private static int Size(int value)
    {
        return value < 0 ? -value : value;
    }

    private static int Lower(int a, int b)
    {
        return a < b ? a : b;
    }

    private static int Higher(int a, int b)
    {
        return a > b ? a : b;
    }
}
