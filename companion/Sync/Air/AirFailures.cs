namespace TrainingPlan.Companion.Sync.Air;

/// <summary>The sentences about bands over the air.</summary>
internal static class AirFailures
{
    private const string HowToListen = "Hold the band's button for two seconds, while no run is on, until it sounds, and come closer.";
    private const string StillOnBand = "What is not stored here is still on the band.";

    /// <summary>A band's name begins with it.</summary>
    public const string NamePrefix = "TP-";

    public static BandException NoneHeard(string wanted) => new(
        wanted.Length == 0 ? "No band in sync mode is heard." : $"The band {wanted} is not heard.", HowToListen);

    public static BandException Several(IEnumerable<BandInAir> bands) => new(
        $"Several bands are heard: {string.Join(", ", bands.Select(band => band.Name))}.", "Name one: --band ble:NAME.");

    public static BandException NotPaired(string name) => new(
        $"The band {name} did not let this computer in.", "Press the band's button once and sync again within 30 seconds.");

    public static BandException Forgotten(string name) => new(
        $"The band {name} no longer knows this computer.", "Press the band's button once and sync again within 30 seconds: it pairs anew.");

    public static BandException NoConnection(string name, string why) => new(
        $"The band {name} can't be connected to: {why.TrimEnd('.')}.", "Come closer and sync again. " + StillOnBand);

    public static BandException NotABand(string name) => new(
        $"{name} has no sync service: it is not a TrainingPlan band in sync mode.", HowToListen);

    public static BandException Gone(string name, Exception? inner = null) => new(
        $"The band {name} went out of reach.", "Come closer and sync again: what is not stored here is still on the band.", inner);
}
