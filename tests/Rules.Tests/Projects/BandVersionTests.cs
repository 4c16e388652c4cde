using System.Xml.Linq;

namespace TrainingPlan.Rules.Tests.Projects;

/// <summary>The band restores one line of nanoFramework, and the build of the images knows every board.</summary>
public class BandVersionTests
{
    /// <summary>The newest of the 1.17 line, of which each works with the others.</summary>
    private static readonly Dictionary<string, string> Line = new()
    {
        ["nanoFramework.CoreLibrary"] = "1.17.11",
        ["nanoFramework.Device.Bluetooth"] = "1.1.123",
        ["nanoFramework.Hardware.Esp32"] = "1.6.40",
        ["nanoFramework.Iot.Device.Axp192"] = "1.2.1016",
        ["nanoFramework.Iot.Device.Button"] = "1.2.1016",
        ["nanoFramework.Iot.Device.Buzzer"] = "1.2.1016",
        // Of the same line as the device model, which the sticks' own packages took together.
        ["nanoFramework.Iot.Device.Common.NumberHelper"] = "1.2.862",
        ["nanoFramework.Iot.Device.Rtc"] = "1.2.1016",
        ["nanoFramework.Runtime.Events"] = "1.11.37",
        ["nanoFramework.Runtime.Native"] = "1.7.11",
        ["nanoFramework.System.Collections"] = "1.5.75",
        ["nanoFramework.System.Device.Adc"] = "1.1.24",
        ["nanoFramework.System.Device.Gpio"] = "1.1.62",
        ["nanoFramework.System.Device.I2c"] = "1.1.29",
        ["nanoFramework.System.Device.Model"] = "1.2.862",
        ["nanoFramework.System.Device.Pwm"] = "1.1.23",
        ["nanoFramework.System.IO.FileSystem"] = "1.1.93",
        ["nanoFramework.System.IO.Ports"] = "1.1.139",
        ["nanoFramework.System.IO.Streams"] = "1.1.96",
        ["nanoFramework.System.Math"] = "1.5.116",
        ["nanoFramework.System.Text"] = "1.3.42",
        ["nanoFramework.System.Threading"] = "1.1.52",
        ["UnitsNet.nanoFramework.ElectricCurrent"] = "5.76.15",
        ["UnitsNet.nanoFramework.ElectricPotential"] = "5.76.15",
        ["UnitsNet.nanoFramework.Power"] = "5.76.15",
        ["UnitsNet.nanoFramework.Temperature"] = "5.76.15",
    };

    [Fact]
    public void Every_package_of_the_band_is_of_the_line_that_works_together()
    {
        XDocument packages = XDocument.Parse(Repository.ReadText("firmware/packages.config"));
        Finding.AssertNone(
            "A version of another line",
            from package in packages.Descendants("package")
            let id = package.Attribute("id")!.Value
            let version = package.Attribute("version")!.Value
            where Line.GetValueOrDefault(id) != version
            select new Finding("firmware/packages.config", 0, $"{id} {version}, expected {Line.GetValueOrDefault(id) ?? "none"}"));
    }

    [Fact]
    public void The_images_are_built_for_every_board_that_has_a_folder()
    {
        string workflow = Repository.ReadText(".github/workflows/band.yml");
        string choice = Repository.ReadText("firmware/Boards/ChosenBoard.cs");
        string[] folders = [.. Repository.Files.Where(file => file.StartsWith("hardware/boards/") && file.EndsWith("/parts.csv"))
            .Select(file => file.Split('/')[2])];

        Assert.NotEmpty(folders);
        foreach (string folder in folders)
        {
            string constant = "BOARD_" + folder.Replace('-', '_').ToUpperInvariant();
            Assert.Contains($"{{ board: {folder}, constant: {constant} }}", workflow);
            Assert.True(choice.Contains(constant) || folder == "m5stickc-plus2", $"ChosenBoard does not know {constant}");
        }
    }
}
