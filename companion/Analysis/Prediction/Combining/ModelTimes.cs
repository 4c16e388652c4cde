namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>What each model but the field makes of the all-out results: a time in seconds, or nothing where it does not apply.</summary>
public static class ModelTimes
{
    /// <summary>A model that is made for the marathon is asked for distances this near to it.</summary>
    private const double MarathonTolerance = 0.01;

    /// <summary>A year of age weighs as much as this distance in logarithm when the nearest result is looked for.</summary>
    private const double LogDistanceOfYear = 0.5;

    private const double LeastRatioOfTwo = 1.5;

    /// <summary>Times of the models that apply; empty without an all-out result.</summary>
    public static IReadOnlyDictionary<ModelKind, double> Of(
        IReadOnlyList<Evidence> evidence, RunnerTraits traits, double meters, DateOnly? day = null)
    {
        var times = new Dictionary<ModelKind, double>();
        List<Evidence> results = [.. evidence.Where(piece => piece.IsAllOut).OrderBy(piece => piece.DistanceMeters)];
        if (results.Count == 0)
        {
            return times;
        }

        Evidence nearest = Nearest(results, meters, day);
        times[ModelKind.Riegel] = Riegel.SecondsFor(meters, nearest.DistanceMeters, nearest.Seconds);
        times[ModelKind.Vdot] = Vdot.SecondsFor(Vdot.ValueOf(nearest.DistanceMeters, nearest.Seconds), meters);
        AddVickers(times, results, traits, meters, day);
        (double Meters, double Seconds)[] efforts = [.. results.Select(result => (result.DistanceMeters, result.Seconds))];
        Measured<double> exponent = RiegelExponent.Of(efforts).Exponent;
        if (exponent.HasValue)
        {
            times[ModelKind.PowerLaw] = nearest.Seconds * Math.Pow(meters / nearest.DistanceMeters, exponent.Value);
        }

        CriticalSpeed critical = CriticalSpeed.Of(efforts);
        double seconds = (meters - critical.ReserveMeters.Value) / critical.MetersPerSecond.Value;
        if (critical.MetersPerSecond.HasValue && seconds is >= CriticalSpeed.ShortestSeconds and <= CriticalSpeed.LongestSeconds)
        {
            times[ModelKind.CriticalSpeed] = seconds;
        }

        return times;
    }

    /// <summary>The all-out result from which the models of one result start: near in distance, and not old.</summary>
    public static Evidence Nearest(IEnumerable<Evidence> results, double meters, DateOnly? day) => results.MinBy(result =>
        Math.Abs(Math.Log(meters / result.DistanceMeters)) + (LogDistanceOfYear * YearsBetween(result.Date, day)))!;

    private static void AddVickers(
        Dictionary<ModelKind, double> times, List<Evidence> results, RunnerTraits traits, double meters, DateOnly? day)
    {
        bool isMarathon = Math.Abs((meters / VickersVertosick.MarathonMeters) - 1) <= MarathonTolerance;
        List<Evidence> shorter = [.. results.Where(result => result.DistanceMeters is >= 4900 and <= 22_000)];
        if (!isMarathon || shorter.Count == 0 || traits.WeeklyMiles is not double weeklyMiles)
        {
            return;
        }

        Evidence longer = Nearest(shorter, meters, day);
        times[ModelKind.VickersOne] = VickersVertosick.FromOne(longer.DistanceMeters, longer.Seconds, weeklyMiles);
        List<Evidence> second = [.. shorter.Where(result => longer.DistanceMeters >= LeastRatioOfTwo * result.DistanceMeters)];
        if (second.Count > 0)
        {
            Evidence first = Nearest(second, meters, day);
            times[ModelKind.VickersTwo] = VickersVertosick.FromTwo(
                first.DistanceMeters, first.Seconds, longer.DistanceMeters, longer.Seconds, weeklyMiles);
        }
    }

    private static double YearsBetween(DateOnly? date, DateOnly? day) =>
        date is DateOnly then && day is DateOnly now ? Math.Abs(now.DayNumber - then.DayNumber) / 365.25 : 0;
}
