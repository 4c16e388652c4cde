using TrainingPlan.Units;

namespace TrainingPlan.Trials.Lives;

/// <summary>Ready seconds of a run from chance, at the log's resolution: no two runs are alike.</summary>
internal sealed class SecondSource(Random chance, bool mayHaveStrap = true)
{
    private static readonly Trust[] Trusts = Enum.GetValues<Trust>();
    private int _cadence = 1500 + chance.Next(500);
    private int _heartRate = 200 + chance.Next(150);
    private int _pace = 240 + chance.Next(240);
    private int _steps;
    private int _distanceCentimeters;
    private Trust _cadenceTrust = Trust.Trusted;
    private Trust _heartRateTrust = Trust.Trusted;
    private PaceSource _source = chance.Next(3) == 0 ? PaceSource.None : PaceSource.WristEstimate;
    private int _elapsed;

    /// <summary>Beat intervals that a strap gives each second; 0 without a strap.</summary>
    public int Beats { get; } = mayHaveStrap && chance.Next(3) == 0 ? 3 : 0;

    public RunSecond Next()
    {
        _cadence = Math.Clamp(_cadence + chance.Next(-9, 10), 1000, 2200);
        _heartRate = Math.Clamp(_heartRate + chance.Next(-2, 3), 80, 420);
        _pace = Math.Clamp(_pace + chance.Next(-6, 7), 180, 600);
        _steps += chance.Next(1, 5);
        _distanceCentimeters += 100_000 / _pace;
        _cadenceTrust = chance.Next(20) == 0 ? Trusts[chance.Next(Trusts.Length)] : _cadenceTrust;
        _heartRateTrust = chance.Next(20) == 0 ? Trusts[chance.Next(Trusts.Length)] : _heartRateTrust;
        return new RunSecond
        {
            ElapsedSeconds = _elapsed++,
            State = chance.Next(30) == 0 ? MotionState.Walk : MotionState.Run,
            Steps = _steps,
            CadenceCentispm = _cadence * 10,
            CadenceTrust = _cadenceTrust,
            WristHeartRateCentibpm = _heartRate * 50,
            WristHeartRateTrust = _heartRateTrust,
            StrapHeartRateCentibpm = (_heartRate + 1) * 50,
            StrapHeartRateTrust = Beats > 0 ? Trust.Trusted : Trust.None,
            PaceSource = _source,
            PaceSecondsPerKm = _pace,
            PaceUncertaintySecondsPerKm = _pace / 8,
            DistanceMeters = _source == PaceSource.None ? 0 : _distanceCentimeters / 100,
        };
    }
}
