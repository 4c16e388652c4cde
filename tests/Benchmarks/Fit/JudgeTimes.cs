namespace TrainingPlan.Benchmarks.Fit;

/// <summary>How long two other readers take for a file, and how many records they find.</summary>
/// <param name="GarminMs">@garmin/fitsdk in milliseconds; null when it refuses the file.</param>
/// <param name="GarminRecords">Records that it finds.</param>
/// <param name="ParserMs">fit-file-parser in milliseconds; null when it refuses the file.</param>
/// <param name="ParserRecords">Records that it finds.</param>
internal sealed record JudgeTimes(double? GarminMs, int GarminRecords, double? ParserMs, int ParserRecords)
{
    private const double LeastShare = 0.99;

    /// <summary>The faster of those that find so many records; null when none does.</summary>
    public double? FasterMs(int records)
    {
        double? garmin = GarminRecords >= LeastShare * records ? GarminMs : null;
        double? parser = ParserRecords >= LeastShare * records ? ParserMs : null;
        return garmin is null || parser is null ? garmin ?? parser : Math.Min(garmin.Value, parser.Value);
    }
}
