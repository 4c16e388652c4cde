using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Companion.Tests.Planning.Season;

/// <summary>Where and how a runner likes to run shows in the sessions, and takes nothing from the rules.</summary>
public sealed class PreferenceTests
{
    [Fact]
    public void Who_has_no_hills_gets_none_and_who_likes_them_gets_more()
    {
        int usual = Count(SessionPreferences.Usual, SessionKind.Hills);
        Assert.InRange(usual, 1, 100);
        Assert.Equal(0, Count(new SessionPreferences { Hills = Taste.None }, SessionKind.Hills));
        Assert.True(Count(new SessionPreferences { Hills = Taste.Liked }, SessionKind.Hills) > usual);
    }

    [Fact]
    public void A_track_brings_repetitions_and_says_how_long_each_is()
    {
        IReadOnlyList<PlannedDay> days = Days(new SessionPreferences { Track = Taste.Liked });
        PlannedDay[] fast = [.. days.Where(day => day.Kind is SessionKind.Repetitions or SessionKind.Intervals)];
        Assert.Contains(fast, day => day.Kind == SessionKind.Repetitions);
        Assert.All(fast, day => Assert.Matches("On the track, each about [0-9]+ m[.]", day.Reason));
        Assert.DoesNotContain(Days(SessionPreferences.Usual), day => day.Reason.Contains("track", StringComparison.Ordinal));
    }

    [Fact]
    public void A_treadmill_is_named_where_it_is_liked_and_left_out_where_there_is_none()
    {
        Assert.Contains(
            Days(new SessionPreferences { Treadmill = Taste.Liked }),
            day => day.Reason.Contains("On the treadmill", StringComparison.Ordinal));
        PlannedDay easy = Days(SessionPreferences.Usual).First(day => day.Kind == SessionKind.Easy);
        Assert.Contains("On a treadmill", Alternatives(easy, SessionPreferences.Usual));
        Assert.DoesNotContain("On a treadmill", Alternatives(easy, new SessionPreferences { Treadmill = Taste.None }));
    }

    [Fact]
    public void A_longer_easy_day_may_be_run_in_two()
    {
        PlannedDay easy = Days(SessionPreferences.Usual).Where(day => day.Kind == SessionKind.Easy).MaxBy(day => day.DurationSeconds)!;
        var doubles = new SessionPreferences { TakesDoubles = true };
        Assert.DoesNotContain("In two runs", Alternatives(easy, SessionPreferences.Usual));
        DayAdvice advice = DayAdvice.For(easy, RunnerNumbers.Unknown, null, doubles);
        DayAlternative twice = advice.Alternatives.Single(one => one.When == "In two runs");
        Assert.InRange(twice.Day.DurationSeconds, easy.DurationSeconds / 2 - 60, easy.DurationSeconds / 2);
    }

    [Fact]
    public void No_preference_breaks_a_rule()
    {
        int planned = 0;
        for (int seed = 500; seed < 540; seed++)
        {
            var random = new Random(seed);
            SeasonInput input = AnySeason.From(seed) with
            {
                Preferences = new SessionPreferences
                {
                    Track = (Taste)random.Next(3), Treadmill = (Taste)random.Next(3), Hills = (Taste)random.Next(3),
                },
            };
            SeasonPlan plan = SeasonPlanner.Make(input);
            planned += plan.Days.Count > 0 ? 1 : 0;
            IReadOnlyList<PlanViolation> found = PlanValidator.Check(plan.Days, input.History, PlanLimits.Of(input));
            Assert.True(found.Count == 0, $"seed {seed}: {string.Join("; ", found.Take(3).Select(one => $"{one.Date} {one.Sentence}"))}");
        }

        Assert.InRange(planned, 15, 40);
    }

    private static string[] Alternatives(PlannedDay day, SessionPreferences preferences) =>
        [.. DayAdvice.For(day, RunnerNumbers.Unknown, null, preferences).Alternatives.Select(one => one.When)];

    private static int Count(SessionPreferences preferences, SessionKind kind) => Days(preferences).Count(day => day.Kind == kind);

    private static IReadOnlyList<PlannedDay> Days(SessionPreferences preferences)
    {
        SeasonPlan plan = SeasonPlanner.Make(new SeasonInput
        {
            Today = AnySeason.Today,
            Goal = new TrainingGoal(GoalKind.Race, [new GoalRace("", AnySeason.Today.AddDays(250), 10_000, RacePriority.A, null, 2700)]),
            History = [.. Enumerable.Range(1, 40).Where(back => back % 7 is not (0 or 3)).Select(back =>
                new PastRun(AnySeason.Today.AddDays(-back), (back % 7 == 1 ? 95 : 65) * 60, false))],
            Availability = Availability.Open,
            Numbers = new RunnerNumbers(168, [114, 133, 152, 171, 190], new TrainingPaces(400, 350, 290, 265, 250, 8, "a race"), true),
            Model = IntensityModel.Polarized,
            Preferences = preferences,
        });
        Assert.Null(plan.Refusal);
        return plan.Days;
    }
}
