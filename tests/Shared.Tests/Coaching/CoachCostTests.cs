using System.Reflection;
using TrainingPlan.Coaching;
using TrainingPlan.Shared.Tests.Workouts;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Shared.Tests.Coaching;

/// <summary>What the coach costs the band.</summary>
public class CoachCostTests
{
    /// <summary>On the band a field of an object takes a heap block of twelve bytes, as does the head of an object or array.</summary>
    private const int HeapBlockBytes = 12;

    [Fact]
    public void After_its_start_a_coach_allocates_nothing()
    {
        var coach = new Coach();
        var settings = new BandSettings { CadenceLowCentispm = 17000, CadenceHighCentispm = 17600, TimeMarkSeconds = 60 };
        Workout workout = RandomWorkouts.Make(new Random(3), 60, 9);
        var second = new RunSecond { State = MotionState.Run, CadenceTrust = Trust.Trusted, PaceSource = PaceSource.FootPod };
        Run(coach, settings, workout, second);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int cues = Run(coach, settings, workout, second);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.InRange(cues, 50, 7200);
    }

    [Fact]
    public void A_coach_takes_less_than_four_kilobytes_of_the_band()
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        Assert.InRange(BytesOnTheBand(new Coach(), seen), 1000, 4096);
    }

    private static int Run(Coach coach, BandSettings settings, Workout workout, RunSecond second)
    {
        int cues = 0;
        coach.Apply(settings);
        coach.StartWorkout(workout);
        for (int i = 0; i < 7200; i++)
        {
            if (i == 3600)
            {
                coach.StartFreeRun();
                coach.Raise(CueKind.LowBattery, 10);
            }

            second.ElapsedSeconds = i;
            second.PaceSecondsPerKm = 260 + (i / 30 % 80);
            second.CadenceCentispm = 16000 + (i * 7 % 2500);
            second.DistanceMeters = i * 10 / 3;
            coach.AddSecond(second);
            cues += coach.Cue != CueKind.None ? 1 : 0;
        }

        return cues;
    }

    private static int BytesOnTheBand(object thing, HashSet<object> seen)
    {
        if (!seen.Add(thing))
        {
            return 0;
        }

        if (thing is Array array)
        {
            return HeapBlockBytes + (array.Length * System.Runtime.InteropServices.Marshal.SizeOf(array.GetType().GetElementType()!));
        }

        int total = HeapBlockBytes;
        foreach (FieldInfo field in thing.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            total += HeapBlockBytes;
            object? value = field.FieldType.IsValueType ? null : field.GetValue(thing);
            total += value == null ? 0 : BytesOnTheBand(value, seen);
        }

        return total;
    }
}
