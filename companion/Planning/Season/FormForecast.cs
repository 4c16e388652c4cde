namespace TrainingPlan.Companion.Planning;

/// <summary>
/// Compares courses of weekly load by the form that they lead to, under uncertainty: Banister's two exponentials (Banister 1975, Busso
/// 1994), whose parameters nobody knows of a runner, drawn many times from wide ranges. A course is scored by the mean of the draws less
/// half their spread. It only ranks courses that the coaching rules allow; the model is too badly identified for more (Hellard 2006).
/// </summary>
internal static class FormForecast
{
    private const int Draws = 64;
    private const int Seed = 20_260_101;

    private static readonly Response[] Responses = Draw();

    /// <summary>Score of a course of daily loads at its end; higher is better. In units of the load that came before.</summary>
    /// <param name="dailyLoadBefore">Mean daily load that the runner is used to, in hours of easy running.</param>
    /// <param name="weeklyLoads">Loads of the weeks to come, in hours of easy running.</param>
    public static double Score(double dailyLoadBefore, IReadOnlyList<double> weeklyLoads)
    {
        double sum = 0;
        double sumOfSquares = 0;
        foreach (Response response in Responses)
        {
            double form = response.FormAfter(dailyLoadBefore, weeklyLoads);
            sum += form;
            sumOfSquares += form * form;
        }

        double mean = sum / Draws;
        return mean - 0.5 * Math.Sqrt(Math.Max(0, sumOfSquares / Draws - mean * mean));
    }

    private static Response[] Draw()
    {
        var random = new Random(Seed);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return [.. Enumerable.Range(0, Draws).Select(_ => new Response(
            Math.Clamp(42 + 8 * Normal(), 25, 65), Math.Clamp(9 + 2.5 * Normal(), 4, 16), 2 * Math.Exp(0.25 * Normal())))];
    }

    private readonly record struct Response(double FitnessDays, double FatigueDays, double FatigueWeight)
    {
        public double FormAfter(double dailyLoadBefore, IReadOnlyList<double> weeklyLoads)
        {
            double keepFitness = Math.Exp(-1 / FitnessDays);
            double keepFatigue = Math.Exp(-1 / FatigueDays);
            double fitness = dailyLoadBefore / (1 - keepFitness);
            double fatigue = dailyLoadBefore / (1 - keepFatigue);
            double before = fitness - FatigueWeight * fatigue;
            foreach (double week in weeklyLoads)
            {
                for (int day = 0; day < 7; day++)
                {
                    fitness = fitness * keepFitness + week / 7;
                    fatigue = fatigue * keepFatigue + week / 7;
                }
            }

            return fitness - FatigueWeight * fatigue - before;
        }
    }
}
