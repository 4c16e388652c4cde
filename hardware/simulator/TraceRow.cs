using System;
using System.Globalization;
using System.Text;
using TrainingPlan.Coaching;
using TrainingPlan.Units;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>One row of a trace. A value whose trust is none is an empty field, a doubtful one is written.</summary>
public static class TraceRow
{
    /// <summary>The column row.</summary>
    public const string Header =
        "t_s,state,steps,cadence_spm,cadence_trust,hr_bpm,hr_trust,pace_s_per_km,pace_uncertainty_s_per_km,cue";

    /// <summary>The row of a second.</summary>
    public static string Format(int second, RunSecond now, CueKind cue)
    {
        bool hasPace = now.PaceSource != PaceSource.None && now.PaceSecondsPerKm > 0;
        return string.Join(
            ',',
            Number(second),
            now.State switch { MotionState.Run => "run", MotionState.Walk => "walk", _ => "still" },
            Number(now.Steps),
            Hundredths(now.CadenceCentispm, now.CadenceTrust),
            Name(now.CadenceTrust),
            Hundredths(now.HeartRateCentibpm, now.HeartRateTrust),
            Name(now.HeartRateTrust),
            hasPace ? Number(now.PaceSecondsPerKm) : string.Empty,
            hasPace ? Number(now.PaceUncertaintySecondsPerKm) : string.Empty,
            cue == CueKind.None ? string.Empty : Dashed(cue.ToString()));
    }

    /// <summary>none, doubtful or trusted.</summary>
    public static string Name(Trust trust) => trust switch
    {
        Trust.Trusted => "trusted",
        Trust.Doubtful => "doubtful",
        _ => "none",
    };

    /// <summary>`QuickerSteps` as `quicker-steps`.</summary>
    public static string Dashed(string name)
    {
        var text = new StringBuilder();
        foreach (char letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Hundredths(int value, Trust trust) =>
        trust == Trust.None ? string.Empty : (value / 100.0).ToString("F2", CultureInfo.InvariantCulture);
}
