using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Planning;

/// <summary>
/// A workout as a line that a runner writes: <c>10min easy, 5x(1km @ 4:30-4:40/km, 2min rest), 10min easy</c>. A step is a length
/// (<c>90s</c>, <c>1h30min</c>, <c>4:30</c>, <c>400m</c>, <c>1.5km</c>, <c>2mi</c>, <c>until lap</c>, <c>until hr&lt;120</c>,
/// <c>open</c>), a word for its intensity (none for work) and up to two targets after <c>@</c>, joined by <c>&amp;</c>. A first or last
/// <c>easy</c> of several steps is the warm-up or cool-down.
/// </summary>
public static class WorkoutText
{
    /// <summary>Longest text in characters.</summary>
    public const int MaxLength = 4000;

    /// <summary>
    /// Reads a text into the steps of a workout, whose name, revision and zones stay (zones give <c>@ Z2</c> its meaning). Returns what
    /// is wrong, and leaves the workout as it was, or null.
    /// </summary>
    public static WorkoutTextFault? TryParse(string text, Workout into)
    {
        if (text.Length > MaxLength)
        {
            return new WorkoutTextFault(MaxLength + 1, $"The text is longer than {MaxLength} characters. Use repeats.");
        }

        var read = new Workout();
        read.CopyFrom(into);
        read.StepCount = 0;
        var parser = new WorkoutTextParser(text, read);
        WorkoutTextFault? fault = parser.Parse();
        if (fault == null)
        {
            into.CopyFrom(read);
        }

        return fault;
    }

    /// <summary>
    /// Writes the steps of a valid workout; <see cref="TryParse"/> reads the same steps back. Lengths and paces are metric, so that
    /// nothing is lost.
    /// </summary>
    public static string Print(Workout workout) => Print(workout, isMetric: true);

    /// <summary>
    /// The same in a runner's units, to be read by the runner: miles are rounded to their hundredth, and what is read back has the same
    /// paces.
    /// </summary>
    public static string Print(Workout workout, bool isMetric) => WorkoutTextPrinter.Print(workout, isMetric);
}
