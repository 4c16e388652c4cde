using System.Text.Json;
using TrainingPlan.Companion.Cli;
using TrainingPlan.Companion.Cli.Doctor;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Companion.Sync.Air;
using TrainingPlan.Companion.Sync.Ports;
using TrainingPlan.Companion.Tests.Cli;
using TrainingPlan.Companion.Tests.Store;
using TrainingPlan.Companion.Tests.Sync;
using TrainingPlan.Protocol;

namespace TrainingPlan.Companion.Tests.Doctor;

/// <summary>What the doctor finds, what it advises, and which bands are in reach.</summary>
public sealed class DoctorTests : IDisposable
{
    private static readonly AirState s_ready = new(AirProblem.None, "hci0", "Bluetooth is on.", "");
    private static readonly AirState s_off = new(AirProblem.Off, "hci0", "The Bluetooth adapter is switched off.", "Switch it on.");
    private static readonly PortInfo s_good = new("/dev/ttyUSB0", "10c4:ea60", "CP210x", PortTrouble.None, "");

    private readonly TemporaryFolder _folder = new();
    private readonly TestClock _clock = new();
    private readonly FakeBand _band;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public DoctorTests()
    {
        _band = new FakeBand { Clock = _clock };
        _band.Info.Sensors = BandInfo.MotionSensor | BandInfo.HeartSensor;
        _band.Info.BatteryPercent = 80;
        _band.Info.FreeBytes = 1_800_000;
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_healthy_band_on_a_good_port_is_told_and_nothing_is_wrong()
    {
        RunStore.Open(_folder.Path).Dispose();
        _band.Info.UtcMs = (_clock.GetUtcNow() + TimeSpan.FromSeconds(2)).ToUnixTimeMilliseconds();
        int code = Examine([s_good], s_ready);
        string told = _output.ToString();
        Assert.Equal((0, ""), (code, Lines("!!")));
        Assert.Contains("ok  /dev/ttyUSB0: CP210x (10c4:ea60), may be opened.", told, StringComparison.Ordinal);
        Assert.Contains("answers at serial:/dev/ttyUSB0: fake board, firmware 0.1.2, dialogue version", told, StringComparison.Ordinal);
        Assert.Contains("Its battery is at 80 %.", told, StringComparison.Ordinal);
        Assert.Contains("has room for 100 hours more.", told, StringComparison.Ordinal);
        Assert.Matches(@"ok  Its clock is [12]\.\d s ahead of this computer's\.", told);
        Assert.Matches("ok  .*: the database is whole, version [0-9]+, 0 runs of bands", told);
        Assert.EndsWith("Nothing is wrong.\n", told, StringComparison.Ordinal);
        Assert.Contains("Asking serial:/dev/ttyUSB0", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_thing_that_is_wrong_with_a_band_comes_with_its_remedy()
    {
        _band.Info.Sensors = 0;
        _band.Info.BatteryPercent = 12;
        _band.Info.FreeBytes = 9000;
        _band.Info.UtcMs = _clock.GetUtcNow().AddHours(-1).ToUnixTimeMilliseconds();
        Assert.Equal(1, Examine([s_good], s_ready));
        string wrong = Lines("!!");
        Assert.Contains("motion sensor does not answer", wrong, StringComparison.Ordinal);
        Assert.Contains("heart sensor does not answer", wrong, StringComparison.Ordinal);
        Assert.Contains("room for 0.5 hours more", wrong, StringComparison.Ordinal);
        Assert.Contains("battery is at 12 %", wrong, StringComparison.Ordinal);
        Assert.Matches(@"clock is 3[56]\d\d\.\d s behind", wrong);
        Assert.EndsWith("5 things are wrong: see !!.\n", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Ports_that_can_not_be_used_name_the_group_and_the_driver()
    {
        PortInfo locked = s_good with { Trouble = PortTrouble.NotAllowed, Remedy = "Join the group dialout." };
        var dead = new PortInfo("", "1a86:7523", "CH340", PortTrouble.NoDriver, "Load its driver.");
        Assert.Equal(1, Examine([locked, dead], s_off));
        string told = _output.ToString();
        Assert.Contains("!!  /dev/ttyUSB0: CP210x (10c4:ea60), may not be opened by you.\n      Join the group dialout.", told);
        Assert.Contains("!!  CH340 (1a86:7523) is plugged in, but the system makes no port of it.\n      Load its driver.", told);
        Assert.Contains("!!  The Bluetooth adapter is switched off.\n      Switch it on.", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_silent_port_is_a_problem_only_when_no_other_one_has_a_band()
    {
        PortInfo other = s_good with { Name = "/dev/ttyUSB1" };
        _band.Info.UtcMs = _clock.GetUtcNow().ToUnixTimeMilliseconds();
        Assert.Equal(0, Examine([s_good, other], s_ready));
        Assert.Contains("    Nothing answers at test:band.", _output.ToString(), StringComparison.Ordinal);
        _output.GetStringBuilder().Clear();
        Assert.Equal(1, Examine([other], s_ready));
        Assert.Contains("!!  No band answers.", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void With_nothing_plugged_in_the_air_is_what_counts()
    {
        Assert.Equal(0, Examine([], s_ready));
        Assert.Contains("No serial port and no board is plugged in.", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, Examine([], s_off));
        Assert.Equal(0, Examine([], new AirState(AirProblem.NotHere, "", "There is no Bluetooth on this system.", "Use the cable.")));
    }

    [Fact]
    public void A_damaged_database_a_strange_one_and_none_are_told_and_nothing_is_made()
    {
        Assert.Equal(0, Examine([], s_ready, "missing"));
        Assert.False(Directory.Exists(_folder.File("missing")));
        Directory.CreateDirectory(_folder.File("strange"));
        File.WriteAllText(Path.Combine(_folder.File("strange"), DataFolder.DatabaseFileName), "this is no database, long as it may be");
        Assert.Equal(1, Examine([], s_ready, "strange"));
        Assert.Contains("!!  ", _output.ToString(), StringComparison.Ordinal);

        RunStore.Open(_folder.File("torn")).Dispose();
        string torn = Path.Combine(_folder.File("torn"), DataFolder.DatabaseFileName);
        byte[] bytes = File.ReadAllBytes(torn);
        Random.Shared.NextBytes(bytes.AsSpan(4096, bytes.Length - 8192));
        File.WriteAllBytes(torn, bytes);
        Assert.Equal(1, Examine([], s_ready, "torn"));
        Assert.Contains("trainingplan restore FILE", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_every_finding_and_figure()
    {
        _band.Info.UtcMs = _clock.GetUtcNow().ToUnixTimeMilliseconds();
        Surroundings around = Around([s_good], s_ready);
        Assert.Equal(0, DoctorCommand.Run(Terminal(), around, _folder.Path, null, true, CancellationToken.None));
        using JsonDocument document = JsonDocument.Parse(_output.ToString());
        JsonElement root = document.RootElement;
        Assert.Equal(0, root.GetProperty("problemCount").GetInt32());
        Assert.Equal("ok", root.GetProperty("findings")[0].GetProperty("state").GetString());
        JsonElement band = root.GetProperty("bands")[0];
        Assert.Equal(("fake board", 80), (band.GetProperty("board").GetString(), band.GetProperty("batteryPercent").GetInt32()));
        Assert.InRange(band.GetProperty("clockOffsetSeconds").GetDouble(), -3, 3);
        Assert.Equal("hci0", root.GetProperty("bluetooth").GetProperty("adapter").GetString());
        Assert.Equal("10c4:ea60", root.GetProperty("ports")[0].GetProperty("usbId").GetString());
    }

    [Fact]
    public async Task The_virtual_band_is_examined_at_its_address()
    {
        using VirtualBandProcess band = await VirtualBandProcess.StartAsync(_folder.File("flash"), null, 5, CancellationToken.None);
        await band.AskAsync("run 3", CancellationToken.None);
        CliRun run = await CliRun.OfAsync(_folder.Path, "doctor", "--band", band.Address, "--json");
        using JsonDocument document = run.Json();
        JsonElement found = document.RootElement.GetProperty("bands")[0];
        Assert.Equal("M5StickC Plus2", found.GetProperty("board").GetString());
        Assert.True(found.GetProperty("hasMotionSensor").GetBoolean() && found.GetProperty("hasHeartSensor").GetBoolean());
        Assert.InRange(found.GetProperty("batteryPercent").GetInt32(), 90, 100);
        Assert.DoesNotContain(
            document.RootElement.GetProperty("findings").EnumerateArray(),
            finding => finding.GetProperty("area").GetString() == "band" && finding.GetProperty("state").GetString() == "problem");

        CliRun none = await CliRun.OfAsync(_folder.Path, "doctor", "--band", "tcp:127.0.0.1:1");
        Assert.Equal(1, none.ExitCode);
        Assert.Contains("!!  No band at tcp:127.0.0.1:1: nothing listens there.", none.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Bands_by_cable_and_over_the_air_are_listed()
    {
        var heard = new List<BandInAir>
        {
            new("TP-0708", "C0:DE:00:00:00:01", -61, true, true), new("TP-beef", "C0:DE:00:00:00:02", null, false, false),
        };
        Assert.Equal(0, BandsCommand.Run(Terminal(), Around([s_good], s_ready, heard), 1, false, CancellationToken.None));
        string told = _output.ToString();
        Assert.Matches(@"serial:/dev/ttyUSB0 +[0-9a-f]{16}, fake board, firmware 0\.1\.2, battery 80 %, 0 runs", told);
        Assert.Matches(@"ble:TP-0708 +-61 dBm, ready to sync\n", told);
        Assert.Matches(@"ble:TP-beef +in reach, not in sync mode: hold its button", told);
        _output.GetStringBuilder().Clear();
        Assert.Equal(0, BandsCommand.Run(Terminal(), Around([s_good], s_ready, heard), 1, true, CancellationToken.None));
        using JsonDocument document = JsonDocument.Parse(_output.ToString());
        Assert.Equal("ble:TP-beef", document.RootElement.GetProperty("overTheAir")[1].GetProperty("address").GetString());
        Assert.Equal("serial:/dev/ttyUSB0", document.RootElement.GetProperty("byCable")[0].GetProperty("address").GetString());
    }

    [Fact]
    public void Without_any_band_it_is_said_what_to_do_and_the_exit_code_tells()
    {
        PortInfo silent = s_good with { Name = "/dev/ttyUSB1" };
        Assert.Equal(1, BandsCommand.Run(Terminal(), Around([silent], s_off), 1, false, CancellationToken.None));
        string told = _output.ToString();
        Assert.Contains("/dev/ttyUSB1: Nothing answers at test:band.", told, StringComparison.Ordinal);
        Assert.Contains("The Bluetooth adapter is switched off. Switch it on.", told, StringComparison.Ordinal);
        Assert.Contains("No band is in reach. Plug one in, or hold its button", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bands", "--seconds", "0")]
    [InlineData("bands", "--seconds", "x")]
    [InlineData("doctor", "--band", "nonsense")]
    public async Task Wrong_use_is_one_sentence(params string[] words)
    {
        CliRun run = await CliRun.OfAsync(_folder.Path, words);
        Assert.InRange(run.ExitCode, 1, 2);
        Assert.DoesNotContain("   at ", run.Output + run.Error, StringComparison.Ordinal);
        Assert.Contains(words[2], run.Output + run.Error, StringComparison.Ordinal);
    }

    private int Examine(IReadOnlyList<PortInfo> ports, AirState air, string folder = "") =>
        DoctorCommand.Run(
            Terminal(), Around(ports, air), folder.Length == 0 ? _folder.Path : _folder.File(folder), null, false, CancellationToken.None);

    private Terminal Terminal() => new(_output, _error, _clock, true);

    private Surroundings Around(IReadOnlyList<PortInfo> ports, AirState air, IReadOnlyList<BandInAir>? heard = null) =>
        new(new Ports(ports), new Air(air, heard ?? []), address => new FakeLine(_clock, address.EndsWith('0') ? _band : null, 1));

    private string Lines(string mark) => string.Join('\n', _output.ToString().Split('\n').Where(line => line.Contains(mark + "  ")));

    private sealed class Ports(IReadOnlyList<PortInfo> ports) : ISerialPorts
    {
        public IReadOnlyList<PortInfo> List() => ports;
    }

    private sealed class Air(AirState state, IReadOnlyList<BandInAir> heard) : IAirwaves
    {
        public AirState GetState() => state;

        public IReadOnlyList<BandInAir> Look(int forMs, CancellationToken cancel) => heard;

        public IBandTransport Open(string address, string wanted) => throw new NotSupportedException(address);
    }
}
