using TrainingPlan.Hardware.Chips;

namespace TrainingPlan.Band.Tests.Chips;

/// <summary>Talks to a chip model as the wires do, in addresses of the data sheet.</summary>
internal sealed class ChipProbe
{
    private readonly RegisterChip _chip;
    private long _nowNanoseconds;

    public ChipProbe(RegisterChip chip) => _chip = chip;

    public void Wait(double milliseconds)
    {
        _nowNanoseconds += (long)(milliseconds * 1e6);
        _chip.AdvanceTo(_nowNanoseconds);
    }

    public void Write(int register, params byte[] values) => _chip.Write([(byte)register, .. values]);

    public byte Read(int register) => Read(register, 1)[0];

    public byte[] Read(int register, int count)
    {
        var bytes = new byte[count];
        _chip.Write([(byte)register]);
        _chip.Read(bytes);
        return bytes;
    }

    public int ReadWord(int register)
    {
        byte[] bytes = Read(register, 2);
        return (short)((bytes[0] << 8) | bytes[1]);
    }
}

/// <summary>A wrist that is moved and lit by hand.</summary>
internal sealed class HandMade : IMotionSource, ILightSource
{
    public double[] Motion { get; } = new double[6];

    /// <summary>Photocurrent in nA a mA, by LED from 1.</summary>
    public double[] Light { get; } = new double[4];

    public Func<double, double>? AccelerationX { get; set; }

    public bool IsSampled { get; set; }

    public List<double> Instants { get; } = [];

    void IMotionSource.Motion(double trueSeconds, double widthSeconds, Span<double> motion)
    {
        Motion.CopyTo(motion);
        if (AccelerationX != null)
        {
            motion[0] = AccelerationX(trueSeconds);
        }
    }

    public double LightNanoampsPerMilliamp(int slot, int led, double trueSeconds, double widthSeconds)
    {
        Instants.Add(trueSeconds);
        return Light[led];
    }
}
