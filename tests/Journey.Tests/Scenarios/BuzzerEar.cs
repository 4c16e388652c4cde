using TrainingPlan.Coaching;
using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Journey.Tests;

/// <summary>A cue as an ear has it: when its first beep began and its last one ended, in true nanoseconds.</summary>
internal sealed record HeardCue(CueKind Kind, long FromNanoseconds, long ToNanoseconds);

/// <summary>
/// Sits at the buzzer's pin and knows the cues by their rhythm and pitch alone, as a runner does: what two cues at once would sound like is
/// none of them.
/// </summary>
internal sealed class BuzzerEar
{
    private const long ToleranceNanoseconds = 25_000_000;
    private const long LeastGapNanoseconds = 110_000_000;
    private readonly List<Beep> _beeps = [];
    private long _onAt = -1;
    private int _hz;

    public BuzzerEar(VirtualPin pin) => pin.PwmChanged += Take;

    /// <summary>Beeps so far.</summary>
    public int BeepCount => _beeps.Count + (_onAt >= 0 ? 1 : 0);

    /// <summary>All cues so far, in order; a kind of none is a sound that no cue makes.</summary>
    public List<HeardCue> Cues()
    {
        var cues = new List<HeardCue>();
        for (int at = 0; at < _beeps.Count;)
        {
            CueKind kind = KindAt(at);
            int length = kind == CueKind.None ? 1 : (CuePatterns.OnOffMs(kind).Length + 1) / 2;
            cues.Add(new HeardCue(kind, _beeps[at].From, _beeps[at + length - 1].To));
            at += length;
        }

        return cues;
    }

    // The longest pattern that fits and ends in a gap: a beep and a longer rest is the beginning of many.
    private CueKind KindAt(int at)
    {
        CueKind best = CueKind.None;
        foreach (CueKind kind in Enum.GetValues<CueKind>())
        {
            if (Fits(kind, at) && (best == CueKind.None || CuePatterns.OnOffMs(kind).Length > CuePatterns.OnOffMs(best).Length))
            {
                best = kind;
            }
        }

        return best;
    }

    private bool Fits(CueKind kind, int at)
    {
        int[] onOffMs = CuePatterns.OnOffMs(kind);
        int beeps = (onOffMs.Length + 1) / 2;
        if (beeps == 0 || at + beeps > _beeps.Count)
        {
            return false;
        }

        for (int i = 0; i < beeps; i++)
        {
            Beep beep = _beeps[at + i];
            bool isLast = i == beeps - 1;
            if (beep.Hz != CuePatterns.FrequencyHz(kind)
                || !IsAbout(beep.To - beep.From, onOffMs[2 * i])
                || (!isLast && !IsAbout(_beeps[at + i + 1].From - beep.To, onOffMs[(2 * i) + 1])))
            {
                return false;
            }
        }

        return at + beeps == _beeps.Count || _beeps[at + beeps].From - _beeps[at + beeps - 1].To >= LeastGapNanoseconds;
    }

    private static bool IsAbout(long nanoseconds, int milliseconds) =>
        Math.Abs(nanoseconds - (milliseconds * 1_000_000L)) <= ToleranceNanoseconds;

    private void Take(bool isOn, int frequencyHz, long trueNanoseconds)
    {
        if (_onAt >= 0)
        {
            _beeps.Add(new Beep(_onAt, trueNanoseconds, _hz));
        }

        _onAt = isOn ? trueNanoseconds : -1;
        _hz = frequencyHz;
    }

    private sealed record Beep(long From, long To, int Hz);
}
