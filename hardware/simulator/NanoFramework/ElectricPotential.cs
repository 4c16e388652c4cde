namespace UnitsNet;

/// <summary>A voltage.</summary>
public readonly struct ElectricPotential
{
    private ElectricPotential(double millivolts) => Millivolts = millivolts;

    /// <summary>In millivolts.</summary>
    public double Millivolts { get; }

    /// <summary>In volts.</summary>
    public double Volts => Millivolts / 1000;

    /// <summary>From millivolts.</summary>
    public static ElectricPotential FromMillivolts(double millivolts) => new(millivolts);
}
