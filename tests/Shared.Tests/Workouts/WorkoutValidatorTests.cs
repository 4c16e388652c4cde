using TrainingPlan.Workouts;

namespace TrainingPlan.Shared.Tests.Workouts;

public class WorkoutValidatorTests
{
    public static TheoryData<WorkoutError, int, Action<Workout>> Rows => new()
    {
        { WorkoutError.None, -1, w => w.Name = "" },
        { WorkoutError.None, -1, w => w.AddStep(StepIntensity.CoolDown, StepDurationKind.Open, 0) },
        { WorkoutError.NoSteps, -1, w => w.StepCount = 0 },
        { WorkoutError.NoSteps, -1, w => w.StepCount = -1 },
        { WorkoutError.TooManySteps, -1, w => w.StepCount = 65 },
        { WorkoutError.NameNotText, -1, w => w.Name = null! },
        { WorkoutError.NameNotText, -1, w => w.Name = "two\nlines" },
        { WorkoutError.NameTooLong, -1, w => w.Name = new string('ä', 21) },
        { WorkoutError.None, -1, w => w.Name = new string('ä', 20) },
        { WorkoutError.None, -1, w => w.Name = "🏃‍♀️ 5×1 km" },
        { WorkoutError.RevisionNegative, -1, w => w.Revision = -1 },
        { WorkoutError.ZonesInconsistent, -1, w => w.HeartRateZoneUpperBpm[2] = 150 },
        { WorkoutError.ZonesInconsistent, -1, w => Zones(w, 120, 140, 140, 160, 180) },
        { WorkoutError.ZonesInconsistent, -1, w => Zones(w, 29, 140, 150, 160, 180) },
        { WorkoutError.ZonesInconsistent, -1, w => Zones(w, 120, 140, 150, 160, 241) },
        { WorkoutError.None, -1, w => Zones(w, 120, 140, 150, 160, 240) },
        { WorkoutError.IntensityUnknown, 0, w => w.Steps[0].Intensity = (StepIntensity)5 },
        { WorkoutError.IntensityUnknown, 0, w => w.Steps[0].Intensity = (StepIntensity)200 },
        { WorkoutError.DurationUnknown, 0, w => w.Steps[0].DurationKind = (StepDurationKind)6 },
        { WorkoutError.DurationOutOfRange, 0, w => w.Steps[0].DurationValue = 0 },
        { WorkoutError.DurationOutOfRange, 0, w => w.Steps[0].DurationValue = -5 },
        { WorkoutError.DurationOutOfRange, 0, w => w.Steps[0].DurationValue = 86401 },
        { WorkoutError.DurationOutOfRange, 1, w => w.Steps[1].DurationValue = 400001 },
        { WorkoutError.DurationOutOfRange, 0, w => w.Steps[0].DurationKind = StepDurationKind.LapPress },
        { WorkoutError.DurationOutOfRange, 0, w => w.Steps[0].DurationKind = StepDurationKind.HeartRateAbove },
        { WorkoutError.OpenStepNotLast, 0, w => Duration(w.Steps[0], StepDurationKind.Open, 0) },
        { WorkoutError.OpenStepNotLast, 1, w => { Duration(w.Steps[1], StepDurationKind.Open, 0); w.AddRepeat(0, 2); } },
        { WorkoutError.TargetUnknown, 0, w => w.Steps[0].SetTarget1((TargetKind)4, 1, 2) },
        { WorkoutError.TargetUnknown, 0, w => w.Steps[0].SetTarget1(TargetKind.None, 1, 2) },
        { WorkoutError.TargetUpsideDown, 0, w => w.Steps[0].SetTarget1(TargetKind.Pace, 280, 270) },
        { WorkoutError.TargetUpsideDown, 0, w => w.Steps[0].SetTarget2(TargetKind.HeartRate, 15000, 14000) },
        { WorkoutError.TargetTooNarrow, 0, w => w.Steps[0].SetTarget1(TargetKind.Cadence, 17000, 17199) },
        { WorkoutError.TargetTooNarrow, 0, w => w.Steps[0].SetTarget1(TargetKind.Pace, 270, 271) },
        { WorkoutError.TargetOutOfRange, 0, w => w.Steps[0].SetTarget1(TargetKind.Cadence, 5999, 17199) },
        { WorkoutError.TargetOutOfRange, 0, w => w.Steps[0].SetTarget1(TargetKind.Pace, 119, 200) },
        { WorkoutError.TargetOutOfRange, 0, w => w.Steps[0].SetTarget1(TargetKind.HeartRate, 14000, 24001) },
        { WorkoutError.TargetOutOfRange, 0, w => w.Steps[0].SetTarget1(TargetKind.Pace, -5, 70000) },
        { WorkoutError.TargetTwice, 0, w => Both(w.Steps[0], TargetKind.Pace, TargetKind.Pace) },
        { WorkoutError.TargetOrder, 0, w => w.Steps[0].SetTarget2(TargetKind.Pace, 270, 280) },
        { WorkoutError.RepeatToNowhere, 2, w => w.AddRepeat(2, 3) },
        { WorkoutError.RepeatToNowhere, 2, w => w.AddRepeat(63, 3) },
        { WorkoutError.RepeatToNowhere, 0, w => { w.StepCount = 0; w.AddRepeat(0, 3); } },
        { WorkoutError.RepeatCountOutOfRange, 2, w => w.AddRepeat(0, 0) },
        { WorkoutError.RepeatCountOutOfRange, 2, w => w.AddRepeat(0, 100) },
        { WorkoutError.None, -1, w => w.AddRepeat(0, 99) },
        { WorkoutError.Malformed, 2, w => w.AddRepeat(0, 2).DurationValue = 5 },
        { WorkoutError.Malformed, 0, w => w.Steps[0].RepeatCount = 2 },
        { WorkoutError.None, -1, w => { w.AddRepeat(1, 2); w.AddRepeat(0, 2); } },
        { WorkoutError.RepeatsCross, 3, w => { w.AddRepeat(0, 2); w.AddRepeat(1, 2); } },
        { WorkoutError.RepeatsCross, 3, w => { w.AddRepeat(0, 2); w.AddRepeat(2, 2); } },
        { WorkoutError.RepeatsTooDeep, 4, w => { w.AddRepeat(1, 2); w.AddRepeat(1, 2); w.AddRepeat(0, 2); } },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_fault_is_named_with_its_step(WorkoutError expected, int expectedStep, Action<Workout> change)
    {
        var workout = new Workout { Name = "Plan" };
        workout.AddStep(StepIntensity.WarmUp, StepDurationKind.Time, 600);
        workout.AddStep(StepIntensity.Active, StepDurationKind.Distance, 1000);
        change(workout);
        Assert.Equal(expected, WorkoutValidator.Check(workout, out int step));
        Assert.Equal(expectedStep, step);
    }

    [Fact]
    public void Each_fault_has_a_sentence_of_its_own()
    {
        List<string> sentences = [.. Enum.GetValues<WorkoutError>().Select(WorkoutErrors.Sentence)];
        Assert.Equal(sentences.Count, sentences.Distinct().Count());
        Assert.All(sentences, s => Assert.EndsWith(".", s));
        Assert.DoesNotContain(sentences, s => s == WorkoutErrors.Sentence((WorkoutError)200));
    }

    [Fact]
    public void A_sixty_fifth_step_is_refused_when_it_is_added()
    {
        var workout = new Workout();
        for (int i = 0; i < Workout.MaxSteps; i++)
        {
            workout.AddStep(StepIntensity.Active, StepDurationKind.Time, 60);
        }

        Assert.Throws<InvalidOperationException>(() => workout.AddRepeat(0, 2));
        Assert.Equal(WorkoutError.None, WorkoutValidator.Check(workout));
    }

    private static void Zones(Workout workout, params int[] upperBpm) => upperBpm.CopyTo(workout.HeartRateZoneUpperBpm, 0);

    private static void Duration(WorkoutStep step, StepDurationKind kind, int value)
    {
        step.DurationKind = kind;
        step.DurationValue = value;
    }

    private static void Both(WorkoutStep step, TargetKind first, TargetKind second)
    {
        step.SetTarget1(first, 270, 280);
        step.SetTarget2(second, 270, 280);
    }
}
