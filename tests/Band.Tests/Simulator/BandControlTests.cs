using System.Net;
using System.Net.Sockets;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.Hardware.Simulator.Cli;

namespace TrainingPlan.Band.Tests.Simulator;

/// <summary>Control lines of `serve`, and its doors.</summary>
public sealed class BandControlTests
{
    private readonly VirtualBand _band;
    private readonly BandControl _control;

    public BandControlTests()
    {
        var runner = new SeededRunner(4);
        _band = VirtualBand.On(runner);
        _control = new BandControl(_band, runner);
        _band.PowerOn();
    }

    [Fact]
    public void A_run_from_start_to_hold_is_told_line_by_line()
    {
        Assert.StartsWith("ok run", Ask("run 2"));
        Assert.Contains("recording=yes", Ask("start"));
        Assert.StartsWith("error", Ask("start"));
        Assert.Contains("state=run", Ask("run 120"));
        Assert.Contains("recording=no", Ask("hold"));
        Assert.StartsWith("error", Ask("hold"));
        Assert.InRange(_band.Clock.TrueSeconds, 122, 140);
    }

    [Theory]
    [InlineData("dance")]
    [InlineData("run")]
    [InlineData("run -1")]
    [InlineData("run a while")]
    [InlineData("start now")]
    [InlineData("run NaN")]
    public void A_line_that_is_not_understood_is_answered_and_changes_nothing(string line)
    {
        Assert.StartsWith("error", Ask(line));
        Assert.Equal(0, _band.Clock.TrueSeconds);
    }

    [Fact]
    public void Quit_says_so()
    {
        Assert.Equal("ok quit", _control.Answer("quit", out bool isQuit));
        Assert.True(isQuit);
    }

    [Fact]
    public void A_pseudo_terminal_carries_every_byte_both_ways_unchanged()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Throws<ServeException>(PseudoTerminalDoor.Open);
            return;
        }

        using PseudoTerminalDoor door = PseudoTerminalDoor.Open();
        byte[] all = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        using var outside = new FileStream(door.Address["serial:".Length..], FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, 0);
        outside.Write(all);
        Assert.Equal(all, Collect(door));
        door.Write(all);
        var back = new byte[256];
        outside.ReadExactly(back);
        Assert.Equal(all, back);
    }

    [Fact]
    public void A_tcp_door_has_room_for_one_peer_and_for_the_next_when_it_has_gone()
    {
        using var door = new TcpDoor(new IPEndPoint(IPAddress.Loopback, 0));
        int port = IPEndPoint.Parse(door.Address["tcp:".Length..]).Port;
        using (var first = new TcpClient("127.0.0.1", port))
        {
            first.GetStream().Write([1, 2, 3]);
            Assert.Equal([1, 2, 3], Collect(door, 3));
            using var second = new TcpClient("127.0.0.1", port);
            door.Read(new byte[1]);
            Assert.Equal(0, second.GetStream().Read(new byte[1]));
            door.Write([9]);
            Assert.Equal(9, first.GetStream().ReadByte());
        }

        using var next = new TcpClient("127.0.0.1", port);
        next.GetStream().Write([4]);
        Assert.Equal([4], Collect(door, 1));
        Assert.True(door.IsInUse);
    }

    private static byte[] Collect(ISerialDoor door, int wanted = 256)
    {
        var got = new List<byte>();
        var buffer = new byte[512];
        for (int i = 0; i < 2000 && got.Count < wanted; i++)
        {
            int count = door.Read(buffer);
            got.AddRange(buffer[..count]);
            if (count == 0)
            {
                Thread.Sleep(1);
            }
        }

        return [.. got];
    }

    private string Ask(string line) => _control.Answer(line, out _);
}
