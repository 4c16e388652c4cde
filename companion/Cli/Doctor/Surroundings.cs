using TrainingPlan.Companion.Sync;
using TrainingPlan.Companion.Sync.Air;
using TrainingPlan.Companion.Sync.Ports;

namespace TrainingPlan.Companion.Cli.Doctor;

/// <summary>What is around this computer: ports, the air, and the way to a band.</summary>
/// <param name="Ports">Serial ports.</param>
/// <param name="Airwaves">Bluetooth.</param>
/// <param name="Open">Opens the way to an address.</param>
internal sealed record Surroundings(ISerialPorts Ports, IAirwaves Airwaves, Func<string, IBandTransport> Open)
{
    /// <summary>Of the computer that this program runs on.</summary>
    public static Surroundings OfThisComputer() => new(SerialPorts.OfThisSystem(), Sync.Air.Airwaves.OfThisSystem(), BandAddress.Open);
}
