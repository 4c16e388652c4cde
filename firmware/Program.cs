using System;
using System.Device.Adc;
using System.Device.Gpio;
using System.Device.I2c;
using System.IO.Ports;
using System.Threading;
using Iot.Device.Axp192;
using Iot.Device.Button;
using Iot.Device.Buzzer;
using TrainingPlan.Firmware.Boards;
using TrainingPlan.Firmware.Cues;
using TrainingPlan.Firmware.Link;
using TrainingPlan.Firmware.Power;
using TrainingPlan.Firmware.Sensors;
using TrainingPlan.Firmware.Storage;

namespace TrainingPlan.Firmware;

/// <summary>Composes the band: board, chips, loop.</summary>
public static class Program
{
    /// <summary>Firmware version: major × 65536 + minor × 256 + patch.</summary>
    public const int FirmwareVersion = 0x000100;

    private const int DebounceMs = 30;
    private const int TickMs = 10;
    private const int RadioTurnMs = 50;

    private static RunRadio s_radio;

    /// <summary>Runs the band until the power goes.</summary>
    public static void Main()
    {
        BandLoop loop = Compose(ChosenBoard.Make());
        s_radio = loop.Sources.Radio;
        if (s_radio != null)
        {
            // Its calls wait for other devices, up to 20 s; the loop may not.
            new Thread(WorkRadio).Start();
        }

        while (true)
        {
            loop.Tick(Environment.TickCount64);
            Thread.Sleep(TickMs);
        }
    }

    /// <summary>Puts a board's parts together; the loop then runs by its ticks alone.</summary>
    public static BandLoop Compose(Board board)
    {
        GpioController gpio = new GpioController();
        GpioPin hold = board.HoldPin == Board.NoPin ? null : gpio.OpenPin(board.HoldPin, PinMode.Output);
        if (hold != null)
        {
            hold.Write(PinValue.High);
        }

        Wiring.Connect(board);
        I2cDevice otherMotion = OpenI2c(board.MotionBusId, board.MotionAddress + 1);
        MpuSensor motion = new MpuSensor(OpenI2c(board.MotionBusId, board.MotionAddress), otherMotion, false);
        Max3010x heart = new Max3010x(OpenI2c(board.HeartBusId, board.HeartAddress), board.HeartLedCount);
        WristReader wrist = new WristReader(motion, heart, board.HeartLedCount);

        PinMode pull = board.IsButtonActiveLow ? PinMode.InputPullUp : PinMode.InputPullDown;
        GpioButton button = new GpioButton(board.ButtonPin, gpio, false, pull, TimeSpan.FromMilliseconds(DebounceMs));
        GpioPin light = gpio.OpenPin(board.LightPin, PinMode.Output);
        CuePlayer cues = new CuePlayer(new Buzzer(board.BuzzerPin), light, board.IsLightActiveLow);

        BandStore store = new BandStore(board.StorageRoot, board.StorageBytes);
        SessionRecorder recorder = new SessionRecorder(store, board.Name, FirmwareVersion);
        BandClock clock = new BandClock();
        SerialPort port = new SerialPort(board.SerialPortName, board.SerialBaud);
        BandLink link = new BandLink(port, store, clock, board.Name, FirmwareVersion);
        SerialPort gnssPort = board.GnssPortName == null ? null : new SerialPort(board.GnssPortName, board.GnssBaud);
        RunSources sources = new RunSources(gnssPort);
        if (board.HasBluetooth)
        {
            sources.Radio = new RunRadio(store, link.Info, sources);
            link.AddRadio(sources.Radio);
        }

        I2cDevice clockChip = board.ClockChipAddress == 0 ? null : OpenI2c(board.MotionBusId, board.ClockChipAddress);
        BandPower power = new BandPower(new ClockChip(clockChip), board.ButtonPin, board.IsButtonActiveLow, hold, Uptime);
        return new BandLoop(new BandButton(button), wrist, cues, store, recorder, link, clock, OpenBattery(board), power, sources);
    }

    private static void WorkRadio()
    {
        while (true)
        {
            s_radio.Work(Environment.TickCount64);
            Thread.Sleep(RadioTurnMs);
        }
    }

    private static long Uptime()
    {
        return Environment.TickCount64;
    }

    private static BatteryGauge OpenBattery(Board board)
    {
        if (board.PowerChipAddress != 0)
        {
            Axp192 power = new Axp192(OpenI2c(board.MotionBusId, board.PowerChipAddress));
            power.EXTENEnable = true; // the heart sensor's 5 V
            return new BatteryGauge(power);
        }

        AdcController converter = new AdcController();
        AdcChannel input = board.BatteryChannel >= 0 ? converter.OpenChannel(board.BatteryChannel) : null;
        return new BatteryGauge(input, converter.MaxValue, board.BatteryDivider);
    }

    private static I2cDevice OpenI2c(int busId, int address)
    {
        return I2cDevice.Create(new I2cConnectionSettings(busId, address, I2cBusSpeed.FastMode));
    }
}
