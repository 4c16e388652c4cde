using TrainingPlan.Companion.Web;

namespace TrainingPlan.Companion.Tests.Web;

/// <summary>Numbers in the way a runner reads them.</summary>
public sealed class FormatTests
{
    [Theory]
    [InlineData(0, "0:00")]
    [InlineData(59, "0:59")]
    [InlineData(2530, "42:10")]
    [InlineData(3600, "1:00:00")]
    [InlineData(36_061, "10:01:01")]
    public void A_duration_reads_like_a_stopwatch(int seconds, string expected) => Assert.Equal(expected, Format.Duration(seconds));

    [Theory]
    [InlineData(40, "40 s")]
    [InlineData(60, "1 min")]
    [InlineData(90, "1:30 min")]
    [InlineData(2640, "44 min")]
    [InlineData(3600, "1 h")]
    [InlineData(5400, "1 h 30 min")]
    public void A_planned_length_reads_like_speech(int seconds, string expected) => Assert.Equal(expected, Format.PlannedLength(seconds));

    [Theory]
    [InlineData(300, false, "5:00")]
    [InlineData(300, true, "8:03")]
    public void A_pace_is_told_for_the_runners_own_length(int secondsPerKm, bool isImperial, string expected) =>
        Assert.Equal(expected, Format.Pace(secondsPerKm, isImperial));

    [Theory]
    [InlineData(1609.344, true, "1.00")]
    [InlineData(10_000, false, "10.00")]
    public void A_distance_is_told_in_the_runners_own_unit(double meters, bool isImperial, string expected) =>
        Assert.Equal(expected, Format.Distance(meters, isImperial));
}
