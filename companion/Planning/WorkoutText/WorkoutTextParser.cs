using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Planning;

/// <summary>Reads a workout's text by recursive descent; the first fault ends it.</summary>
internal sealed class WorkoutTextParser(string text, Workout workout)
{
    private const string Times = "xX×*";
    private const string HasLengthAlready = "This step has a length already. A comma may be missing.";
    private const decimal MetersPerMile = 1609.344m;

    private readonly WorkoutTextScanner _scanner = new(text);
    private readonly int[] _columnOfStep = new int[Workout.MaxSteps];
    private readonly bool[] _isEasy = new bool[Workout.MaxSteps];

    /// <summary>Reads all of it; what is wrong, or null.</summary>
    public WorkoutTextFault? Parse()
    {
        if (_scanner.IsAtEnd)
        {
            return Fault("There is no step. Write one, such as 30min easy.");
        }

        WorkoutTextFault? fault = ParseSteps(0);
        if (fault != null)
        {
            return fault;
        }

        if (!_scanner.IsAtEnd)
        {
            return Fault(_scanner.Next == ')' ? "There is no repeat that this closes." : "A comma is missing here.");
        }

        NameEasySteps();
        WorkoutError error = WorkoutValidator.Check(workout, out int step);
        return error == WorkoutError.None ? null : new WorkoutTextFault(step < 0 ? 1 : _columnOfStep[step], WorkoutErrors.Sentence(error));
    }

    private WorkoutTextFault? ParseSteps(int depth)
    {
        do
        {
            WorkoutTextFault? fault = ParseRepeatOrStep(depth);
            if (fault != null)
            {
                return fault;
            }
        }
        while (_scanner.Take(",;"));
        return null;
    }

    private WorkoutTextFault? ParseRepeatOrStep(int depth)
    {
        int column = _scanner.Column;
        decimal count = _scanner.TakeNumber();
        if (count < 0 || !_scanner.Take(Times))
        {
            _scanner.Return(column);
            return ParseStep();
        }

        if (count != (int)count || count is < 1 or > WorkoutLimits.MaxRepeatCount)
        {
            return FaultAt(column, WorkoutErrors.Sentence(WorkoutError.RepeatCountOutOfRange));
        }

        if (depth >= WorkoutLimits.MaxRepeatDepth)
        {
            return FaultAt(column, WorkoutErrors.Sentence(WorkoutError.RepeatsTooDeep));
        }

        int from = workout.StepCount;
        WorkoutTextFault? fault = ParseRepeated(depth + 1);
        if (fault != null || workout.StepCount >= Workout.MaxSteps)
        {
            return fault ?? FaultAt(column, WorkoutErrors.Sentence(WorkoutError.TooManySteps));
        }

        _columnOfStep[workout.StepCount] = column;
        workout.AddRepeat(from, (int)count);
        return null;
    }

    private WorkoutTextFault? ParseRepeated(int depth)
    {
        int open = _scanner.Column;
        if (!_scanner.Take("("))
        {
            return ParseStep();
        }

        WorkoutTextFault? fault = ParseSteps(depth);
        if (fault != null || _scanner.Take(")"))
        {
            return fault;
        }

        return _scanner.IsAtEnd ? FaultAt(open, "This repeat is never closed. Add a ).") : Fault("A comma or ) is missing here.");
    }

    private WorkoutTextFault? ParseStep()
    {
        if (workout.StepCount >= Workout.MaxSteps)
        {
            return Fault(WorkoutErrors.Sentence(WorkoutError.TooManySteps));
        }

        int column = _scanner.Column;
        var draft = new StepDraft();
        while (!_scanner.IsAtEnd && !",;)".Contains(_scanner.Next))
        {
            WorkoutTextFault? fault = ParsePart(draft);
            if (fault != null)
            {
                return fault;
            }
        }

        if (!draft.HasLength)
        {
            return FaultAt(column, "This step has no length. Write one, such as 10min, 1km, until lap or open.");
        }

        _columnOfStep[workout.StepCount] = column;
        _isEasy[workout.StepCount] = draft.IsEasy;
        WorkoutStep step = workout.AddStep(draft.Intensity ?? StepIntensity.Active, draft.LengthKind, draft.Length);
        step.SetTarget1(draft.Kinds[0], draft.Lows[0], draft.Highs[0]);
        step.SetTarget2(draft.Kinds[1], draft.Lows[1], draft.Highs[1]);
        return null;
    }

    private WorkoutTextFault? ParsePart(StepDraft draft)
    {
        int column = _scanner.Column;
        if (_scanner.Take("@"))
        {
            return draft.TargetCount > 0
                ? FaultAt(column, "A second target is joined by &.")
                : new WorkoutTextTargets(_scanner, workout.HeartRateZoneUpperBpm).Parse(draft);
        }

        if (char.IsAsciiDigit(_scanner.Next))
        {
            return draft.HasLength ? FaultAt(column, HasLengthAlready) : ParseLength(draft);
        }

        string word = _scanner.TakeWord();
        switch (word)
        {
            case "":
                return Fault($"I don't know what '{_scanner.Next}' means here.");
            case "until":
                return draft.HasLength ? FaultAt(column, HasLengthAlready) : ParseUntil(draft);
            case "open":
                return draft.HasLength ? FaultAt(column, HasLengthAlready) : draft.SetLength(StepDurationKind.Open, 0);
            default:
                return ParseIntensity(draft, word, column);
        }
    }

    private static WorkoutTextFault? ParseIntensity(StepDraft draft, string word, int column)
    {
        if (draft.Intensity != null || draft.IsEasy)
        {
            return FaultAt(column, $"This step is named already; '{word}' is one word too many.");
        }

        draft.IsEasy = word == "easy";
        draft.Intensity = word switch
        {
            "easy" => null,
            "warmup" or "warm-up" => StepIntensity.WarmUp,
            "cooldown" or "cool-down" => StepIntensity.CoolDown,
            "rest" or "stand" or "walk" => StepIntensity.Rest,
            "recovery" or "recover" or "jog" or "float" => StepIntensity.Recovery,
            "run" or "hard" or "fast" or "steady" or "tempo" or "active" => StepIntensity.Active,
            _ => (StepIntensity)255,
        };
        return draft.Intensity == (StepIntensity)255
            ? FaultAt(column, $"I don't know '{word}'. I know easy, warmup, run, recovery, rest, cooldown, until lap, until hr and open.")
            : null;
    }

    private WorkoutTextFault? ParseLength(StepDraft draft)
    {
        int column = _scanner.Column;
        decimal number = _scanner.TakeNumber();
        if (_scanner.Take(":"))
        {
            return ParseClock(draft, number, column);
        }

        decimal seconds = 0;
        int numberColumn = column;
        while (true)
        {
            int unitColumn = _scanner.Column;
            string unit = _scanner.TakeWord();
            decimal factor = unit switch { "s" or "sec" => 1, "min" => 60, "h" => 3600, _ => 0 };
            if (number >= 0 && factor > 0)
            {
                seconds += number * factor;
                if (!char.IsAsciiDigit(_scanner.Next))
                {
                    return SetWhole(draft, StepDurationKind.Time, seconds, column);
                }

                numberColumn = _scanner.Column;
                number = _scanner.TakeNumber();
                continue;
            }

            decimal meters = unit switch { "m" => 1, "km" => 1000, "mi" or "mile" or "miles" => MetersPerMile, _ => 0 };
            if (meters > 0 && seconds > 0)
            {
                return FaultAt(numberColumn, HasLengthAlready);
            }

            if (number < 0 || meters == 0)
            {
                return FaultAt(number < 0 ? numberColumn : unitColumn, "A length needs a unit: s, min, h, m, km or mi.");
            }

            bool isMiles = meters == MetersPerMile;
            return SetWhole(draft, StepDurationKind.Distance, isMiles ? decimal.Round(number * meters) : number * meters, column);
        }
    }

    private WorkoutTextFault? ParseClock(StepDraft draft, decimal first, int column)
    {
        decimal seconds = _scanner.TakeNumber();
        decimal total = (first * 60) + seconds;
        bool isClock = first == (int)first && seconds is >= 0 and < 60;
        if (_scanner.Take(":"))
        {
            decimal third = _scanner.TakeNumber();
            isClock &= third is >= 0 and < 60;
            total = (total * 60) + third;
        }

        return isClock ? SetWhole(draft, StepDurationKind.Time, total, column) : FaultAt(column, "A time is written as 4:30 or 1:05:00.");
    }

    private static WorkoutTextFault? SetWhole(StepDraft draft, StepDurationKind kind, decimal value, int column)
    {
        int max = kind == StepDurationKind.Time ? WorkoutLimits.MaxStepSeconds : WorkoutLimits.MaxStepMeters;
        if (value < 1 || value > max)
        {
            return FaultAt(column, WorkoutErrors.Sentence(WorkoutError.DurationOutOfRange));
        }

        bool isWhole = value == decimal.Truncate(value);
        return isWhole ? draft.SetLength(kind, (int)value) : FaultAt(column, "A length is a whole number of seconds or metres.");
    }

    private WorkoutTextFault? ParseUntil(StepDraft draft)
    {
        int column = _scanner.Column;
        string word = _scanner.TakeWord();
        if (word == "lap")
        {
            return draft.SetLength(StepDurationKind.LapPress, 0);
        }

        bool isAbove = word == "hr" && _scanner.Take(">");
        bool isBelow = word == "hr" && !isAbove && _scanner.Take("<");
        if (!isAbove && !isBelow)
        {
            return FaultAt(column, "After until comes lap, hr>150 or hr<120.");
        }

        int numberColumn = _scanner.Column;
        decimal bpm = _scanner.TakeNumber();
        TakeWordIf("bpm");
        if (bpm != decimal.Truncate(bpm) || bpm is < WorkoutLimits.MinHeartRateBpm or > WorkoutLimits.MaxHeartRateBpm)
        {
            return FaultAt(numberColumn, "A heart rate is a whole number from 30 to 240.");
        }

        return draft.SetLength(isAbove ? StepDurationKind.HeartRateAbove : StepDurationKind.HeartRateBelow, (int)bpm);
    }

    private void TakeWordIf(string word)
    {
        int column = _scanner.Column;
        if (_scanner.TakeWord() != word)
        {
            _scanner.Return(column);
        }
    }

    /// <summary>Easy is the warm-up when first, the cool-down when last, and otherwise just running.</summary>
    private void NameEasySteps()
    {
        int last = workout.StepCount - 1;
        if (last == 0)
        {
            return;
        }

        bool isInRepeat = false;
        for (int i = 1; i <= last; i++)
        {
            isInRepeat |= workout.Steps[i].IsRepeat && workout.Steps[i].RepeatFromIndex == 0;
        }

        if (_isEasy[0] && !isInRepeat)
        {
            workout.Steps[0].Intensity = StepIntensity.WarmUp;
        }

        if (_isEasy[last] && !workout.Steps[last].IsRepeat)
        {
            workout.Steps[last].Intensity = StepIntensity.CoolDown;
        }
    }

    private WorkoutTextFault Fault(string sentence) => FaultAt(_scanner.Column, sentence);

    private static WorkoutTextFault FaultAt(int column, string sentence) => new(column, sentence);
}
