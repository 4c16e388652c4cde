namespace TrainingPlan.Companion.Sync.Air;

/// <summary>A system without Bluetooth of ours.</summary>
internal sealed class NoAirwaves : IAirwaves
{
    private const string Remedy = "Use the cable: trainingplan sync --band serial:PORT.";

    /// <inheritdoc/>
    public AirState GetState() => new(AirProblem.NotHere, "", Sentence(), Remedy);

    /// <inheritdoc/>
    public IReadOnlyList<BandInAir> Look(int forMs, CancellationToken cancel) => [];

    /// <inheritdoc/>
    public IBandTransport Open(string address, string wanted) => throw new BandException(Sentence(), Remedy);

    private static string Sentence() => OperatingSystem.IsWindows()
        ? "This build of TrainingPlan has no Bluetooth: on Windows only the build for Windows has."
        : "TrainingPlan has no Bluetooth on this system: it has on Linux and Windows.";
}
