using System.Text;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Import.Fit;

/// <summary>Reads a workout out of a FIT file. What has no place in our workouts is named in a note, never dropped in silence.</summary>
public sealed class WorkoutFitReader
{
    private const string UnnamedWorkout = "Workout";

    private readonly Workout _workout = new();
    private readonly List<string> _notes = [];
    private readonly int _heartRateMaxBpm;
    private bool _isRunning;

    private WorkoutFitReader(IReadOnlyList<int> zoneUpperBpm, int heartRateMaxBpm)
    {
        _heartRateMaxBpm = heartRateMaxBpm;
        for (int i = 0; i < Math.Min(Workout.ZoneCount, zoneUpperBpm.Count); i++)
        {
            _workout.HeartRateZoneUpperBpm[i] = zoneUpperBpm[i];
        }
    }

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="zoneUpperBpm">Upper ends of the runner's five heart-rate zones; empty or zeros when unknown.</param>
    /// <param name="heartRateMaxBpm">The runner's highest heart rate; 0 when unknown.</param>
    /// <exception cref="FitException">It is no workout of a runner, or damaged; the message says which in one sentence.</exception>
    public static WorkoutImport Read(byte[] file, IReadOnlyList<int> zoneUpperBpm, int heartRateMaxBpm) =>
        new WorkoutFitReader(zoneUpperBpm, heartRateMaxBpm).Read(file);

    private WorkoutImport Read(byte[] file)
    {
        FitMessage? fileId = null;
        FitMessage? head = null;
        var steps = new List<FitMessage>();
        foreach (FitMessage message in FitReader.Read(file))
        {
            fileId ??= message.GlobalNumber == FitProfile.FileId ? message : null;
            head ??= message.GlobalNumber == FitProfile.Workout ? message : null;
            if (message.GlobalNumber == FitProfile.WorkoutStep)
            {
                steps.Add(message);
            }
        }

        long? kind = fileId?.Number(WorkoutField.FileType);
        if (kind != FitProfile.WorkoutFile)
        {
            throw new FitException($"The file holds {FitProfile.FileKind(kind)}, not a workout.");
        }

        ReadHead(head);
        ReadSteps(Ordered(steps));
        NameWhatStepsSay(steps);
        WorkoutError error = WorkoutValidator.Check(_workout, out int step);
        if (error != WorkoutError.None)
        {
            string where = step < 0 ? "" : $"Step {step + 1}: ";
            throw new FitException($"The workout can't be taken. {where}{WorkoutErrors.Sentence(error)}");
        }

        return new WorkoutImport(_workout, _notes);
    }

    private void ReadHead(FitMessage? head)
    {
        long sport = head?.Number(WorkoutField.Sport) ?? FitProfile.Running;
        _isRunning = sport == FitProfile.Running;
        if (!_isRunning)
        {
            _notes.Add($"It is a workout of another sport (number {sport}); it is taken as one of running.");
        }

        string name = head?.Text(WorkoutField.Name)?.Trim() ?? "";
        _workout.Name = Fitting(name.Length == 0 ? UnnamedWorkout : name);
        if (name.Length > 0 && _workout.Name != name)
        {
            _notes.Add($"The name \"{name}\" was shortened to \"{_workout.Name}\".");
        }

        if (head?.Text(WorkoutField.Description) is string description)
        {
            _notes.Add($"The description is not kept: \"{description}\".");
        }
    }

    private void ReadSteps(List<FitMessage> steps)
    {
        if (steps.Count > Workout.MaxSteps)
        {
            throw new FitException($"The workout has {steps.Count} steps; {Workout.MaxSteps} are the most. Use repeats.");
        }

        var indexOfNumber = new Dictionary<long, int>();
        for (int i = 0; i < steps.Count; i++)
        {
            FitMessage step = steps[i];
            if (!indexOfNumber.TryAdd(NumberOf(step) ?? i, _workout.StepCount))
            {
                throw new FitException($"The workout has two steps of the number {NumberOf(step)}.");
            }

            long duration = step.Number(WorkoutField.DurationType) ?? (long)FitStepDuration.Open;
            if (duration == (long)FitStepDuration.RepeatTimes)
            {
                ReadRepeat(step, i, indexOfNumber);
            }
            else if (duration is >= (long)FitStepDuration.RepeatUntilTime and <= (long)FitStepDuration.RepeatUntilPowerAbove)
            {
                _notes.Add($"Step {i + 1} repeats until something is reached, which is not supported; the steps before it run once.");
            }
            else
            {
                ReadStep(step, i + 1, duration);
            }
        }
    }

    private void ReadRepeat(FitMessage step, int index, Dictionary<long, int> indexOfNumber)
    {
        long number = step.Number(WorkoutField.DurationValue) ?? -1;
        if (!indexOfNumber.TryGetValue(number, out int from) || from >= _workout.StepCount)
        {
            throw new FitException($"The workout can't be taken. Step {index + 1}: {WorkoutErrors.Sentence(WorkoutError.RepeatToNowhere)}");
        }

        long count = step.Number(WorkoutField.TargetValue) ?? 0;
        if (count is < 1 or > WorkoutLimits.MaxRepeatCount)
        {
            string sentence = WorkoutErrors.Sentence(WorkoutError.RepeatCountOutOfRange);
            throw new FitException($"The workout can't be taken. Step {index + 1}: {sentence}");
        }

        _workout.AddRepeat(from, (int)count);
    }

    private void ReadStep(FitMessage message, int number, long duration)
    {
        WorkoutStep step = _workout.AddStep(StepIntensity.Active, StepDurationKind.LapPress, 0);
        step.Intensity = IntensityOf(message, number);
        long value = message.Number(WorkoutField.DurationValue) ?? 0;
        switch ((FitStepDuration)duration)
        {
            case FitStepDuration.Time or FitStepDuration.RepetitionTime:
                SetWhole(step, number, StepDurationKind.Time, value, 1000, WorkoutLimits.MaxStepSeconds);
                break;
            case FitStepDuration.Distance:
                SetWhole(step, number, StepDurationKind.Distance, value, 100, WorkoutLimits.MaxStepMeters);
                break;
            case FitStepDuration.HeartRateBelow or FitStepDuration.HeartRateAbove:
                SetHeartRate(step, number, duration == (long)FitStepDuration.HeartRateAbove, value);
                break;
            case FitStepDuration.Open:
                break;
            default:
                _notes.Add($"Step {number} ends by {Unsupported(duration)}, which is not supported; it ends by a lap press instead.");
                break;
        }

        new WorkoutFitTargets(_workout.HeartRateZoneUpperBpm, _heartRateMaxBpm, _isRunning, _notes).Read(message, number, step);
    }

    private static string Unsupported(long duration) => duration switch
    {
        (long)FitStepDuration.Calories => "calories",
        14 or 15 => "a power",
        29 => "repetitions",
        _ => $"a length of kind {duration}",
    };

    private StepIntensity IntensityOf(FitMessage message, int number)
    {
        long intensity = message.Number(WorkoutField.Intensity) ?? 0;
        if (intensity > 5)
        {
            _notes.Add($"Step {number} has an intensity that is not supported (number {intensity}); it is taken as work.");
        }

        return intensity switch
        {
            1 => StepIntensity.Rest,
            2 => StepIntensity.WarmUp,
            3 => StepIntensity.CoolDown,
            4 => StepIntensity.Recovery,
            _ => StepIntensity.Active,
        };
    }

    private void SetWhole(WorkoutStep step, int number, StepDurationKind kind, long value, int parts, int max)
    {
        string what = kind == StepDurationKind.Time ? "seconds" : "metres";
        long whole = (value + parts / 2) / parts;
        if (whole < 1 || whole > max)
        {
            string length = FormattableString.Invariant($"{value / (double)parts:0.###} {what}");
            _notes.Add($"Step {number} is {length} long, which is not supported; it ends by a lap press instead.");
            return;
        }

        if (whole * parts != value)
        {
            string length = FormattableString.Invariant($"{value / (double)parts:0.###} {what}");
            _notes.Add($"Step {number} is {length} long; it was rounded to {whole} {what}.");
        }

        step.DurationKind = kind;
        step.DurationValue = (int)whole;
    }

    private void SetHeartRate(WorkoutStep step, int number, bool isAbove, long value)
    {
        bool isPercent = value <= FitProfile.BpmOffset;
        long bpm = isPercent ? (value * _heartRateMaxBpm + 50) / 100 : value - FitProfile.BpmOffset;
        if (bpm is < WorkoutLimits.MinHeartRateBpm or > WorkoutLimits.MaxHeartRateBpm)
        {
            string why = isPercent && _heartRateMaxBpm == 0
                ? $"{value} % of the highest heart rate, which is not known"
                : $"a heart rate of {bpm} bpm, which is not supported";
            _notes.Add($"Step {number} ends by {why}; it ends by a lap press instead.");
            return;
        }

        if (isPercent)
        {
            _notes.Add($"Step {number} ends by {value} % of the highest heart rate: {bpm} bpm with yours.");
        }

        step.DurationKind = isAbove ? StepDurationKind.HeartRateAbove : StepDurationKind.HeartRateBelow;
        step.DurationValue = (int)bpm;
    }

    private void NameWhatStepsSay(List<FitMessage> steps)
    {
        AddList("The names of the steps are not kept", steps.Select(step => step.Text(WorkoutField.StepName)));
        AddList("The notes of the steps are not kept", steps.Select(step => step.Text(WorkoutField.Notes)));
    }

    private void AddList(string what, IEnumerable<string?> texts)
    {
        List<string> said = [.. texts.OfType<string>()];
        if (said.Count > 0)
        {
            _notes.Add($"{what}: {string.Join(", ", said)}.");
        }
    }

    /// <summary>Steps by their numbers; a file whose steps have none is in order as it is.</summary>
    private static List<FitMessage> Ordered(List<FitMessage> steps) => [.. steps.OrderBy(step => NumberOf(step) ?? 0)];

    private static long? NumberOf(FitMessage step) => step.Number(FitProfile.MessageIndex) & FitProfile.MessageIndexMask;

    /// <summary>A name without control characters, cut to what a workout holds, never within a character.</summary>
    private static string Fitting(string name)
    {
        var text = new StringBuilder();
        int bytes = 0;
        foreach (Rune rune in name.EnumerateRunes())
        {
            bytes += Rune.IsControl(rune) ? 0 : rune.Utf8SequenceLength;
            if (bytes > Workout.MaxNameBytes)
            {
                break;
            }

            text.Append(Rune.IsControl(rune) ? "" : rune.ToString());
        }

        return text.ToString().Trim();
    }
}
