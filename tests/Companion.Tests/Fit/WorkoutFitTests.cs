using System.Text.RegularExpressions;
using TrainingPlan.Companion.Export.Fit;
using TrainingPlan.Companion.Import.Fit;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Tests.Fit;

public class WorkoutFitTests
{
    private const int Seed = 20_261_122;
    private const int RoundTrips = 500;
    private const int Mutations = 10_000;

    private static readonly DateTimeOffset Made = new(2026, 11, 22, 6, 30, 0, TimeSpan.Zero);
    private static readonly int[] Zones = [120, 140, 155, 170, 186];

    [Fact]
    public void A_workout_has_exactly_these_bytes()
    {
        const string Golden =
            // header: 14 bytes, FIT 1.0, length of the data, .FIT, its checksum
            "0e10b252150100002e464954f1c8"
            // definition of file id: kind, maker, product, serial, time
            + "40000000000500010001028402028403048c040486"
            // a workout of development, its digest, 2026-11-22 06:30
            + "0005ff0000009f6fe8b3e83f6545"
            // definition of workout: name, sport, steps
            + "4100001a0003080907040100060284"
            // 5 x 1 km, running, 6
            + "013520782031206b6d00010600"
            // definition of a step without target
            + "4200001b0005fe0284070100010100020486030100"
            // 0: warm-up, 600,000 ms
            + "0200000200c027090002"
            // definition of a step with two targets
            + "4300001b000cfe0284070100010100020486030100040486050486060486130100140486150486160486"
            // 1: 100,000 cm, 3,571 to 3,704 mm/s, 85 to 89 strides
            + "0301000001a08601000000000000f30d0000780e000003000000005500000059000000"
            // 2: recovery until below 100 + 120
            + "0202000402dc00000002"
            // definition of a repeat
            + "4400001b0005fe0284010100020486030100040486"
            // 3: 5 times from step 1
            + "04030006010000000205000000"
            // definition of a step with a target
            + "4500001b0008fe0284070100010100020486030100040486050486060486"
            // 4: until above 100 + 150, heart rate 240 to 250
            + "0504000003fa0000000100000000f0000000fa000000"
            // 5: cool-down until lap
            + "0205000305ffffffff02"
            // checksum
            + "0015";
        Assert.Equal(Golden, Convert.ToHexStringLower(GoldenFile()));
    }

    [Fact]
    public void A_workout_comes_back_as_it_was()
    {
        WorkoutImport read = WorkoutFitReader.Read(GoldenFile(), [], 0);
        Assert.Empty(read.Notes);
        Assert.Equal("5 x 1 km", read.Workout.Name);
        Assert.Equal(
            "10min easy, 5x(1km @ 4:30-4:40/km & 170-178spm, until hr<120 recovery), until hr>150 @ 140-150bpm, until lap easy",
            WorkoutText.Print(read.Workout));
    }

    [Fact]
    public void Any_workout_comes_back_or_a_note_says_what_changed()
    {
        int unchanged = 0;
        for (int i = 0; i < RoundTrips; i++)
        {
            Workout workout = AnyWorkout.Make(new Random(Seed + i));
            string where = $"seed {Seed + i}: {WorkoutText.Print(workout)}";
            Assert.True(WorkoutValidator.Check(workout) == WorkoutError.None, where);
            WorkoutExport written = WorkoutFitWriter.Write(workout, Made);
            WorkoutImport read = WorkoutFitReader.Read(written.File, [], 0);
            Assert.True(read.Notes.Count == 0, $"{where}\n{string.Join('\n', read.Notes)}");
            if (written.Notes.Count == 0)
            {
                unchanged++;
                Assert.True(Same(workout, read.Workout), where);
            }
            else
            {
                Assert.False(Same(workout, read.Workout), where);
                CheckNamedSteps(workout, read.Workout, written.Notes, where);
            }

            WorkoutExport again = WorkoutFitWriter.Write(read.Workout, Made);
            Assert.True(again.Notes.Count == 0, $"{where}\n{string.Join('\n', again.Notes)}");
            Assert.True(Same(read.Workout, WorkoutFitReader.Read(again.File, [], 0).Workout), where);
        }

        Assert.InRange(unchanged, RoundTrips / 20, RoundTrips - 1);
    }

    [Fact]
    public void Zones_and_percents_of_a_file_become_the_runners_own_beats()
    {
        Workout workout = Read(Step(target: "01 02000000 00000000 00000000"), Zones, 186).Workout;
        Assert.Equal("1min @ 121-140bpm", WorkoutText.Print(workout));
        WorkoutImport percent = Read(Step(target: "01 00000000 32000000 3C000000"), Zones, 200);
        Assert.Equal("1min @ 100-120bpm", WorkoutText.Print(percent.Workout));
        Assert.Equal("Step 1 asks for 50 to 60 % of the highest heart rate; it was reckoned with yours.", Assert.Single(percent.Notes));
        Assert.Equal("1min @ 140-150bpm", WorkoutText.Print(Read(Step(target: "01 00000000 F0000000 FA000000"), [], 0).Workout));
    }

    [Theory]
    [InlineData("01 02000000 00000000 00000000", "heart-rate zone 2, but your zones are not known")]
    [InlineData("01 00000000 32000000 3C000000", "50 to 60 % of the highest heart rate, which is not known")]
    [InlineData("04 03000000 00000000 00000000", "a power, which is not supported")]
    [InlineData("05 00000000 01000000 02000000", "a grade, which is not supported")]
    [InlineData("00 03000000 00000000 00000000", "speed zone 3, which only the device that made it knows")]
    [InlineData("00 00000000 00000000 A00F0000", "a speed of zero")]
    [InlineData("00 00000000 204E0000 30750000", "a pace outside what a runner can do")]
    [InlineData("03 02000000 00000000 00000000", "cadence zone 2")]
    public void A_target_that_is_not_supported_is_named_and_left_out(string target, string what)
    {
        WorkoutImport read = Read(Step(target: target), [], 0);
        Assert.Equal("1min", WorkoutText.Print(read.Workout));
        Assert.Contains(what, Assert.Single(read.Notes));
        Assert.EndsWith("it is left out.", read.Notes[0]);
    }

    [Theory]
    [InlineData("04 64000000", "Step 1 ends by calories, which is not supported")]
    [InlineData("1D 64000000", "Step 1 ends by repetitions, which is not supported")]
    [InlineData("0E 64000000", "Step 1 ends by a power, which is not supported")]
    [InlineData("02 50000000", "Step 1 ends by 80 % of the highest heart rate, which is not known")]
    [InlineData("00 01000000", "Step 1 is 0.001 seconds long, which is not supported")]
    public void An_end_that_is_not_supported_is_named_and_becomes_a_lap_press(string duration, string what)
    {
        WorkoutImport read = Read(Step(duration: duration), [], 0);
        Assert.Equal("until lap", WorkoutText.Print(read.Workout));
        Assert.StartsWith(what, Assert.Single(read.Notes));
    }

    [Theory]
    [InlineData("01 00000000 FA000000 F0000000")]
    [InlineData("00 00000000 A00F0000 D70D0000")]
    [InlineData("03 00000000 59000000 55000000")]
    public void A_target_that_is_upside_down_is_refused(string target)
    {
        var refused = Assert.Throws<FitException>(() => Read(Step(target: target), [], 0));
        Assert.Equal(
            "The workout can't be taken. Step 1: A target is upside down: its lower end is above its upper end. Swap them.",
            refused.Message);
    }

    [Theory]
    [InlineData("00000000", "05000000", "A repeat leads to nowhere")]
    [InlineData("07000000", "05000000", "A repeat leads to nowhere")]
    [InlineData("FFFFFFFF", "05000000", "A repeat leads to nowhere")]
    public void A_repeat_to_nowhere_is_refused(string from, string count, string why)
    {
        byte[] file = Head("01")
            .Add("42 00 00 1B00 03 01 01 00 02 04 86 04 04 86")
            .Add($"02 06 {from} {count}")
            .Finish();
        var refused = Assert.Throws<FitException>(() => Read(file, [], 0));
        Assert.Contains($"Step 1: {why}", refused.Message);
    }

    [Fact]
    public void Cadence_is_in_strides_unless_only_steps_make_sense()
    {
        Assert.Equal("1min @ 170-178spm", WorkoutText.Print(Read(Step(target: "03 00000000 55000000 59000000"), [], 0).Workout));
        WorkoutImport steps = Read(Step(target: "03 00000000 AA000000 B2000000"), [], 0);
        Assert.Equal("1min @ 170-178spm", WorkoutText.Print(steps.Workout));
        Assert.Contains("can only be steps", Assert.Single(steps.Notes));
    }

    [Fact]
    public void Names_notes_and_another_sport_are_named()
    {
        byte[] file = Head("02").Add("42 00 00 1B00 04 00 03 07 01 01 00 02 04 86 08 04 07").Add("02 484900 00 60EA0000 466C7900").Finish();
        WorkoutImport read = WorkoutFitReader.Read(file, [], 0);
        Assert.Equal(
            [
                "It is a workout of another sport (number 2); it is taken as one of running.",
                "The names of the steps are not kept: HI.",
                "The notes of the steps are not kept: Fly.",
            ],
            read.Notes);
    }

    [Fact]
    public void A_name_that_is_too_long_is_cut_between_characters()
    {
        byte[] name = System.Text.Encoding.UTF8.GetBytes(new string('日', 20) + "\0");
        byte[] file = new FitBytes().Add("40 00 00 0000 01 00 01 00").Add("00 05")
            .Add("41 00 00 1A00 01 08").Add((byte)name.Length, 7).Add("01").Add(name)
            .Add("42 00 00 1B00 02 01 01 00 02 04 86").Add("02 00 60EA0000").Finish();
        WorkoutImport read = WorkoutFitReader.Read(file, [], 0);
        Assert.Equal(new string('日', 13), read.Workout.Name);
        Assert.Contains("was shortened", Assert.Single(read.Notes));
    }

    [Fact]
    public void Damaged_files_are_refused_or_give_a_valid_workout_and_nothing_else_happens()
    {
        byte[] file = GoldenFile();
        var random = new Random(Seed);
        int taken = 0;
        for (int i = 0; i < Mutations; i++)
        {
            byte[] damaged = [.. file];
            for (int times = random.Next(1, 9); times > 0; times--)
            {
                damaged[random.Next(14, damaged.Length - 2)] = (byte)random.Next(256);
            }

            // Every other one gets past the checksum, to the parser and the mapping.
            damaged = i % 2 == 0 ? FitBytes.Repair(damaged) : damaged;
            try
            {
                WorkoutImport read = WorkoutFitReader.Read(damaged, Zones, 186);
                Assert.Equal(WorkoutError.None, WorkoutValidator.Check(read.Workout));
                taken++;
            }
            catch (FitException refused)
            {
                Assert.True(refused.Message.EndsWith('.'), $"seed {Seed}, mutation {i}: {refused.Message}");
                Assert.DoesNotContain('\n', refused.Message);
            }
            catch (Exception crash) when (crash is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"seed {Seed}, mutation {i}: {crash.GetType().Name} {Convert.ToHexString(damaged)}");
            }
        }

        Assert.InRange(taken, Mutations / 100, Mutations - 1);
    }

    /// <summary>The workout that the golden bytes are of.</summary>
    internal static byte[] GoldenFile()
    {
        var workout = new Workout { Name = "5 x 1 km" };
        const string Text = "10min easy, 5x(1km @ 4:30-4:40/km & 170-178spm, until hr<120 recovery), "
            + "until hr>150 @ 140-150bpm, until lap easy";
        Assert.Null(WorkoutText.TryParse(Text, workout));
        return WorkoutFitWriter.Write(workout, Made).File;
    }

    /// <summary>A workout that asks for power.</summary>
    internal static byte[] PowerFile() => Step(target: "04 03000000 00000000 00000000");

    private static void CheckNamedSteps(Workout before, Workout after, IReadOnlyList<string> notes, string where)
    {
        HashSet<int> named = [.. notes.Select(note => int.Parse(Regex.Match(note, "^Step ([0-9]+)").Groups[1].Value) - 1)];
        Assert.Equal(before.StepCount, after.StepCount);
        for (int i = 0; i < before.StepCount; i++)
        {
            bool isSame = Same(One(before.Steps[i]), One(after.Steps[i]));
            Assert.True(isSame != named.Contains(i), $"step {i + 1} of {where}");
        }
    }

    private static Workout One(WorkoutStep step)
    {
        var one = new Workout();
        one.AddStep(StepIntensity.Active, StepDurationKind.Time, 1);
        one.AddStep(StepIntensity.Active, StepDurationKind.Time, 1).CopyFrom(step);
        if (step.IsRepeat)
        {
            one.Steps[1].RepeatFromIndex = 0;
        }

        return one;
    }

    private static bool Same(Workout first, Workout second)
    {
        byte[] bytes = new byte[WorkoutCodec.MaxBytes];
        byte[] others = new byte[WorkoutCodec.MaxBytes];
        int length = WorkoutCodec.Encode(first, bytes);
        int otherLength = WorkoutCodec.Encode(second, others);
        return length > 0 && bytes.AsSpan(0, length).SequenceEqual(others.AsSpan(0, Math.Max(0, otherLength)));
    }

    private static WorkoutImport Read(byte[] file, int[] zones, int heartRateMaxBpm) => WorkoutFitReader.Read(file, zones, heartRateMaxBpm);

    private static FitBytes Head(string sport) => new FitBytes()
        .Add("40 00 00 0000 01 00 01 00").Add("00 05")
        .Add("41 00 00 1A00 02 08 02 07 04 01 00").Add("01 4100 " + sport);

    private static byte[] Step(string duration = "00 60EA0000", string target = "02 00000000 00000000 00000000") => Head("01")
        .Add("42 00 00 1B00 06 01 01 00 02 04 86 03 01 00 04 04 86 05 04 86 06 04 86")
        .Add("02 " + duration + target)
        .Finish();
}
