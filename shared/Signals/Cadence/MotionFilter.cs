namespace TrainingPlan.Signals;

/// <summary>
/// From 50 Hz acceleration in mg to four channels (three axes and the vector's length) at 25 Hz between 0.5 and 6 Hz, in
/// units of 8 mg: what repeats with a stride passes, gravity and the buzz of the strap do not.
/// </summary>
internal sealed class MotionFilter
{
    private readonly MotionHistory history;
    private int firstXMg;
    private int firstYMg;
    private int firstZMg;
    private bool hasFirst;
    private bool isStarted;

    // Running means in 1/16 of half a mg: the part that the high-pass takes off.
    private int meanX;
    private int meanY;
    private int meanZ;
    private int meanMagnitude;

    // What the high-pass gave one sample before, for the low-pass.
    private int previousX;
    private int previousY;
    private int previousZ;
    private int previousMagnitude;

    /// <summary>Writes into <paramref name="history"/>.</summary>
    public MotionFilter(MotionHistory history)
    {
        this.history = history;
    }

    /// <summary>Takes one 50 Hz sample; true when it completed a 25 Hz sample in the history.</summary>
    public bool AddSample(int xMg, int yMg, int zMg)
    {
        if (!hasFirst)
        {
            firstXMg = xMg;
            firstYMg = yMg;
            firstZMg = zMg;
            hasFirst = true;
            return false;
        }

        hasFirst = false;
        Filter(firstXMg + xMg, firstYMg + yMg, firstZMg + zMg);
        return true;
    }

    private void Filter(int x, int y, int z)
    {
        int magnitude = Length(x, y, z);
        if (!isStarted)
        {
            meanX = x << 4;
            meanY = y << 4;
            meanZ = z << 4;
            meanMagnitude = magnitude << 4;
            isStarted = true;
        }

        // High-pass at 0.5 Hz (a running mean with 1/8 taken off), then the mean of two neighbours as low-pass.
        MotionHistory into = history;
        int place = into.Next;
        int mean = meanX + (((x << 4) - meanX) >> 3);
        int high = x - (mean >> 4);
        into.X[place] = (short)((high + previousX + 16) >> 5);
        meanX = mean;
        previousX = high;

        mean = meanY + (((y << 4) - meanY) >> 3);
        high = y - (mean >> 4);
        into.Y[place] = (short)((high + previousY + 16) >> 5);
        meanY = mean;
        previousY = high;

        mean = meanZ + (((z << 4) - meanZ) >> 3);
        high = z - (mean >> 4);
        into.Z[place] = (short)((high + previousZ + 16) >> 5);
        meanZ = mean;
        previousZ = high;

        mean = meanMagnitude + (((magnitude << 4) - meanMagnitude) >> 3);
        high = magnitude - (mean >> 4);
        into.Magnitude[place] = (short)((high + previousMagnitude + 16) >> 5);
        meanMagnitude = mean;
        previousMagnitude = high;
        into.Next = place + 1;
    }

    /// <summary>Length of a vector: the largest part plus 3/8 of the others is within 7 %, two Newton steps make it exact enough.</summary>
    private static int Length(int x, int y, int z)
    {
        int ax = x < 0 ? -x : x;
        int ay = y < 0 ? -y : y;
        int az = z < 0 ? -z : z;
        int largest = ax > ay ? ax : ay;
        if (az > largest)
        {
            largest = az;
        }

        if (largest == 0)
        {
            return 0;
        }

        int square = x * x + y * y + z * z;
        int guess = largest + (((ax + ay + az - largest) * 3) >> 3);
        guess = (guess + square / guess) >> 1;
        return (guess + square / guess) >> 1;
    }
}
