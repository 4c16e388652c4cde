using TrainingPlan.Companion.Analysis.Prediction;

namespace TrainingPlan.Companion.Tests.Prediction;

/// <summary>The runner among a field of runners, and the fitting of the field.</summary>
public sealed class FieldModelTests
{
    private static readonly FieldModel Field = new(SurveyConstants.Field);
    private static readonly RunnerTraits Man = new(false, 35, 60);

    [Fact]
    public void A_fit_finds_the_field_that_rows_were_drawn_from()
    {
        IReadOnlyList<FieldRow> rows = Drawn(seed: 7, count: 1500);
        FieldConstants fitted = FieldFit.Of(rows);
        var evidence = new[] { new Evidence(EvidenceKind.Race, 10_000, 2700) };
        FieldForecast truth = Field.Forecast(evidence, Man, 42_195);
        FieldForecast found = new FieldModel(fitted).Forecast(evidence, Man, 42_195);
        Assert.Equal(truth.LogMean, found.LogMean, 0.02);
        Assert.Equal(truth.Deviation, found.Deviation, 0.012);
    }

    [Fact]
    public void Intervals_hold_their_share_of_runners_that_were_not_fitted()
    {
        var model = new FieldModel(FieldFit.Of(Drawn(seed: 11, count: 900)));
        int inside = 0;
        int asked = 0;
        foreach (FieldRow row in Drawn(seed: 12, count: 900).Where(row => row.Has(0) && row.Has(3)))
        {
            FieldForecast forecast = model.Forecast([new Evidence(EvidenceKind.Race, 5000, row.Seconds[0])], row.Traits, 42_195);
            (_, double half80) = new Combination(CombiningConstants.FieldAlone)
                .HalvesOf(new ForecastCase(0, 3, true), forecast.Deviation, forecast.Freedom);
            inside += Math.Abs(Anchors.LogOf(42_195, row.Seconds[3]) - forecast.LogMean) <= half80 ? 1 : 0;
            asked++;
        }

        Assert.InRange((double)inside / asked, 0.75, 0.85);
    }

    [Fact]
    public void More_results_nearer_ones_and_fresher_ones_make_it_surer()
    {
        DateOnly day = new(2027, 4, 18);
        Evidence Race(double meters, double seconds, int daysBefore) =>
            new(EvidenceKind.Race, meters, seconds, day.AddDays(-daysBefore));
        double Spread(params Evidence[] evidence) => Field.Forecast(evidence, Man, 42_195, day).Deviation;
        double half = Spread(Race(21_097.5, 5520, 30));
        Assert.True(half < Spread(Race(5000, 1200, 30)));
        Assert.True(half < Spread(Race(21_097.5, 5520, 300)));
        Assert.True(Spread(Race(21_097.5, 5520, 30), Race(10_000, 2502, 20)) < half);
        Assert.True(half < Field.Forecast([Race(21_097.5, 5520, 30)], RunnerTraits.Unknown, 42_195, day).Deviation);
    }

    [Fact]
    public void Between_the_observed_distances_times_rise_with_the_distance()
    {
        var evidence = new[] { new Evidence(EvidenceKind.Race, 10_000, 2400) };
        double last = 0;
        for (double meters = 1500; meters <= 50_000; meters += 500)
        {
            double seconds = Anchors.SecondsOf(meters, Field.Forecast(evidence, Man, meters).LogMean);
            Assert.True(seconds > last, $"{meters} m in {seconds} s after {last} s");
            last = seconds;
        }
    }

    [Fact]
    public void A_best_effort_only_ever_makes_faster_and_a_slow_one_says_nothing()
    {
        Evidence[] race = [new(EvidenceKind.Race, 5000, 1200)];
        List<Evidence> fast = LowerBounds.Resolved(Field, [.. race, new(EvidenceKind.BestEffort, 10_000, 2350)], Man);
        Assert.Equal(2, fast.Count);
        Assert.True(Field.Forecast(fast, Man, 10_000).LogMean < Field.Forecast(race, Man, 10_000).LogMean);
        Assert.Single(LowerBounds.Resolved(Field, [.. race, new(EvidenceKind.BestEffort, 10_000, 3600)], Man));
    }

    private static IReadOnlyList<FieldRow> Drawn(int seed, int count)
    {
        var random = new Random(seed);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        var rows = new List<FieldRow>();
        for (int id = 0; id < count; id++)
        {
            var traits = new RunnerTraits(random.NextDouble() < 0.4, 20 + (40 * random.NextDouble()), 15 + (80 * random.NextDouble()));
            double stretch = Math.Sqrt(FieldFit.Freedom / Enumerable.Range(0, 5).Sum(_ => Math.Pow(Normal(), 2)));
            var known = new List<Evidence>();
            var seconds = new double[Anchors.Count];
            for (int anchor = 0; anchor < Anchors.Count; anchor++)
            {
                // One distance after the other, each given those before: a draw of the whole.
                FieldForecast next = Field.Forecast(known, traits, Anchors.Meters[anchor]);
                double usual = Math.Sqrt((next.Freedom - known.Count) / next.Freedom);
                double log = next.LogMean + (next.Deviation * Normal() * (known.Count == 0 ? stretch : usual * stretch));
                seconds[anchor] = Anchors.SecondsOf(Anchors.Meters[anchor], log);
                known.Add(new Evidence(EvidenceKind.Race, Anchors.Meters[anchor], seconds[anchor]));
            }

            int missing = random.Next(Anchors.Count + 2);
            rows.Add(new FieldRow(id, [.. seconds.Select((time, anchor) => anchor == missing ? double.NaN : time)], traits));
        }

        return rows;
    }
}
