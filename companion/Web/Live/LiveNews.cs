using System.Text.Json;
using TrainingPlan.Companion.Sync;

namespace TrainingPlan.Companion.Web;

/// <summary>Something that a page of a live run is told.</summary>
/// <param name="Kind">Name of the event: "second", "link" or "said".</param>
/// <param name="Json">What, as one line of JSON; ready to be shown.</param>
public sealed record LiveNews(string Kind, string Json)
{
    /// <summary>Event of a second.</summary>
    public const string SecondKind = "second";

    /// <summary>Event of the link to the band.</summary>
    public const string LinkKind = "link";

    /// <summary>Event of what was said before a page came.</summary>
    public const string SaidKind = "said";

    /// <summary>The sentence of a second; null for none.</summary>
    public LiveSaid? Said { get; private init; }

    /// <summary>A second as words; a missing value is null.</summary>
    /// <param name="moment">The second.</param>
    /// <param name="step">The workout's step in words; empty for none.</param>
    /// <param name="isImperial">True for miles.</param>
    public static LiveNews OfSecond(LiveMoment moment, string step, bool isImperial) => new(SecondKind, JsonSerializer.Serialize(new
    {
        time = moment.IsRecording ? Format.Duration(moment.ElapsedSeconds) : null,
        state = moment.IsPaused ? BandTexts.LivePaused : StateWords(moment),
        cadence = moment.CadenceSpm is double cadence ? Format.Whole(Math.Round(cadence)) : null,
        heartRate = moment.HeartRateBpm is double beats ? Format.Whole(Math.Round(beats)) : null,
        pace = moment.PaceSecondsPerKm is int pace ? Format.Pace(pace, isImperial) : null,
        distance = moment.DistanceMeters is int meters ? Format.Distance(meters, isImperial) : null,
        paceUnit = isImperial ? Texts.UnitPerMile : Texts.UnitPerKm,
        distanceUnit = isImperial ? Texts.UnitMile : Texts.UnitKm,
        step,
        sentence = moment.Sentence,
    }))
    {
        Said = moment.Sentence.Length == 0
            ? null
            : new LiveSaid(moment.IsRecording ? Format.Duration(moment.ElapsedSeconds) : null, moment.Sentence),
    };

    /// <summary>All that was said so far, the oldest first.</summary>
    public static LiveNews OfSaid(IReadOnlyCollection<LiveSaid> said) => new(SaidKind, JsonSerializer.Serialize(
        said.Select(entry => new { time = entry.Time, sentence = entry.Sentence })));

    /// <summary>The link came or went.</summary>
    public static LiveNews OfLink(bool isThere, string sentence) => new(LinkKind, JsonSerializer.Serialize(new { isThere, sentence }));

    private static string StateWords(LiveMoment moment) => moment.State switch
    {
        Units.MotionState.Run => BandTexts.LiveRunning,
        Units.MotionState.Walk => BandTexts.LiveWalking,
        _ => BandTexts.LiveStanding,
    };
}
