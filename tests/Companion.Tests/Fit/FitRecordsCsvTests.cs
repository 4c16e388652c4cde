using System.Globalization;
using TrainingPlan.Companion.Import.Fit;

namespace TrainingPlan.Companion.Tests.Fit;

/// <summary>The tables that stand beside some of the real files.</summary>
public class FitRecordsCsvTests
{
    /// <summary>Column names of the tables with the column they mean and the unit's part of ours.</summary>
    private static readonly Dictionary<string, (FitColumn Column, double Factor)> Named = new()
    {
        ["heart_rate"] = (FitColumn.HeartRate, 1), ["heart rate [bpm]"] = (FitColumn.HeartRate, 1), ["hr"] = (FitColumn.HeartRate, 1),
        ["speed"] = (FitColumn.Speed, 1), ["speed [m/s]"] = (FitColumn.Speed, 1),
        ["distance"] = (FitColumn.Distance, 1), ["distance [m]"] = (FitColumn.Distance, 1),
        ["cadence"] = (FitColumn.Cadence, 1), ["cadence [rpm]"] = (FitColumn.Cadence, 1),
        ["altitude"] = (FitColumn.Altitude, 1), ["temperature"] = (FitColumn.Temperature, 1),
        ["position_lat"] = (FitColumn.Latitude, 180 / 2147483648.0), ["position_long"] = (FitColumn.Longitude, 180 / 2147483648.0),
    };

    [RealFitFilesFact]
    public void Records_are_those_of_the_tables_beside_the_files()
    {
        int values = 0;
        foreach (string table in Directory.GetFiles(RealFitFiles.Folder!, "*-records.csv"))
        {
            byte[] file = File.ReadAllBytes(table.Replace("-records.csv", ".fit"));
            values += Compare(FitContent.Of(FitFile.Open(file)).Records, File.ReadAllLines(table), Path.GetFileName(table));
        }

        Assert.True(values > 10_000, $"{values} values were compared");
    }

    private static int Compare(FitRecords records, string[] lines, string where)
    {
        string[] names = [.. lines[0].Split(',').Select(name => name.Trim().ToLowerInvariant())];
        Assert.True(lines.Length - 1 == records.Count, $"{lines.Length - 1} rows, {records.Count} records, {where}");
        int compared = 0;
        for (int row = 0; row < records.Count; row++)
        {
            string[] cells = lines[row + 1].Split(',');
            for (int i = 0; i < cells.Length; i++)
            {
                bool isNumber = double.TryParse(cells[i], NumberStyles.Float, CultureInfo.InvariantCulture, out double told);
                if (!Named.TryGetValue(names[i], out (FitColumn Column, double Factor) meant) || !isNumber)
                {
                    continue;
                }

                double ours = records.Existing(meant.Column)?[row] ?? double.NaN;
                if (double.IsNaN(ours))
                {
                    continue; // the tables repeat the last value, or write 0, where a record has none
                }

                double slack = meant.Column == FitColumn.Cadence ? 1 : 0.006; // the tables leave a cadence's fraction out
                bool isSame = Math.Abs((told * meant.Factor) - ours) < slack;
                Assert.True(isSame, $"{names[i]} of row {row + 1}: {told * meant.Factor} there, {ours} here, {where}");
                compared++;
            }
        }

        return compared;
    }
}
