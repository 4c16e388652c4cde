using TrainingPlan.Signals;

namespace TrainingPlan.Shared.Tests.Signals;

/// <summary>Beat intervals against computed vectors, in ms.</summary>
public class BeatIntervalTests
{
    [Fact]
    public void Rmssd_is_18_819_ms_for_the_published_example()
    {
        int[] intervals = [800, 810, 790, 820, 805, 795, 815];
        Assert.Equal(18819, BeatIntervals.RmssdThousandths(intervals, intervals.Length));
        Assert.Equal(0, BeatIntervals.RmssdThousandths(intervals, 1));
    }

    [Fact]
    public void A_breathing_heart_has_no_artefacts()
    {
        BeatIntervals beats = Corrected(Base());
        Assert.Equal((0, 200, true), (beats.ArtefactCount, beats.CorrectedCount, beats.IsUsable));
        Assert.Equal(33972, beats.RmssdThousandths(), 1.0);
    }

    [Fact]
    public void A_missed_beat_is_split()
    {
        List<int> beats = Base();
        beats[100] += beats[101];
        beats.RemoveAt(101);
        BeatIntervals found = Corrected(beats);
        Assert.Equal(["100 Missed"], Artefacts(found));
        Assert.Equal(200, found.CorrectedCount);
        Assert.InRange(found.RmssdThousandths(), 33000, 35000);
    }

    [Fact]
    public void An_extra_beat_is_dropped()
    {
        List<int> beats = Base();
        int whole = beats[60];
        beats[60] = whole * 2 / 5;
        beats.Insert(61, whole - beats[60]);
        BeatIntervals found = Corrected(beats);
        Assert.Equal(["60 Extra", "61 LongOrShort"], Artefacts(found));
        Assert.Equal((200, whole), (found.CorrectedCount, found.Corrected(60)));
        Assert.Equal(33972, found.RmssdThousandths(), 1.0);
    }

    [Fact]
    public void An_ectopic_beat_and_its_pause_are_interpolated()
    {
        List<int> beats = Base();
        beats[140] -= 250;
        beats[141] += 250;
        int spoilt = BeatIntervals.RmssdThousandths([.. beats], beats.Count);
        Assert.InRange(spoilt / 33972.0, 1.60, 1.62);
        BeatIntervals found = Corrected(beats);
        Assert.Equal(["140 LongOrShort", "141 Ectopic"], Artefacts(found));
        Assert.InRange(found.RmssdThousandths(), 33000, 34500);
    }

    [Fact]
    public void A_steady_series_is_not_all_artefacts()
    {
        BeatIntervals beats = Corrected([.. Enumerable.Range(0, 120).Select(i => 400 + (i % 2))]);
        Assert.Equal((0, 1000), (beats.ArtefactCount, beats.RmssdThousandths()));
    }

    [Fact]
    public void A_series_with_more_than_5_percent_corrected_is_not_usable()
    {
        List<int> beats = Base();
        for (int i = 10; i < 190; i += 15)
        {
            beats[i] -= 300;
        }

        BeatIntervals found = Corrected(beats);
        Assert.InRange(found.ArtefactCount, 11, 40);
        Assert.False(found.IsUsable);
    }

    [Fact]
    public void A_full_series_takes_no_more_and_short_ones_do_not_fail()
    {
        var beats = new BeatIntervals(3);
        Assert.False(beats.IsUsable);
        for (int count = 0; count <= 3; count++)
        {
            beats.Correct();
            Assert.Equal((count, count), (beats.Count, beats.CorrectedCount));
            Assert.Equal(count < 3, beats.Add(800));
        }

        beats.Clear();
        Assert.Equal(0, beats.Count);
    }

    private static List<int> Base() => [.. Enumerable.Range(0, 200).Select(i => (int)Math.Round(
        820 + (35 * Math.Sin(2 * Math.PI * i / 4.3)) + (18 * Math.Sin(2 * Math.PI * i / 23)) + (7 * Math.Sin(1.7 * i))))];

    private static BeatIntervals Corrected(IReadOnlyList<int> intervals)
    {
        var beats = new BeatIntervals(300);
        foreach (int interval in intervals)
        {
            Assert.True(beats.Add(interval));
        }

        beats.Correct();
        return beats;
    }

    private static string[] Artefacts(BeatIntervals beats) =>
        [.. Enumerable.Range(0, beats.Count).Where(i => beats.Artefact(i) != BeatArtefact.None).Select(i => $"{i} {beats.Artefact(i)}")];
}
