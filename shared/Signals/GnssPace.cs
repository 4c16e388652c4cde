namespace TrainingPlan.Signals;

/// <summary>
/// Speed from a GNSS module's Doppler speeds, 1 to 10 a second: the mean of up to 9 s, cut to the newest 3 to 7 s when these have left
/// the older ones, so that noise is averaged but a change of pace is not; while it drifts, the end of a line through them. A dropout is
/// bridged for 5 s.
/// </summary>
public sealed class GnssPace
{
    private const int WindowSeconds = 9;
    private const int FewestNewSeconds = 3;
    private const int MostNewSeconds = 7;
    private const int HoldSeconds = 5;

    // The first fixes after none are wild.
    private const int SettleSeconds = 3;
    private const int FastestMillimetersPerSecond = 12000;
    private const int LoneJumpMillimetersPerSecond = 900;

    // Speeds of neighbouring seconds err alike: so many seconds are worth one.
    private const int SecondsAlike = 4;
    private const int FloorMillimetersPerSecond = 70;
    private const int DriftMillimetersPerSecond = 400;

    // So far must the newest 3, 4 .. 7 seconds be off the older ones to be a change of pace and not chance: the fewer, the further.
    private static readonly int[] ChangesMillimetersPerSecond = { 90, 73, 62, 55, 50 };

    // A runner who drifts is followed along a line: so long must it be, and so far must its end be off the mean.
    private const int FewestTrendSeconds = 5;
    private const int TrendMillimetersPerSecond = 30;

    private readonly int[] speeds = new int[WindowSeconds];
    private int count;
    private int place;
    private int fixCount;
    private int fixSum;
    private int dilution = 100;
    private int silentSeconds = HoldSeconds + 1;
    private int goodSeconds;
    private int suspect = -1;
    private int secondSpeed;

    /// <summary>True while the speed may be used.</summary>
    public bool IsFresh
    {
        get { return silentSeconds <= HoldSeconds && goodSeconds >= SettleSeconds; }
    }

    /// <summary>Smoothed speed in mm/s.</summary>
    public int SpeedMillimetersPerSecond { get; private set; }

    /// <summary>Half width of the speed's 95 % interval in mm/s.</summary>
    public int UncertaintyMillimetersPerSecond { get; private set; }

    /// <summary>Millimetres of the second that just ended; what moves slower than 0.4 m/s only drifts.</summary>
    public int SecondMillimeters
    {
        get { return secondSpeed < DriftMillimetersPerSecond ? 0 : secondSpeed; }
    }

    /// <summary>Takes a fix.</summary>
    /// <param name="speedMillimetersPerSecond">Speed over ground in mm/s.</param>
    /// <param name="dilutionHundredths">Horizontal dilution of precision in 1/100; 0 unknown.</param>
    public void AddFix(int speedMillimetersPerSecond, int dilutionHundredths)
    {
        if (speedMillimetersPerSecond < 0 || speedMillimetersPerSecond > FastestMillimetersPerSecond)
        {
            return;
        }

        fixSum += speedMillimetersPerSecond;
        fixCount++;
        if (dilutionHundredths > 0)
        {
            dilution = dilutionHundredths > 1000 ? 1000 : dilutionHundredths < 50 ? 50 : dilutionHundredths;
        }
    }

    /// <summary>Ends a second.</summary>
    public void EndSecond()
    {
        if (fixCount > 0)
        {
            int speed = (fixSum + fixCount / 2) / fixCount;
            fixSum = 0;
            fixCount = 0;
            silentSeconds = 0;
            goodSeconds++;
            secondSpeed = speed;
            Take(speed);
            return;
        }

        secondSpeed = SpeedMillimetersPerSecond;
        if (silentSeconds <= HoldSeconds)
        {
            silentSeconds++;
            UncertaintyMillimetersPerSecond += UncertaintyMillimetersPerSecond / 4;
        }

        if (silentSeconds > HoldSeconds)
        {
            Forget();
        }
    }

    private void Forget()
    {
        count = 0;
        place = 0;
        goodSeconds = 0;
        suspect = -1;
        secondSpeed = 0;
    }

    private void Take(int speed)
    {
        // A single second far off the others is a reflection; two that agree are the runner.
        int jump = count > 0 ? Distance(speed, SpeedMillimetersPerSecond) : 0;
        bool isAgreed = suspect >= 0 && Distance(speed, suspect) < LoneJumpMillimetersPerSecond;
        if (jump > LoneJumpMillimetersPerSecond && !isAgreed)
        {
            suspect = speed;
            secondSpeed = SpeedMillimetersPerSecond;
            return;
        }

        if (jump > LoneJumpMillimetersPerSecond)
        {
            count = 0;
            place = 0;
            Push(suspect);
        }

        suspect = -1;
        if (goodSeconds == SettleSeconds)
        {
            count = 0;
        }

        Push(speed);
        CutWhenChanged();
        Average();
    }

    private void Push(int speed)
    {
        speeds[place] = speed;
        place = place == WindowSeconds - 1 ? 0 : place + 1;
        if (count < WindowSeconds)
        {
            count++;
        }
    }

    /// <summary>Speed of a second, 0 the newest.</summary>
    private int Ago(int seconds)
    {
        int at = place - 1 - seconds;
        return speeds[at < 0 ? at + WindowSeconds : at];
    }

    /// <summary>Takes the number of newest seconds that have left the older ones furthest, measured by what chance allows.</summary>
    private void CutWhenChanged()
    {
        int older = 0;
        for (int i = 0; i < count; i++)
        {
            older += Ago(i);
        }

        int newer = 0;
        int fastest = 0;
        int slowest = int.MaxValue;
        int cut = 0;
        int furthest = dilution > 100 ? 256 * dilution / 100 : 256;
        for (int seconds = 1; seconds <= MostNewSeconds && seconds <= count - 2; seconds++)
        {
            int speed = Ago(seconds - 1);
            newer += speed;
            older -= speed;
            fastest = speed > fastest ? speed : fastest;
            slowest = speed < slowest ? speed : slowest;
            if (seconds < FewestNewSeconds)
            {
                continue;
            }

            // All of them on the same side: one wild second among them is no change.
            int before = older / (count - seconds);
            int change = Distance(newer / seconds, before);
            int far = change * 256 / ChangesMillimetersPerSecond[seconds - FewestNewSeconds];
            if (far > furthest && (slowest > before || fastest < before))
            {
                furthest = far;
                cut = seconds;
            }
        }

        count = cut > 0 ? cut : count;
    }

    private void Average()
    {
        int sum = 0;
        int tilt = 0;
        for (int i = 0; i < count; i++)
        {
            sum += Ago(i);
            tilt += (count - 1 - i - i) * Ago(i);
        }

        int mean = (sum + count / 2) / count;
        long squares = 0;
        for (int i = 0; i < count; i++)
        {
            int gap = Ago(i) - mean;
            squares += gap * gap;
        }

        int ahead = Ahead(tilt);
        SpeedMillimetersPerSecond = mean + ahead;

        // The end of a line is four times as uncertain as a mean, and what the line explains is no spread.
        long free = count - 1L;
        if (ahead != 0)
        {
            long explained = 3L * tilt * tilt / (count * free * (count + 1));
            squares = explained < squares ? 4 * (squares - explained) : 0;
            free--;
        }

        // Few satellites mean houses, and houses mean reflections that wander too slowly to be seen as spread.
        long floor = FloorMillimetersPerSecond * dilution / 100 * dilution / 100;
        long spread = count > 1 ? 4L * squares * SecondsAlike / (free * count) : 0;
        UncertaintyMillimetersPerSecond = IntegerMath.Isqrt(floor * floor + spread);
    }

    /// <summary>
    /// How far the newest end of a straight line through the window is off its mean; 0 where chance alone may tilt it so far.
    /// </summary>
    private int Ahead(int tilt)
    {
        if (count < FewestTrendSeconds)
        {
            return 0;
        }

        int end = 3 * tilt / (count * (count + 1));
        int allowed = dilution > 100 ? TrendMillimetersPerSecond * dilution / 100 : TrendMillimetersPerSecond;
        return end > allowed || end < -allowed ? end : 0;
    }

    private static int Distance(int a, int b)
    {
        return a > b ? a - b : b - a;
    }
}
