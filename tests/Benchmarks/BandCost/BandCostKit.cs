namespace TrainingPlan.Benchmarks.BandCost;

/// <summary>What the virtual runner of a counted run wears beside motion sensor, buzzer and button.</summary>
public enum BandCostKit
{
    /// <summary>A pulse sensor of two LEDs.</summary>
    TwoLeds = 0,

    /// <summary>A pulse sensor of three LEDs.</summary>
    ThreeLeds = 1,

    /// <summary>Two LEDs, and a GNSS module that reports ten times a second.</summary>
    Gnss = 2,

    /// <summary>Two LEDs, a chest strap and a foot pod.</summary>
    StrapAndPod = 3,
}
