using TrainingPlan.Workouts;

namespace TrainingPlan.Shared.Tests.Workouts;

/// <summary>Valid workouts of every shape that the rules allow, and their unrolled steps by a way of its own.</summary>
internal static class RandomWorkouts
{
    private static readonly TargetKind[] s_kinds = [TargetKind.Cadence, TargetKind.Pace, TargetKind.HeartRate];

    /// <summary>A workout whose steps last at most <paramref name="maxSeconds"/> and whose blocks run at most so many times.</summary>
    public static Workout Make(Random random, int maxSeconds, int maxRepeats)
    {
        var workout = new Workout { Name = "Läufe " + random.Next(1000), Revision = random.Next() };
        if (random.Next(2) == 0)
        {
            for (int i = 0; i < 5; i++)
            {
                workout.HeartRateZoneUpperBpm[i] = 110 + (i * 18) + random.Next(15);
            }
        }

        int blocks = random.Next(1, 5);
        for (int i = 0; i < blocks; i++)
        {
            AddBlock(workout, random, maxSeconds, maxRepeats, random.Next(3));
        }

        if (random.Next(8) == 0)
        {
            workout.AddStep(StepIntensity.CoolDown, StepDurationKind.Open, 0);
        }

        return workout;
    }

    /// <summary>The stored indices in the order in which they are run, unrolled recursively.</summary>
    public static List<int> Unroll(Workout workout)
    {
        var order = new List<int>();
        Unroll(workout, 0, workout.StepCount, order);
        return order;
    }

    private static void Unroll(Workout workout, int from, int end, List<int> order)
    {
        int at = from;
        while (at < end)
        {
            int outermost = -1;
            for (int i = at + 1; i < end; i++)
            {
                if (workout.Steps[i].IsRepeat && workout.Steps[i].RepeatFromIndex == at)
                {
                    outermost = i;
                }
            }

            if (outermost < 0)
            {
                order.Add(at++);
                continue;
            }

            for (int pass = 0; pass < workout.Steps[outermost].RepeatCount; pass++)
            {
                Unroll(workout, at, outermost, order);
            }

            at = outermost + 1;
        }
    }

    private static void AddBlock(Workout workout, Random random, int maxSeconds, int maxRepeats, int depth)
    {
        int from = workout.StepCount;
        int steps = random.Next(1, 4);
        for (int i = 0; i < steps; i++)
        {
            if (depth > 1 && random.Next(3) == 0)
            {
                AddBlock(workout, random, maxSeconds, maxRepeats, depth - 1);
            }
            else
            {
                AddStep(workout, random, maxSeconds);
            }
        }

        if (depth > 0)
        {
            workout.AddRepeat(from, random.Next(1, maxRepeats + 1));
        }
    }

    private static void AddStep(Workout workout, Random random, int maxSeconds)
    {
        var kind = (StepDurationKind)random.Next(0, 5);
        int value = kind switch
        {
            StepDurationKind.Time => random.Next(1, maxSeconds + 1),
            StepDurationKind.Distance => random.Next(1, (maxSeconds * 3) + 1),
            StepDurationKind.LapPress => 0,
            _ => random.Next(100, 180),
        };
        WorkoutStep step = workout.AddStep((StepIntensity)random.Next(0, 5), kind, value);
        int first = random.Next(3);
        int targets = random.Next(3);
        if (targets > 0)
        {
            (int low, int high) = Band(s_kinds[first], random);
            step.SetTarget1(s_kinds[first], low, high);
        }

        if (targets > 1)
        {
            TargetKind other = s_kinds[(first + 1 + random.Next(2)) % 3];
            (int low, int high) = Band(other, random);
            step.SetTarget2(other, low, high);
        }
    }

    private static (int Low, int High) Band(TargetKind kind, Random random) => kind switch
    {
        TargetKind.Cadence => Around(17200, random.Next(100, 800)),
        TargetKind.Pace => Around(random.Next(240, 360), random.Next(1, 20)),
        _ => Around(15000, random.Next(100, 1500)),
    };

    private static (int Low, int High) Around(int middle, int half) => (middle - half, middle + half);
}
