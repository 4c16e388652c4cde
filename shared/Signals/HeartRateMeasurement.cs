namespace TrainingPlan.Signals;

/// <summary>
/// A chest strap's notification: Heart Rate Measurement 0x2A37 of the GATT Specification Supplement. Flags, heart rate in 8 or 16 bits,
/// energy and beat intervals where the flags say so; little-endian. One instance is reused.
/// </summary>
public sealed class HeartRateMeasurement
{
    /// <summary>Beat intervals that one notification may carry; 9 fit into the smallest packet.</summary>
    public const int IntervalsMax = 16;

    private const int IsWideFlag = 0x01;
    private const int IsContactFlag = 0x02;
    private const int KnowsContactFlag = 0x04;
    private const int HasEnergyFlag = 0x08;
    private const int HasIntervalsFlag = 0x10;
    private const int KnownFlags = 0x1F;

    private readonly int[] intervals = new int[IntervalsMax];

    /// <summary>Heart rate in bpm as the strap averages it.</summary>
    public int HeartRateBpm { get; private set; }

    /// <summary>True when the strap can tell whether it touches skin.</summary>
    public bool KnowsContact { get; private set; }

    /// <summary>True when it touches skin; without meaning unless <see cref="KnowsContact"/>.</summary>
    public bool IsContact { get; private set; }

    /// <summary>True when <see cref="EnergyKilojoules"/> was sent.</summary>
    public bool HasEnergy { get; private set; }

    /// <summary>Energy expended in kJ since the strap's reset.</summary>
    public int EnergyKilojoules { get; private set; }

    /// <summary>Beat intervals in this notification, oldest first.</summary>
    public int IntervalCount { get; private set; }

    /// <summary>A beat interval in 1/1024 s.</summary>
    public int IntervalPer1024(int index)
    {
        return intervals[index];
    }

    /// <summary>Reads a notification; false, and nothing changed, when its length is not what its flags say.</summary>
    public bool TryParse(byte[] data, int offset, int length)
    {
        if (data == null || offset < 0 || length < 2 || offset > data.Length - length)
        {
            return false;
        }

        int flags = data[offset];
        bool isWide = (flags & IsWideFlag) != 0;
        bool hasEnergy = (flags & HasEnergyFlag) != 0;
        int fixedBytes = 1 + (isWide ? 2 : 1) + (hasEnergy ? 2 : 0);
        int rest = length - fixedBytes;
        bool hasIntervals = (flags & HasIntervalsFlag) != 0;
        if (!IsRestGood(rest, hasIntervals, (flags & ~KnownFlags) != 0))
        {
            return false;
        }

        int at = offset + 1;
        HeartRateBpm = isWide ? data[at] | (data[at + 1] << 8) : data[at];
        at += isWide ? 2 : 1;
        KnowsContact = (flags & KnowsContactFlag) != 0;
        IsContact = (flags & IsContactFlag) != 0;
        HasEnergy = hasEnergy;
        EnergyKilojoules = hasEnergy ? data[at] | (data[at + 1] << 8) : 0;
        at += hasEnergy ? 2 : 0;
        IntervalCount = hasIntervals ? rest / 2 : 0;
        for (int i = 0; i < IntervalCount; i++)
        {
            intervals[i] = data[at] | (data[at + 1] << 8);
            at += 2;
        }

        return true;
    }

    // Intervals fill the rest of a notification; without them there is no rest, unless a flag unknown today explains it.
    private static bool IsRestGood(int rest, bool hasIntervals, bool hasUnknownFlags)
    {
        if (hasIntervals)
        {
            return rest >= 0 && rest <= 2 * IntervalsMax && ((rest & 1) == 0 || hasUnknownFlags);
        }

        return rest == 0 || (rest > 0 && hasUnknownFlags);
    }
}
