using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Export.Fit;
using TrainingPlan.Companion.Import.Fit;

namespace TrainingPlan.Companion.Tests.Fit;

/// <summary>Files that we once wrote. TRAININGPLAN_UPDATE=1 makes those that are missing; a kept one is never written over.</summary>
public class FitGoldenTests
{
    private static readonly int[] Seeds = [1, 2, 3];

    [Fact]
    public void Files_written_before_hold_the_same_today_and_are_written_the_same()
    {
        foreach (int seed in Seeds)
        {
            string path = Path.Combine(Folder(), $"activity-{seed}.fit");
            Activity activity = AnyActivity.Make(new Random(seed));
            if (!File.Exists(path) && Environment.GetEnvironmentVariable("TRAININGPLAN_UPDATE") == "1")
            {
                File.WriteAllBytes(path, FitActivityWriter.Write(activity));
            }

            byte[] kept = File.ReadAllBytes(path);
            Assert.True(kept.AsSpan().SequenceEqual(FitActivityWriter.Write(activity)), path);
            Activity read = Assert.Single(FitActivityReader.Read(kept).Activities);
            Assert.Equal((activity.Start, activity.Series.Count, activity.Laps.Count), (read.Start, read.Series.Count, read.Laps.Count));
        }
    }

    private static string Folder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TrainingPlan.sln")))
        {
            folder = folder.Parent;
        }

        return Directory.CreateDirectory(Path.Combine(folder!.FullName, "tests", "Golden", "fit")).FullName;
    }
}
