using System.Collections.Concurrent;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>Activities as the list shows them.</summary>
/// <param name="store">Where their samples are; not owned.</param>
/// <param name="clock">Knows the computer's time zone.</param>
internal sealed class RunCards(RunStore store, TimeProvider clock)
{
    private const int PictureColumns = 60;
    private const int MostKeptPictures = 6000;
    private const string BandFormat = "band";

    private static readonly RunPicture NoPicture = new([], false);

    // A digest changes with the activity's sources, so a picture is made once. By digest: after a restore a number may be another run's.
    private readonly ConcurrentDictionary<string, RunPicture> _pictures = new();

    /// <summary>The card of an activity.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="isImperial">True for miles.</param>
    /// <param name="seconds">Its seconds where they are at hand; null to read them if need be.</param>
    internal RunCard Of(StoredActivity activity, bool isImperial, IReadOnlyList<RunSecond>? seconds = null) => new(
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
        PictureOf(activity, seconds));

    /// <summary>When it began on the runner's clock, or on this computer's where that is not known; null when nobody knows.</summary>
    internal DateTime? StartOf(StoredActivity activity) => activity switch
    {
        { Start: null } => null,
        { IsStartLocal: true } => activity.Start.Value.DateTime,
        { Start: { } start } when start.Offset != TimeSpan.Zero => start.DateTime,
        _ => TimeZoneInfo.ConvertTime(activity.Start.Value, clock.LocalTimeZone).DateTime,
    };

    private static string NameOf(StoredActivity activity) => activity switch
    {
        { Name.Length: > 0 } => activity.Name,
        { SessionId: not null } => RunsTexts.FreeRun,
        _ => SportOf(activity.Sport),
    };

    private static string OriginOf(StoredActivity activity)
    {
        var sport = activity.Sport == Sport.Running || activity.Name.Length == 0 ? "" : SportOf(activity.Sport);
        var formats = activity.Formats == BandFormat ? "" : activity.Formats;
        return sport.Length > 0 && formats.Length > 0 ? $"{sport} · {formats}" : sport + formats;
    }

    private static string SportOf(Sport sport) => sport switch
    {
        Sport.Running => RunsTexts.SportRun,
        Sport.TrailRunning => RunsTexts.SportTrailRun,
        Sport.TreadmillRunning => RunsTexts.SportTreadmillRun,
        Sport.TrackRunning => RunsTexts.SportTrackRun,
        Sport.Walking => RunsTexts.SportWalk,
        Sport.Cycling => RunsTexts.SportRide,
        _ => RunsTexts.SportOther,
    };

    private RunPicture PictureOf(StoredActivity activity, IReadOnlyList<RunSecond>? seconds)
    {
        if (activity.SampleCount == 0)
        {
            return NoPicture;
        }

        if (_pictures.Count > MostKeptPictures)
        {
            _pictures.Clear();
        }

        return _pictures.GetOrAdd(activity.Digest, _ => Picture(seconds ?? SecondsOf(activity)));
    }

    private IReadOnlyList<RunSecond> SecondsOf(StoredActivity activity) => activity.SessionId is long session
        ? store.GetSeconds(session)
        : store.GetActivity(activity.Id) is { } recorded ? RecordedRun.Of(recorded).Seconds : [];

    private static RunPicture Picture(IReadOnlyList<RunSecond> seconds)
    {
        if (seconds.Count == 0)
        {
            return NoPicture;
        }

        var isHeartRate = seconds.All(second => second.CadenceTrust == Trust.None)
            && seconds.Any(second => second.HeartRateTrust != Trust.None);
        var columnOf = seconds.ToLookup(second => (int)(second.ElapsedSeconds * (long)PictureColumns / (seconds[^1].ElapsedSeconds + 1)));
        return new RunPicture([.. Enumerable.Range(0, PictureColumns).Select(at => Column([.. columnOf[at]], isHeartRate))], isHeartRate);
    }

    private static ProfileColumn Column(IReadOnlyList<RunSecond> seconds, bool isHeartRate)
    {
        Trust TrustOf(RunSecond second) => isHeartRate ? second.HeartRateTrust : second.CadenceTrust;
        double ValueOf(RunSecond second) => (isHeartRate ? second.HeartRateCentibpm : second.CadenceCentispm) / 100.0;
        var trusted = seconds.Where(second => TrustOf(second) == Trust.Trusted).ToList();
        var shown = trusted.Count > 0 ? trusted : [.. seconds.Where(second => TrustOf(second) == Trust.Doubtful)];
        return shown.Count == 0 ? new ProfileColumn(0, Trust.None) : new ProfileColumn(shown.Average(ValueOf), TrustOf(shown[0]));
    }
}
