using System.Globalization;
using System.Text;
using TrainingPlan.Companion.Store;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Export;

/// <summary>A run as comma-separated values (RFC 4180), a line a second or a cue; a missing value is empty, never zero.</summary>
public static class RunCsv
{
    /// <summary>The seconds with their trust.</summary>
    public static string Seconds(IReadOnlyList<RunSecond> seconds)
    {
        var text = new StringBuilder(
            "elapsed_s,state,is_paused,steps,cadence_spm,cadence_trust,wrist_heart_rate_bpm,wrist_heart_rate_trust,strap_heart_rate_bpm,"
            + "strap_heart_rate_trust,pace_s_per_km,pace_uncertainty_s_per_km,pace_source,distance_m" + CsvLine.End);
        foreach (RunSecond second in seconds)
        {
            bool hasPace = second.PaceSource != PaceSource.None;
            CsvLine.Add(
                text,
                second.ElapsedSeconds,
                second.State,
                second.IsPaused ? 1 : 0,
                second.Steps,
                Hundredths(second.CadenceCentispm, second.CadenceTrust),
                second.CadenceTrust,
                Hundredths(second.WristHeartRateCentibpm, second.WristHeartRateTrust),
                second.WristHeartRateTrust,
                Hundredths(second.StrapHeartRateCentibpm, second.StrapHeartRateTrust),
                second.StrapHeartRateTrust,
                hasPace && second.PaceSecondsPerKm > 0 ? second.PaceSecondsPerKm : null,
                hasPace && second.PaceSecondsPerKm > 0 ? second.PaceUncertaintySecondsPerKm : null,
                second.PaceSource,
                hasPace ? second.DistanceMeters : null);
        }

        return text.ToString();
    }

    /// <summary>The cues, spoken and withheld, with their sentence; values in the target's unit.</summary>
    public static string Cues(IReadOnlyList<StoredCue> cues)
    {
        var text = new StringBuilder("elapsed_s,kind,is_withheld,target,value,target_low,target_high,sentence" + CsvLine.End);
        foreach (StoredCue cue in cues)
        {
            CsvLine.Add(
                text, cue.ElapsedSeconds, cue.Kind, cue.IsWithheld ? 1 : 0, cue.Target, cue.Value, cue.TargetLow, cue.TargetHigh,
                cue.Sentence(isMetric: true));
        }

        return text.ToString();
    }

    private static string? Hundredths(int value, Trust trust) =>
        trust == Trust.None ? null : (value / 100m).ToString("0.##", CultureInfo.InvariantCulture);
}
