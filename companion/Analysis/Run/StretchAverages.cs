using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>Averages over a stretch of a run.</summary>
public static class StretchAverages
{
    /// <summary>Cadence from which on a second counts as running, in steps a minute: below, people walk.</summary>
    public const double LeastRunningCadenceSpm = 130;

    private const double TrustedShare = 0.5;

    /// <summary>Mean heart rate in bpm from a second up to another; doubtful when less than half of the seconds have one.</summary>
    public static Measured<double> HeartRate(RunTimeline run, int from, int to) => Of(run, run.HeartRateBpm, from, to, 0, "heart rate");

    /// <summary>Mean cadence while running in steps a minute.</summary>
    public static Measured<double> Cadence(RunTimeline run, int from, int to) =>
        Of(run, run.CadenceSpm, from, to, LeastRunningCadenceSpm, "running cadence");

    /// <summary>Mean power in watts.</summary>
    public static Measured<double> Power(RunTimeline run, int from, int to) => Of(run, run.PowerWatts, from, to, 1, "power");

    private static Measured<double> Of(RunTimeline run, double[] column, int from, int to, double least, string what)
    {
        double sum = 0;
        int counted = 0;
        int recorded = 0;
        for (int second = Math.Max(0, from); second < Math.Min(to, run.Count); second++)
        {
            if (run.IsPaused[second])
            {
                continue;
            }

            recorded++;
            double value = RunTimeline.At(column, second);
            if (value >= least)
            {
                sum += value;
                counted++;
            }
        }

        return counted == 0
            ? Measured<double>.Missing($"no second with a {what}")
            : new Measured<double>(
                sum / counted, counted >= TrustedShare * recorded ? Trust.Trusted : Trust.Doubtful, $"{counted} of {recorded} seconds");
    }
}
