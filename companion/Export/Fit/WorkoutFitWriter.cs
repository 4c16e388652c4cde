using TrainingPlan.Companion.Import.Fit;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Export.Fit;

/// <summary>Writes a workout as a FIT file that a watch takes.</summary>
public sealed class WorkoutFitWriter
{
    private const uint None32 = uint.MaxValue;
    private const int StridesToCentispm = 200;
    private const int CentisPerUnit = 100;
    private const double MillimetersPerKm = 1_000_000;

    private readonly Workout _workout;
    private readonly List<string> _notes = [];
    private readonly FitWriter _file = new();

    private WorkoutFitWriter(Workout workout) => _workout = workout;

    /// <summary>Writes a valid workout.</summary>
    /// <param name="workout">The workout.</param>
    /// <param name="createdUtc">When the file is made.</param>
    public static WorkoutExport Write(Workout workout, DateTimeOffset createdUtc) => new WorkoutFitWriter(workout).Write(createdUtc);

    private WorkoutExport Write(DateTimeOffset createdUtc)
    {
        _file.Write(FitProfile.FileId,
        [
            new(WorkoutField.FileType, FitBaseType.Enum, FitProfile.WorkoutFile),
            new(WorkoutField.Manufacturer, FitBaseType.UInt16, FitProfile.Development),
            new(WorkoutField.Product, FitBaseType.UInt16, 0),
            new(WorkoutField.SerialNumber, FitBaseType.UInt32z, Digest()),
            new(WorkoutField.TimeCreated, FitBaseType.UInt32, createdUtc.ToUnixTimeSeconds() - FitProfile.EpochUnixSeconds),
        ]);
        _file.Write(FitProfile.Workout,
        [
            FitValue.OfText(WorkoutField.Name, _workout.Name),
            new(WorkoutField.Sport, FitBaseType.Enum, FitProfile.Running),
            new(WorkoutField.StepCount, FitBaseType.UInt16, _workout.StepCount),
        ]);
        for (int i = 0; i < _workout.StepCount; i++)
        {
            WriteStep(_workout.Steps[i], i);
        }

        return new WorkoutExport(_file.Finish(), _notes);
    }

    private void WriteStep(WorkoutStep step, int index)
    {
        var fields = new List<FitValue> { new(FitProfile.MessageIndex, FitBaseType.UInt16, index) };
        if (step.IsRepeat)
        {
            fields.Add(new(WorkoutField.DurationType, FitBaseType.Enum, (long)FitStepDuration.RepeatTimes));
            fields.Add(new(WorkoutField.DurationValue, FitBaseType.UInt32, step.RepeatFromIndex));
            fields.Add(new(WorkoutField.TargetType, FitBaseType.Enum, (long)FitTarget.Open));
            fields.Add(new(WorkoutField.TargetValue, FitBaseType.UInt32, step.RepeatCount));
        }
        else
        {
            (FitStepDuration kind, long value) = Duration(step, index + 1);
            fields.Add(new(WorkoutField.Intensity, FitBaseType.Enum, Intensity(step.Intensity)));
            fields.Add(new(WorkoutField.DurationType, FitBaseType.Enum, (long)kind));
            fields.Add(new(WorkoutField.DurationValue, FitBaseType.UInt32, value));
            AddTarget(fields, WorkoutField.TargetType, step.Target1Kind, step.Target1Low, step.Target1High, index + 1);
            if (step.Target2Kind != TargetKind.None)
            {
                AddTarget(fields, WorkoutField.SecondTargetType, step.Target2Kind, step.Target2Low, step.Target2High, index + 1);
            }
        }

        _file.Write(FitProfile.WorkoutStep, fields);
    }

    private (FitStepDuration Kind, long Value) Duration(WorkoutStep step, int number)
    {
        if (step.DurationKind == StepDurationKind.Open)
        {
            _notes.Add($"Step {number} never ends here; other devices end it by a lap press.");
        }

        return step.DurationKind switch
        {
            StepDurationKind.Time => (FitStepDuration.Time, step.DurationValue * 1000L),
            StepDurationKind.Distance => (FitStepDuration.Distance, step.DurationValue * 100L),
            StepDurationKind.HeartRateAbove => (FitStepDuration.HeartRateAbove, step.DurationValue + FitProfile.BpmOffset),
            StepDurationKind.HeartRateBelow => (FitStepDuration.HeartRateBelow, step.DurationValue + FitProfile.BpmOffset),
            _ => (FitStepDuration.Open, None32),
        };
    }

    private void AddTarget(List<FitValue> fields, byte typeField, TargetKind kind, int low, int high, int number)
    {
        if (kind == TargetKind.None)
        {
            fields.Add(new(typeField, FitBaseType.Enum, (long)FitTarget.Open));
            return;
        }

        (FitTarget target, long fitLow, long fitHigh) = kind switch
        {
            TargetKind.Pace => (FitTarget.Speed, SlowEnd(high), FastEnd(low)),
            TargetKind.Cadence => (FitTarget.Cadence, Down(low, StridesToCentispm), Up(high, StridesToCentispm)),
            _ => (FitTarget.HeartRate, Down(low, CentisPerUnit) + FitProfile.BpmOffset, Up(high, CentisPerUnit) + FitProfile.BpmOffset),
        };
        NameRounding(kind, low, high, fitLow, fitHigh, number);
        fields.Add(new(typeField, FitBaseType.Enum, (long)target));
        fields.Add(new((byte)(typeField + 1), FitBaseType.UInt32, 0));
        fields.Add(new((byte)(typeField + 2), FitBaseType.UInt32, fitLow));
        fields.Add(new((byte)(typeField + 3), FitBaseType.UInt32, fitHigh));
    }

    private void NameRounding(TargetKind kind, int low, int high, long fitLow, long fitHigh, int number)
    {
        switch (kind)
        {
            case TargetKind.Cadence when fitLow * StridesToCentispm != low || fitHigh * StridesToCentispm != high:
                _notes.Add($"Step {number}: FIT counts whole strides, so the cadence became {fitLow * 2} to {fitHigh * 2} spm.");
                break;
            case TargetKind.HeartRate when (fitLow - FitProfile.BpmOffset) * CentisPerUnit != low
                || (fitHigh - FitProfile.BpmOffset) * CentisPerUnit != high:
                _notes.Add($"Step {number}: FIT counts whole beats, so the heart rate became "
                    + $"{fitLow - FitProfile.BpmOffset} to {fitHigh - FitProfile.BpmOffset} bpm.");
                break;
            case TargetKind.Pace when PaceOf(fitHigh) != low || PaceOf(fitLow) != high:
                _notes.Add(
                    $"Step {number}: FIT counts millimetres a second, so the pace became {PaceOf(fitHigh)} to {PaceOf(fitLow)} s/km.");
                break;
            default:
                break;
        }
    }

    private uint Digest()
    {
        byte[] bytes = new byte[WorkoutCodec.MaxBytes];
        int length = WorkoutCodec.Encode(_workout, bytes);
        return length > 0 ? ContentDigest.Of(bytes, 0, length) : throw new ArgumentException("The workout is not valid.");
    }

    private static long Intensity(StepIntensity intensity) => intensity switch
    {
        StepIntensity.WarmUp => 2,
        StepIntensity.Recovery => 4,
        StepIntensity.Rest => 1,
        StepIntensity.CoolDown => 3,
        _ => 0,
    };

    /// <summary>A speed that is not faster than a pace; the slowest pace that a workout takes stays within.</summary>
    private static long SlowEnd(int secondsPerKm)
    {
        long nearest = SpeedOf(secondsPerKm);
        bool isTooFast = PaceOf(nearest) < secondsPerKm && PaceOf(nearest - 1) <= WorkoutLimits.TargetMax(TargetKind.Pace);
        return isTooFast ? nearest - 1 : nearest;
    }

    /// <summary>A speed that is not slower than a pace.</summary>
    private static long FastEnd(int secondsPerKm)
    {
        long nearest = SpeedOf(secondsPerKm);
        return PaceOf(nearest) > secondsPerKm ? nearest + 1 : nearest;
    }

    private static long SpeedOf(int secondsPerKm) => (long)Math.Round(MillimetersPerKm / secondsPerKm);

    private static int PaceOf(long millimetersPerSecond) => (int)Math.Floor(MillimetersPerKm / millimetersPerSecond + 0.5);

    private static long Down(int value, int unit) => value / unit;

    private static long Up(int value, int unit) => (value + unit - 1) / unit;
}
