using TrainingPlan.Companion.Import.Fit;
using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Companion.Tests.Fit;

public class RealFitFilesTests
{
    private static readonly int[] Zones = [112, 130, 149, 167, 186];

    [RealFitFilesFact]
    public void Every_workout_is_taken_and_every_other_file_is_refused_in_one_sentence()
    {
        var taken = new SortedDictionary<string, string>(StringComparer.Ordinal);
        int refusals = 0;
        foreach (string path in Directory.GetFiles(RealFitFiles.Folder!).Where(IsFit))
        {
            try
            {
                WorkoutImport read = WorkoutFitReader.Read(File.ReadAllBytes(path), Zones, 186);
                taken.Add(Path.GetFileNameWithoutExtension(path), WorkoutText.Print(read.Workout));
            }
            catch (FitException refused)
            {
                refusals++;
                Assert.Matches(@"^[A-Z][^\n]+\.$", refused.Message);
            }
        }

        Assert.Equal(
            new Dictionary<string, string>
            {
                ["WorkoutCustomTargetValues"] = "1min easy @ 93-112bpm, 500m, 500m, until hr<125 easy",
                ["WorkoutIndividualSteps"] = "1min easy @ 113-130bpm, 500m, 500m, until hr<125 easy",
                ["WorkoutRepeatGreaterThanStep"] = "1min easy @ 113-130bpm, 500m, 500m, until hr<125 easy",
                ["WorkoutRepeatSteps"] = "1min easy @ 113-130bpm, 3x(500m, 500m), until hr<125 easy",
            },
            taken);
        Assert.True(refusals > 30, $"{refusals} files were refused");
    }

    [RealFitFilesFact]
    public void The_messages_of_every_sound_file_can_be_walked()
    {
        int messages = 0;
        int broken = 0;
        foreach (string path in Directory.GetFiles(RealFitFiles.Folder!).Where(IsFit))
        {
            try
            {
                messages += FitReader.Read(File.ReadAllBytes(path)).Count();
            }
            catch (FitException)
            {
                broken++;
            }
        }

        Assert.True(messages > 50_000, $"{messages} messages");
        Assert.InRange(broken, 5, 8);
    }

    private static bool IsFit(string path) => Path.GetExtension(path).Equals(".fit", StringComparison.OrdinalIgnoreCase);
}
