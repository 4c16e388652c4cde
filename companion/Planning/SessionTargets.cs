using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Planning;

/// <summary>
/// Bands around the runner's own numbers. A number that is not known gives no target. A step has room for two: faster steps ask for pace
/// where the band has a source for it and for heart rate otherwise, easy ones for heart rate, and each for the own cadence.
/// </summary>
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

    private const int NarrowestHalfBandSeconds = 5;

    private readonly bool _hasZones = numbers.HeartRateZoneUpperBpm.Count == Workout.ZoneCount;
    private readonly TrainingPaces? _paces = numbers.HasPaceSource ? numbers.Paces : null;

    /// <summary>The numbers that they are made of.</summary>
    public RunnerNumbers Numbers => numbers;

    /// <summary>Quicker cadence in whole steps per minute; null when the runner's own is unknown.</summary>
    public int? QuickerSpm => numbers.EasyCadenceSpm is double own ? (int)Math.Round(own * (1 + QuickerPercent / 100)) : null;

    /// <summary>Heart rate that easy running stays below, in bpm; null without zones.</summary>
    public int? EasyHighBpm => _hasZones ? numbers.HeartRateZoneUpperBpm[2] : null;

    /// <summary>Own cadence and an easy heart rate.</summary>
    public void Easy(WorkoutStep step) => Set(step, numbers.EasyCadenceSpm, null, EasyFloorBpm(), EasyHighBpm);

    /// <summary>Own cadence only: heart rate lags too far behind on a recovery or a short spell.</summary>
    public void Recovery(WorkoutStep step) => Set(step, numbers.EasyCadenceSpm, null, null, null);

    /// <summary>Quicker steps; a minute is too short for a heart rate to follow.</summary>
    public void Quicker(WorkoutStep step) => Set(step, QuickerSpm, null, null, null);

    /// <summary>Threshold pace or zone 4: comfortably hard.</summary>
    public void Steady(WorkoutStep step) => Set(step, numbers.EasyCadenceSpm * 1.02, _paces?.Threshold, ZoneUpper(2), ZoneUpper(3));

    /// <summary>Interval pace, or zones 4 and 5: a short repeat starts below zone 5 because heart rate needs its time.</summary>
    public void Hard(WorkoutStep step) => Set(step, numbers.EasyCadenceSpm * 1.04, _paces?.Interval, ZoneUpper(2), ZoneUpper(4));

    /// <summary>Repetition pace; too short for a heart rate.</summary>
    public void Fast(WorkoutStep step) => Set(step, numbers.EasyCadenceSpm * 1.05, _paces?.Repetition, null, null);

    /// <summary>A strong effort uphill: quicker steps and no pace.</summary>
    public void Climb(WorkoutStep step) => Set(step, QuickerSpm, null, null, null);

    /// <summary>The pace of a race, or the zone below the threshold.</summary>
    public void Race(WorkoutStep step, int? secondsPerKm) =>
        Set(step, numbers.EasyCadenceSpm * 1.02, numbers.HasPaceSource ? secondsPerKm : null, ZoneUpper(1), ZoneUpper(3));

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

    private void Set(WorkoutStep step, double? cadenceSpm, int? paceSecondsPerKm, int? lowBpm, int? highBpm)
    {
        bool isFirstTaken = false;
        if (cadenceSpm is double spm)
        {
            double halfSpm = spm * CadenceBandPercent / 100;
            step.SetTarget1(TargetKind.Cadence, (int)Math.Round((spm - halfSpm) * 100), (int)Math.Round((spm + halfSpm) * 100));
            isFirstTaken = true;
        }

        if (paceSecondsPerKm is int pace)
        {
            int half = Math.Max(NarrowestHalfBandSeconds, numbers.Paces?.UncertaintySecondsPerKm ?? 0);
            Put(step, isFirstTaken, TargetKind.Pace, pace - half, pace + half);
        }
        else if (lowBpm is int low && highBpm is int high)
        {
            Put(step, isFirstTaken, TargetKind.HeartRate, low * 100, high * 100);
        }
    }

    private static void Put(WorkoutStep step, bool isFirstTaken, TargetKind kind, int low, int high)
    {
        if (isFirstTaken)
        {
            step.SetTarget2(kind, low, high);
        }
        else
        {
            step.SetTarget1(kind, low, high);
        }
    }
}
