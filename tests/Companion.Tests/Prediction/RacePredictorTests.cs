using TrainingPlan.Companion.Analysis.Prediction;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Tests.Prediction;

/// <summary>From evidence to a time with intervals, or to a refusal.</summary>
public sealed class RacePredictorTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly Evidence FiveKm = new(EvidenceKind.Race, 5000, 1200, Today.AddDays(-20));
    private static readonly Evidence Half = new(EvidenceKind.Race, 21_097.5, 5520, Today.AddDays(-60));

    [Fact]
    public void A_marathon_from_a_half_lies_near_the_published_models_and_inside_its_intervals()
    {
        RacePrediction prediction = Predicted(Asked(42_195, Half));
        Assert.InRange(prediction.Seconds.Value, 11_400, 12_900);
        Assert.Equal(Trust.Trusted, prediction.Seconds.Trust);
        Assert.True(prediction.Interval80Seconds.Low < prediction.Interval50Seconds.Low);
        Assert.True(prediction.Interval50Seconds.High < prediction.Interval80Seconds.High);
        Assert.Equal(1, prediction.Models.Sum(model => model.Weight), 1e-9);
        Assert.Contains(prediction.Models, model => model.Model == ModelKind.VickersOne && model.Weight > 0.1);
        Assert.Equal(43, prediction.Pacing.Count);
        Assert.Equal(prediction.Seconds.Value, prediction.Pacing[^1].ElapsedSeconds, 1e-6);
    }

    [Fact]
    public void The_same_distance_again_takes_about_the_same_time()
    {
        RacePrediction prediction = Predicted(Asked(5000, FiveKm));
        Assert.Equal(1200, prediction.Seconds.Value, 15.0);
    }

    [Fact]
    public void Every_condition_slows_and_widens()
    {
        RacePrediction still = Predicted(Asked(42_195, Half));
        double last = still.Half80Seconds / still.Seconds.Value;
        var conditions = RaceConditions.Unknown;
        double seconds = still.Seconds.Value;
        foreach (RaceConditions worse in new[]
        {
            conditions with { TemperatureCelsius = 24, HumidityPercent = 70 },
            conditions with { TemperatureCelsius = 24, HumidityPercent = 70, WindMetersPerSecond = 6 },
            conditions with { TemperatureCelsius = 24, HumidityPercent = 70, WindMetersPerSecond = 6, AltitudeMeters = 1500 },
        })
        {
            RacePrediction prediction = Predicted(Asked(42_195, Half) with { Conditions = worse });
            Assert.True(prediction.Seconds.Value > seconds);
            Assert.True(prediction.Half80Seconds / prediction.Seconds.Value > last);
            (seconds, last) = (prediction.Seconds.Value, prediction.Half80Seconds / prediction.Seconds.Value);
        }
    }

    [Fact]
    public void Cool_air_costs_nothing_and_moist_air_costs_more()
    {
        Assert.Equal(0, Heat.Of(new RaceConditions(5, 60), 12_000, 12_000)!.LogShare);
        double dry = Heat.Of(new RaceConditions(25, 30), 12_000, 12_000)!.LogShare;
        Assert.True(Heat.Of(new RaceConditions(25, 80), 12_000, 12_000)!.LogShare > dry);
        Assert.Null(Heat.Of(RaceConditions.Unknown, 12_000, 12_000));
        (double percent, double deviation) = Heat.PercentPerDegree(7560, new HeatSensitivity(1, 0.1));
        Assert.InRange(percent, 0.8, 1);
        Assert.True(deviation < 0.1);
    }

    [Fact]
    public void A_hilly_course_costs_where_it_climbs()
    {
        CoursePoint[] hill = [.. Enumerable.Range(0, 101).Select(i => new CoursePoint(i * 100, i <= 50 ? i * 4 : 400 - (i * 4)))];
        Course course = Course.FromPoints(hill)!;
        Assert.Equal(200, course.AscentMeters, 5.0);
        RacePrediction prediction = Predicted(
            Asked(10_000, FiveKm) with { Conditions = RaceConditions.Unknown with { Course = course } });
        Assert.True(prediction.Seconds.Value > prediction.FlatSeconds);
        Assert.True(prediction.Pacing[2].PaceSecondsPerKm > prediction.Pacing[7].PaceSecondsPerKm * 1.15);
        Assert.True(prediction.Pacing[2].Half80SecondsPerKm > prediction.Pacing[7].Half80SecondsPerKm);
        Assert.Equal(prediction.Seconds.Value, prediction.Pacing[^1].ElapsedSeconds, 1e-6);
        Assert.Null(Course.FromPoints([new CoursePoint(0, 1), new CoursePoint(50, 1)]));
    }

    [Fact]
    public void What_the_data_do_not_carry_is_refused_with_its_reason()
    {
        Assert.Contains("Nothing to predict from", Refused(Asked(42_195)));
        Assert.Contains("800 days old", Refused(Asked(42_195, FiveKm with { Date = Today.AddDays(-800) })));
        Assert.Contains("14 times the distance", Refused(Asked(42_195, new Evidence(EvidenceKind.Race, 3000, 660, Today))));
        Assert.Contains("shorter than 3.5 min", Refused(Asked(5000, new Evidence(EvidenceKind.Race, 1000, 180, Today))));
        Assert.Contains("beyond", Refused(Asked(100_000, Half)));
        Assert.Contains("below 1.5 km", Refused(Asked(800, FiveKm)));
        Assert.Contains("over", Refused(Asked(5000, FiveKm) with { RaceDay = Today.AddDays(-1) }));
        Assert.Contains("days away", Refused(Asked(5000, FiveKm) with { RaceDay = Today.AddDays(1000) }));
        var easy = new Evidence(EvidenceKind.BestEffort, 5000, 2400, Today);
        PredictionRequest vague = Asked(42_195, easy) with { Traits = RunnerTraits.Unknown };
        Assert.Contains("no prediction", Refused(vague));
    }

    [Fact]
    public void What_moved_it_sums_to_the_whole_difference()
    {
        PredictionRequest before = Asked(42_195, FiveKm);
        PredictionRequest after = Asked(42_195, FiveKm, Half) with
        {
            Today = Today.AddDays(30),
            Traits = new RunnerTraits(false, 35, 80),
            Conditions = new RaceConditions(22, 60),
        };
        IReadOnlyList<PredictionMove> moves = PredictionMoves.Between(before, after, RacePredictor.Fitted);
        Assert.Equal(Predicted(after).Seconds.Value - Predicted(before).Seconds.Value, moves.Sum(move => move.Seconds), 1e-6);
        Assert.Contains(moves, move => move.What.StartsWith("race over 21.1 km") && move.Half80Seconds < 0);
        Assert.Contains(moves, move => move.What == "temperature and humidity" && move.Seconds > 0);
        Assert.Contains(moves, move => move.What.Contains("weekly distance") && move.Seconds < 0);
    }

    [Fact]
    public void A_model_that_was_wrong_for_this_runner_loses_weight()
    {
        // This runner slows far less over distance than Riegel says.
        Evidence[] results =
        [
            new(EvidenceKind.Race, 5000, 1200), new(EvidenceKind.Race, 10_000, 2415), new(EvidenceKind.Race, 21_097.5, 5150),
        ];
        var field = new FieldModel(SurveyConstants.Field);
        IReadOnlyDictionary<ModelKind, double> factors = OwnErrors.FactorsOf(results, RunnerTraits.Unknown, field);
        Assert.True(factors[ModelKind.PowerLaw] > factors[ModelKind.Riegel]);
        Assert.All(factors.Values, factor => Assert.InRange(factor, 0.24, 4.01));
    }

    [Fact]
    public void A_marathon_under_way_is_foretold_from_its_splits()
    {
        var model = new SplitModel(BostonConstants.Splits);
        (double Meters, double Seconds)[] even = [(5000, 1500), (10_000, 3000), (20_000, 6000), (21_097.5, 6329)];
        (double Meters, double Seconds)[] fading = [(5000, 1400), (10_000, 2900), (20_000, 5970), (21_097.5, 6329)];
        var steady = model.Finish(even, RunnerTraits.Unknown)!.Value;
        var slowing = model.Finish(fading, RunnerTraits.Unknown)!.Value;
        Assert.InRange(steady.Seconds, 12_658, 13_600);
        Assert.True(slowing.Seconds > steady.Seconds);
        Assert.True(steady.Half50 < steady.Half80);
        Assert.Null(model.Finish([(7000, 2100)], RunnerTraits.Unknown));
    }

    private static PredictionRequest Asked(double meters, params Evidence[] evidence) => new()
    {
        DistanceMeters = meters,
        RaceDay = Today.AddDays(100),
        Today = Today,
        Evidence = evidence,
        Traits = new RunnerTraits(false, 35, 60),
    };

    private static RacePrediction Predicted(PredictionRequest request)
    {
        PredictionOutcome outcome = RacePredictor.Fitted.Predict(request);
        Assert.Equal("", outcome.Refusal);
        return outcome.Prediction!;
    }

    private static string Refused(PredictionRequest request)
    {
        PredictionOutcome outcome = RacePredictor.Fitted.Predict(request);
        Assert.Null(outcome.Prediction);
        return outcome.Refusal;
    }
}
