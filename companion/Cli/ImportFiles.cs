using TrainingPlan.Companion.Import;
using TrainingPlan.Companion.Import.Archives;

namespace TrainingPlan.Companion.Cli;

/// <summary>The files under paths that the runner names: folders with everything in them, archives with everything in those.</summary>
internal static class ImportFiles
{
    private const int LargestAtOnce = 64 * 1024 * 1024;

    /// <summary>Full paths of the files, in the order of their names; what is not there is a failure before anything is done.</summary>
    public static List<string> Find(IEnumerable<string> paths)
    {
        var found = new List<string>();
        foreach (string path in paths.Select(Path.GetFullPath))
        {
            if (Directory.Exists(path))
            {
                found.AddRange(Directory.EnumerateFiles(path, "*", new EnumerationOptions
                {
                    RecurseSubdirectories = true,
                    IgnoreInaccessible = true,
                    AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
                }).Order(StringComparer.Ordinal));
            }
            else if (File.Exists(path))
            {
                found.Add(path);
            }
            else
            {
                throw new CommandException($"There is nothing at {path}.", "Name a file, a folder or a zip file.", Failures.WrongUse);
            }
        }

        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What a file holds; one that can't be read is refused like a broken one.</summary>
    public static IEnumerable<ImportMember> MembersOf(string path)
    {
        FileStream? stream = null;
        IEnumerable<ImportMember> members;
        try
        {
            stream = File.OpenRead(path);
            members = Open(path, stream);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            members = [Refused(path, $"The file can't be read: {failure.Message.TrimEnd('.')}.")];
        }

        using (stream)
        {
            foreach (ImportMember member in members)
            {
                yield return member;
            }
        }
    }

    private static IEnumerable<ImportMember> Open(string path, FileStream stream)
    {
        byte[] head = new byte[4];
        int headLength = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        if (stream.Length > LargestAtOnce && ArchiveMembers.IsZip(head.AsSpan(0, headLength)))
        {
            return ArchiveMembers.OfZip(path, stream);
        }

        if (stream.Length > FileImporter.LargestBytes)
        {
            return [Refused(path, "The file is larger than any run.")];
        }

        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return ArchiveMembers.Of(path, bytes);
    }

    private static ImportMember Refused(string path, string sentence) => new(path, Path.GetFileName(path), null, sentence);
}
