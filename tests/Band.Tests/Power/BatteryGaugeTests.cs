using System.Device.Adc;
using TrainingPlan.Firmware.Power;
using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Band.Tests.Power;

/// <summary>What the gauge makes of a voltage behind the board's divider.</summary>
public sealed class BatteryGaugeTests : IDisposable
{
    private const int Channel = 2;
    private readonly VirtualBand _band = new();
    private readonly VirtualBand.Scope _scope;
    private readonly BatteryGauge _gauge;

    public BatteryGaugeTests()
    {
        _scope = _band.Enter();
        var converter = new AdcController();
        _gauge = new BatteryGauge(converter.OpenChannel(Channel), converter.MaxValue, 2);
    }

    public void Dispose() => _scope.Dispose();

    [Theory]
    [InlineData(3000, 0)]
    [InlineData(3270, 0)]
    [InlineData(3610, 5)]
    [InlineData(3710, 15)]
    [InlineData(3840, 50)]
    [InlineData(3930, 67)]
    [InlineData(4199, 99)]
    [InlineData(4200, 100)]
    [InlineData(4300, 100)]
    public void A_cells_voltage_says_its_charge(int millivolts, int percent) => Assert.Equal(percent, BatteryGauge.PercentOf(millivolts));

    [Fact]
    public void The_divider_is_undone()
    {
        _band.Pins.SetAnalog(Channel, 1920);
        Assert.True(_gauge.TryMeasure());
        Assert.InRange(_gauge.Millivolts, 3830, 3840);
        Assert.InRange(_gauge.Percent, 47, 50);
    }

    [Fact]
    public void An_input_without_a_battery_leaves_the_charge_unknown()
    {
        Assert.False(_gauge.TryMeasure());
        Assert.Equal(BatteryGauge.UnknownPercent, _gauge.Percent);
        Assert.False(new BatteryGauge(null!, 4095, 2).TryMeasure());
    }

    [Fact]
    public void A_dip_counts_a_quarter()
    {
        _band.Pins.SetAnalog(Channel, 1950);
        _gauge.TryMeasure();
        int before = _gauge.Millivolts;
        _band.Pins.SetAnalog(Channel, 1850);
        _gauge.TryMeasure();
        Assert.InRange(_gauge.Millivolts, before - 52, before - 48);
    }
}
