namespace TrainingPlan.Companion.Sync.Air;

/// <summary>A band that is heard over the air.</summary>
/// <param name="Name">Its name on the air, TP- and four digits.</param>
/// <param name="Address">Its radio's address, six pairs of hexadecimal digits.</param>
/// <param name="SignalDbm">How strong it is heard in dBm; null when the system does not tell.</param>
/// <param name="IsSyncing">True in sync mode; otherwise it shares heart rate and cadence, or does something else.</param>
/// <param name="IsPaired">True when this computer has paired with it.</param>
public sealed record BandInAir(string Name, string Address, int? SignalDbm, bool IsSyncing, bool IsPaired);
