using System.Text;
using TrainingPlan.SessionLog;

namespace TrainingPlan.Shared.Tests.SessionLog;

/// <summary>
/// Logs of each released version, kept for ever beside what they say. A file here is never changed; a new version adds its own.
/// </summary>
public sealed class GoldenLogTests
{
    [Theory]
    [InlineData("run-with-wrist-and-pace")]
    [InlineData("run-with-strap-beats-and-no-pace")]
    [InlineData("run-cut-in-mid-block")]
    public void A_log_of_version_1_says_what_it_always_said(string name)
    {
        byte[] golden = File.ReadAllBytes(Path.Combine(Folder(), name + ".bin"));

        Assert.Equal(File.ReadAllText(Path.Combine(Folder(), name + ".txt")), Describe(golden));
    }

    [Theory]
    [InlineData("run-with-wrist-and-pace")]
    [InlineData("run-with-strap-beats-and-no-pace")]
    public void What_a_log_of_version_1_says_is_written_in_the_same_bytes(string name)
    {
        byte[] golden = File.ReadAllBytes(Path.Combine(Folder(), name + ".bin"));

        Assert.Equal(golden, LogWriting.Rewrite(golden));
    }

    private static string Describe(byte[] log)
    {
        var (found, reader) = LogWriting.Read(log);
        var text = new StringBuilder();
        foreach (object record in found)
        {
            text.Append(record).Append('\n');
        }

        return text
            .Append($"blocks {reader.Blocks} broken {reader.BrokenBlocks} missing {reader.MissingBlocks} end {reader.HasEnd}\n")
            .ToString();
    }

    private static string Folder() => Path.Combine(SourceTree.Root, "tests", "Golden", "session-logs", "v1");
}
