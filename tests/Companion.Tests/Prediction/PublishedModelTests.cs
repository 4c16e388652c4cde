using TrainingPlan.Companion.Analysis.Prediction;

namespace TrainingPlan.Companion.Tests.Prediction;

/// <summary>Formulas against the values that their sources print.</summary>
public sealed class PublishedModelTests
{
    [Theory]
    [InlineData(10_000, 2502)]
    [InlineData(21_097.5, 5520)]
    [InlineData(42_195, 11_509.3)]
    public void Riegel_from_20_minutes_over_5_km(double meters, double seconds) =>
        Assert.Equal(seconds, Riegel.SecondsFor(meters, 5000, 1200), 1.0);

    [Theory]
    [InlineData(21_097.5, 6300, 30, 14_050.0)]
    [InlineData(21_097.5, 5400, 50, 11_808.1)]
    [InlineData(10_000, 2400, 40, 11_897)]
    public void Vickers_and_Vertosick_from_one_race(double meters, double seconds, double weeklyMiles, double marathonSeconds) =>
        Assert.Equal(marathonSeconds, VickersVertosick.FromOne(meters, seconds, weeklyMiles), 0.6);

    [Theory]
    [InlineData(5000, 1200, 21_097.5, 5400, 40, 11_950.6)]
    [InlineData(10_000, 2400, 21_097.5, 5340, 50, 11_652)]
    public void Vickers_and_Vertosick_from_two_races(
        double first, double firstSeconds, double second, double secondSeconds, double weeklyMiles, double marathonSeconds) =>
        Assert.Equal(marathonSeconds, VickersVertosick.FromTwo(first, firstSeconds, second, secondSeconds, weeklyMiles), 0.6);

    [Theory]
    [InlineData(20, 50, 19.863)]
    [InlineData(25, 60, 25.562)]
    [InlineData(30, 70, 32.583)]
    public void Wet_bulb_globe_temperature_in_the_shade(double celsius, double humidity, double expected) =>
        Assert.Equal(expected, WetBulbGlobe.Of(celsius, humidity), 0.001);

    [Theory]
    [InlineData(500, 97.630)]
    [InlineData(1000, 94.678)]
    [InlineData(1500, 91.278)]
    [InlineData(2000, 87.564)]
    [InlineData(3000, 79.726)]
    public void Aerobic_power_at_altitude_after_Peronnet(double meters, double percent) =>
        Assert.Equal(percent, Altitude.PowerPercent(meters), 0.001);

    [Fact]
    public void Drag_and_its_cost_after_da_Silva()
    {
        Assert.Equal(0.4764, Wind.FrontalArea(1.75, 65), 0.0005);
        Assert.Equal(2.85, Wind.Drag(3.33, 1.75, 65), 0.02);
        Assert.Equal(0.0274, Wind.MetabolicShare(3.33, 1.75, 65), 0.0002);
        Assert.Equal(0.172, Wind.MetabolicShare(8.33, 1.75, 65), 0.001);
        Assert.Equal(0.089, Wind.MetabolicShare(5.86, 1.75, 60), 0.005);
    }
}
