using nanoFramework.Hardware.Esp32;
using TrainingPlan.Coaching;
using TrainingPlan.Firmware.Boards;
using TrainingPlan.Units;

namespace TrainingPlan.Band.Tests.Loop;

/// <summary>The board's facts reach the pins, and a board with little room still makes a band.</summary>
public class CompositionTests
{
    [Fact]
    public void Buses_cable_and_buzzer_are_on_the_boards_pins_and_the_board_holds_its_power()
    {
        using var rig = new BandRig();
        var board = new M5StickCPlus2();

        Assert.Equal(board.MotionDataPin, rig.World.Pins.PinOf(DeviceFunction.I2C1_DATA));
        Assert.Equal(board.MotionClockPin, rig.World.Pins.PinOf(DeviceFunction.I2C1_CLOCK));
        Assert.Equal(board.HeartDataPin, rig.World.Pins.PinOf(DeviceFunction.I2C2_DATA));
        Assert.Equal(board.HeartClockPin, rig.World.Pins.PinOf(DeviceFunction.I2C2_CLOCK));
        Assert.Equal(board.SerialSendPin, rig.World.Pins.PinOf(DeviceFunction.COM2_TX));
        Assert.Equal(board.SerialReceivePin, rig.World.Pins.PinOf(DeviceFunction.COM2_RX));
        Assert.Equal(board.BuzzerPin, rig.World.Pins.PinOf(DeviceFunction.PWM1));
        Assert.True(rig.World.Pins[board.HoldPin].IsHigh);
        Assert.False(rig.World.Pins[board.LightPin].IsHigh);
    }

    [Fact]
    public void Composing_talks_to_no_chip()
    {
        using var rig = new BandRig();

        Assert.Equal(0, rig.MotionBus.TransferCount + rig.HeartBus.TransferCount);
    }

    [Fact]
    public void A_run_that_cannot_be_recorded_is_coached_and_the_runner_hears_it()
    {
        using var rig = new BandRig(board: new TinyBoard());
        rig.Run(5);
        rig.Press();
        Assert.False(rig.Loop.IsRecording);
        rig.Run(30);

        Assert.Equal([CueKind.RecordingStopped], rig.Cues.Select(cue => cue.Cue));
        Assert.Equal(Trust.Trusted, rig.Loop.Second.CadenceTrust);
        rig.Press(1600);
        rig.Run(2);
        Assert.Equal(CueKind.RecordingStopped, rig.Cues[^1].Cue);
    }

    private sealed class TinyBoard : M5StickCPlus2
    {
        public override int StorageBytes => 16 * 1024;
    }
}
