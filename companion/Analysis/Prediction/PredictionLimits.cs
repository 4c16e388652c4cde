namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>Where the data do not carry a prediction, and the sentence that says so.</summary>
public static class PredictionLimits
{
    /// <summary>Shortest race in metres.</summary>
    public const double ShortestMeters = 1500;

    /// <summary>Longest race in metres.</summary>
    public const double LongestMeters = 50_000;

    /// <summary>Oldest result that counts, in days before the day of asking.</summary>
    public const int OldestDays = 730;

    /// <summary>Farthest race, in days.</summary>
    public const int FarthestDays = 730;

    /// <summary>Shortest effort that counts, in seconds: below it anaerobic reserve decides.</summary>
    public const double ShortestSeconds = 210;

    /// <summary>Largest ratio of distances that the observed field spans: 5 km to the marathon.</summary>
    public const double LargestRatio = 8.5;

    /// <summary>Widest 80 % interval that is still a prediction, as the ratio of its ends.</summary>
    public const double WidestRatio = 1.45;

    /// <summary>Why the race itself can't be predicted; null when it can.</summary>
    public static string? RefusalOfRace(PredictionRequest request)
    {
        int days = request.RaceDay.DayNumber - request.Today.DayNumber;
        return request.DistanceMeters switch
        {
            double.NaN or < ShortestMeters => "Races below 1.5 km rest on speed that no longer result shows: no prediction.",
            > LongestMeters => "Races above 50 km are beyond the runners that the models were fitted to: no prediction.",
            _ when days < 0 => "The race is over: a prediction looks ahead.",
            _ when days > FarthestDays => $"The race is {days} days away: fitness drifts too far in more than {FarthestDays} days.",
            _ => null,
        };
    }

    /// <summary>Evidence that counts on the day of asking.</summary>
    public static List<Evidence> Usable(PredictionRequest request) =>
    [
        .. request.Evidence.Where(piece => WhyNot(piece, request) is null),
    ];

    /// <summary>Why a piece does not count; null when it does.</summary>
    public static string? WhyNot(Evidence piece, PredictionRequest request)
    {
        int age = request.Today.DayNumber - (piece.Date ?? request.Today).DayNumber;
        return piece switch
        {
            _ when age < 0 => "lies after the day of asking",
            _ when age > OldestDays => $"is {age} days old, more than {OldestDays}",
            _ when !(piece.Seconds >= ShortestSeconds) => "is shorter than 3.5 min",
            _ when !(piece.DistanceMeters >= 1000) || piece.DistanceMeters > 110_000 => "is no distance of 1 to 110 km",
            _ when piece.Seconds / piece.DistanceMeters is < 0.12 or > 0.9 => "is no running speed",
            _ when RatioTo(piece, request) > LargestRatio => $"is {RatioTo(piece, request):F0} times the distance away",
            _ => null,
        };
    }

    /// <summary>Why the evidence carries nothing.</summary>
    public static string RefusalOfEvidence(PredictionRequest request)
    {
        if (request.Evidence.Count == 0)
        {
            return "Nothing to predict from: add a race (trainingplan race add) or a time trial (--time-trial 5km=20:00@DATE).";
        }

        Evidence nearest = request.Evidence.MinBy(piece => RatioTo(piece, request))!;
        string more = request.Evidence.Count == 1 ? "" : $" (and {request.Evidence.Count - 1} more)";
        string why = WhyNot(nearest, request) + more;
        return FormattableString.Invariant($"The result over {nearest.DistanceMeters / 1000:0.#} km {why}: no prediction.");
    }

    private static double RatioTo(Evidence piece, PredictionRequest request) =>
        Math.Max(piece.DistanceMeters / request.DistanceMeters, request.DistanceMeters / piece.DistanceMeters);
}
