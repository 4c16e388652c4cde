using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>
/// A time for a race: evidence → models → combination by past errors → adjustments for the day and the place → intervals and pacing; or a
/// refusal where the data do not carry it.
/// </summary>
public sealed class RacePredictor(FieldModel field, Combination combination)
{
    private const double Normal50 = 0.6745;
    private const double Normal80 = 1.2816;
    private const double TrustedHalf80 = 0.1;
    private const double CourseLengthTolerance = 0.03;
    private const double TimeTrialDeviation = 0.015;

    /// <summary>The predictor with the constants that stand in the program.</summary>
    public static RacePredictor Fitted { get; } =
        new(new FieldModel(SurveyConstants.Field), new Combination(SurveyConstants.Combining));

    /// <summary>Predicts, or says why not.</summary>
    public PredictionOutcome Predict(PredictionRequest request)
    {
        if (PredictionLimits.RefusalOfRace(request) is string impossible)
        {
            return PredictionOutcome.Refused(impossible);
        }

        List<Evidence> usable = [.. PredictionLimits.Usable(request).Select(WithOwnDoubt)];
        if (usable.Count == 0)
        {
            return PredictionOutcome.Refused(PredictionLimits.RefusalOfEvidence(request));
        }

        List<Evidence> evidence = LowerBounds.Resolved(field, usable, request.Traits);
        FieldForecast forecast = field.Forecast(evidence, request.Traits, request.DistanceMeters, request.RaceDay);
        List<ModelShare> models = Models(request, evidence, forecast);
        double flat = Math.Exp(models.Sum(model => model.Weight * Math.Log(model.Seconds)));
        (double half50, double half80) = Halves(request, evidence, forecast);
        List<Adjustment> adjustments = Adjustments(request, evidence, flat);
        double own = adjustments.Sum(adjustment => adjustment.Deviation * adjustment.Deviation);
        half50 = Math.Sqrt((half50 * half50) + (Normal50 * Normal50 * own));
        half80 = Math.Sqrt((half80 * half80) + (Normal80 * Normal80 * own));
        if (Math.Exp(2 * half80) > PredictionLimits.WidestRatio)
        {
            return PredictionOutcome.Refused(FormattableString.Invariant(
                $"What is known leaves ± {half80 * 100:F0} % open, which is no prediction: a race or a time trial would carry one."));
        }

        double seconds = flat * Math.Exp(adjustments.Sum(adjustment => adjustment.LogShare));
        return new PredictionOutcome(
            new RacePrediction
            {
                Seconds = new Measured<double>(seconds, TrustOf(evidence, half80), InputsOf(evidence)),
                Interval50Seconds = (seconds * Math.Exp(-half50), seconds * Math.Exp(half50)),
                Interval80Seconds = (seconds * Math.Exp(-half80), seconds * Math.Exp(half80)),
                FlatSeconds = flat,
                Models = models,
                Evidence =
                [
                    .. evidence.Select((piece, i) => new EvidenceShare(piece, forecast.Gains[i]))
                        .OrderByDescending(share => Math.Abs(share.Gain)),
                ],
                Adjustments = adjustments,
                Pacing = Pacing.Of(request.DistanceMeters, seconds, half80, request.Conditions.Course),
                Notes = NotesOf(request, evidence),
            },
            "");
    }

    private static Evidence WithOwnDoubt(Evidence piece) => piece.Kind == EvidenceKind.TimeTrial
        ? piece with { ExtraDeviation = Math.Max(piece.ExtraDeviation, TimeTrialDeviation) }
        : piece;

    private List<ModelShare> Models(PredictionRequest request, List<Evidence> evidence, FieldForecast forecast)
    {
        double meters = request.DistanceMeters;
        var seconds = new Dictionary<ModelKind, double>(ModelTimes.Of(evidence, request.Traits, meters, request.RaceDay))
        {
            [ModelKind.Field] = Anchors.SecondsOf(meters, forecast.LogMean),
        };
        Evidence[] results = [.. evidence.Where(piece => piece.IsAllOut)];
        if (results.Length == 0)
        {
            return [new ModelShare(ModelKind.Field, seconds[ModelKind.Field], 1)];
        }

        var weights = combination.WeightsFor(ForecastCase.Of(results, meters, request.RaceDay), seconds.Keys);
        IReadOnlyDictionary<ModelKind, double> own = OwnErrors.FactorsOf(results, request.Traits, field);
        var moved = weights.ToDictionary(pair => pair.Key, pair => pair.Value * own.GetValueOrDefault(pair.Key, 1));
        double sum = moved.Values.Sum();
        IEnumerable<ModelShare> shares = seconds.Select(pair => new ModelShare(pair.Key, pair.Value, moved[pair.Key] / sum));
        return [.. shares.OrderByDescending(model => model.Weight)];
    }

    private (double Half50, double Half80) Halves(PredictionRequest request, List<Evidence> evidence, FieldForecast forecast)
    {
        Evidence[] results = [.. evidence.Where(piece => piece.IsAllOut)];
        ForecastCase kind = results.Length == 0
            ? new ForecastCase(ForecastCase.Several - 1, Anchors.Nearest(request.DistanceMeters), true)
            : ForecastCase.Of(results, request.DistanceMeters, request.RaceDay);
        return combination.HalvesOf(kind, forecast.Deviation, forecast.Freedom);
    }

    private List<Adjustment> Adjustments(PredictionRequest request, List<Evidence> evidence, double flat)
    {
        FieldForecast marathon = field.Forecast(evidence, request.Traits, VickersVertosick.MarathonMeters, request.RaceDay);
        double marathonSeconds = Anchors.SecondsOf(VickersVertosick.MarathonMeters, marathon.LogMean);
        Adjustment?[] all =
        [
            Altitude.Of(request.Conditions.AltitudeMeters, request.DistanceMeters, flat),
            Heat.Of(request.Conditions, flat, marathonSeconds),
            Wind.Of(request.Conditions, request.DistanceMeters / flat),
            CourseCost.Of(request.Conditions.Course),
        ];
        return [.. all.Where(adjustment => adjustment is not null).Select(adjustment => adjustment!)];
    }

    private static Trust TrustOf(List<Evidence> evidence, double half80) =>
        evidence.Any(piece => piece.IsAllOut) && half80 <= TrustedHalf80 ? Trust.Trusted : Trust.Doubtful;

    private static string InputsOf(List<Evidence> evidence)
    {
        int results = evidence.Count(piece => piece.IsAllOut);
        int training = evidence.Count - results;
        return $"{results} result{(results == 1 ? "" : "s")}" + (training > 0 ? $", {training} from training" : "");
    }

    private static List<string> NotesOf(PredictionRequest request, List<Evidence> evidence)
    {
        var notes = new List<string>();
        notes.AddRange(request.Evidence
            .Select(piece => (piece, Why: PredictionLimits.WhyNot(piece, request)))
            .Where(pair => pair.Why is not null)
            .Select(pair => FormattableString.Invariant($"Not counted: {pair.piece.DistanceMeters / 1000:0.#} km {pair.Why}.")));
        if (request.DistanceMeters > 30_000 && request.Traits.WeeklyKm is null)
        {
            notes.Add("Your weekly distance is not known (--weekly-km): it says much about a marathon, so the interval is wider.");
        }

        if (Anchors.BeyondBy(request.DistanceMeters) > 0.05)
        {
            notes.Add("The distance lies beyond those of the runners that the model was fitted to (5 km to the marathon): wider interval.");
        }

        if (evidence.All(piece => !piece.IsAllOut))
        {
            notes.Add("It stands on training alone, and training is seldom all-out: a race or a time trial would say much more.");
        }

        if (request.Conditions is { TemperatureCelsius: double celsius, HumidityPercent: double humidity }
            && WetBulbGlobe.Of(celsius, humidity) >= WetBulbGlobe.DangerCelsius)
        {
            notes.Add("Races are commonly stopped at this heat (WBGT 28 °C or more): no time is worth it.");
        }

        if (request.Conditions.AltitudeMeters > Altitude.HighestMeters)
        {
            notes.Add("Above 3000 m the altitude formula is not backed: it is reckoned as 3000 m.");
        }

        if (request.Conditions.Course is Course course
            && Math.Abs((course.LengthMeters / request.DistanceMeters) - 1) > CourseLengthTolerance)
        {
            notes.Add(FormattableString.Invariant(
                $"The course file is {course.LengthMeters / 1000:F1} km long: its heights are stretched over the race's distance."));
        }

        return notes;
    }
}
