namespace TrainingPlan.Companion.Sync.Air;

/// <summary>The computer's Bluetooth, one implementation a system.</summary>
public interface IAirwaves
{
    /// <summary>Whether it can be used.</summary>
    AirState GetState();

    /// <summary>Listens for bands.</summary>
    /// <param name="forMs">Milliseconds to listen.</param>
    /// <param name="cancel">Ends it early.</param>
    IReadOnlyList<BandInAir> Look(int forMs, CancellationToken cancel);

    /// <summary>Connects to a band in sync mode, pairing where need be.</summary>
    /// <param name="address">The address as the runner wrote it.</param>
    /// <param name="wanted">A name on the air or a radio's address; empty takes the only band there is.</param>
    IBandTransport Open(string address, string wanted);
}
