using Microsoft.Data.Sqlite;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Store;

/// <summary>The figures of an activity as columns: values, their trust as a row of digits, their inputs as lines.</summary>
internal static class FigureColumns
{
    /// <summary>All of them, for a SELECT or an INSERT.</summary>
    public const string Names = "duration_s, elapsed_s, distance_m, hr_bpm, hr_max_bpm, cadence_spm, ascent_m, descent_m, power_w, steps, "
        + "energy_kcal, temp_max_c, trusts, inputs";

    /// <summary>Their places as parameters of an INSERT.</summary>
    public const string Places = "$duration, $elapsed, $distance, $hr, $hrMax, $cadence, $ascent, $descent, $power, $steps, $energy, "
        + "$temp, $trusts, $inputs";

    private const string NotThere = "the source has none";
    private static readonly string[] Parameters = Places.Split(", ");

    /// <summary>The parameters of <see cref="Places"/>.</summary>
    public static IEnumerable<(string Name, object? Value)> Values(ActivityFigures figures)
    {
        Measured<double>[] all = ListOf(figures);
        for (int i = 0; i < all.Length; i++)
        {
            yield return (Parameters[i], all[i].OrNull);
        }

        yield return ("$trusts", string.Concat(all.Select(figure => (char)('0' + (int)figure.Trust))));
        yield return ("$inputs", string.Join('\n', all.Select(figure => figure.Inputs == NotThere ? "" : figure.Inputs)));
    }

    /// <summary>Reads them, from the column on where they begin.</summary>
    public static ActivityFigures Read(SqliteDataReader reader, int first)
    {
        string trusts = reader.GetString(first + 12);
        string[] inputs = reader.GetString(first + 13).Split('\n');
        Measured<double> At(int at)
        {
            var trust = (Trust)(trusts[at] - '0');
            double value = reader.IsDBNull(first + at) ? 0 : reader.GetDouble(first + at);
            return new Measured<double>(value, trust, inputs[at].Length == 0 && trust == Trust.None ? NotThere : inputs[at]);
        }

        return new ActivityFigures
        {
            DurationSeconds = At(0),
            ElapsedSeconds = At(1),
            DistanceMeters = At(2),
            HeartRateBpm = At(3),
            HeartRateMaxBpm = At(4),
            CadenceSpm = At(5),
            AscentMeters = At(6),
            DescentMeters = At(7),
            PowerWatts = At(8),
            Steps = At(9),
            Kilocalories = At(10),
            TemperatureMaxCelsius = At(11),
        };
    }

    private static Measured<double>[] ListOf(ActivityFigures figures) =>
    [
        figures.DurationSeconds, figures.ElapsedSeconds, figures.DistanceMeters, figures.HeartRateBpm, figures.HeartRateMaxBpm,
        figures.CadenceSpm, figures.AscentMeters, figures.DescentMeters, figures.PowerWatts, figures.Steps, figures.Kilocalories,
        figures.TemperatureMaxCelsius,
    ];
}
