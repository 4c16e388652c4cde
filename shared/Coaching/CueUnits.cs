namespace TrainingPlan.Coaching;

/// <summary>Times, distances and paces in words, in the runner's units.</summary>
internal static class CueUnits
{
    private const int MillimetersPerMile = 1609344;
    private const int YardsBelowMeters = 322;

    /// <summary>A time in words, in seconds: "1 hour 5 minutes", "90 seconds" as "1 minute 30 seconds".</summary>
    internal static string Time(CueTexts texts, int seconds)
    {
        int hours = seconds / 3600;
        int minutes = seconds / 60 % 60;
        int rest = hours > 0 ? 0 : seconds % 60;
        string text = hours > 0 ? Count(texts, hours, CueText.HourOne, CueText.HourMany) : "";
        if (minutes > 0)
        {
            text = Join(text, Count(texts, minutes, CueText.MinuteOne, CueText.MinuteMany));
        }

        return rest > 0 || text.Length == 0 ? Join(text, Count(texts, rest, CueText.SecondOne, CueText.SecondMany)) : text;
    }

    /// <summary>A distance in words, of metres: "400 m", "1.5 km", "2 miles", "110 yards".</summary>
    internal static string Distance(CueTexts texts, int meters, bool isMetric)
    {
        if (isMetric)
        {
            return meters < 1000
                ? CueSentences.Fill(texts, CueText.Meters, meters.ToString(), "")
                : CueSentences.Fill(texts, CueText.Kilometers, Hundredths(meters / 10), "");
        }

        if (meters < YardsBelowMeters)
        {
            return CueSentences.Fill(texts, CueText.Yards, (((meters * 10936) + 5000) / 10000).ToString(), "");
        }

        int hundredths = (int)((((long)meters * 100000) + (MillimetersPerMile / 2)) / MillimetersPerMile);
        CueText text = hundredths == 100 ? CueText.MileOne : CueText.MileMany;
        return CueSentences.Fill(texts, text, Hundredths(hundredths), "");
    }

    /// <summary>A pace of seconds per kilometre as minutes and seconds per kilometre or mile: "4:30".</summary>
    internal static string Pace(int secondsPerKm, bool isMetric)
    {
        int seconds = PaceSeconds(secondsPerKm, isMetric);
        int rest = seconds % 60;
        return (seconds / 60).ToString() + (rest < 10 ? ":0" : ":") + rest.ToString();
    }

    /// <summary>Seconds per kilometre as seconds per kilometre or mile.</summary>
    internal static int PaceSeconds(int secondsPerKm, bool isMetric)
    {
        return isMetric ? secondsPerKm : (int)((((long)secondsPerKm * MillimetersPerMile) + 500000) / 1000000);
    }

    private static string Count(CueTexts texts, int number, CueText one, CueText many)
    {
        return number == 1 ? CueSentences.Fill(texts, one, "", "") : CueSentences.Fill(texts, many, number.ToString(), "");
    }

    private static string Join(string first, string second)
    {
        return first.Length == 0 ? second : first + " " + second;
    }

    /// <summary>Hundredths as a decimal without needless zeros: 150 is "1.5".</summary>
    private static string Hundredths(int value)
    {
        string whole = (value / 100).ToString();
        int rest = value % 100;
        if (rest == 0)
        {
            return whole;
        }

        return rest % 10 == 0 ? whole + "." + (rest / 10).ToString() : whole + (rest < 10 ? ".0" : ".") + rest.ToString();
    }
}
