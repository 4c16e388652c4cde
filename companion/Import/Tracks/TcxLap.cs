namespace TrainingPlan.Companion.Import.Tracks;

/// <summary>A lap of a TCX file while it is read.</summary>
internal sealed class TcxLap(double? startSeconds)
{
    /// <summary>Running cadence is counted on one foot.</summary>
    private const int FeetPerStride = 2;

    public double? StartSeconds { get; } = startSeconds;

    public double? Seconds { get; private set; }

    public double? Meters { get; private set; }

    public double? Kilocalories { get; private set; }

    public double? HeartRateBpm { get; private set; }

    public double? HeartRateMaxBpm { get; private set; }

    public double? CadenceSpm { get; private set; }

    public double? CadenceMaxSpm { get; private set; }

    public double? PowerWatts { get; private set; }

    public double? PowerMaxWatts { get; private set; }

    public double? Steps { get; private set; }

    public string? Intensity { get; private set; }

    /// <summary>Takes the text of an element of the lap.</summary>
    public void Take(string name, string parent, string text)
    {
        double? number = TrackXml.Number(text) is double value && value >= 0 ? value : null;
        switch (name)
        {
            case "TotalTimeSeconds": Seconds = number; break;
            case "DistanceMeters": Meters = number; break;
            case "Calories": Kilocalories = number; break;
            case "Value" when parent == "AverageHeartRateBpm": HeartRateBpm = Positive(number); break;
            case "Value" when parent == "MaximumHeartRateBpm": HeartRateMaxBpm = Positive(number); break;
            case "AvgRunCadence": CadenceSpm = Positive(number) * FeetPerStride; break;
            case "MaxRunCadence": CadenceMaxSpm = Positive(number) * FeetPerStride; break;
            case "AvgWatts": PowerWatts = number; break;
            case "MaxWatts": PowerMaxWatts = number; break;
            case "Steps": Steps = number <= int.MaxValue ? number : null; break;
            case "Intensity": Intensity = text.ToLowerInvariant(); break;
            default: break;
        }
    }

    private static double? Positive(double? number) => number > 0 ? number : null;
}
