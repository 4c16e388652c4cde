using System.Text;
using TrainingPlan.SessionLog;

namespace TrainingPlan.Shared.Tests.SessionLog;

/// <summary>
/// Logs of each released version, kept for ever beside what they say. A file here is never changed; a new version adds its own.
/// </summary>
public sealed class GoldenLogTests
{
    [Theory]
    [InlineData("run-with-wrist-and-pace", 7)]
    [InlineData("run-with-strap-beats-and-no-pace", 6)]
    [InlineData("run-cut-in-mid-block", 5)]
    public void A_log_of_version_1_says_what_it_always_said(string name, int seed)
    {
        string bytesFile = Path.Combine(Folder(), name + ".bin");
        string textFile = Path.Combine(Folder(), name + ".txt");
        byte[] written = LogWriting.Write(seed, 90, []);
        if (name.Contains("cut", StringComparison.Ordinal))
        {
            written = written[..(written.Length - 60)];
        }

        byte[] golden = File.ReadAllBytes(bytesFile);

        Assert.Equal(File.ReadAllText(textFile), Describe(golden));
        Assert.Equal(golden, written);
    }

    private static string Describe(byte[] log)
    {
        var (found, reader) = LogWriting.Read(log);
        var text = new StringBuilder();
        foreach (object record in found)
        {
            text.Append(record).Append('\n');
        }

        return text.Append($"blocks {reader.Blocks} broken {reader.BrokenBlocks} missing {reader.MissingBlocks} end {reader.HasEnd}\n").ToString();
    }

    private static string Folder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder != null && !File.Exists(Path.Combine(folder.FullName, "TrainingPlan.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "tests", "Golden", "session-logs", "v1");
    }
}
