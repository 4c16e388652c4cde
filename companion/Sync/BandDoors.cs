namespace TrainingPlan.Companion.Sync;

/// <summary>Where a band may be plugged in: the serial ports of this computer.</summary>
public static class BandDoors
{
    private const int MostPorts = 32;

    private static readonly (string Folder, string Pattern)[] Patterns =
        [("/dev", "ttyUSB*"), ("/dev", "ttyACM*"), ("/dev", "cu.usb*"), ("/dev", "cu.SLAB*"), ("/dev", "cu.wchusb*")];

    /// <summary>Addresses of serial ports that look like a cable to a band, in order; none where they can't be listed.</summary>
    public static IReadOnlyList<string> SerialAddresses()
    {
        try
        {
            return
            [
                .. Patterns.Where(pattern => Directory.Exists(pattern.Folder))
                    .SelectMany(pattern => Directory.EnumerateFileSystemEntries(pattern.Folder, pattern.Pattern))
                    .Order(StringComparer.Ordinal).Take(MostPorts).Select(path => "serial:" + path),
            ];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
