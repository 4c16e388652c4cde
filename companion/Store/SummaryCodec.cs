using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Store;

/// <summary>A run's summary as bytes: JSON in UTF-8. Derived data; a new form only needs a new version of the rules.</summary>
internal static class SummaryCodec
{
    private static readonly JsonSerializerOptions Options = new()
    {
        IgnoreReadOnlyProperties = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    public static byte[] Write(RunSummary summary) => JsonSerializer.SerializeToUtf8Bytes(summary, Options);

    /// <summary>Null when the bytes are none of this program's.</summary>
    public static RunSummary? Read(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<RunSummary>(bytes, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
