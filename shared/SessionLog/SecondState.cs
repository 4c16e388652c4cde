using TrainingPlan.Units;

namespace TrainingPlan.SessionLog;

/// <summary>
/// What the next second is coded against. Writer and reader keep one each and move it the same way; it starts empty in each
/// block. Values are in stored units.
/// </summary>
internal sealed class SecondState
{
    public const int StatusBits = 12;
    public int Elapsed;
    public int Gap;
    public int Status;
    public int Steps;
    public int Cadence;
    public int WristHeart;
    public int StrapHeart;
    public int Pace;
    public int PaceUncertainty;
    public int Distance;
    public int Beat;
    public bool HasSecond;

    /// <summary>The state before the first record of a block.</summary>
    public void Clear()
    {
        Elapsed = 0;
        Gap = 1;
        Status = 0;
        Steps = 0;
        Cadence = 0;
        WristHeart = 0;
        StrapHeart = 0;
        Pace = 0;
        PaceUncertainty = 0;
        Distance = 0;
        Beat = 0;
        HasSecond = false;
    }

    /// <summary>State, trusts, pace source and pause as one 12-bit word.</summary>
    public static int StatusOf(RunSecond second)
    {
        return ((int)second.State & 3)
            | (((int)second.CadenceTrust & 3) << 2)
            | (((int)second.WristHeartRateTrust & 3) << 4)
            | (((int)second.StrapHeartRateTrust & 3) << 6)
            | (((int)second.PaceSource & 7) << 8)
            | (second.IsPaused ? 1 << 11 : 0);
    }

    /// <summary>Puts a status word into a second; false when it names a state, trust or source that does not exist.</summary>
    public static bool TryApplyStatus(int status, RunSecond second)
    {
        int state = status & 3;
        int cadenceTrust = (status >> 2) & 3;
        int wristTrust = (status >> 4) & 3;
        int strapTrust = (status >> 6) & 3;
        int source = (status >> 8) & 7;
        if (state == 3 || cadenceTrust == 3 || wristTrust == 3 || strapTrust == 3 || source > (int)PaceSource.WristEstimate)
        {
            return false;
        }

        second.State = (MotionState)state;
        second.CadenceTrust = (Trust)cadenceTrust;
        second.WristHeartRateTrust = (Trust)wristTrust;
        second.StrapHeartRateTrust = (Trust)strapTrust;
        second.PaceSource = (PaceSource)source;
        second.IsPaused = (status >> 11) != 0;
        return true;
    }

    /// <summary>True when the status says that there is a cadence.</summary>
    public static bool HasCadence(int status)
    {
        return ((status >> 2) & 3) != 0;
    }

    /// <summary>True when the status says that there is a heart rate from the wrist.</summary>
    public static bool HasWristHeart(int status)
    {
        return ((status >> 4) & 3) != 0;
    }

    /// <summary>True when the status says that there is a heart rate from a strap.</summary>
    public static bool HasStrapHeart(int status)
    {
        return ((status >> 6) & 3) != 0;
    }

    /// <summary>True when the status says that there is a pace.</summary>
    public static bool HasPace(int status)
    {
        return ((status >> 8) & 7) != 0;
    }

    /// <summary>Steps that the cadence (0.1 spm) lets expect in a gap; far-off values expect none.</summary>
    public static int ExpectedSteps(int status, int cadence, int gap)
    {
        bool isKnown = HasCadence(status) && (status >> 11) == 0 && cadence > 0 && cadence < 10000 && gap > 0 && gap < 1000;
        return isKnown ? ((cadence * gap) + 300) / 600 : 0;
    }

    /// <summary>Metres that the pace (s/km) lets expect in a gap.</summary>
    public static int ExpectedMeters(int status, int pace, int gap)
    {
        bool isKnown = HasPace(status) && (status >> 11) == 0 && pace > 0 && pace < 10000 && gap > 0 && gap < 1000;
        return isKnown ? ((gap * 1000) + (pace / 2)) / pace : 0;
    }
}
