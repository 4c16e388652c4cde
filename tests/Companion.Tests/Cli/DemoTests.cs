using System.Text.RegularExpressions;
using TrainingPlan.Companion.Cli;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Tests.Store;

namespace TrainingPlan.Companion.Tests.Cli;

public sealed partial class DemoTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_circle_closes_twice_and_doubles_nothing()
    {
        StoredRun first = await GoRoundAsync(expectedRuns: 1);
        StoredRun second = await GoRoundAsync(expectedRuns: 2);
        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(first.BandId, second.BandId);
        Assert.Equal(first.SessionNumber + 1, second.SessionNumber);
        Assert.True(second.LocalDate > first.LocalDate);
    }

    /// <summary>Somebody without history begins with what who can walk twenty minutes can do.</summary>
    private const int FirstSessionSeconds = 20 * 60;

    private async Task<StoredRun> GoRoundAsync(int expectedRuns)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var terminal = new Terminal(output, error, TimeProvider.System, isPlain: true);
        int exitCode = await CompanionProgram.RunAsync(["demo", "--once", "--data", _folder.Path], terminal, CancellationToken.None);
        Assert.True(exitCode == 0, error.ToString());
        string last = output.ToString().TrimEnd().Split('\n')[^1].TrimEnd('\r');
        Match told = LastLine().Match(last);
        Assert.True(told.Success, last);
        using RunStore store = RunStore.Open(_folder.Path);
        IReadOnlyList<StoredRun> runs = store.ListRuns();
        Assert.Equal(expectedRuns, runs.Count);
        Assert.Equal(int.Parse(told.Groups["cues"].Value), runs[0].CuesHeard);
        Assert.InRange(runs[0].DurationSeconds, FirstSessionSeconds - 5, FirstSessionSeconds + 30);
        PushedWorkout pushed = store.GetPushedWorkouts(runs[0].BandId)[0];
        Assert.True(pushed.IsConfirmed);
        Assert.Equal((told.Groups["name"].Value, told.Groups["revision"].Value), (pushed.Name, $"{pushed.Revision}"));
        Assert.NotNull(store.GetWorkoutOf(runs[0].Id));
        return runs[0];
    }

    [GeneratedRegex(
        "^circle closed: 1 session, (?<cues>[0-9]+) cues, next workout \"(?<name>.+)\" revision (?<revision>[0-9]+) on the band$")]
    private static partial Regex LastLine();
}
