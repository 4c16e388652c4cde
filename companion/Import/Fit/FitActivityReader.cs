using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Import.Fit;

/// <summary>Reads a FIT file of any kind: activities, workouts, days. A damaged file gives all that is whole before the damage.</summary>
public static class FitActivityReader
{
    /// <summary>What the file holds in our terms.</summary>
    /// <exception cref="ImportException">Nothing of it can be used; one sentence says why.</exception>
    public static ImportedFile Read(byte[] bytes)
    {
        FitFile file = Open(bytes);
        var notes = new List<string>(file.Damages);
        if (file.Counts.ContainsKey(FitProfile.Record) || file.Counts.ContainsKey(FitProfile.Session))
        {
            FitContent content = FitContent.Of(file);
            List<Activity> activities = FitActivities.Of(content, notes);
            IReadOnlyList<DailyRecord> alsoDays = FitDays.Of(file);
            return new ImportedFile { Format = "FIT activity", Activities = activities, Days = alsoDays, Notes = [.. notes.Distinct()] };
        }

        if (file.Counts.ContainsKey(FitProfile.WorkoutStep))
        {
            return Workout(bytes);
        }

        long? kind = file.Messages(FitProfile.FileId).FirstOrDefault()?.Number(FitActivityField.FileType);
        IReadOnlyList<DailyRecord> days = FitDays.Of(file);
        if (days.Count == 0)
        {
            string why = notes.Count == 0 ? "" : " " + notes[0];
            throw new ImportException($"The file holds {FitProfile.FileKind(kind)} and nothing of training.{why}");
        }

        return new ImportedFile { Format = "FIT days", Days = days, Notes = notes };
    }

    private static FitFile Open(byte[] bytes)
    {
        try
        {
            return FitFile.Open(bytes);
        }
        catch (FitException refused)
        {
            throw new ImportException(refused.Message);
        }
    }

    private static ImportedFile Workout(byte[] bytes)
    {
        try
        {
            WorkoutImport workout = WorkoutFitReader.Read(bytes, [], 0);
            return new ImportedFile { Format = "FIT workout", Workouts = [workout.Workout], Notes = workout.Notes };
        }
        catch (FitException refused)
        {
            throw new ImportException(refused.Message);
        }
    }
}
