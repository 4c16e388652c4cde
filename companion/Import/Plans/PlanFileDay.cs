using System.Text;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Import.Plans;

/// <summary>One day of a plan's file. Only its date has to be there; what is left out follows from the workout.</summary>
internal static class PlanFileDay
{
    private const int LongestSeconds = 86_400;
    private const int LongestSentence = 600;
    private const string ByFile = "It came from a file.";

    /// <summary>What a day may hold.</summary>
    public static readonly string[] Fields = ["date", "kind", "name", "purpose", "reason", "durationSeconds", "hardSeconds", "workout"];

    private static readonly SessionKind[] Fast =
        [SessionKind.Steady, SessionKind.Intervals, SessionKind.Repetitions, SessionKind.RacePace, SessionKind.Hills];

    /// <summary>Reads a day.</summary>
    public static PlannedDay Read(PlanFileFields fields, DateOnly date, int[] zones)
    {
        string? text = fields.Text("workout", WorkoutText.MaxLength);
        SessionKind kind = Kind(fields, text is null);
        string name = fields.Text("name", Workout.MaxNameBytes) is string own && own.Trim().Length > 0 ? own.Trim() : Word(kind);
        if (Encoding.UTF8.GetByteCount(name) > Workout.MaxNameBytes)
        {
            throw fields.Wrong("name", $"it takes more than the {Workout.MaxNameBytes} bytes that the band has for it.");
        }

        Workout? workout = text is null ? null : Parse(fields, text, name, zones);
        WorkoutCount count = workout is null ? default : WorkoutCount.Of(workout);
        int seconds = fields.Number("durationSeconds", 0, LongestSeconds) ?? (int)Math.Min(LongestSeconds, count.TotalSeconds);
        int hard = fields.Number("hardSeconds", 0, LongestSeconds)
            ?? (kind == SessionKind.Race ? seconds : Fast.Contains(kind) ? (int)Math.Min(LongestSeconds, count.ActiveSeconds) : 0);
        return workout is not null && seconds == 0
            ? throw fields.Wrong("durationSeconds", "steps without a time do not say how long they take: it has to be there.")
            : new PlannedDay(
                date, kind, name, fields.Text("purpose", LongestSentence) ?? "", fields.Text("reason", LongestSentence) ?? ByFile,
                seconds, hard, workout);
    }

    /// <summary>A kind as it is written.</summary>
    public static string Written(SessionKind kind) => $"{char.ToLowerInvariant(kind.ToString()[0])}{kind.ToString()[1..]}";

    private static SessionKind Kind(PlanFileFields fields, bool isRest)
    {
        if (fields.Text("kind", 40) is not string word)
        {
            return isRest ? SessionKind.Rest : throw fields.Wrong("kind", $"a day with a workout needs one: {Kinds}.");
        }

        foreach (SessionKind kind in Enum.GetValues<SessionKind>())
        {
            if (Written(kind).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        throw fields.Wrong("kind", $"\"{PlanFileFields.Shown(word)}\" is none of {Kinds}.");
    }

    private static string Kinds => string.Join(", ", Enum.GetValues<SessionKind>().Select(Written));

    private static Workout Parse(PlanFileFields fields, string text, string name, int[] zones)
    {
        var workout = new Workout { Name = name };
        zones.CopyTo(workout.HeartRateZoneUpperBpm, 0);
        return WorkoutText.TryParse(text, workout) is WorkoutTextFault fault
            ? throw fields.Wrong("workout", $"column {fault.Column}: {fault.Sentence}")
            : workout;
    }

    private static string Word(SessionKind kind) => kind switch
    {
        SessionKind.QuickFeet => "Quick feet",
        SessionKind.RacePace => "Race pace",
        SessionKind.WalkRun => "Walk-run",
        _ => kind.ToString(),
    };
}
