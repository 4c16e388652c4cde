namespace TrainingPlan.Coaching;

/// <summary>
/// Fades cadence corrections week by week, all minutes, then 50 %, then 25 %, so that the runner learns instead of leaning on them,
/// and withholds a random quarter of the rest, so that their benefit can be measured. The same seed and session give the same run.
/// </summary>
public sealed class CadenceFade
{
    private const uint Golden = 0x9E3779B9;

    private uint _seed;
    private uint _state = Golden;
    private int _week;

    /// <summary>Starts a session in a week of the programme, from 1; 0 counts as 1.</summary>
    public void Start(int seed, int sessionNumber, int week)
    {
        _week = week;
        _seed = Mix((uint)seed ^ ((uint)sessionNumber * Golden));
        _state = _seed == 0 ? Golden : _seed;
    }

    /// <summary>
    /// True when a minute of the session is one with corrections. Weeks 2 and later draw afresh in each four minutes, so that no
    /// runner learns the beat.
    /// </summary>
    public bool IsOpenMinute(int minute)
    {
        if (_week <= 1)
        {
            return true;
        }

        int drawn = (int)(Mix(_seed + ((uint)(minute >> 2) * Golden)) & 3);
        int mask = _week == 2 ? 1 : 3;
        return ((minute ^ drawn) & mask) == 0;
    }

    /// <summary>Draws whether the next correction is withheld: one in four.</summary>
    public bool DrawWithheld()
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return _state >> 30 == 0;
    }

    private static uint Mix(uint value)
    {
        value ^= value >> 16;
        value *= 0x85EBCA6B;
        value ^= value >> 13;
        value *= 0xC2B2AE35;
        return value ^ (value >> 16);
    }
}
