using System.Device.I2c;
using Iot.Device.Axp192;
using TrainingPlan.Firmware.Boards;
using TrainingPlan.Firmware.Power;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.Units;

namespace TrainingPlan.Band.Tests.Boards;

/// <summary>Pages, drawings and firmware speak of the same board. TRAININGPLAN_UPDATE=1 rewrites what is generated.</summary>
public class BoardPageTests
{
    public static TheoryData<string> Folders => [.. BoardPage.All.Select(page => page.Folder)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_wiring_table_and_drawing_are_those_of_the_firmwares_board_file(string folder)
    {
        BoardPage page = Page(folder);
        AssertSame(Path.Combine(page.Path, "WIRING.md"), WiringPage.Table(page.Board));
        AssertSame(Path.Combine(page.Path, "wiring.svg"), WiringPage.Drawing(page.Board));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_pin_is_used_twice_but_by_a_shared_bus(string folder)
    {
        BoardPage page = Page(folder);
        Board board = page.Board;
        IEnumerable<Wire> all = BoardWires.Of(board).Concat(BoardWires.Inside(board)).Where(wire => wire.Number >= 0);

        Assert.All(
            all.GroupBy(wire => wire.Number).Where(pin => pin.Count() > 1),
            pin => Assert.True(pin.Key == board.MotionDataPin || pin.Key == board.MotionClockPin, $"pin {pin.Key} of {board.Name}"));
        Assert.Contains(all, wire => wire.Number == board.HeartDataPin);
        Assert.Contains(all, wire => wire.Number == board.ButtonPin);
        Assert.Contains(all, wire => wire.Number == board.BuzzerPin);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_page_names_the_image_to_flash_and_leads_from_parts_to_trouble(string folder)
    {
        BoardPage page = Page(folder);
        string text = File.ReadAllText(Path.Combine(page.Path, "README.md"));

        Assert.Contains($"nanoff --target {page.Board.ImageName} ", text);
        Assert.DoesNotMatch("nanoff --(update|platform esp32 --update)", text);
        foreach (string part in (string[])["parts.csv", "WIRING.md", "## Assembly", "## Flash", "## First start", "## Trouble"])
        {
            Assert.Contains(part, text);
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_parts_list_costs_what_a_maker_was_promised(string folder)
    {
        BoardPage page = Page(folder);
        Assert.All(page.Parts(), part => Assert.Equal(5, part.Length));
        Assert.InRange(page.PriceEuro(), 20, 55);
    }

    [Fact]
    public void The_table_that_helps_to_choose_is_computed()
    {
        string path = Path.Combine(BoardPage.HardwareRoot(), "README.md");
        string text = File.ReadAllText(path);
        const string Head = "| --- | --- | --- | --- | --- | --- | --- |\n";
        int from = text.IndexOf(Head, StringComparison.Ordinal) + Head.Length;
        int to = text.IndexOf("\n\n", from, StringComparison.Ordinal);

        AssertSame(path, text[..from] + string.Join('\n', BoardPage.All.Select(page => page.Row())) + text[to..]);
    }

    [Fact]
    public void Every_board_of_the_firmware_has_a_page_and_can_be_chosen()
    {
        IEnumerable<Type> boards = typeof(Board).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Board)) && !type.IsAbstract && type != typeof(VirtualBoard));
        string choice = File.ReadAllText(Path.Combine(BoardPage.HardwareRoot(), "../firmware/Boards/ChosenBoard.cs"));

        Assert.Equal(boards.Select(type => type.Name).Order(), BoardPage.All.Select(page => page.Board.GetType().Name).Order());
        Assert.All(boards, type => Assert.Contains($"return new {type.Name}();", choice));
        Assert.IsType<M5StickCPlus2>(ChosenBoard.Make());
    }

    [Theory]
    [InlineData("m5stickc-plus", MotionPart.Mpu6886, HeartPart.Max30102)]
    [InlineData("esp32-s3-devkitc-1", MotionPart.Mpu9250, HeartPart.Max30102)]
    [InlineData("esp32-dev", MotionPart.Mpu6050, HeartPart.Max30102)]
    public void A_run_on_every_board_is_counted_and_recorded(string folder, MotionPart motion, HeartPart heart)
    {
        VirtualBand band = VirtualBand.On(new SeededRunner(7), Page(folder).Board, new VirtualParts(motion, heart));
        band.PowerOn();
        band.Advance(2000);
        Assert.True(band.StartRun());
        band.Advance(60_000);

        Assert.Equal(Trust.Trusted, band.Loop!.Second.CadenceTrust);
        Assert.True(band.SoundCount > 0);
        Assert.True(band.StopRun());
    }

    [Fact]
    public void The_power_chip_gives_the_sensor_its_supply_and_tells_of_the_battery()
    {
        VirtualBand band = VirtualBand.On(new SeededRunner(7), new M5StickCPlus(), new VirtualParts());
        Assert.False(band.PowerChip!.IsExtenOn);
        band.PowerOn();
        Assert.True(band.PowerChip.IsExtenOn);

        band.BatteryMillivolts = 3840;
        using (band.Enter())
        {
            var gauge = new BatteryGauge(new Axp192(I2cDevice.Create(new I2cConnectionSettings(1, 0x34))));
            Assert.True(gauge.TryMeasure());
            Assert.InRange(gauge.Percent, 48, 51);
            band.BatteryMillivolts = 0;
            Assert.False(gauge.TryMeasure());
        }
    }

    private static BoardPage Page(string folder) => BoardPage.All.Single(page => page.Folder == folder);

    private static void AssertSame(string path, string wanted)
    {
        if (Environment.GetEnvironmentVariable("TRAININGPLAN_UPDATE") == "1")
        {
            File.WriteAllText(path, wanted);
        }

        Assert.Equal(wanted, File.ReadAllText(path));
    }
}
