namespace TrainingPlan.Signals;

/// <summary>
/// One channel from 50 to 12.5 Hz: two decimations by 2 with the taps 1 3 3 1, then two high-passes at 0.57 Hz. Light and motion go
/// through the very same filter, otherwise the one could not be fitted to the other. The output is 16 times the input,
/// 90 ms late.
/// </summary>
internal sealed class PulseFilter
{
    private const int Scale = 16;

    private int input2;
    private int input3;
    private int half0;
    private int half1;
    private int highInput1;
    private int highOutput1;
    private int highInput2;
    private int highOutput2;

    /// <summary>Starts as if <paramref name="first"/> had always been there.</summary>
    public void Start(int first)
    {
        input2 = first;
        input3 = first;
        half0 = first * Scale;
        half1 = half0;
        highInput1 = half0;
        highOutput1 = 0;
        highInput2 = 0;
        highOutput2 = 0;
    }

    /// <summary>Takes the four 50 Hz samples from place <paramref name="i"/> on and gives one at 12.5 Hz.</summary>
    public int Add(int[] s, int i)
    {
        int x0 = s[i];
        int x1 = s[i + 1];
        int x2 = s[i + 2];
        int x3 = s[i + 3];

        // Taps of 8 in all and a scale of 16: what is left is a doubling, without rounding.
        int ya = (input2 + 3 * (input3 + x0) + x1) << 1;
        int yb = (x0 + 3 * (x1 + x2) + x3) << 1;
        input2 = x2;
        input3 = x3;
        int v = (half0 + 3 * (half1 + ya) + yb + 4) >> 3;
        half0 = ya;
        half1 = yb;
        int o = highOutput1;
        o = v - highInput1 + o - ((o + 2) >> 2);
        highInput1 = v;
        highOutput1 = o;
        int p = highOutput2;
        p = o - highInput2 + p - ((p + 2) >> 2);
        highInput2 = o;
        highOutput2 = p;
        return p;
    }
}
