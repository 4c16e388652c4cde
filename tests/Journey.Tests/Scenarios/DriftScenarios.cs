using TrainingPlan.Coaching;

namespace TrainingPlan.Journey.Tests;

/// <summary>From truly leaving a band to the correction: at most 15 s. The benchmark `cues` measures hundreds of such runs.</summary>
public class DriftScenarios
{
    private const int LimitSeconds = 15;
    private const int DriftFromSecond = 80;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(201, 10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Feet_that_drift_are_corrected_within_fifteen_seconds(int seed)
    {
        Story run = new Story(seed, "20min @ 169-175spm").Start().Runs(172).Until(DriftFromSecond);
        run.Life.CadenceDriftPerSecond = seed % 2 == 0 ? 1 : -1;
        CheckDelay(run.Until(DriftFromSecond + 40), second => Math.Abs(run.Life.MeantAt(second).CadenceSpm - 172) > 3);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_heart_that_drifts_is_corrected_within_fifteen_seconds(int seed)
    {
        Story run = new Story(seed, "20min @ 134-146bpm").Start().Runs(172, 140).Until(DriftFromSecond);
        run.Life.HeartDriftPerSecond = seed % 2 == 0 ? 0.5 : -0.5;
        CheckDelay(run.Until(DriftFromSecond + 45), second => Math.Abs(run.Life.MeantAt(second).HeartBpm - 140) > 6);
    }

    private static void CheckDelay(Story run, Func<int, bool> isOut)
    {
        HeardCue? cue = run.AllCues().Find(heard => CueRules.IsCorrection(heard.Kind));
        Assert.True(cue != null, $"seed {run.Seed}: no correction");
        int cueSecond = (int)(cue.FromNanoseconds / 1_000_000_000);
        int left = cueSecond;
        while (isOut(left - 1))
        {
            left--;
        }

        Assert.True(isOut(cueSecond), $"seed {run.Seed}: corrected while on target");
        Assert.True(cueSecond - left <= LimitSeconds, $"seed {run.Seed}: corrected {cueSecond - left} s after leaving");
    }
}
