namespace TrainingPlan.Signals;

/// <summary>
/// A foot pod's notification: RSC Measurement 0x2A53 of the GATT Specification Supplement. Flags, speed, cadence, and where the flags
/// say so step length and total distance; little-endian. One instance is reused.
/// </summary>
public sealed class RscMeasurement
{
    private const int HasStrideFlag = 1;
    private const int HasDistanceFlag = 2;
    private const int IsRunningFlag = 4;
    private const int KnownFlags = HasStrideFlag | HasDistanceFlag | IsRunningFlag;
    private const int ShortestBytes = 4;

    // Nobody runs fewer steps a minute: a pod that says so counts strides.
    private const int FewestRunningSteps = 120;

    /// <summary>Speed in 1/256 m/s, 0 to 65535.</summary>
    public int SpeedPer256 { get; private set; }

    /// <summary>The cadence field as sent, 0 to 255: steps a minute, from some pods strides a minute.</summary>
    public int SentCadence { get; private set; }

    /// <summary>True when <see cref="StrideCentimeters"/> was sent.</summary>
    public bool HasStride { get; private set; }

    /// <summary>Length of a stride in cm as sent; pods differ in whether this is one step or two.</summary>
    public int StrideCentimeters { get; private set; }

    /// <summary>True when <see cref="DistanceDecimeters"/> was sent.</summary>
    public bool HasDistance { get; private set; }

    /// <summary>The pod's own distance in dm since it knows; it wraps round.</summary>
    public uint DistanceDecimeters { get; private set; }

    /// <summary>True when the pod says running, false walking.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>Speed in mm/s, rounded.</summary>
    public int SpeedMillimetersPerSecond
    {
        get { return (SpeedPer256 * 1000 + 128) / 256; }
    }

    /// <summary>True when the pod runs at under 120 a minute: it counts strides, one foot's contacts.</summary>
    public bool IsLikelyStrides
    {
        get { return IsRunning && SentCadence > 0 && SentCadence < FewestRunningSteps; }
    }

    /// <summary>Cadence in steps per minute, strides doubled.</summary>
    public int CadenceSpm
    {
        get { return IsLikelyStrides ? SentCadence * 2 : SentCadence; }
    }

    /// <summary>
    /// Reads a notification; false, and nothing changed, when its length is not what its flags say. Bytes after the known fields are
    /// allowed only behind a flag that is not known yet.
    /// </summary>
    public bool TryParse(byte[] data, int offset, int length)
    {
        if (data == null || offset < 0 || length < ShortestBytes || offset > data.Length - length)
        {
            return false;
        }

        int flags = data[offset];
        int need = ShortestBytes + ((flags & HasStrideFlag) != 0 ? 2 : 0) + ((flags & HasDistanceFlag) != 0 ? 4 : 0);
        if (length < need || (length > need && (flags & ~KnownFlags) == 0))
        {
            return false;
        }

        SpeedPer256 = data[offset + 1] | (data[offset + 2] << 8);
        SentCadence = data[offset + 3];
        IsRunning = (flags & IsRunningFlag) != 0;
        HasStride = (flags & HasStrideFlag) != 0;
        HasDistance = (flags & HasDistanceFlag) != 0;
        int at = offset + ShortestBytes;
        StrideCentimeters = 0;
        if (HasStride)
        {
            StrideCentimeters = data[at] | (data[at + 1] << 8);
            at += 2;
        }

        DistanceDecimeters = 0;
        if (HasDistance)
        {
            DistanceDecimeters = (uint)(data[at] | (data[at + 1] << 8) | (data[at + 2] << 16) | (data[at + 3] << 24));
        }

        return true;
    }
}
