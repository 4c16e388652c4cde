using System.Runtime.CompilerServices;
using TrainingPlan.Coaching;

namespace TrainingPlan.Band.Tests.Cues;

/// <summary>The page draws what the band plays. TRAININGPLAN_UPDATE=1 lets the test draw it anew.</summary>
public class CuesReadmeTests
{
    private const int MillisecondsASign = 60;
    private const string TableHead = "| --- | --- | --- | --- |";

    [Fact]
    public void The_readme_draws_every_cue_as_it_sounds()
    {
        string path = Path.Combine(FolderOfThisFile(), "../../../firmware/Cues/README.md");
        string[] lines = File.ReadAllLines(path);
        int first = Array.IndexOf(lines, TableHead) + 1;
        string[] drawn = [.. lines.Skip(first).TakeWhile(line => line.StartsWith('|'))];
        string[] wanted = [.. Enum.GetValues<CueKind>().Where(kind => kind != CueKind.None).Select(Row)];
        if (Environment.GetEnvironmentVariable("TRAININGPLAN_UPDATE") == "1")
        {
            File.WriteAllText(path, string.Join('\n', [.. lines.Take(first), .. wanted, .. lines.Skip(first + drawn.Length)]) + "\n");
            return;
        }

        Assert.Equal(wanted, drawn);
        Assert.True(lines.Length <= 40, $"{lines.Length} lines");
    }

    [Fact]
    public void No_two_cues_are_drawn_alike()
    {
        string[] rhythms = [.. Enum.GetValues<CueKind>().Where(kind => kind != CueKind.None).Select(Rhythm)];

        Assert.Equal(rhythms.Length, rhythms.Distinct().Count());
    }

    private static string Row(CueKind kind) => $"| {kind} | {(int)kind} | {CuePatterns.FrequencyHz(kind)} | `{Rhythm(kind)}` |";

    private static string Rhythm(CueKind kind) => string.Concat(CuePatterns.OnOffMs(kind)
        .Select((milliseconds, part) => new string(part % 2 == 0 ? '█' : '·', Math.Max(1, (milliseconds + 30) / MillisecondsASign))));

    private static string FolderOfThisFile([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
