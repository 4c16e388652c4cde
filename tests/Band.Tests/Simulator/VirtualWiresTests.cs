using System.Device.I2c;
using System.IO.Ports;
using TrainingPlan.Hardware.Chips;
using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Band.Tests.Simulator;

/// <summary>Bus, serial cable and clock.</summary>
public sealed class VirtualWiresTests : IDisposable
{
    private readonly VirtualBand _band = new();
    private readonly VirtualBand.Scope _scope;

    public VirtualWiresTests() => _scope = _band.Enter();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Nobody_at_an_address_does_not_acknowledge()
    {
        I2cTransferResult result = Device().WriteByte(0);

        Assert.Equal(I2cTransferStatus.SlaveAddressNotAcknowledged, result.Status);
        Assert.Equal(0u, result.BytesTransferred);
    }

    [Fact]
    public void The_nth_transfer_fails_once_and_all_are_counted()
    {
        VirtualI2cBus bus = WithChip();
        I2cDevice device = Device();
        bus.FailTransfer(2);

        Assert.Equal(I2cTransferStatus.FullTransfer, device.WriteByte(117).Status);
        Assert.Equal(I2cTransferStatus.SlaveAddressNotAcknowledged, device.WriteByte(117).Status);
        Assert.Equal(I2cTransferStatus.FullTransfer, device.WriteByte(117).Status);
        Assert.Equal(3, bus.TransferCount);
        Assert.Equal(1, bus.FailedTransferCount);
    }

    [Fact]
    public void A_register_can_fail_while_the_others_answer()
    {
        VirtualI2cBus bus = WithChip();
        bus.FailRegister(0x68, 117);
        var answer = new byte[1];

        Assert.NotEqual(I2cTransferStatus.FullTransfer, Device().WriteRead(new byte[] { 117 }, answer).Status);
        Assert.Equal(I2cTransferStatus.FullTransfer, Device().WriteRead(new byte[] { 107 }, answer).Status);
        Assert.Equal(0x41, answer[0]);
    }

    [Fact]
    public void A_stuck_bus_blocks_the_band_for_its_timeout()
    {
        WithChip().IsStuck = true;
        I2cTransferStatus status = Device().WriteByte(0).Status;

        Assert.Equal(I2cTransferStatus.ClockStretchTimeout, status);
        Assert.InRange(_band.Clock.NextStepNanoseconds, 1_000_000_000L, 1_020_000_000L);
    }

    [Fact]
    public void Bytes_arrive_at_the_baud_rate()
    {
        SerialPort port = OpenPort(115200);
        _band.SerialLine("COM2").HostWrite(new byte[200]);
        _band.LetPass(10);

        Assert.InRange(port.BytesToRead, 113, 116);
        _band.LetPass(10);
        Assert.Equal(200, port.BytesToRead);
    }

    [Fact]
    public void What_the_receive_buffer_has_no_room_for_is_lost()
    {
        SerialPort port = OpenPort(115200);
        byte[] sent = Enumerable.Range(0, 400).Select(i => (byte)i).ToArray();
        _band.SerialLine("COM2").HostWrite(sent);
        _band.LetPass(100);
        var read = new byte[400];

        Assert.Equal(256, port.Read(read, 0, 400));
        Assert.Equal(sent[..256], read[..256]);
        Assert.Equal(144, _band.SerialLine("COM2").OverflowBytes);
    }

    [Fact]
    public void A_write_beyond_the_buffer_blocks_the_band_until_the_wire_has_taken_it()
    {
        SerialPort port = OpenPort(9600);
        port.Write(new byte[352], 0, 352);

        // 96 bytes too many at 960 bytes a second.
        Assert.InRange(_band.Clock.NextStepNanoseconds, 99_000_000L, 111_000_000L);
    }

    [Fact]
    public void Com1_belongs_to_the_debugger()
    {
        var port = new SerialPort("COM1", 115200);

        Assert.Throws<InvalidOperationException>(port.Open);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_seed_gives_the_same_damage_and_every_kind_of_it(int seed)
    {
        byte[] first = Damaged(seed, out int damages);
        byte[] second = Damaged(seed, out _);

        Assert.True(damages > 20, $"seed {seed}");
        Assert.Equal(first, second);
        Assert.NotEqual(Enumerable.Range(0, 2000).Select(i => (byte)i), first);
    }

    [Fact]
    public void The_bands_clock_drifts_and_steps_by_ten_milliseconds()
    {
        var band = new VirtualBand();
        band.Clock.DriftPpm = 1000;
        band.RestorePower();
        band.LetPass(100_000);

        Assert.Equal(100_100, band.Clock.UptimeMs);
        band.LetPass(5);
        Assert.Equal(0, band.Clock.UptimeMs % 10);
    }

    [Fact]
    public void Wires_allocate_nothing_once_they_are_warm()
    {
        WithChip();
        I2cDevice device = Device();
        SerialPort port = OpenPort(115200);
        VirtualSerialLine line = _band.SerialLine("COM2");
        byte[] command = [116];
        byte[] answer = new byte[200];
        Exchange(device, port, line, command, answer);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            Exchange(device, port, line, command, answer);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private void Exchange(I2cDevice device, SerialPort port, VirtualSerialLine line, byte[] command, byte[] answer)
    {
        device.WriteRead(new SpanByte(command, 0, 1), new SpanByte(answer, 0, 200));
        port.Write(answer, 0, 100);
        line.HostWrite(command);
        _band.LetPass(20);
        port.Read(answer, 0, port.BytesToRead);
        line.HostRead(answer);
    }

    private byte[] Damaged(int seed, out int damages)
    {
        var band = new VirtualBand();
        using VirtualBand.Scope scope = band.Enter();
        var port = new SerialPort("COM2", 115200) { ReadBufferSize = 100_000 };
        port.Open();
        var faults = new SerialFaults(seed)
        {
            LossRate = 0.1, DuplicationRate = 0.1, CorruptionRate = 0.1, ReorderRate = 0.1, TruncationRate = 0.1,
        };
        VirtualSerialLine line = band.SerialLine("COM2");
        line.FaultsToBand = faults;
        for (int i = 0; i < 100; i++)
        {
            line.HostWrite(Enumerable.Range(i * 20, 20).Select(n => (byte)n).ToArray());
        }

        band.LetPass(10_000);
        var read = new byte[port.BytesToRead];
        port.Read(read, 0, read.Length);
        damages = faults.DamageCount;
        return read;
    }

    private SerialPort OpenPort(int baud)
    {
        var port = new SerialPort("COM2", baud);
        port.Open();
        return port;
    }

    private VirtualI2cBus WithChip()
    {
        VirtualI2cBus bus = _band.I2cBus(1);
        bus.Attach(0x68, new Mpu6886Model(new Chips.HandMade()));
        return bus;
    }

    private static I2cDevice Device() => I2cDevice.Create(new I2cConnectionSettings(1, 0x68));
}
