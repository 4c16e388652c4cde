using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Store;

/// <summary>How the runner wants to be coached and spoken to.</summary>
public sealed partial class RunStore
{
    /// <summary>The runner's settings; a new runner's are <see cref="RunnerSettings.Default"/>.</summary>
    public RunnerSettings GetSettings() => Query(
        row => new RunnerSettings
        {
            IsImperial = row.Int("is_imperial") != 0,
            Language = row.Text("language"),
            CueMode = (CueMode)row.Int("cue_mode"),
            AutoPauseSeconds = row.Int("auto_pause_s"),
            DistanceMarkMeters = row.Int("distance_mark_m"),
            TimeMarkSeconds = row.Int("time_mark_s"),
            BeltSecondsPerKm = row.Int("belt_s_per_km"),
            RadioUse = (RadioUse)row.Int("radio_use"),
            StrapAddress = row.Long("strap_address"),
            PodAddress = row.Long("pod_address"),
            CadenceLowSpm = row.DoubleOrNull("cadence_low_spm"),
            CadenceHighSpm = row.DoubleOrNull("cadence_high_spm"),
        },
        "SELECT * FROM runner_settings").FirstOrDefault() ?? RunnerSettings.Default;

    /// <summary>Keeps the runner's settings.</summary>
    public void SaveSettings(RunnerSettings settings) => InTransaction(transaction => Execute(
        transaction,
        """
        INSERT OR REPLACE INTO runner_settings (id, is_imperial, language, cue_mode, auto_pause_s, distance_mark_m, time_mark_s,
            belt_s_per_km, radio_use, strap_address, pod_address, cadence_low_spm, cadence_high_spm)
        VALUES (1, $imperial, $language, $mode, $pause, $distance, $time, $belt, $radio, $strap, $pod, $low, $high)
        """,
        ("$imperial", settings.IsImperial ? 1 : 0), ("$language", settings.Language), ("$mode", (int)settings.CueMode),
        ("$pause", settings.AutoPauseSeconds), ("$distance", settings.DistanceMarkMeters), ("$time", settings.TimeMarkSeconds),
        ("$belt", settings.BeltSecondsPerKm), ("$radio", (int)settings.RadioUse), ("$strap", settings.StrapAddress),
        ("$pod", settings.PodAddress), ("$low", settings.CadenceLowSpm), ("$high", settings.CadenceHighSpm)));
}
