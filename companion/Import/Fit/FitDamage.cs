namespace TrainingPlan.Companion.Import.Fit;

/// <summary>What can be wrong with a FIT file, one sentence each.</summary>
internal static class FitDamage
{
    public const string NotFit = "This is not a FIT file.";
    public const string NotFitAfterEnd = "Something that is no FIT file follows after the file's end.";
    public const string WrongChecksum = "The file is damaged: its checksum does not fit.";
    public const string WrongHeaderChecksum = "The file is damaged: the checksum of its header does not fit.";
    public const string CutOffMessage = "The file is damaged: its last message is cut off.";
    public const string NoSuchByteOrder = "The file is damaged: a definition has a byte order that does not exist.";
    public const string UndefinedMessage = "The file is damaged: it holds a message that it never defined.";

    public const string Unfinished = "The file was never finished: its header says that it has no data, yet some follow.";

    public static string TooLong(int megabytes) => $"The file is longer than {megabytes} MB.";

    public static string HeaderLength(int bytes) => $"The file's header says that it has {bytes} bytes, which can't be.";

    public static string Version(int version, int newest) =>
        $"The file is of FIT version {version}; version {newest} is the newest that is known.";

    public static string CutOff(long there, long whole) => $"The file is cut off: {there} of {whole} bytes are there.";

    public static string NotRead(int bytes) =>
        bytes == 1 ? "The last byte could not be read." : $"The last {bytes} bytes could not be read.";
}
