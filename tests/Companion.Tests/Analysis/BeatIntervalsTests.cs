using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Tests.Analysis;

public sealed class BeatIntervalsTests
{
    private static double[] Sound() =>
    [
        .. Enumerable.Range(0, 200).Select(i =>
            Math.Round(820 + (35 * Math.Sin(2 * Math.PI * i / 4.3)) + (18 * Math.Sin(2 * Math.PI * i / 23)) + (7 * Math.Sin(1.7 * i)))),
    ];

    [Fact]
    public void Sound_beats_are_left_alone()
    {
        BeatVariability found = BeatIntervals.Variability(Sound())!;
        Assert.Equal(33.972, found.RmssdMs, 0.001);
        Assert.Equal(0, found.CorrectedShare);
    }

    [Fact]
    public void A_missed_beat_is_found_and_costs_the_figure_nothing()
    {
        List<double> beats = [.. Sound()];
        beats[100] += beats[101];
        beats.RemoveAt(101);
        Assert.Contains(100, BeatIntervals.Artefacts([.. beats]));
        Assert.Equal(33.97, BeatIntervals.Variability([.. beats])!.RmssdMs, 0.5);
    }

    [Fact]
    public void An_extra_beat_is_found_and_costs_the_figure_nothing()
    {
        List<double> beats = [.. Sound()];
        beats.Insert(61, beats[60] * 0.6);
        beats[60] *= 0.4;
        Assert.Contains(60, BeatIntervals.Artefacts([.. beats]));
        Assert.Equal(33.97, BeatIntervals.Variability([.. beats])!.RmssdMs, 0.5);
    }

    [Fact]
    public void An_ectopic_pair_that_would_raise_the_figure_by_half_is_left_out()
    {
        double[] beats = Sound();
        (beats[140], beats[141]) = (beats[140] - 250, beats[141] + 250);
        BeatVariability found = BeatIntervals.Variability(beats)!;
        Assert.Equal(33.97, found.RmssdMs, 1);
        Assert.InRange(found.CorrectedShare, 0.004, 0.02);
    }

    [Fact]
    public void Too_few_beats_give_no_figure() => Assert.Null(BeatIntervals.Variability(Sound()[..20]));
}
