using System.Globalization;
using System.Text;
using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Trials.Fuzz;

/// <summary>Recordings for their reader's trial.</summary>
internal static class RecordingFiles
{
    /// <summary>A recording of chance.</summary>
    public static byte[] Any(Random chance)
    {
        var text = new StringBuilder("# rate_hz: 10\n# source: chance\nax_mg,ay_mg,az_mg,ppg\n");
        for (int row = 10 + chance.Next(20); row > 0; row--)
        {
            text.Append(CultureInfo.InvariantCulture, $"{chance.Next(-2000, 2000)},{chance.Next(-2000, 2000)},{chance.Next(9)}.5,{row}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Reads one.</summary>
    public static long Read(byte[] file)
    {
        using var reader = new StringReader(Encoding.UTF8.GetString(file));
        return RecordingFile.Parse("recording", reader).Name.Length;
    }
}
