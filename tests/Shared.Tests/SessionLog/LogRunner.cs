using TrainingPlan.SessionLog;
using TrainingPlan.Units;

namespace TrainingPlan.Shared.Tests.SessionLog;

/// <summary>A runner made from a seed: what a band would record, with the noise of its estimates.</summary>
internal sealed class LogRunner
{
    private readonly Random _random;
    private readonly RunSecond _second = new();
    private double _cadence = 168;
    private double _heart = 110;
    private double _pace = 330;
    private double _steps;
    private double _meters;
    private int _estimate;

    public LogRunner(int seed) => _random = new Random(seed);

    public bool HasStrap { get; init; }

    public bool HasPace { get; init; } = true;

    /// <summary>The second of this number; the instance is reused, as on the band.</summary>
    public RunSecond Next(int elapsed)
    {
        bool isRunning = elapsed % 600 < 570;
        _cadence += (((isRunning ? 170 : 115) - _cadence) * 0.15) + Gauss(0.35);
        _heart += (((isRunning ? 158 : 125) - _heart) * 0.02) + Gauss(0.3);
        _pace += (((isRunning ? 320 : 620) - _pace) * 0.1) + Gauss(1.5);
        _steps += _cadence / 60;
        _meters += 1000 / _pace;
        if (elapsed % 2 == 0)
        {
            _estimate = (int)((_heart + Gauss(0.4)) * 100);
        }

        _second.ElapsedSeconds = elapsed;
        _second.State = isRunning ? MotionState.Run : MotionState.Walk;
        _second.Steps = (int)_steps;
        _second.CadenceCentispm = (int)((_cadence + Gauss(0.15)) * 100);
        _second.CadenceTrust = Trust.Trusted;
        _second.WristHeartRateCentibpm = _estimate;
        _second.WristHeartRateTrust = elapsed % 90 < 4 ? Trust.Doubtful : Trust.Trusted;
        _second.StrapHeartRateCentibpm = (int)_heart * 100;
        _second.StrapHeartRateTrust = HasStrap ? Trust.Trusted : Trust.None;
        _second.PaceSource = HasPace ? PaceSource.WristEstimate : PaceSource.None;
        _second.PaceSecondsPerKm = (int)_pace;
        _second.PaceUncertaintySecondsPerKm = (int)(_pace * 0.12);
        _second.DistanceMeters = HasPace ? (int)_meters : 0;
        return _second;
    }

    private double Gauss(double deviation) =>
        deviation * Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
