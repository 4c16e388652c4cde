namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>
/// The finish of a marathon that is under way, from the splits so far: even pace to the finish, times what runners of the same course, pace
/// and
/// slowing added (regression of log times, fitted to one year of Boston: a point-to-point course with its hills from 26 to 33 km). Not for
/// predicting a race from another race: a split is no race.
/// </summary>
public sealed class SplitModel(SplitConstants constants)
{
    private const double FinishMeters = VickersVertosick.MarathonMeters;

    /// <summary>Pace from which log paces are counted: a four-hour marathon.</summary>
    private const double UsualSecondsPerMeter = 14_400 / FinishMeters;

    /// <summary>
    /// Columns of the regression: 1, log pace so far, its square, slowing of the last stretch and of the one before, woman, age.
    /// </summary>
    /// <param name="splits">Distance in metres and time in seconds of each mark so far, rising; one or more.</param>
    /// <param name="traits">The runner; sex and age count where they are known.</param>
    public static double[] Columns(IReadOnlyList<(double Meters, double Seconds)> splits, RunnerTraits traits)
    {
        (double meters, double seconds) = splits[^1];
        double pace = Math.Log(seconds / meters / UsualSecondsPerMeter);
        double woman = traits.IsWoman is bool isWoman ? (isWoman ? 0.6 : -0.4) : 0;
        double age = traits.AgeYears is double years ? (years - 42) / 10 : 0;
        double last = FadeOf(splits, splits.Count - 1);
        return [1, pace, pace * pace, last, FadeOf(splits, splits.Count - 2), last * pace, woman, age, woman * pace];
    }

    /// <summary>Slowing of the last stretch against all before it, as a logarithm; zero at the first mark.</summary>
    public static double FadeOf(IReadOnlyList<(double Meters, double Seconds)> splits, int index)
    {
        if (index < 1)
        {
            return 0;
        }

        (double meters, double seconds) = splits[index - 1];
        double stretch = (splits[index].Seconds - seconds) / (splits[index].Meters - meters);
        return Math.Clamp(Math.Log(Math.Max(stretch, 0.05) / (seconds / meters)), -0.5, 1);
    }

    /// <summary>The finish at even pace in seconds.</summary>
    public static double EvenSeconds((double Meters, double Seconds) split) => split.Seconds * FinishMeters / split.Meters;

    /// <summary>The finish in seconds with its 50 % and 80 % interval; null when no mark is near the last split.</summary>
    public (double Seconds, double Half50, double Half80)? Finish(
        IReadOnlyList<(double Meters, double Seconds)> splits, RunnerTraits traits)
    {
        SplitMark? mark = splits.Count == 0
            ? null
            : constants.Marks.FirstOrDefault(mark => Math.Abs(mark.Meters - splits[^1].Meters) < 100);
        if (mark is null)
        {
            return null;
        }

        double added = Columns(splits, traits).Zip(mark.Coefficients, (column, weight) => column * weight).Sum();
        double deviation = SpreadOf(mark, splits);
        return (EvenSeconds(splits[^1]) * Math.Exp(added), deviation * mark.Factor50, deviation * mark.Factor80);
    }

    /// <summary>Spread of the log finish: wider for a runner who slows.</summary>
    public static double SpreadOf(SplitMark mark, IReadOnlyList<(double Meters, double Seconds)> splits) =>
        Math.Exp(mark.LogDeviation + (mark.DeviationByFade * Slowing(splits)));

    /// <summary>What the spread goes by: slowing so far and how slow the pace is.</summary>
    public static double Slowing(IReadOnlyList<(double Meters, double Seconds)> splits)
    {
        (double meters, double seconds) = splits[^1];
        double pace = Math.Log(seconds / meters / UsualSecondsPerMeter);
        return Math.Clamp(FadeOf(splits, splits.Count - 1) + pace, -0.4, 0.6);
    }
}
