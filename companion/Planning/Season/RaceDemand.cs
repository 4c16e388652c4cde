namespace TrainingPlan.Companion.Planning;

/// <summary>
/// What a distance asks of its runner, by the books (Daniels, Pfitzinger, Hansons): the longest run that should lie behind a runner who
/// wants to finish well, and the running time a week that is useful at most. Book rules, not proven.
/// </summary>
internal static class RaceDemand
{
    private static readonly (double Meters, int LongMinutes, int WeekMinutes)[] Table =
    [
        (5_000, 40, 300), (10_000, 60, 360), (21_097.5, 90, 440), (42_195, 150, 560), (50_000, 165, 620), (100_000, 210, 720),
    ];

    /// <summary>Longest run before the race in seconds.</summary>
    public static int LongSeconds(double meters) => (int)(Between(meters, row => row.LongMinutes) * 60);

    /// <summary>Most useful running time a week in seconds.</summary>
    public static int WeekSeconds(double meters) => (int)(Between(meters, row => row.WeekMinutes) * 60);

    /// <summary>Runs a week that a distance asks for.</summary>
    public static int RunsAWeek(double meters) => meters <= 10_000 ? 4 : 5;

    /// <summary>The longest of the usual distances whose long run a runner can reach; 0 for none.</summary>
    public static double LongestWithin(int longSeconds) =>
        Table.Where(row => row.LongMinutes * 60 <= longSeconds).Select(row => row.Meters).DefaultIfEmpty(0).Max();

    /// <summary>A distance in words.</summary>
    public static string Name(double meters) => meters switch
    {
        21_097.5 => "a half marathon",
        42_195 => "a marathon",
        _ => FormattableString.Invariant($"{meters / 1000:0.#} km"),
    };

    private static double Between(double meters, Func<(double Meters, int LongMinutes, int WeekMinutes), int> figure)
    {
        if (meters <= Table[0].Meters)
        {
            return figure(Table[0]);
        }

        for (int i = 1; i < Table.Length; i++)
        {
            if (meters <= Table[i].Meters)
            {
                double share = (meters - Table[i - 1].Meters) / (Table[i].Meters - Table[i - 1].Meters);
                return figure(Table[i - 1]) + share * (figure(Table[i]) - figure(Table[i - 1]));
            }
        }

        return figure(Table[^1]);
    }
}
