namespace TrainingPlan.Workouts;

/// <summary>A sentence for each reason of refusal: what is wrong and what to do.</summary>
public static class WorkoutErrors
{
    /// <summary>The sentence of a reason; for an unknown number as well.</summary>
    public static string Sentence(WorkoutError error)
    {
        return error <= WorkoutError.Malformed ? OfTheBytes(error) : OfTheContent(error);
    }

    private static string OfTheBytes(WorkoutError error)
    {
        switch (error)
        {
            case WorkoutError.None: return "Nothing is wrong.";
            case WorkoutError.NoData: return "It is empty. Send it again.";
            case WorkoutError.TooLong: return "It is longer than its form allows. Send it again.";
            case WorkoutError.Truncated: return "It ends too early. Send it again.";
            case WorkoutError.NotRecognised: return "It is something else. Choose another file.";
            case WorkoutError.WrongVersion: return "It was written in another version of the form. Update the older side.";
            case WorkoutError.Corrupt: return "Its checksum does not fit: it was damaged on its way. Send it again.";
            default: return "It holds a field that has no meaning. Write it again with this version.";
        }
    }

    private static string OfTheContent(WorkoutError error)
    {
        switch (error)
        {
            case WorkoutError.NoSteps: return "There is no step to run. Add one.";
            case WorkoutError.TooManySteps: return "There are more than 64 steps. Use repeats.";
            case WorkoutError.NameTooLong: return "The name is longer than 40 bytes. Shorten it.";
            case WorkoutError.NameNotText: return "The name holds characters that are not text. Write it again.";
            case WorkoutError.RevisionNegative: return "The revision is below zero. Start at 0.";
            case WorkoutError.ZonesInconsistent: return "The heart-rate zones must rise, from 30 to 240 bpm at most. Correct them.";
            case WorkoutError.IntensityUnknown: return "A step has an intensity that does not exist. Choose another.";
            case WorkoutError.DurationUnknown: return "A step ends by something that does not exist. Choose another.";
            case WorkoutError.DurationOutOfRange: return "A step is too short, too long, or has a length where none belongs. Correct it.";
            case WorkoutError.OpenStepNotLast: return "An open step never ends, so it must be the last and stand outside repeats.";
            case WorkoutError.TargetUnknown: return "A step has a target that does not exist. Choose another.";
            case WorkoutError.TargetUpsideDown: return "A target is upside down: its lower end is above its upper end. Swap them.";
            case WorkoutError.TargetTooNarrow: return "A target is too narrow to be met. Widen it.";
            case WorkoutError.TargetOutOfRange: return "A target is outside what a runner can do. Correct it.";
            case WorkoutError.TargetTwice: return "A step has two targets of one kind. Keep one.";
            case WorkoutError.TargetOrder: return "A step has a second target without a first. Make it the first.";
            case WorkoutError.RepeatToNowhere: return "A repeat leads to nowhere: it must name a step before it.";
            case WorkoutError.RepeatCountOutOfRange: return "A repeat must be run 1 to 99 times.";
            case WorkoutError.RepeatsCross: return "Two repeats cross. One must hold the other, or they must be apart.";
            case WorkoutError.RepeatsTooDeep: return "Repeats are nested deeper than two. Write the inner steps out.";
            case WorkoutError.SettingOutOfRange: return "A setting is outside its range. Correct it.";
            case WorkoutError.DaysInconsistent: return "The days of a schedule must follow each other and last a day each. Plan again.";
            case WorkoutError.TooManyDays: return "A schedule holds at most seven days. Leave the later ones out.";
            default: return "It was refused for a reason that this version does not know.";
        }
    }
}
