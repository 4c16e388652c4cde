using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Store;

/// <summary>Taking files in.</summary>
public sealed partial class RunStore
{
    /// <summary>What a file's bytes are known by: SHA-256 as 64 hexadecimal digits.</summary>
    public static string DigestOfFile(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The kept file of these very bytes; null when it is not here.</summary>
    public long? FindOriginal(string digest) => FindOriginal(null, digest);

    /// <summary>
    /// Keeps a file's bytes and everything that a reader found in it, in one transaction; when this returns, it is on the disk. Bytes
    /// that are here already change nothing. A run that another source told of becomes one with it; both files are kept.
    /// </summary>
    /// <param name="name">The file's name, without its folder.</param>
    /// <param name="bytes">The file as it is.</param>
    /// <param name="contents">What a reader found in it.</param>
    public SavedOriginal SaveOriginal(string name, byte[] bytes, OriginalContents contents)
    {
        string digest = DigestOfFile(bytes);
        if (FindOriginal(digest) is long early)
        {
            return Known(early, contents);
        }

        (int packing, byte[] packed) = PackedBytes.Pack(bytes);
        List<PackedActivity> items = [.. contents.Activities.Select(PackedActivity.Of)];
        return InTransaction(transaction =>
        {
            if (FindOriginal(transaction, digest) is long late)
            {
                return Known(late, contents);
            }

            long id = QueryIn(
                transaction,
                row => row.Long("id"),
                """
                INSERT INTO original (digest, name, format, byte_count, received_utc_ms, notes, packing, bytes)
                VALUES ($digest, $name, $format, $count, $now, $notes, $packing, $bytes) RETURNING id
                """,
                ("$digest", digest), ("$name", name), ("$format", contents.Format), ("$count", bytes.Length), ("$now", NowMs()),
                ("$notes", NotesText(contents)), ("$packing", packing), ("$bytes", packed))[0];
            return Derive(transaction, id, items, contents.Days);
        });
    }

    /// <summary>Every kept file, in the order in which they came.</summary>
    public IReadOnlyList<StoredOriginal> ListOriginals() => Query(
        row => new StoredOriginal(
            row.Long("id"), row.Text("name"), row.Text("format"), row.Int("byte_count"), row.Text("digest"), row.Time("received_utc_ms")),
        "SELECT id, name, format, byte_count, digest, received_utc_ms FROM original INDEXED BY original_facts ORDER BY id");

    private long? FindOriginal(SqliteTransaction? transaction, string digest) => QueryIn(
        transaction, row => (long?)row.Long("id"), "SELECT id FROM original WHERE digest = $digest", ("$digest", digest)).FirstOrDefault();

    private static SavedOriginal Known(long id, OriginalContents contents) =>
        new(id, false, [], [], contents.Activities.Count, 0, contents.Days.Count);

    private static string NotesText(OriginalContents contents) =>
        string.Join('\n', contents.Notes.Select(note => note.ReplaceLineEndings(" ")));

    /// <summary>Fills every derived table with what an original holds.</summary>
    private SavedOriginal Derive(
        SqliteTransaction transaction, long originalId, List<PackedActivity> items, IReadOnlyList<DailyRecord> days)
    {
        (List<long> added, List<long> merged, int known, int deleted) = ([], [], 0, 0);
        for (int item = 0; item < items.Count; item++)
        {
            if (IsKnown(transaction, items[item].Row.Digest))
            {
                known++;
                continue;
            }

            long sourceId = SourceOf(transaction, originalId, item);
            items[item].Insert(this, transaction, sourceId);
            (long activityId, bool isNew) = Link(transaction, sourceId, originalId, items[item].Row);
            if (IsDeleted(transaction, activityId))
            {
                deleted++;
            }
            else
            {
                (isNew ? added : merged).Add(activityId);
            }
        }

        foreach (DailyRecord day in days)
        {
            InsertDay(transaction, originalId, day);
        }

        return new SavedOriginal(originalId, true, added, merged, known, deleted, days.Count);
    }

    private bool IsKnown(SqliteTransaction transaction, string digest) => QueryIn(
        transaction, row => row.Long("source_id"), "SELECT source_id FROM source_activity WHERE digest = $digest LIMIT 1",
        ("$digest", digest)).Count > 0;

    /// <summary>The number of an item, which stays the same when everything is made again.</summary>
    private long SourceOf(SqliteTransaction transaction, long originalId, int item)
    {
        List<long> known = QueryIn(
            transaction, row => row.Long("id"), "SELECT id FROM source WHERE original_id = $original AND item = $item",
            ("$original", originalId), ("$item", item));
        return known.Count > 0 ? known[0] : InsertSource(transaction, originalId, item);
    }

    /// <summary>An activity ready to be kept.</summary>
    private sealed record PackedActivity(SourceRow Row, int ByteCount, int Packing, byte[] Bytes)
    {
        public static PackedActivity Of(Activity activity)
        {
            byte[] bytes = ActivityCodec.Write(activity);
            (int packing, byte[] packed) = PackedBytes.Pack(bytes);
            return new PackedActivity(SourceRow.Of(activity, DigestOfFile(bytes)), bytes.Length, packing, packed);
        }

        public void Insert(RunStore store, SqliteTransaction transaction, long sourceId) => store.Execute(
            transaction,
            "INSERT INTO source_samples (source_id, byte_count, packing, bytes) VALUES ($source, $count, $packing, $bytes)",
            ("$source", sourceId), ("$count", ByteCount), ("$packing", Packing), ("$bytes", Bytes));
    }
}
