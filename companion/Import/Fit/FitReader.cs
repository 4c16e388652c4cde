namespace TrainingPlan.Companion.Import.Fit;

/// <summary>
/// Reads FIT files message by message: both byte orders, headers of 12 and 14 bytes, compressed timestamps, developer fields,
/// several files in one. Nothing is given out before the checksum fits. Whatever is wrong is a <see cref="FitException"/>;
/// <see cref="FitFile"/> reads damaged files.
/// </summary>
public static class FitReader
{
    /// <summary>Longest file in bytes.</summary>
    public const int MaxBytes = FitWalk.MaxBytes;

    /// <summary>The data messages of a file, in its order.</summary>
    public static IEnumerable<FitMessage> Read(byte[] file)
    {
        var walk = new FitWalk(file, isStrict: true);
        while (walk.MoveNext())
        {
            yield return FitMessage.At(walk, file);
        }
    }
}
