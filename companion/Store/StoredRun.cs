using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Store;

/// <summary>A run as the store lists it.</summary>
/// <param name="Id">Number of the run in this store; never used twice.</param>
/// <param name="BandId">The band that recorded it, 16 hexadecimal digits.</param>
/// <param name="SessionNumber">Number of the session on that band.</param>
/// <param name="Digest">CRC-32C of the session's bytes, 8 hexadecimal digits.</param>
/// <param name="StartUtc">When it began; null when the band's clock was never set.</param>
/// <param name="DurationSeconds">Length without pauses, in seconds.</param>
/// <param name="RunningSeconds">Seconds of running.</param>
/// <param name="Steps">Whole steps.</param>
/// <param name="DistanceMeters">Distance in metres, where a source gave one.</param>
/// <param name="CadenceSpm">Mean cadence while running, steps per minute.</param>
/// <param name="HeartRateBpm">Mean heart rate, bpm.</param>
/// <param name="WorkoutName">Name of the workout; empty for a free run.</param>
/// <param name="WorkoutRevision">Its revision; 0 for a free run.</param>
/// <param name="CuesHeard">Cues that sounded.</param>
/// <param name="CuesWithheld">Corrections that were withheld to measure their benefit.</param>
/// <param name="LostBlocks">Blocks of the log that are broken or missing; 0 for a whole session.</param>
/// <param name="IsComplete">False when the band lost power before the recording was closed.</param>
/// <param name="ReceivedUtc">When this store took it.</param>
public sealed record StoredRun(
    long Id,
    string BandId,
    int SessionNumber,
    string Digest,
    DateTimeOffset? StartUtc,
    int DurationSeconds,
    int RunningSeconds,
    int Steps,
    Measured<double> DistanceMeters,
    Measured<double> CadenceSpm,
    Measured<double> HeartRateBpm,
    string WorkoutName,
    int WorkoutRevision,
    int CuesHeard,
    int CuesWithheld,
    int LostBlocks,
    bool IsComplete,
    DateTimeOffset ReceivedUtc)
{
    /// <summary>The runner's day on which it began: by its start or, when that is unknown, by the day on which it was stored.</summary>
    public DateOnly LocalDate => DateOnly.FromDateTime((StartUtc ?? ReceivedUtc).ToLocalTime().DateTime);
}
