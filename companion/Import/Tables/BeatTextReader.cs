using System.Globalization;
using System.Text.RegularExpressions;
using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Import.Tables;

/// <summary>Reads raw beat intervals, one a line, as straps' programs write them; the day stands in the file's name.</summary>
public static partial class BeatTextReader
{
    private const double LeastMs = 250;
    private const double MostMs = 3000;
    private const int LongestLine = 80;
    private const int FewestBeats = 30;
    private const int MostBeats = 200_000;
    private const double NumbersShare = 0.9;
    private const double MostCorrectedShare = 0.05;
    private const double MsPerMinute = 60_000;

    /// <summary>True when nearly every line is an interval.</summary>
    public static bool IsOne(string text) => Intervals(text) is not null;

    /// <summary>What the file holds in our terms.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="ImportException">Nothing of it can be used; one sentence says why.</exception>
    public static ImportedFile Read(string name, string text)
    {
        double[] intervals = Intervals(text) ?? throw new ImportException("The text holds no beat intervals.");
        Match day = DayInName().Match(name);
        if (!day.Success || !DateOnly.TryParseExact(
            string.Concat(day.Groups.Values.Skip(1).Select(part => part.Value)), "yyyyMMdd", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out DateOnly date))
        {
            throw new ImportException("The beat intervals have no date: name the file after its day, as 2026-03-14.txt.");
        }

        BeatVariability variability = BeatIntervals.Variability(intervals)
            ?? throw new ImportException("Too few of the beat intervals are sound for a heart-rate variability.");
        double meanMs = intervals.Order().ElementAt(intervals.Length / 2);
        return new ImportedFile
        {
            Format = "Beat intervals",
            Days =
            [
                new DailyRecord
                {
                    Date = date,
                    RmssdMs = variability.RmssdMs,
                    CorrectedBeatShare = variability.CorrectedShare,
                    RestingHeartRateBpm = MsPerMinute / meanMs,
                },
            ],
            Notes = variability.CorrectedShare <= MostCorrectedShare
                ? []
                : [string.Create(CultureInfo.InvariantCulture, $"{variability.CorrectedShare:P0} of the beats are none: it is not used.")],
        };
    }

    /// <summary>The variability of beats that stand in one field; null when there are too few.</summary>
    internal static BeatVariability? Judge(string field)
    {
        if (field.Length == 0)
        {
            return null;
        }

        double[] intervals = [.. field.Split([',', ' ', ';', '|'], StringSplitOptions.RemoveEmptyEntries)
            .Take(MostBeats)
            .Select(Interval)
            .Where(interval => interval is not null)
            .Select(interval => interval!.Value)];
        return BeatIntervals.Variability(intervals);
    }

    private static double[]? Intervals(string text)
    {
        var intervals = new List<double>();
        int lines = 0;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> trimmed = line.Trim();
            if (trimmed.IsEmpty)
            {
                continue;
            }

            lines++;
            int last = trimmed.LastIndexOfAny(',', ';', '\t');
            bool isShort = trimmed.Length <= LongestLine && trimmed.Count(',') + trimmed.Count(';') + trimmed.Count('\t') <= 1;
            if (isShort && Interval(trimmed[(last + 1)..].ToString()) is double interval)
            {
                intervals.Add(interval);
            }

            // A book is not read to its end to know that it is none.
            if (intervals.Count >= MostBeats || (lines > FewestBeats && intervals.Count < lines / 2))
            {
                break;
            }
        }

        return intervals.Count >= FewestBeats && intervals.Count >= NumbersShare * lines ? [.. intervals] : null;
    }

    /// <summary>An interval in milliseconds, or in seconds when it is small.</summary>
    private static double? Interval(string field)
    {
        if (!double.TryParse(field, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value))
        {
            return null;
        }

        double ms = value < 10 ? value * 1000 : value;
        return ms is >= LeastMs and <= MostMs ? ms : null;
    }

    [GeneratedRegex(@"(20\d\d)[-_.]?(\d\d)[-_.]?(\d\d)")]
    private static partial Regex DayInName();
}
