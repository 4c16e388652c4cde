namespace TrainingPlan.Companion.Store;

/// <summary>Knows whether anything has changed, and so need not read the same lists again and again.</summary>
public sealed partial class RunStore
{
    /// <summary>Differs from an earlier one when anything was written since, by this program or by another.</summary>
    public StoreMark Mark => Query(
        row => new StoreMark(row.Long("others"), row.Long("own")),
        "SELECT data_version AS others, total_changes() AS own FROM pragma_data_version")[0];

    /// <summary>What was read when the store was last as it is now, or else read now.</summary>
    private T Remembered<T>(ref Memory<T>? memory, Func<T> read)
    {
        // The mark is taken first: what is written while the list is read makes the next mark another one.
        StoreMark mark = Mark;
        if (memory is { } known && known.Mark == mark)
        {
            return known.Value;
        }

        T value = read();
        memory = new Memory<T>(mark, value);
        return value;
    }

    private sealed record Memory<T>(StoreMark Mark, T Value);
}
