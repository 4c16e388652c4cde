using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Tests.Fit;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Tests;

public class WorkoutTextTests
{
    private const int Seed = 5150;

    [Fact]
    public void The_example_of_the_manual_is_read_as_a_runner_means_it()
    {
        Workout workout = Parse("10min easy, 5x(1km @ 4:30-4:40/km, 2min rest), 10min easy");
        Assert.Equal(5, workout.StepCount);
        WorkoutStep[] steps = workout.Steps;
        Assert.Equal((StepIntensity.WarmUp, 600), (steps[0].Intensity, steps[0].DurationValue));
        Assert.Equal((StepDurationKind.Distance, 1000), (steps[1].DurationKind, steps[1].DurationValue));
        Assert.Equal((TargetKind.Pace, 270, 280), (steps[1].Target1Kind, steps[1].Target1Low, steps[1].Target1High));
        Assert.Equal((StepIntensity.Rest, 120), (steps[2].Intensity, steps[2].DurationValue));
        Assert.Equal((true, 1, 5), (steps[3].IsRepeat, steps[3].RepeatFromIndex, steps[3].RepeatCount));
        Assert.Equal(StepIntensity.CoolDown, steps[4].Intensity);
        Assert.Equal("10min easy, 5x(1km @ 4:30-4:40/km, 2min rest), 10min easy", WorkoutText.Print(workout));
    }

    [Theory]
    [InlineData("40min easy", "40min")]
    [InlineData("1h30min", "1h30min")]
    [InlineData("90 s", "90s")]
    [InlineData("2min30s", "2min30s")]
    [InlineData("4:30", "4min30s")]
    [InlineData("1:05:00", "1h5min")]
    [InlineData("1.5km", "1.5km")]
    [InlineData("400m fast", "400m")]
    [InlineData("2 miles", "3.219km")]
    [InlineData("until lap warm-up, open", "until lap easy, open")]
    [InlineData("rest until HR < 120 bpm", "until hr<120 rest")]
    [InlineData("until hr>150", "until hr>150")]
    [InlineData("4x400m", "4x(400m)")]
    [InlineData("3 × (4 × (30s, 30s jog), 3min walk)", "3x(4x(30s, 30s recovery), 3min rest)")]
    [InlineData("20min @ 170–178spm & 140-150bpm", "20min @ 170-178spm & 140-150bpm")]
    [InlineData("20min @ 170.5-178.25spm", "20min @ 170.5-178.25spm")]
    [InlineData("1mi @ 7:00-7:20/mi", "1.609km @ 4:21-4:33/km")]
    [InlineData("20min @ 4:35/km", "20min @ 4:30-4:40/km")]
    [InlineData("20min @ 172spm", "20min @ 169-175spm")]
    [InlineData("20min @ Z2", "20min @ 121-140bpm")]
    [InlineData("20min @ z1", "20min @ 30-120bpm")]
    [InlineData("10min easy, 20min easy, 10min easy", "10min easy, 20min, 10min easy")]
    [InlineData("10min cooldown, 10min warmup", "10min cooldown, 10min warmup")]
    [InlineData("2x(10min easy, 1min)", "2x(10min, 1min)")]
    public void What_a_runner_writes_is_read_and_written_in_one_form(string text, string printed)
    {
        string once = WorkoutText.Print(Parse(text));
        Assert.Equal(printed, once);
        Assert.Equal(once, WorkoutText.Print(Parse(once)));
    }

    [Theory]
    [InlineData("", 1, "There is no step")]
    [InlineData("   ", 4, "There is no step")]
    [InlineData("10min easy,", 12, "no length")]
    [InlineData("easy", 1, "no length")]
    [InlineData("10", 3, "needs a unit")]
    [InlineData("10min 5km", 7, "length already")]
    [InlineData("10min sleepy", 7, "I don't know 'sleepy'")]
    [InlineData("10min easy rest", 12, "one word too many")]
    [InlineData("10min ?", 7, "I don't know what '?'")]
    [InlineData("0min", 1, "too short")]
    [InlineData("2000km", 1, "too long")]
    [InlineData("99999999999h", 1, "needs a unit")]
    [InlineData("1.5s", 1, "whole number")]
    [InlineData("4:75", 1, "4:30 or 1:05:00")]
    [InlineData("5x(1km, 2min rest", 3, "never closed")]
    [InlineData("5x(1km 2min rest)", 8, "length already")]
    [InlineData("1km)", 4, "no repeat that this closes")]
    [InlineData("5x(1km) 1km", 9, "comma is missing")]
    [InlineData("100x(1km)", 1, "1 to 99")]
    [InlineData("0x(1km)", 1, "1 to 99")]
    [InlineData("2x(2x(2x(1km)))", 7, "deeper than two")]
    [InlineData("open, 1km", 1, "must be the last")]
    [InlineData("10min, 2x(open)", 11, "must be the last")]
    [InlineData("1km @ 4:40-4:30/km", 7, "upside down")]
    [InlineData("1km @ 4:30-4:31/km", 7, "too narrow")]
    [InlineData("1km @ 1:30-1:40/km", 7, "outside what a runner can do")]
    [InlineData("1km @ 4:30-4:40", 16, "/km or /mi")]
    [InlineData("1km @ 4:30-170spm", 7, "A target is written as")]
    [InlineData("1km @ 170-178", 14, "needs a unit")]
    [InlineData("1km @ 170-178spm & 160-165spm", 20, "two targets of one kind")]
    [InlineData("1km @ 170-178spm & 4:30-4:40/km & 140-150bpm", 35, "at most two")]
    [InlineData("1km @ Z6", 7, "Z1 to Z5")]
    [InlineData("1km until lap", 5, "length already")]
    [InlineData("until noon", 7, "After until comes")]
    [InlineData("until hr<500", 10, "from 30 to 240")]
    public void A_mistake_is_named_with_its_column(string text, int column, string words)
    {
        var workout = new Workout { Name = "Kept" };
        workout.AddStep(StepIntensity.Rest, StepDurationKind.Time, 77);
        WorkoutTextFault? fault = WorkoutText.TryParse(text, workout);
        Assert.NotNull(fault);
        Assert.Equal(column, fault.Column);
        Assert.Contains(words, fault.Sentence);
        Assert.Equal($"Column {column}: {fault.Sentence}", fault.ToString());
        Assert.Equal((1, 77), (workout.StepCount, workout.Steps[0].DurationValue));
    }

    [Fact]
    public void A_mark_stands_under_the_mistake() =>
        Assert.Equal("1km foo\n    ^", WorkoutText.TryParse("1km foo", new Workout())!.Point("1km foo"));

    [Fact]
    public void A_zone_without_known_zones_says_so() =>
        Assert.Contains("not known yet", WorkoutText.TryParse("1km @ Z2", new Workout())!.Sentence);

    [Fact]
    public void Too_many_steps_and_too_long_texts_are_refused()
    {
        string many = string.Join(", ", Enumerable.Repeat("1km", 65));
        Assert.Equal(many.LastIndexOf('1') + 1, WorkoutText.TryParse(many, new Workout())!.Column);
        string repeat = string.Join(", ", Enumerable.Repeat("1km", 62)) + ", 2x(1km, 1km)";
        Assert.Contains("64 steps", WorkoutText.TryParse(repeat, new Workout())!.Sentence);
        Assert.Contains("longer than", WorkoutText.TryParse(new string('1', 4001), new Workout())!.Sentence);
        Assert.Contains("deeper", WorkoutText.TryParse(string.Concat(Enumerable.Repeat("2x(", 1300)), new Workout())!.Sentence);
    }

    [Fact]
    public void Every_workout_is_read_back_from_its_text()
    {
        var random = new Random(Seed);
        for (int i = 0; i < 2000; i++)
        {
            Workout workout = AnyWorkout.Make(random);
            string text = WorkoutText.Print(workout);
            var back = new Workout { Name = workout.Name };
            WorkoutTextFault? fault = WorkoutText.TryParse(text, back);
            Assert.True(fault == null, $"seed {Seed}, workout {i}: {fault} in {text}");
            Assert.True(Bytes(workout).SequenceEqual(Bytes(back)), $"seed {Seed}, workout {i}: {text}");
        }
    }

    [Fact]
    public void Any_text_is_either_a_valid_workout_or_a_fault_within_it()
    {
        const string Letters = "10min easy, 5x(1km @ 4:30-4:40/km & 170spm, 2min rest) until hr<120 Z2 open lap";
        var random = new Random(Seed);
        int valid = 0;
        for (int i = 0; i < 20000; i++)
        {
            char[] text = Letters[..random.Next(Letters.Length)].ToCharArray();
            for (int n = random.Next(4); n > 0 && text.Length > 0; n--)
            {
                text[random.Next(text.Length)] = Letters[random.Next(Letters.Length)];
            }

            var workout = new Workout();
            WorkoutTextFault? fault = WorkoutText.TryParse(new string(text), workout);
            string where = $"seed {Seed}, text {i}: {new string(text)}";
            bool isGood = fault == null
                ? WorkoutValidator.Check(workout) == WorkoutError.None
                : fault.Column >= 1 && fault.Column <= text.Length + 1;
            Assert.True(isGood, where);
            valid += fault == null ? 1 : 0;
        }

        Assert.InRange(valid, 500, 19500);
    }

    private static Workout Parse(string text)
    {
        var workout = new Workout();
        int[] zones = [120, 140, 150, 165, 190];
        zones.CopyTo(workout.HeartRateZoneUpperBpm, 0);
        Assert.Null(WorkoutText.TryParse(text, workout));
        return workout;
    }

    private static byte[] Bytes(Workout workout)
    {
        byte[] buffer = new byte[WorkoutCodec.MaxBytes];
        int length = WorkoutCodec.Encode(workout, buffer);
        Assert.True(length > 0, WorkoutErrors.Sentence(WorkoutValidator.Check(workout)));
        return buffer[..length];
    }
}
