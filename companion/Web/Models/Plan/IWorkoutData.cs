namespace TrainingPlan.Companion.Web.Models;

/// <summary>Where the page that builds workouts gets what it shows, and keeps what was built.</summary>
public interface IWorkoutData
{
    /// <summary>The page, with the workout of a day or of a number, or with an example.</summary>
    /// <param name="day">A day of the plan; null for none.</param>
    /// <param name="id">Number of an own workout; null for none.</param>
    BuilderView Builder(DateOnly? day, long? id);

    /// <summary>Reads a text, and says whether the workout may stand on a day.</summary>
    WorkoutReading Read(string text, DateOnly? day);

    /// <summary>The page with what was typed and why it was not taken.</summary>
    BuilderView Again(string name, string text, DateOnly? day, string refusal);

    /// <summary>Keeps a workout under its name; returns why it cannot be, or null.</summary>
    string? Keep(string name, string text);

    /// <summary>Puts a workout on a day of the plan; returns why it cannot be, or null.</summary>
    string? Put(string name, string text, DateOnly day);
}
