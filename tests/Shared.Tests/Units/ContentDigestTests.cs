using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Shared.Tests.Units;

public class ContentDigestTests
{
    private static readonly byte[] s_digits = "123456789"u8.ToArray();

    [Fact]
    public void The_published_check_value_is_met() => Assert.Equal(0xE3069283u, ContentDigest.Of(s_digits, 0, 9));

    [Fact]
    public void In_parts_it_is_the_same()
    {
        for (int cut = 0; cut <= s_digits.Length; cut++)
        {
            uint state = ContentDigest.Append(ContentDigest.Start, s_digits, 0, cut);
            Assert.Equal(0xE3069283u, ContentDigest.Finish(ContentDigest.Append(state, s_digits, cut, s_digits.Length - cut)));
        }
    }

    [Fact]
    public void Two_workouts_that_end_with_their_own_checksum_have_different_digests()
    {
        Assert.NotEqual(DigestOf("Easy 30 min"), DigestOf("Long 55 min"));
    }

    private static uint DigestOf(string name)
    {
        var workout = new Workout { Name = name };
        workout.AddStep(StepIntensity.Active, StepDurationKind.Time, 600);
        byte[] bytes = new byte[WorkoutCodec.MaxBytes];
        int length = WorkoutCodec.Encode(workout, bytes);
        Assert.True(length > 0);
        return ContentDigest.Of(bytes, 0, length);
    }
}
