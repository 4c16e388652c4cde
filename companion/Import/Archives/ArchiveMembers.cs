using System.IO.Compression;

namespace TrainingPlan.Companion.Import.Archives;

/// <summary>
/// Takes files out of zip and gzip, inside one another too, one after the other: what comes out is bounded, whatever the archive claims.
/// </summary>
public static class ArchiveMembers
{
    private const int DeepestNesting = 4;
    private const int MostEntries = 200_000;
    private const int FreeBytes = 16 * 1024 * 1024;
    private const int GreatestGrowth = 100;
    private const int PieceBytes = 81_920;

    /// <summary>True when the first bytes are those of a zip file.</summary>
    public static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8);

    /// <summary>True when the first bytes are those of a gzip file.</summary>
    public static bool IsGzip(ReadOnlySpan<byte> head) => head.Length > 2 && head[0] == 0x1F && head[1] == 0x8B && head[2] == 8;

    /// <summary>The files in a file's bytes: itself, or what is packed into it.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="bytes">Its bytes.</param>
    public static IEnumerable<ImportMember> Of(string path, byte[] bytes) => Of(path, bytes, 0);

    /// <summary>The files in a zip file that is too large to be read at once.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="stream">It, from its beginning; must be seekable.</param>
    public static IEnumerable<ImportMember> OfZip(string path, Stream stream) => OfZip(path, stream, 0);

    private static IEnumerable<ImportMember> Of(string path, byte[] bytes, int depth)
    {
        if (!IsZip(bytes) && !IsGzip(bytes))
        {
            return [new ImportMember(path, NameOf(path), bytes, null)];
        }

        if (depth >= DeepestNesting)
        {
            return [Refused(path, "Archives are packed into one another too deep.")];
        }

        return IsZip(bytes) ? OfZip(path, new MemoryStream(bytes, writable: false), depth) : OfGzip(path, bytes, depth);
    }

    private static IEnumerable<ImportMember> OfGzip(string path, byte[] bytes, int depth)
    {
        string inner = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        using var packed = new GZipStream(new MemoryStream(bytes, writable: false), CompressionMode.Decompress);
        (byte[]? unpacked, string? refusal) = Unpack(packed, bytes.Length);
        return unpacked is null ? [Refused(path, refusal!)] : Of(inner, unpacked, depth + 1);
    }

    private static IEnumerable<ImportMember> OfZip(string path, Stream stream, int depth)
    {
        ZipArchive? archive = Open(stream);
        if (archive is null)
        {
            yield return Refused(path, "The zip file is damaged.");
            yield break;
        }

        using (archive)
        {
            if (archive.Entries.Count > MostEntries)
            {
                yield return Refused(path, $"The zip file holds more than {MostEntries} files.");
                yield break;
            }

            foreach (ZipArchiveEntry entry in archive.Entries.Where(IsFile))
            {
                string inside = $"{path}/{entry.FullName}";
                (byte[]? bytes, string? refusal) = Read(entry);
                foreach (ImportMember member in bytes is null ? [Refused(inside, refusal!)] : Of(inside, bytes, depth + 1))
                {
                    yield return member;
                }
            }
        }
    }

    private static bool IsFile(ZipArchiveEntry entry) =>
        entry.Name.Length > 0 && !entry.Name.StartsWith("._", StringComparison.Ordinal)
        && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal);

    private static ZipArchive? Open(Stream stream)
    {
        try
        {
            var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            return archive.Entries.Count >= 0 ? archive : null;
        }
        catch (Exception failure) when (IsDamage(failure))
        {
            return null;
        }
    }

    private static (byte[]? Bytes, string? Refusal) Read(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted)
        {
            return (null, "The file is packed with a password.");
        }

        try
        {
            using Stream packed = entry.Open();
            return Unpack(packed, entry.CompressedLength);
        }
        catch (Exception failure) when (IsDamage(failure))
        {
            return (null, "The file is damaged inside the zip file.");
        }
    }

    /// <summary>Unpacks as long as it stays within bounds; what an archive says of its length is not believed.</summary>
    private static (byte[]? Bytes, string? Refusal) Unpack(Stream packed, long packedLength)
    {
        long most = Math.Min(FileImporter.LargestBytes, Math.Max(FreeBytes, GreatestGrowth * packedLength));
        var unpacked = new MemoryStream();
        byte[] piece = new byte[PieceBytes];
        try
        {
            for (int count = packed.Read(piece); count > 0; count = packed.Read(piece))
            {
                if (unpacked.Length + count > most)
                {
                    return (null, "The packed file grows beyond what a run can hold.");
                }

                unpacked.Write(piece, 0, count);
            }
        }
        catch (Exception failure) when (IsDamage(failure))
        {
            return (null, "The packed file is damaged.");
        }

        return (unpacked.ToArray(), null);
    }

    private static bool IsDamage(Exception failure) =>
        failure is InvalidDataException or EndOfStreamException or IOException or NotSupportedException or ArgumentException
            or OverflowException;

    private static ImportMember Refused(string path, string refusal) => new(path, NameOf(path), null, refusal);

    private static string NameOf(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}
