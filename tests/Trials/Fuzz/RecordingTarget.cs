using System.Globalization;
using System.Text;
using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Trials.Fuzz;

/// <summary>A recording's text; whatever is wrong with it has to be one sentence.</summary>
internal sealed class RecordingTarget : FuzzTarget
{
    /// <inheritdoc/>
    public override string Name => "recording";

    /// <inheritdoc/>
    public override int FixedBytes => 65_536;

    /// <inheritdoc/>
    public override bool TakesRange => false;

    /// <inheritdoc/>
    public override byte[] Valid(Random chance)
    {
        var text = new StringBuilder("# rate_hz: 10\n# source: chance\nax_mg,ay_mg,az_mg,ppg\n");
        for (int row = 10 + chance.Next(20); row > 0; row--)
        {
            text.Append(CultureInfo.InvariantCulture, $"{chance.Next(-2000, 2000)},{chance.Next(-2000, 2000)},{chance.Next(9)}.5,{row}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <inheritdoc/>
    public override long Decode(byte[] data, int offset, int length, StepBound steps)
    {
        try
        {
            using var reader = new StringReader(Encoding.UTF8.GetString(data, offset, length));
            return Mix(1, RecordingFile.Parse("recording", reader).Name.Length);
        }
        catch (RecordingException)
        {
            return 0;
        }
    }
}
