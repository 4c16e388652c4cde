using TrainingPlan.Coaching;

namespace TrainingPlan.Shared.Tests.Coaching;

public class CuePatternsTests
{
    /// <summary>Two lengths are heard as different when one is at least so many times the other.</summary>
    private const double HeardRatio = 2.5;

    /// <summary>Up to so many beeps are counted at a glance.</summary>
    private const int CountedAtAGlance = 4;

    private static readonly CueKind[] s_kinds = [.. Enum.GetValues<CueKind>().Where(k => k != CueKind.None)];

    public static TheoryData<CueKind> Kinds => [.. s_kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_pattern_is_short_audible_and_made_once(CueKind kind)
    {
        int[] onOffMs = CuePatterns.OnOffMs(kind);
        Assert.Equal(1, onOffMs.Length % 2);
        Assert.All(onOffMs, ms => Assert.InRange(ms, 50, 500));
        Assert.InRange(onOffMs.Sum(), 50, CuePatterns.MaxMs);
        Assert.Equal(onOffMs.Sum(), CuePatterns.DurationMs(kind));
        Assert.InRange(CuePatterns.FrequencyHz(kind), 2000, 4000);
        Assert.Same(onOffMs, CuePatterns.OnOffMs(kind));
    }

    [Fact]
    public void No_two_rhythms_can_be_taken_for_each_other()
    {
        for (int i = 0; i < s_kinds.Length; i++)
        {
            for (int j = i + 1; j < s_kinds.Length; j++)
            {
                bool isHeard = IsHeardAsDifferent(CuePatterns.OnOffMs(s_kinds[i]), CuePatterns.OnOffMs(s_kinds[j]));
                Assert.True(isHeard, $"{s_kinds[i]} sounds like {s_kinds[j]}");
            }
        }
    }

    [Fact]
    public void A_countdown_leaves_the_next_second_free()
    {
        Assert.All(
            new[] { CueKind.Countdown3, CueKind.Countdown2, CueKind.Countdown1 },
            kind => Assert.True(CuePatterns.DurationMs(kind) + Coach.GapMs <= 1000));
    }

    [Fact]
    public void Silence_and_unknown_codes_have_no_sound()
    {
        Assert.Empty(CuePatterns.OnOffMs(CueKind.None));
        Assert.Empty(CuePatterns.OnOffMs((CueKind)63));
        Assert.Equal(0, CuePatterns.FrequencyHz(CueKind.None));
    }

    /// <summary>Different numbers of beeps that one can count, or the same number with one length clearly longer.</summary>
    private static bool IsHeardAsDifferent(int[] a, int[] b)
    {
        if (a.Length == b.Length)
        {
            return a.Zip(b).Any(p => Math.Max(p.First, p.Second) >= HeardRatio * Math.Min(p.First, p.Second));
        }

        int beepsA = (a.Length + 1) / 2;
        int beepsB = (b.Length + 1) / 2;
        return Math.Max(beepsA, beepsB) <= CountedAtAGlance || Math.Abs(beepsA - beepsB) >= 2;
    }
}
