namespace TrainingPlan.Signals;

/// <summary>
/// Writes a Heart Rate Measurement 0x2A37 of the GATT Specification Supplement: flags, heart rate in 8 or 16 bits, energy, beat intervals;
/// little-endian. What <see cref="HeartRateMeasurement"/> reads.
/// </summary>
public static class HeartRateWriter
{
    /// <summary>Bytes of a notification before any exchange of the packet's size: 9 intervals beside an 8-bit heart rate.</summary>
    public const int BytesMax = 20;

    /// <summary>No energy is sent.</summary>
    public const int NoEnergy = -1;

    private const int IsWideFlag = 0x01;
    private const int IsContactFlag = 0x02;
    private const int KnowsContactFlag = 0x04;
    private const int HasEnergyFlag = 0x08;
    private const int HasIntervalsFlag = 0x10;
    private const int NarrowMax = 255;
    private const int WideMax = 65535;

    /// <summary>Writes a measurement from index 0; its length, or -1 when a value does not fit its field.</summary>
    /// <param name="into">At least <see cref="BytesMax"/> bytes.</param>
    /// <param name="bpm">Heart rate, 0 to 65535; 0 without contact.</param>
    /// <param name="isContact">Whether the sensor has the pulse.</param>
    /// <param name="energyKilojoules">Energy since the reset, 0 to 65535, or <see cref="NoEnergy"/>.</param>
    /// <param name="intervalsPer1024">Beat intervals in 1/1024 s, oldest first.</param>
    /// <param name="intervalCount">How many; when not all fit, the newest are sent.</param>
    public static int Write(byte[] into, int bpm, bool isContact, int energyKilojoules, int[] intervalsPer1024, int intervalCount)
    {
        if (bpm < 0 || bpm > WideMax || energyKilojoules < NoEnergy || energyKilojoules > WideMax)
        {
            return -1;
        }

        bool isWide = bpm > NarrowMax;
        bool hasEnergy = energyKilojoules != NoEnergy;
        into[0] = (byte)((isWide ? IsWideFlag : 0) | KnowsContactFlag | (isContact ? IsContactFlag : 0)
            | (hasEnergy ? HasEnergyFlag : 0) | (intervalCount > 0 ? HasIntervalsFlag : 0));
        into[1] = (byte)bpm;
        int at = 2;
        if (isWide)
        {
            into[at++] = (byte)(bpm >> 8);
        }

        if (hasEnergy)
        {
            into[at++] = (byte)energyKilojoules;
            into[at++] = (byte)(energyKilojoules >> 8);
        }

        int room = (BytesMax - at) / 2;
        for (int i = intervalCount > room ? intervalCount - room : 0; i < intervalCount; i++)
        {
            int interval = intervalsPer1024[i];
            if (interval < 0 || interval > WideMax)
            {
                return -1;
            }

            into[at++] = (byte)interval;
            into[at++] = (byte)(interval >> 8);
        }

        return at;
    }
}
