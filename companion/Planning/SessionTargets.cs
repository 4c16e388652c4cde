using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Planning;

/// <summary>Bands around the runner's own numbers. A number that is not known gives no target.</summary>
internal sealed class SessionTargets(RunnerNumbers numbers)
{
    /// <summary>Half width of a cadence band in percent of the target (van Hooren 2020: bands, not points).</summary>
    private const double CadenceBandPercent = 3;

    /// <summary>
    /// Quicker steps: 5 % above the runner's own cadence, which takes load off the knee (Heiderscheit 2011). There is no universal 180.
    /// </summary>
    private const double QuickerPercent = 5;

    /// <summary>Below this share of zone 1's upper end an easy effort counts as too low: a guard, not a goal.</summary>
    private const double EasyFloorShare = 0.8;

    private readonly bool _hasZones = numbers.HeartRateZoneUpperBpm.Count == Workout.ZoneCount;

    /// <summary>Quicker cadence in whole steps per minute; null when the runner's own is unknown.</summary>
    public int? QuickerSpm => numbers.EasyCadenceSpm is double own ? (int)Math.Round(own * (1 + QuickerPercent / 100)) : null;

    /// <summary>Heart rate that easy running stays below, in bpm; null without zones.</summary>
    public int? EasyHighBpm => _hasZones ? numbers.HeartRateZoneUpperBpm[2] : null;

    /// <summary>Own cadence and an easy heart rate.</summary>
    public void Easy(WorkoutStep step) => Set(step, numbers.EasyCadenceSpm, EasyFloorBpm(), EasyHighBpm);

    /// <summary>Own cadence only: heart rate lags too far behind on a recovery.</summary>
    public void Recovery(WorkoutStep step) => Set(step, numbers.EasyCadenceSpm, null, null);

    /// <summary>Quicker steps; a minute is too short for a heart rate to follow.</summary>
    public void Quicker(WorkoutStep step) => Set(step, QuickerSpm, null, null);

    /// <summary>Zone 4, comfortably hard.</summary>
    public void Steady(WorkoutStep step) => Set(step, numbers.EasyCadenceSpm * 1.02, ZoneUpper(2), ZoneUpper(3));

    /// <summary>Zones 4 and 5: a short repeat starts below zone 5 because heart rate needs its time.</summary>
    public void Hard(WorkoutStep step) => Set(step, numbers.EasyCadenceSpm * 1.04, ZoneUpper(2), ZoneUpper(4));

    /// <summary>Writes the runner's zones into the workout.</summary>
    public void WriteZones(Workout workout)
    {
        for (int i = 0; _hasZones && i < Workout.ZoneCount; i++)
        {
            workout.HeartRateZoneUpperBpm[i] = numbers.HeartRateZoneUpperBpm[i];
        }
    }

    private int? ZoneUpper(int index) => _hasZones ? numbers.HeartRateZoneUpperBpm[index] : null;

    private int? EasyFloorBpm() => _hasZones ? (int)(numbers.HeartRateZoneUpperBpm[0] * EasyFloorShare) : null;

    private static void Set(WorkoutStep step, double? cadenceSpm, int? lowBpm, int? highBpm)
    {
        bool hasHeartRate = lowBpm is not null && highBpm is not null;
        if (cadenceSpm is double spm)
        {
            double halfSpm = spm * CadenceBandPercent / 100;
            step.SetTarget1(TargetKind.Cadence, (int)Math.Round((spm - halfSpm) * 100), (int)Math.Round((spm + halfSpm) * 100));
            if (hasHeartRate)
            {
                step.SetTarget2(TargetKind.HeartRate, lowBpm!.Value * 100, highBpm!.Value * 100);
            }
        }
        else if (hasHeartRate)
        {
            step.SetTarget1(TargetKind.HeartRate, lowBpm!.Value * 100, highBpm!.Value * 100);
        }
    }
}
