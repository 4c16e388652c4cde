namespace TrainingPlan.Signals;

/// <summary>
/// One channel from 50 to 12.5 Hz: two decimations by 2 with the taps 1 3 3 1, then two high-passes at 0.57 Hz. Light and motion go
/// through the very same filter, otherwise the one could not be fitted to the other. The output is 16 times the input,
/// 90 ms late.
/// </summary>
internal sealed class PulseFilter
{
    // What older samples add to the next output of each stage: the sums of a filter's older taps, and for a high-pass its last
    // output less what leaks from it and less its last input. So each stage keeps a single number.
    private int first;
    private int second;
    private int high1;
    private int high2;

    /// <summary>Starts as if <paramref name="value"/> had always been there.</summary>
    public void Start(int value)
    {
        first = 4 * value;
        second = 32 * value;
        high1 = -16 * value;
        high2 = 0;
    }

    /// <summary>Takes the four 50 Hz samples from place <paramref name="i"/> on and gives one at 12.5 Hz.</summary>
    public int Add(int[] s, int i)
    {
        int x0 = s[i];
        int x1 = s[i + 1];
        int x2 = s[i + 2];
        int x3 = s[i + 3];

        // The taps of both stages make 64 in all: a scale of 16 needs a quarter, which is all the rounding there is.
        int ya = first + 3 * x0 + x1;
        int yb = x0 + 3 * (x1 + x2) + x3;
        first = x2 + 3 * x3;
        int v = (second + 3 * ya + yb + 2) >> 2;
        second = ya + 3 * yb;
        int o = v + high1;
        high1 = o - ((o + 2) >> 2) - v;
        v = o + high2;
        high2 = v - ((v + 2) >> 2) - o;
        return v;
    }
}
