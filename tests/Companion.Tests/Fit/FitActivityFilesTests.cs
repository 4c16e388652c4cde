using TrainingPlan.Companion.Import;
using TrainingPlan.Companion.Import.Fit;

namespace TrainingPlan.Companion.Tests.Fit;

public class FitActivityFilesTests
{
    [RealFitFilesFact]
    public void Every_file_is_read_or_refused_in_one_sentence()
    {
        int activities = 0;
        int workouts = 0;
        int refusals = 0;
        foreach (string path in RealFitFiles.All())
        {
            try
            {
                ImportedFile read = FitActivityReader.Read(File.ReadAllBytes(path));
                activities += read.Activities.Count;
                workouts += read.Workouts.Count;
                Assert.All(read.Notes, note => Assert.Matches(@"^[A-Z0-9][^\n]+\.$", note));
            }
            catch (ImportException refused)
            {
                refusals++;
                Assert.Matches(@"^[A-Z][^\n]+\.$", refused.Message);
            }
        }

        Assert.Equal((48, 4, 6), (activities, workouts, refusals));
    }
}
