using System.Globalization;
using System.Text.Json;

namespace TrainingPlan.Companion.Import.Plans;

/// <summary>The fields of an object in a plan's file, each read within its bounds; what is wrong is said with its place.</summary>
internal sealed class PlanFileFields
{
    private const int ShownLength = 30;
    private const int EarliestYear = 2000;

    private readonly JsonElement _element;
    private readonly string _place;

    /// <summary>Takes an object; any field that is not among the known ones is refused by its name.</summary>
    public PlanFileFields(JsonElement element, string place, string[] known)
        : this(element, place)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new ImportException($"{place} is no object with fields.");
        }

        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (!known.Contains(property.Name))
            {
                throw new ImportException(
                    $"{place} has a field \"{Shown(property.Name)}\" that a plan does not know; it knows {string.Join(", ", known)}.");
            }
        }
    }

    private PlanFileFields(JsonElement element, string place) => (_element, _place) = (element, place);

    /// <summary>The same fields under another name of their place.</summary>
    public PlanFileFields At(string place) => new(_element, place);

    /// <summary>A refusal that names a field.</summary>
    public ImportException Wrong(string field, string sentence) => new($"{_place}, {field}: {sentence}");

    /// <summary>A text without control characters; null when absent.</summary>
    public string? Text(string field, int mostLength)
    {
        if (Find(field) is not JsonElement value)
        {
            return null;
        }

        string text = value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Wrong(field, "a text is meant.");
        return text.Length > mostLength ? throw Wrong(field, $"the text is longer than {mostLength} characters.")
            : text.Any(char.IsControl) ? throw Wrong(field, "the text holds control characters.")
            : text;
    }

    /// <summary>A whole number; null when absent.</summary>
    public int? Number(string field, int low, int high) => Find(field) is not JsonElement value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) && number >= low && number <= high ? number
        : throw Wrong(field, $"a whole number from {low} to {high} is meant, not {Shown(value.GetRawText())}.");

    /// <summary>A day; null when absent.</summary>
    public DateOnly? Date(string field) => Text(field, 10) is not string text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            && date.Year >= EarliestYear
            ? date
            : throw Wrong(field, $"a day such as 2027-04-18 is meant, not \"{Shown(text)}\".");

    /// <summary>A list; null when absent.</summary>
    public JsonElement? List(string field, int most) => Find(field) is not JsonElement value ? null
        : value.ValueKind != JsonValueKind.Array ? throw Wrong(field, "a list is meant.")
        : value.GetArrayLength() > most ? throw Wrong(field, $"more than {most} entries.")
        : value;

    /// <summary>What was read, short enough for a sentence and without control characters.</summary>
    public static string Shown(string text)
    {
        string plain = new([.. text.Take(ShownLength).Select(letter => char.IsControl(letter) ? '?' : letter)]);
        return text.Length > ShownLength ? plain + "…" : plain;
    }

    private JsonElement? Find(string field) =>
        _element.TryGetProperty(field, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
