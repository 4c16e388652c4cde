namespace TrainingPlan.Signals;

/// <summary>
/// A chip's real sample rate against the controller's clock. Cheap sensors are off by percents, and cadence and heart rate inherit
/// that error. Measured in pieces of 5 s from one delivery to another: a piece with a gap or a wrong count is dropped as a whole.
/// </summary>
public sealed class SampleRateMeter
{
    private const int One = 65536;
    private const int LargestDeviation = One / 20;
    private const int PieceMs = 5000;

    // No delivery for longer means that samples were lost or the chip was reset.
    private const int LongestGapMs = 250;
    private const int KnownAfterMs = 20000;

    // Older measurements count half each time this is reached, so that a warming chip is followed.
    private const int MemoryMs = 240000;

    // A piece further off than this was not a rate but a fault.
    private const int CrediblePercent = 8;

    private readonly int nominalHz;
    private bool isOpen;
    private long pieceStartMs;
    private long lastDeliveryMs;
    private int pieceSamples;
    private long totalSamples;
    private long totalMs;

    /// <summary>Measures a chip that should deliver <paramref name="nominalHz"/> samples a second.</summary>
    public SampleRateMeter(int nominalHz)
    {
        this.nominalHz = nominalHz;
        RatioQ16 = One;
    }

    /// <summary>Measured over nominal rate within ±5 %, 65536 is 1; exactly 1 until known. Multiply a measured rate by it.</summary>
    public int RatioQ16 { get; private set; }

    /// <summary>True once 20 s were measured.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>Counts the samples that a poll delivered at <paramref name="nowMs"/> milliseconds since boot; 0 is welcome.</summary>
    public void Count(int samples, long nowMs)
    {
        if (samples <= 0)
        {
            return;
        }

        long sinceLastMs = nowMs - lastDeliveryMs;
        lastDeliveryMs = nowMs;
        if (!isOpen || sinceLastMs < 0 || sinceLastMs > LongestGapMs)
        {
            // The samples of this delivery came before the piece began.
            isOpen = true;
            pieceStartMs = nowMs;
            pieceSamples = 0;
            return;
        }

        pieceSamples += samples;
        if (nowMs - pieceStartMs >= PieceMs)
        {
            ClosePiece(nowMs - pieceStartMs);
            pieceStartMs = nowMs;
            pieceSamples = 0;
        }
    }

    private void ClosePiece(long pieceMs)
    {
        long expected = pieceMs * nominalHz;
        long deviation = pieceSamples * 1000L - expected;
        if ((deviation < 0 ? -deviation : deviation) * 100 > expected * CrediblePercent)
        {
            return;
        }

        totalSamples += pieceSamples;
        totalMs += pieceMs;
        if (totalMs >= KnownAfterMs)
        {
            IsKnown = true;
            long ratio = totalSamples * 1000 * One / (totalMs * nominalHz);
            RatioQ16 = ratio > One + LargestDeviation ? One + LargestDeviation
                : ratio < One - LargestDeviation ? One - LargestDeviation
                : (int)ratio;
        }

        if (totalMs >= MemoryMs)
        {
            totalMs >>= 1;
            totalSamples >>= 1;
        }
    }
}
