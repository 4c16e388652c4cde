namespace TrainingPlan.Signals;

/// <summary>
/// Writes an RSC Measurement 0x2A53 of the GATT Specification Supplement: flags, speed, cadence, and where known step length and total
/// distance; little-endian. What <see cref="RscMeasurement"/> reads.
/// </summary>
public static class RscWriter
{
    /// <summary>Bytes of the longest measurement.</summary>
    public const int BytesMax = 10;

    /// <summary>A field that is not sent.</summary>
    public const int NotSent = -1;

    private const int HasStrideFlag = 1;
    private const int HasDistanceFlag = 2;
    private const int IsRunningFlag = 4;
    private const int ByteMax = 255;
    private const int WordMax = 65535;

    /// <summary>Writes a measurement from index 0; its length, or -1 when a value does not fit its field.</summary>
    /// <param name="into">At least <see cref="BytesMax"/> bytes.</param>
    /// <param name="speedPer256">Speed in 1/256 m/s, 0 to 65535.</param>
    /// <param name="cadenceSpm">Steps of both feet a minute, 0 to 255.</param>
    /// <param name="isRunning">True for running, false for walking.</param>
    /// <param name="strideCentimeters">Step length in cm, 0 to 65535, or <see cref="NotSent"/>.</param>
    /// <param name="distanceDecimeters">Total distance in dm, or <see cref="NotSent"/>; it wraps round at 2^32.</param>
    public static int Write(
        byte[] into, int speedPer256, int cadenceSpm, bool isRunning, int strideCentimeters, long distanceDecimeters)
    {
        bool isGood = speedPer256 >= 0 && speedPer256 <= WordMax && cadenceSpm >= 0 && cadenceSpm <= ByteMax
            && strideCentimeters >= NotSent && strideCentimeters <= WordMax && distanceDecimeters >= NotSent;
        if (!isGood)
        {
            return -1;
        }

        bool hasStride = strideCentimeters != NotSent;
        bool hasDistance = distanceDecimeters != NotSent;
        into[0] = (byte)((hasStride ? HasStrideFlag : 0) | (hasDistance ? HasDistanceFlag : 0) | (isRunning ? IsRunningFlag : 0));
        into[1] = (byte)speedPer256;
        into[2] = (byte)(speedPer256 >> 8);
        into[3] = (byte)cadenceSpm;
        int at = 4;
        if (hasStride)
        {
            into[at++] = (byte)strideCentimeters;
            into[at++] = (byte)(strideCentimeters >> 8);
        }

        for (int i = 0; hasDistance && i < 4; i++)
        {
            into[at++] = (byte)(distanceDecimeters >> (8 * i));
        }

        return at;
    }
}
