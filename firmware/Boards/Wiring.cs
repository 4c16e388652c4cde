using nanoFramework.Hardware.Esp32;

namespace TrainingPlan.Firmware.Boards;

/// <summary>Tells the ESP32's pin matrix where a board's buses, serial port and buzzer are.</summary>
public static class Wiring
{
    /// <summary>Connects everything that the board has; call it before anything is opened.</summary>
    public static void Connect(Board board)
    {
        ConnectI2c(board.MotionBusId, board.MotionDataPin, board.MotionClockPin);
        ConnectI2c(board.HeartBusId, board.HeartDataPin, board.HeartClockPin);
        Configuration.SetPinFunction(board.BuzzerPin, DeviceFunction.PWM1);
        if (board.BatteryChannel >= 0)
        {
            Configuration.SetPinFunction(board.BatteryPin, (DeviceFunction)((int)DeviceFunction.ADC1_CH0 + board.BatteryChannel));
        }

        ConnectSerial(board.SerialPortName, board.SerialSendPin, board.SerialReceivePin);
        if (board.GnssPortName != null)
        {
            ConnectSerial(board.GnssPortName, board.GnssSendPin, board.GnssReceivePin);
        }
    }

    private static void ConnectSerial(string portName, int sendPin, int receivePin)
    {
        if (portName == "COM1")
        {
            // Its pins are the chip's own, soldered to the board's bridge.
            return;
        }

        bool isCom2 = portName == "COM2";
        Configuration.SetPinFunction(sendPin, isCom2 ? DeviceFunction.COM2_TX : DeviceFunction.COM3_TX);
        Configuration.SetPinFunction(receivePin, isCom2 ? DeviceFunction.COM2_RX : DeviceFunction.COM3_RX);
    }

    private static void ConnectI2c(int busId, int dataPin, int clockPin)
    {
        Configuration.SetPinFunction(dataPin, busId == 1 ? DeviceFunction.I2C1_DATA : DeviceFunction.I2C2_DATA);
        Configuration.SetPinFunction(clockPin, busId == 1 ? DeviceFunction.I2C1_CLOCK : DeviceFunction.I2C2_CLOCK);
    }
}
