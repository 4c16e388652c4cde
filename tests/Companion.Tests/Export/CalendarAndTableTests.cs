using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Export;
using TrainingPlan.Companion.Export.Plans;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Tests.Export;

public sealed class CalendarAndTableTests
{
    [Fact]
    public void A_plan_is_a_calendar_of_whole_days()
    {
        var workout = new Workout { Name = "Steady" };
        workout.AddStep(StepIntensity.Active, StepDurationKind.Time, 1200).SetTarget1(TargetKind.Cadence, 16800, 17400);
        PlannedDay[] days =
        [
            new(new DateOnly(2026, 11, 22), SessionKind.Rest, "Rest", "Recovery.", "A hard day was before.", 0, 0, null),
            new(
                new DateOnly(2026, 11, 23), SessionKind.Steady, "Steady, easy; then\nfast", new string('é', 90) + ".", "Why not.", 1200, 0,
                workout),
        ];
        string text = PlanCalendar.Write(days, new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
        string unfolded = text.Replace("\r\n ", "");
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", text);
        Assert.EndsWith("END:VCALENDAR\r\n", text);
        Assert.Single(unfolded.Split("BEGIN:VEVENT").Skip(1));
        Assert.Contains("UID:2026-11-23@trainingplan\r\n", unfolded);
        Assert.Contains("DTSTART;VALUE=DATE:20261123\r\n", unfolded);
        Assert.Contains("DTEND;VALUE=DATE:20261124\r\n", unfolded);
        Assert.Contains("DTSTAMP:20261122T090000Z\r\n", unfolded);
        Assert.Contains("SUMMARY:Steady\\, easy\\; then\\nfast (20 min)\r\n", unfolded);
        Assert.Contains(new string('é', 90), unfolded);
        Assert.All(text.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 76, line));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@x", "'@x")]
    [InlineData("a, b", "\"a, b\"")]
    public void Words_from_outside_are_no_formula(string name, string field)
    {
        var activity = new StoredActivity(
            7, "", null, Sport.Running, null, false, new DateOnly(2026, 3, 14), name, "", null, 0, 1, "GPX", DateTimeOffset.UnixEpoch,
            ActivityFigures.Nothing);
        string[] lines = ActivityCsv.List([activity]).Split("\r\n");
        Assert.Equal($"7,,2026-03-14,Running,{field},,,,,,,,,,,,,,GPX", lines[1]);
        Assert.Equal(lines[0].Count(letter => letter == ','), lines[1].Replace("a, b", "").Count(letter => letter == ','));
    }
}
