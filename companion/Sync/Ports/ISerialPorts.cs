namespace TrainingPlan.Companion.Sync.Ports;

/// <summary>The computer's serial ports.</summary>
public interface ISerialPorts
{
    /// <summary>All ports that a band may sit on, and boards that became none. Opens nothing: that would restart some boards.</summary>
    IReadOnlyList<PortInfo> List();
}
