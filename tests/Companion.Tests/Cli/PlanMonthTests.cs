using System.Text.Json;
using TrainingPlan.Companion.Tests.Store;
using TrainingPlan.Companion.Tests.Web;

namespace TrainingPlan.Companion.Tests.Cli;

/// <summary>A month as a calendar on the terminal.</summary>
public sealed class PlanMonthTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_month_fits_into_80_columns_without_colours_and_holds_every_day_once()
    {
        await RunAsync("goal", "--race", "10km", "--date", "2027-05-09", "--minutes", "tue 60, thu 60, sat 60, sun 120");

        CliRun month = await RunAsync("plan", "month", "2027-05");

        Assert.Equal((0, ""), (month.ExitCode, month.Error));
        string[] lines = month.Output.TrimEnd().Split(Environment.NewLine);
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 80));
        Assert.DoesNotContain('\u001b', month.Output);
        Assert.Contains("May 2027", lines[0], StringComparison.Ordinal);
        Assert.Contains("RACE", month.Output, StringComparison.Ordinal);
        string[] words = month.Output.Split(['│', ' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        string[] numbers = [.. words.Where(word => word.All(char.IsDigit) && word.Length < 4)];
        Assert.Equal(Enumerable.Range(1, 31).Select(day => $"{day}"), numbers);
    }

    [Fact]
    public async Task Today_is_marked_and_the_document_holds_the_month_alone()
    {
        Assert.Contains("‹22›", (await RunAsync("plan", "month")).Output, StringComparison.Ordinal);
        using JsonDocument month = (await RunAsync("plan", "month", "--json")).Json();
        Assert.Equal("2026-11-01", month.RootElement.GetProperty("month").GetString());
        Assert.All(
            month.RootElement.GetProperty("days").EnumerateArray(),
            day => Assert.StartsWith("2026-11-", day.GetProperty("date").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_no_month_and_one_without_a_plan_are_said_in_a_sentence()
    {
        CliRun wrong = await RunAsync("plan", "month", "may");
        Assert.Equal((2, true), (wrong.ExitCode, wrong.Error.Contains("\"may\" is no month", StringComparison.Ordinal)));
        CliRun empty = await RunAsync("plan", "month", "2040-01");
        Assert.Contains("Nothing is planned in this month", empty.Error, StringComparison.Ordinal);
    }

    private Task<CliRun> RunAsync(params string[] args) => CliRun.OfAsync(new FixedClock(), _folder.Path, args);
}
