namespace TrainingPlan.Companion.Import.Fit;

/// <summary>A field's place in the messages of a definition.</summary>
internal readonly record struct FitFieldPlace(byte Number, FitBaseType Type, int Offset, int Size);

/// <summary>How the messages that follow under a local number are laid out.</summary>
/// <param name="GlobalNumber">What they are, by the profile.</param>
/// <param name="IsBigEndian">True when numbers have their highest byte first.</param>
/// <param name="Fields">The fields.</param>
/// <param name="Size">Bytes of a message, developer fields included.</param>
internal sealed record FitDefinition(int GlobalNumber, bool IsBigEndian, IReadOnlyList<FitFieldPlace> Fields, int Size);
