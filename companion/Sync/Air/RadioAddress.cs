namespace TrainingPlan.Companion.Sync.Air;

/// <summary>Addresses of radios, 48 bits.</summary>
public static class RadioAddress
{
    private const int Bytes = 6;

    /// <summary>As people write it: six pairs of hexadecimal digits.</summary>
    public static string Text(ulong address) => string.Join(
        ':', Enumerable.Range(0, Bytes).Select(i => ((byte)(address >> (8 * (Bytes - 1 - i)))).ToString("X2")));
}
