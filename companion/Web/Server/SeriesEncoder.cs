using System.Buffers.Binary;
using System.Text.Json;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Web.Server;

/// <summary>
/// A run's series as bytes: "TPS1", the length of a JSON header (UInt32), the header padded with blanks to a multiple of four bytes, then
/// one column after another, each row an Int32. Little-endian throughout. A missing value is <see cref="Missing"/>, never zero.
/// </summary>
internal static class SeriesEncoder
{
    /// <summary>Stands in a column where there is no value.</summary>
    internal const int Missing = int.MinValue;

    private static readonly (string Name, Func<RunSecond, int> Read)[] Columns =
    [
        ("time", second => second.ElapsedSeconds),
        ("cadence", second => OrMissing(second.CadenceCentispm, second.CadenceTrust, Trust.Trusted)),
        ("cadenceDoubtful", second => OrMissing(second.CadenceCentispm, second.CadenceTrust, Trust.Doubtful)),
        ("heartRate", second => OrMissing(second.HeartRateCentibpm, second.HeartRateTrust, Trust.Trusted)),
        ("heartRateDoubtful", second => OrMissing(second.HeartRateCentibpm, second.HeartRateTrust, Trust.Doubtful)),
        ("pace", second => HasPace(second) ? second.PaceSecondsPerKm : Missing),
        ("paceUncertainty", second => HasPace(second) ? second.PaceUncertaintySecondsPerKm : Missing),
        ("wrist", second => second.StrapHeartRateTrust == Trust.Trusted && second.WristHeartRateTrust == Trust.Trusted
            ? second.WristHeartRateCentibpm : Missing),
    ];

    private const int CentimetersPerMeter = 100;

    /// <summary>True when the second has a pace to show.</summary>
    internal static bool HasPace(RunSecond second) =>
        second.PaceSource != PaceSource.None && second.PaceSecondsPerKm > 0 && !second.IsPaused;

    internal static byte[] Encode(RunSeries series)
    {
        var header = EncodeHeader(series);
        var padded = (header.Length + 3) / 4 * 4;
        var rows = series.Seconds.Count;
        var columnCount = Columns.Length + (series.AltitudeMeters.Count > 0 ? 1 : 0);
        var bytes = new byte[8 + padded + columnCount * rows * 4];
        "TPS1"u8.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), padded);
        bytes.AsSpan(8, padded).Fill((byte)' ');
        header.CopyTo(bytes.AsSpan(8));
        var at = 8 + padded;
        foreach (var (_, read) in Columns)
        {
            foreach (var second in series.Seconds)
            {
                BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), read(second));
                at += 4;
            }
        }

        foreach (var meters in series.AltitudeMeters)
        {
            var centimeters = double.IsNaN(meters) ? Missing : (int)Math.Round(meters * CentimetersPerMeter);
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), centimeters);
            at += 4;
        }

        return bytes;
    }

    private static byte[] EncodeHeader(RunSeries series) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            isImperial = series.IsImperial,
            rows = series.Seconds.Count,
            columns = Columns.Select(column => column.Name).Concat(series.AltitudeMeters.Count > 0 ? ["altitude"] : []),
            steps = series.Steps.Select(step => new
            {
                start = step.StartSeconds,
                end = step.EndSeconds,
                kind = step.Kind.ToString(),
                name = step.Name,
                targets = step.Targets.Select(target => new { series = target.Series.ToString(), low = target.Low, high = target.High }),
            }),
            cues = series.Cues.Select(cue => new
            {
                at = cue.ElapsedSeconds, sentence = cue.Sentence, tone = cue.Tone.ToString(), withheld = cue.IsWithheld,
            }),
            texts = new
            {
                doubtful = Texts.TrustDoubtful,
                missing = Texts.MissingValue,
                withheld = RunsTexts.CueWithheld,
                wrist = RunsTexts.AtTheWrist,
                earlier = RunsTexts.Earlier,
                height = series.IsImperial ? Texts.UnitFoot : Texts.UnitMeter,
                perDistance = series.IsImperial ? Texts.UnitPerMile : Texts.UnitPerKm,
            },
        });

    private static int OrMissing(int value, Trust trust, Trust wanted) => trust == wanted ? value : Missing;
}
