namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>What moved a prediction.</summary>
/// <param name="What">What changed, a phrase.</param>
/// <param name="Seconds">What it did to the time; negative is faster.</param>
/// <param name="Half80Seconds">What it did to half of the 80 % interval; negative is surer.</param>
public sealed record PredictionMove(string What, double Seconds, double Half80Seconds);

/// <summary>
/// The difference of two predictions, term by term: each change is made in turn, in this order, and takes what it moves. The terms sum to
/// the
/// whole difference.
/// </summary>
public static class PredictionMoves
{
    /// <summary>The moves from an earlier request to a later one for the same race; empty when either is refused.</summary>
    public static IReadOnlyList<PredictionMove> Between(PredictionRequest before, PredictionRequest after, RacePredictor predictor)
    {
        var moves = new List<PredictionMove>();
        PredictionRequest at = before;
        RacePrediction? last = predictor.Predict(before).Prediction;
        if (last is null)
        {
            return [];
        }

        foreach ((string what, Func<PredictionRequest, PredictionRequest> change) in Changes(before, after))
        {
            PredictionRequest next = change(at);
            RacePrediction? now = predictor.Predict(next).Prediction;
            if (now is null)
            {
                return [];
            }

            moves.Add(new PredictionMove(what, now.Seconds.Value - last.Seconds.Value, now.Half80Seconds - last.Half80Seconds));
            (at, last) = (next, now);
        }

        return moves;
    }

    private static IEnumerable<(string What, Func<PredictionRequest, PredictionRequest> Change)> Changes(
        PredictionRequest before, PredictionRequest after)
    {
        // Days go by before anything of them counts: what they bring lies after the old day of asking.
        if (before.Today != after.Today || before.RaceDay != after.RaceDay)
        {
            int days = after.RaceDay.DayNumber - after.Today.DayNumber;
            yield return ($"{days} days left", request => request with { Today = after.Today, RaceDay = after.RaceDay });
        }

        foreach (Evidence piece in after.Evidence.Where(piece => piece.IsAllOut && !before.Evidence.Contains(piece)))
        {
            yield return (Name(piece), request => request with { Evidence = [.. request.Evidence, piece] });
        }

        foreach (Evidence piece in before.Evidence.Where(piece => piece.IsAllOut && !after.Evidence.Contains(piece)))
        {
            yield return ("without " + Name(piece), request => request with
            {
                Evidence = [.. request.Evidence.Where(own => own != piece)],
            });
        }

        if (!Training(before).SequenceEqual(Training(after)))
        {
            yield return ("training since then", request => request with
            {
                Evidence = [.. request.Evidence.Where(piece => piece.IsAllOut), .. Training(after)],
            });
        }

        if (before.Traits != after.Traits)
        {
            yield return ("weekly distance and what else is known of you", request => request with { Traits = after.Traits });
        }

        foreach (var change in ConditionChanges(before.Conditions, after.Conditions))
        {
            yield return change;
        }
    }

    private static IEnumerable<(string What, Func<PredictionRequest, PredictionRequest> Change)> ConditionChanges(
        RaceConditions before, RaceConditions after)
    {
        if (before.TemperatureCelsius != after.TemperatureCelsius || before.HumidityPercent != after.HumidityPercent
            || before.OwnHeat != after.OwnHeat)
        {
            yield return ("temperature and humidity", request => With(request, conditions => conditions with
            {
                TemperatureCelsius = after.TemperatureCelsius, HumidityPercent = after.HumidityPercent, OwnHeat = after.OwnHeat,
            }));
        }

        if (before.WindMetersPerSecond != after.WindMetersPerSecond || before.IsWindOnLoop != after.IsWindOnLoop)
        {
            yield return ("wind", request => With(request, conditions => conditions with
            {
                WindMetersPerSecond = after.WindMetersPerSecond, IsWindOnLoop = after.IsWindOnLoop,
            }));
        }

        if (before.AltitudeMeters != after.AltitudeMeters)
        {
            yield return ("altitude", request => With(request, conditions => conditions with { AltitudeMeters = after.AltitudeMeters }));
        }

        if (!SameCourse(before.Course, after.Course))
        {
            yield return ("the course", request => With(request, conditions => conditions with { Course = after.Course }));
        }
    }

    private static PredictionRequest With(PredictionRequest request, Func<RaceConditions, RaceConditions> change) =>
        request with { Conditions = change(request.Conditions) };

    private static IEnumerable<Evidence> Training(PredictionRequest request) => request.Evidence.Where(piece => !piece.IsAllOut);

    private static bool SameCourse(Course? one, Course? other) =>
        ReferenceEquals(one, other)
        || (one is not null && other is not null && one.StepMeters == other.StepMeters
            && one.HeightsMeters.SequenceEqual(other.HeightsMeters));

    private static string Name(Evidence piece) => FormattableString.Invariant(
        $"{(piece.Kind == EvidenceKind.Race ? "race" : "time trial")} over {piece.DistanceMeters / 1000:0.#} km")
        + (piece.Date is DateOnly date ? FormattableString.Invariant($" on {date:yyyy-MM-dd}") : "");
}
