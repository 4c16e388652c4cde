using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Tests.Fit;

/// <summary>Valid workouts of every kind, by a seed.</summary>
internal static class AnyWorkout
{
    private const string Letters = "abc XYZ 5x1km éß日本-";

    public static Workout Make(Random random)
    {
        var workout = new Workout { Name = NameOf(random) };
        for (int blocks = random.Next(1, 5); blocks > 0; blocks--)
        {
            int outer = workout.StepCount;
            AddSteps(workout, random);
            if (random.Next(2) == 0)
            {
                int inner = workout.StepCount;
                AddSteps(workout, random);
                workout.AddRepeat(inner, random.Next(1, 100));
                workout.AddRepeat(outer, random.Next(1, 100));
            }
        }

        if (random.Next(4) == 0)
        {
            workout.AddStep((StepIntensity)random.Next(5), StepDurationKind.Open, 0);
        }

        return workout;
    }

    private static string NameOf(Random random)
    {
        string name = "W";
        while (System.Text.Encoding.UTF8.GetByteCount(name) < random.Next(1, 36))
        {
            name += Letters[random.Next(Letters.Length)];
        }

        return name.Trim();
    }

    private static void AddSteps(Workout workout, Random random)
    {
        for (int steps = random.Next(1, 4); steps > 0; steps--)
        {
            var kind = (StepDurationKind)random.Next(5);
            int value = kind switch
            {
                StepDurationKind.Time => random.Next(1, 86401),
                StepDurationKind.Distance => random.Next(1, 400001),
                StepDurationKind.LapPress => 0,
                _ => random.Next(30, 241),
            };
            WorkoutStep step = workout.AddStep((StepIntensity)random.Next(5), kind, value);
            int targets = random.Next(3);
            var first = (TargetKind)random.Next(1, 4);
            if (targets > 0)
            {
                (int low, int high) = Band(first, random);
                step.SetTarget1(first, low, high);
            }

            if (targets > 1)
            {
                var second = (TargetKind)((int)first % 3 + 1);
                (int low, int high) = Band(second, random);
                step.SetTarget2(second, low, high);
            }
        }
    }

    /// <summary>Half of them in whole strides, beats and fast paces, which survive any format; half of them of any kind.</summary>
    private static (int Low, int High) Band(TargetKind kind, Random random)
    {
        int grain = random.Next(2) == 0 ? 1 : kind switch { TargetKind.Cadence => 200, TargetKind.HeartRate => 100, _ => 1 };
        int min = WorkoutLimits.TargetMin(kind);
        int max = WorkoutLimits.TargetMax(kind);
        int width = Math.Max(grain, WorkoutLimits.TargetMinWidth(kind));
        int low = min + random.Next((max - min - width) / grain) * grain;
        int high = low + width + random.Next((max - low - width) / grain + 1) * grain;
        return (low, high);
    }
}
