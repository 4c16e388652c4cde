using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>Activities as the list shows them.</summary>
/// <param name="clock">Knows the computer's time zone.</param>
internal sealed class RunCards(TimeProvider clock)
{
    private const string BandFormat = "band";

    private static readonly RunPicture NoPicture = new([], false);

    /// <summary>The card of an activity.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="summary">What its samples say; null without samples.</param>
    /// <param name="isImperial">True for miles.</param>
    internal RunCard Of(StoredActivity activity, RunSummary? summary, bool isImperial) => new(
        activity.Id,
        NameOf(activity),
        OriginOf(activity),
        StartOf(activity),
        (int)(activity.Figures.DurationSeconds.OrNull ?? 0),
        [
            Figures.Of(Texts.FigureDuration, activity.Figures.DurationSeconds, value => Format.Duration((int)value), ""),
            Figures.Distance(activity.Figures.DistanceMeters, isImperial),
            Figures.Cadence(activity.Figures.CadenceSpm),
            Figures.HeartRate(activity.Figures.HeartRateBpm),
        ],
        PictureOf(summary));

    /// <summary>When it began on the runner's clock, or on this computer's where that is not known; null when nobody knows.</summary>
    internal DateTime? StartOf(StoredActivity activity) => activity switch
    {
        { Start: null } => null,
        { IsStartLocal: true } => activity.Start.Value.DateTime,
        { Start: { } start } when start.Offset != TimeSpan.Zero => start.DateTime,
        _ => StoreSources.Local(clock, activity.Start.Value),
    };

    /// <summary>What the runner calls it, or the word for what it was.</summary>
    internal static string NameOf(StoredActivity activity) => activity switch
    {
        { Name.Length: > 0 } => activity.Name,
        { SessionId: not null } => RunsTexts.FreeRun,
        _ => SportOf(activity.Sport),
    };

    /// <summary>The word for a kind of activity.</summary>
    internal static string SportOf(Sport sport) => sport switch
    {
        Sport.Running => RunsTexts.SportRun,
        Sport.TrailRunning => RunsTexts.SportTrailRun,
        Sport.TreadmillRunning => RunsTexts.SportTreadmillRun,
        Sport.TrackRunning => RunsTexts.SportTrackRun,
        Sport.Walking => RunsTexts.SportWalk,
        Sport.Cycling => RunsTexts.SportRide,
        _ => RunsTexts.SportOther,
    };

    private static string OriginOf(StoredActivity activity)
    {
        var sport = activity.Sport == Sport.Running || activity.Name.Length == 0 ? "" : SportOf(activity.Sport);
        var formats = activity.Formats == BandFormat ? "" : activity.Formats;
        return sport.Length > 0 && formats.Length > 0 ? $"{sport} · {formats}" : sport + formats;
    }

    private static RunPicture PictureOf(RunSummary? summary) => summary is not { Picture: { Tenths.Count: > 0 } picture }
        ? NoPicture
        : new RunPicture(
            [.. Enumerable.Range(0, picture.Tenths.Count).Select(picture.At)
                .Select(column => new ProfileColumn(column.Value, column.Trust))],
            picture.IsHeartRate);
}
