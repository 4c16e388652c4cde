namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// What the samples of one activity say, without the runner's own numbers: made once and kept, so that years can be looked over
/// without a sample. Whoever changes a rule behind it raises <see cref="CurrentVersion"/>, and it is made again.
/// </summary>
public sealed record RunSummary
{
    /// <summary>Version of the rules.</summary>
    public const int CurrentVersion = 3;

    /// <summary>Width of a bin of heart rates in bpm.</summary>
    public const double HeartRateBinBpm = 1;

    /// <summary>Width of a bin of speeds in metres a second.</summary>
    public const double SpeedBinMetersPerSecond = 0.05;

    /// <summary>Moving time in seconds.</summary>
    public required Measured<double> MovingSeconds { get; init; }

    /// <summary>Pace on the flat of the same effort, in seconds per kilometre.</summary>
    public required Measured<double> GradeAdjustedPaceSecondsPerKm { get; init; }

    /// <summary>Rise of heart rate for the same speed, as a share.</summary>
    public required Measured<double> Decoupling { get; init; }

    /// <summary>Cadence and how it varied.</summary>
    public required CadenceFigures Cadence { get; init; }

    /// <summary>Mean temperature that the device felt, in degrees Celsius.</summary>
    public required Measured<double> TemperatureCelsius { get; init; }

    /// <summary>Best times over the common distances.</summary>
    public required IReadOnlyList<BestEffort> Bests { get; init; }

    /// <summary>Highest mean speed along the clock over each time, in metres a second.</summary>
    public required IReadOnlyList<CurvePoint> SpeedCurve { get; init; }

    /// <summary>Highest mean heart rate, in bpm.</summary>
    public required IReadOnlyList<CurvePoint> HeartRateCurve { get; init; }

    /// <summary>Highest mean power, in watts.</summary>
    public required IReadOnlyList<CurvePoint> PowerCurve { get; init; }

    /// <summary>Highest mean cadence, in steps a minute.</summary>
    public required IReadOnlyList<CurvePoint> CadenceCurve { get; init; }

    /// <summary>How long each heart rate was held, pauses left out.</summary>
    public required ValueTimes HeartRates { get; init; }

    /// <summary>How long each speed on the flat was held while moving.</summary>
    public required ValueTimes FlatSpeeds { get; init; }

    /// <summary>Even stretches with a settled heart rate.</summary>
    public required IReadOnlyList<SteadyStretch> Steady { get; init; }

    /// <summary>The run in few columns.</summary>
    public SmallPicture Picture { get; init; } = SmallPicture.None;

    /// <summary>What followed on each of its corrections; empty for a run without the band's coach.</summary>
    public IReadOnlyList<CueSample> Cues { get; init; } = [];

    /// <summary>Makes the summary of a run.</summary>
    public static RunSummary Of(RunTimeline run)
    {
        double[] flat = Grade.FlatSpeed(run);
        return new RunSummary
        {
            MovingSeconds = MovingTime.Of(run),
            GradeAdjustedPaceSecondsPerKm = GradeAdjustedPace.Of(run),
            Decoupling = Analysis.Decoupling.Of(run),
            Cadence = CadenceFigures.Of(run),
            TemperatureCelsius = run.TemperatureCelsius,
            Bests = BestEfforts.Of(run),
            SpeedCurve = MeanMaximal.Of(run.SpeedMetersPerSecond.Length == 0 ? [] : MeanMaximal.ClockSpeed(run), MeanMaximal.Lengths),
            HeartRateCurve = MeanMaximal.Of(run.HeartRateBpm, MeanMaximal.Lengths),
            PowerCurve = MeanMaximal.Of(run.PowerWatts, MeanMaximal.Lengths),
            CadenceCurve = MeanMaximal.Of(run.CadenceSpm, MeanMaximal.Lengths),
            HeartRates = ValueTimes.Of(run.WhileRecorded(run.HeartRateBpm), HeartRateBinBpm),
            FlatSpeeds = ValueTimes.Of(
                Enumerable.Range(0, run.Count).Where(run.IsMoving).Select(second => RunTimeline.At(flat, second)), SpeedBinMetersPerSecond),
            Steady = SteadyStretch.Of(run, flat),
        };
    }
}
