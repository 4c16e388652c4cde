using TrainingPlan.Companion.Analysis;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Tests.Analysis;

public sealed class PerformanceFormulaTests
{
    [Theory]
    [InlineData(5000, 1474, 39.1104)]
    [InlineData(10_000, 2400, 51.9441)]
    [InlineData(5000, 1200, 49.8062)]
    [InlineData(21_097.5, 5400, 50.9769)]
    [InlineData(42_195, 10_800, 53.5283)]
    public void Vdot_gives_the_published_values(double meters, double seconds, double expected)
    {
        Measured<double> vdot = Vdot.Of(meters, seconds);
        Assert.Equal(expected, vdot.Value, 3);
        Assert.Equal(Trust.Trusted, vdot.Trust);
    }

    [Theory]
    [InlineData(30, 30 * 60 + 40, 63 * 60 + 46)]
    [InlineData(50, 19 * 60 + 57, 41 * 60 + 21)]
    [InlineData(70, 14 * 60 + 55, 31 * 60)]
    [InlineData(85, 12 * 60 + 37, 26 * 60 + 19)]
    public void Vdot_gives_back_daniels_table_within_its_rounding(double vdot, double fiveKilometers, double tenKilometers)
    {
        Assert.InRange(Vdot.SecondsFor(vdot, 5000), fiveKilometers - 3, fiveKilometers + 3);
        Assert.InRange(Vdot.SecondsFor(vdot, 10_000), tenKilometers - 4, tenKilometers + 4);
    }

    [Theory]
    [InlineData(30, 384)]
    [InlineData(40, 306)]
    [InlineData(50, 255)]
    [InlineData(60, 220)]
    [InlineData(85, 166)]
    public void Threshold_pace_is_daniels_to_the_second(double vdot, int secondsPerKm) =>
        Assert.Equal(secondsPerKm, 1000 / Vdot.SpeedAt(vdot, Vdot.ThresholdShare), 0.8);

    [Fact]
    public void Outside_its_range_vdot_is_doubtful()
    {
        Assert.Equal(Trust.Doubtful, Vdot.Of(800, 130).Trust);
        Assert.False(Vdot.Of(0, 100).HasValue);
    }

    [Fact]
    public void Riegels_own_exponent_comes_back_from_his_times()
    {
        Assert.Equal(1.06, RiegelExponent.Between(5000, 1200, 10_000, 2502), 3);
        Assert.Equal(1.06, RiegelExponent.Between(5000, 1200, 42_195, 11_509.3), 4);
    }

    [Fact]
    public void Few_efforts_leave_the_exponent_near_the_prior_and_many_move_it()
    {
        double Time(double meters) => 1200 * Math.Pow(meters / 5000, 1.12);
        RiegelExponent few = RiegelExponent.Of([(5000, Time(5000)), (10_000, Time(10_000))]);
        RiegelExponent many = RiegelExponent.Of(
            [.. new double[] { 1609, 3000, 5000, 10_000, 15_000, 21_097.5 }.Select(meters => (meters, Time(meters)))]);
        Assert.InRange(few.Exponent.Value, 1.075, 1.11);
        Assert.InRange(many.Exponent.Value, 1.105, 1.12);
        Assert.Equal((Trust.Doubtful, Trust.Trusted), (few.Exponent.Trust, many.Exponent.Trust));
        Assert.True(many.High95 - many.Low95 < few.High95 - few.Low95);
        Assert.False(RiegelExponent.Of([(5000, 1200)]).Exponent.HasValue);
    }

    [Fact]
    public void Critical_speed_of_two_trials_is_the_published_one()
    {
        CriticalSpeed critical = CriticalSpeed.Of([(1200, 216), (3600, 702)]);
        Assert.Equal(4.93827, critical.MetersPerSecond.Value, 5);
        Assert.Equal(133.33, critical.ReserveMeters.Value, 2);
        Assert.True(critical.Low95 < 4.938 && critical.High95 > 4.938);
        Assert.Equal(Trust.Doubtful, critical.MetersPerSecond.Trust);
    }

    [Fact]
    public void Efforts_that_no_reserve_explains_give_no_critical_speed()
    {
        Assert.False(CriticalSpeed.Of([(1000, 216), (3600, 700)]).MetersPerSecond.HasValue);
        Assert.False(CriticalSpeed.Of([(1200, 216), (1300, 236)]).MetersPerSecond.HasValue);
        Assert.False(CriticalSpeed.Of([(10_000, 2400)]).MetersPerSecond.HasValue);
    }
}
