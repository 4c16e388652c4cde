using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// Cadence of a run and how it varied. Variability is the standard deviation of means of 10 s while running: a second's own value is as
/// much the sensor's as the runner's. Drift is the last third less the first. No number is best for everybody: the most economical cadence
/// lay near the runners' own (84.8 ± 3.6 strides a minute at 3 m/s, Lieberman 2015), and it rises with speed.
/// </summary>
/// <param name="MeanSpm">Mean while running, in steps a minute.</param>
/// <param name="DeviationSpm">Standard deviation of means of 10 s.</param>
/// <param name="DriftSpm">Last third less first third.</param>
public sealed record CadenceFigures(Measured<double> MeanSpm, Measured<double> DeviationSpm, Measured<double> DriftSpm)
{
    private const int BlockSeconds = 10;
    private const int FewestBlocks = 30;

    /// <summary>The figures of a run; seconds below 130 spm are walking and left out.</summary>
    public static CadenceFigures Of(RunTimeline run)
    {
        Measured<double> mean = StretchAverages.Cadence(run, 0, run.Count);
        List<double> blocks = [];
        for (int start = 0; start + BlockSeconds <= run.Count; start += BlockSeconds)
        {
            double[] block = [.. Enumerable.Range(start, BlockSeconds)
                .Where(second => !run.IsPaused[second])
                .Select(second => RunTimeline.At(run.CadenceSpm, second))];
            if (block.Length == BlockSeconds && block.All(cadence => cadence >= StretchAverages.LeastRunningCadenceSpm))
            {
                blocks.Add(block.Average());
            }
        }

        if (blocks.Count < FewestBlocks)
        {
            string why = $"needs {FewestBlocks} stretches of {BlockSeconds} s of running with cadence; there are {blocks.Count}";
            return new CadenceFigures(mean, Measured<double>.Missing(why), Measured<double>.Missing(why));
        }

        int third = blocks.Count / 3;
        string inputs = $"{blocks.Count} means of {BlockSeconds} s";
        return new CadenceFigures(
            mean,
            new Measured<double>(Statistics.SampleDeviation(blocks), mean.Trust, inputs),
            new Measured<double>(blocks[^third..].Average() - blocks[..third].Average(), mean.Trust, $"last third less first of {inputs}"));
    }
}
