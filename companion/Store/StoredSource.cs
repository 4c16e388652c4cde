namespace TrainingPlan.Companion.Store;

/// <summary>One source of an activity.</summary>
/// <param name="Id">Its number; a session's is that of its run.</param>
/// <param name="OriginalId">The file that it came in; null for a session of the band.</param>
/// <param name="Item">Which item of that file, from 0.</param>
/// <param name="FileName">Name of the file; empty for a session.</param>
/// <param name="Format">The file's format; "band" for a session.</param>
/// <param name="Device">What recorded it; empty when unknown.</param>
/// <param name="SampleCount">Its samples; 0 for a row of an export.</param>
/// <param name="ReceivedUtc">When it was stored.</param>
/// <param name="Notes">What was passed over, mended or doubted in the file, one sentence each.</param>
public sealed record StoredSource(
    long Id, long? OriginalId, int Item, string FileName, string Format, string Device, int SampleCount, DateTimeOffset ReceivedUtc,
    IReadOnlyList<string> Notes);
