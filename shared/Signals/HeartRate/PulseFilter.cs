namespace TrainingPlan.Signals;

/// <summary>
/// One channel from 50 to 12.5 Hz: two decimations by 2 with the taps 1 3 3 1, then two high-passes at 0.57 Hz. Light and motion go
/// through the very same filter, otherwise the one could not be fitted to the other. Delay 90 ms.
/// </summary>
internal sealed class PulseFilter
{
    private int input2;
    private int input3;
    private int half0;
    private int half1;
    private int highInput1;
    private int highOutput1;
    private int highInput2;
    private int highOutput2;

    /// <summary>Takes four 50 Hz samples and gives one at 12.5 Hz.</summary>
    public int Add(int x0, int x1, int x2, int x3)
    {
        int ya = (input2 + 3 * (input3 + x0) + x1 + 4) >> 3;
        int yb = (x0 + 3 * (x1 + x2) + x3 + 4) >> 3;
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

    /// <summary>Back to the state before the first sample.</summary>
    public void Clear()
    {
        input2 = 0;
        input3 = 0;
        half0 = 0;
        half1 = 0;
        highInput1 = 0;
        highOutput1 = 0;
        highInput2 = 0;
        highOutput2 = 0;
    }
}
