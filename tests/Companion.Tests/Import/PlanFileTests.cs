using System.Text;
using TrainingPlan.Companion.Export.Plans;
using TrainingPlan.Companion.Import;
using TrainingPlan.Companion.Import.Plans;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Tests.Planning.Season;

namespace TrainingPlan.Companion.Tests.Import;

/// <summary>A plan as a file: written, read back, edited by hand and spoilt.</summary>
public sealed class PlanFileTests
{
    [Fact]
    public void What_is_written_is_read_back_and_keeps_every_rule()
    {
        int plans = 0;
        for (int seed = 300; seed < 330; seed++)
        {
            SeasonInput input = AnySeason.From(seed);
            IReadOnlyList<PlannedDay> days = SeasonPlanner.Make(input).Days;
            if (days.Count == 0)
            {
                continue;
            }

            plans++;
            byte[] file = PlanFileWriter.Write(days);
            IReadOnlyList<PlannedDay> read = PlanFileReader.Read(file);
            Assert.True(file.AsSpan().SequenceEqual(PlanFileWriter.Write(read)), $"seed {seed}");
            Assert.True(PlanValidator.Check(read, input.History, PlanLimits.Of(input)).Count == 0, $"seed {seed}");
            Assert.Null(PlanTakeover.Of(days, read, days[0].Date, "a file"));
        }

        Assert.InRange(plans, 15, 30);
    }

    [Fact]
    public void A_line_by_hand_needs_a_date_a_kind_and_a_workout()
    {
        IReadOnlyList<PlannedDay> days = Read(
            """
            { "days": [ // the next two
              { "date": "2026-11-24", "kind": "Intervals", "workout": "10min easy, 5x(3min, 2min recovery), 5min easy" },
              { "date": "2026-11-23" },
            ] }
            """);

        Assert.Equal([SessionKind.Rest, SessionKind.Intervals], days.Select(day => day.Kind));
        Assert.Equal((2400, 900, "Intervals"), (days[1].DurationSeconds, days[1].HardSeconds, days[1].Name));
        Assert.Null(days[0].Workout);
    }

    [Theory]
    [InlineData("no JSON that can be read: something is wrong in line 2", "{ \"days\": [\n nonsense ] }")]
    [InlineData("The file is no object with fields", "[]")]
    [InlineData("The file has no days", "{}")]
    [InlineData("The file has no days", "{ \"days\": [] }")]
    [InlineData("The file, days: a list is meant", "{ \"days\": 7 }")]
    [InlineData("format is \"something\"", "{ \"format\": \"something\", \"days\": [] }")]
    [InlineData("version 2; this program reads version 1", "{ \"version\": 2, \"days\": [] }")]
    [InlineData("days[0] has no date", "{ \"days\": [ {} ] }")]
    [InlineData("days[0] is no object", "{ \"days\": [ 3 ] }")]
    [InlineData("days[0], date: a day such as 2027-04-18 is meant, not \"tomorrow\"", "{ \"days\": [ { \"date\": \"tomorrow\" } ] }")]
    [InlineData("a field \"durationSecond\" that a plan does not know",
        "{ \"days\": [ { \"date\": \"2026-11-23\", \"durationSecond\": 1 } ] }")]
    [InlineData("days[0] (2026-11-23), kind: \"sprint\" is none of rest",
        "{ \"days\": [ { \"date\": \"2026-11-23\", \"kind\": \"sprint\" } ] }")]
    [InlineData("kind: a day with a workout needs one", "{ \"days\": [ { \"date\": \"2026-11-23\", \"workout\": \"30min easy\" } ] }")]
    [InlineData("workout: column 4", "{ \"days\": [ { \"date\": \"2026-11-23\", \"kind\": \"easy\", \"workout\": \"30 parsecs\" } ] }")]
    [InlineData("durationSeconds: a whole number from 0 to 86400 is meant, not 1e9",
        "{ \"days\": [ { \"date\": \"2026-11-23\", \"durationSeconds\": 1e9 } ] }")]
    [InlineData("hardSeconds: a whole number from 0 to 86400 is meant, not \"a lot\"",
        "{ \"days\": [ { \"date\": \"2026-11-23\", \"hardSeconds\": \"a lot\" } ] }")]
    [InlineData("durationSeconds: steps without a time",
        "{ \"days\": [ { \"date\": \"2026-11-23\", \"kind\": \"race\", \"workout\": \"open\" } ] }")]
    [InlineData("name: the text holds control characters", "{ \"days\": [ { \"date\": \"2026-11-23\", \"name\": \"a\\u0007\" } ] }")]
    [InlineData("2026-11-23 is there twice", "{ \"days\": [ { \"date\": \"2026-11-23\" }, { \"date\": \"2026-11-23\" } ] }")]
    [InlineData("five rising numbers of bpm", "{ \"heartRateZoneUpperBpm\": [1, 2], \"days\": [ { \"date\": \"2026-11-23\" } ] }")]
    [InlineData("text that is no Unicode", "{ \"days\": [ { \"date\": \"2026-11-23\", \"name\": \"\\ud800\" } ] }")]
    public void Nonsense_is_named_with_its_place(string sentence, string text)
    {
        ImportException refused = Assert.Throws<ImportException>(() => Read(text));

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
        Assert.InRange(refused.Message.Length, 10, 300);
    }

    [Fact]
    public void A_file_too_large_too_deep_or_of_too_many_days_is_refused()
    {
        Assert.Contains("larger than a plan", Refusal(new byte[PlanFileReader.MaxBytes + 1]), StringComparison.Ordinal);
        Assert.Contains("no JSON", Refusal(Encoding.UTF8.GetBytes(new string('[', 100_000))), StringComparison.Ordinal);
        string many = string.Join(',', Enumerable.Repeat("{}", PlanFileReader.MostDays + 1));
        Assert.Contains("more than 800", Refusal(Encoding.UTF8.GetBytes($"{{ \"days\": [{many}] }}")), StringComparison.Ordinal);
    }

    private static string Refusal(byte[] bytes) => Assert.Throws<ImportException>(() => PlanFileReader.Read(bytes)).Message;

    private static IReadOnlyList<PlannedDay> Read(string text) => PlanFileReader.Read(Encoding.UTF8.GetBytes(text));
}
