namespace TrainingPlan.Companion.Import.Fit;

/// <summary>Reads a FIT file of any kind.</summary>
public static class FitActivityReader
{
    /// <summary>What the file holds in our terms.</summary>
    /// <exception cref="ImportException">Nothing of it can be used; one sentence says why.</exception>
    public static ImportedFile Read(byte[] bytes)
    {
        WorkoutImport workout = WorkoutFitReader.Read(bytes, [], 0);
        return new ImportedFile { Format = "FIT workout", Workouts = [workout.Workout], Notes = workout.Notes };
    }
}
