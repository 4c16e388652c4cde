using TrainingPlan.Companion.Cli;

namespace TrainingPlan.Companion.Tests.Cli;

public sealed class DayOptionTests
{
    private static readonly DateOnly Thursday = new(2026, 11, 26);

    [Theory]
    [InlineData("2027-04-18", "2027-04-18")]
    [InlineData("today", "2026-11-26")]
    [InlineData("Tomorrow", "2026-11-27")]
    [InlineData("yesterday", "2026-11-25")]
    [InlineData("thu", "2026-11-26")]
    [InlineData("Wednesday", "2026-12-02")]
    [InlineData("sun", "2026-11-29")]
    public void A_day_is_taken_as_it_is_written_or_said(string text, string day) =>
        Assert.Equal(day, $"{DayOption.Day(text, Thursday):yyyy-MM-dd}");

    [Theory]
    [InlineData("")]
    [InlineData("th")]
    [InlineData("18.4.2027")]
    [InlineData("2027-02-30")]
    public void Anything_else_is_no_day(string text) =>
        Assert.Contains(
            "is no day", Assert.Throws<CommandException>(() => DayOption.Day(text, Thursday)).Message, StringComparison.Ordinal);
}
