using System.Runtime.CompilerServices;
using TrainingPlan.Hardware.Chips;
using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Band.Tests.Simulator;

/// <summary>The examples of the hardware's pages stand here word for word, so that they compile and do what they say.</summary>
public sealed class HardwareReadmeTests
{
    [Fact]
    public void A_band_runs_for_ten_minutes()
    {
        VirtualBand band = VirtualBand.On(new SeededRunner(7));
        band.PowerOn();
        band.Advance(2000);
        band.StartRun();
        band.Advance(600_000); // ten minutes, in a fraction of a second
        Console.WriteLine(band.Loop!.Second.CadenceCentispm);

        Assert.InRange(band.Loop.Second.CadenceCentispm, 10_000, 24_000);
    }

    [Fact]
    public void Faults_are_set_in_one_line_each()
    {
        VirtualBand band = VirtualBand.On(new SeededRunner(7));
        band.Flash.CutAfterBytes(1000);
        band.I2cBus(1).FailTransfer(band.I2cBus(1).TransferCount + 1);
        band.Serial.FaultsToHost = new SerialFaults(seed: 5) { LossRate = 0.02, CorruptionRate = 0.02 };
        band.PowerOn();
        band.Advance(5000);

        Assert.Equal(1, band.I2cBus(1).FailedTransferCount);
    }

    [Fact]
    public void Chips_are_made_with_a_drift_and_get_faults()
    {
        var runner = new SeededRunner(7);
        Assert.Equal("MPU6886", Motion(runner).PartName);
        Assert.Equal("MAX30101", Light(runner).PartName);
        Assert.Equal("MAX30100", HeartUnit(runner).PartName);

        static Mpu6886Model Motion(SeededRunner runner)
        {
            var chip = new Mpu6886Model(runner) { DriftPpm = 4000 };
            chip.NoiseMg = 20;      // also IsFrozen, IsSaturated, IsPresent
            return chip;
        }

        static Max30100Model HeartUnit(SeededRunner runner)
        {
            var chip = new Max30100Model(runner) { DriftPpm = 2000 };
            return chip;
        }

        static Max3010xModel Light(SeededRunner runner)
        {
            var chip = new Max3010xModel(ledCount: 3, runner) { DriftPpm = -3000 };
            chip.AmbientNanoamps = 900; // also NoiseCounts, IsFrozen, IsSaturated, IsPresent
            return chip;
        }
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("simulator/README.md")]
    [InlineData("chips/mpu/README.md")]
    [InlineData("chips/max30102/README.md")]
    [InlineData("chips/max30100/README.md")]
    public void The_example_of_a_page_is_one_of_these(string page)
    {
        string[] mine = File.ReadAllLines(ThisFile()).Select(line => line.Trim()).ToArray();
        string[] lines = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../hardware", page));
        int begin = Array.IndexOf(lines, "```csharp");
        string[] example = lines.Skip(begin + 1).TakeWhile(line => line != "```").ToArray();

        Assert.NotEmpty(example);
        Assert.All(example, line => Assert.Contains(line.Trim(), mine));
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
