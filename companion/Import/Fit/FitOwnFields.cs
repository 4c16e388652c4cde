namespace TrainingPlan.Companion.Import.Fit;

/// <summary>The fields of ours that FIT has no place for: they travel as a developer's.</summary>
internal static class FitOwnFields
{
    public const string WristHeartRate = "Wrist heart rate";
    public const string HeartRateTrust = "Heart rate trust";
    public const string CadenceTrust = "Cadence trust";

    public const string StartIsLocal = "Start is local";

    public const byte WristHeartRateNumber = 0;
    public const byte HeartRateTrustNumber = 1;
    public const byte CadenceTrustNumber = 2;
    public const byte StartIsLocalNumber = 3;

    /// <summary>The number of our program among those that write FIT: made once, by chance.</summary>
    public static ReadOnlySpan<byte> Application =>
        [0x7A, 0x31, 0x5C, 0x0E, 0x94, 0xB2, 0x4D, 0x67, 0xA8, 0x1F, 0xE3, 0x20, 0x6B, 0xD9, 0x45, 0x8C];
}
