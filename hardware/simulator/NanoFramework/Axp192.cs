using System;
using System.Device.I2c;
using UnitsNet;

namespace Iot.Device.Axp192;

/// <summary>The power chip's binding, as far as the band uses it. It talks to the chip's model through the bus.</summary>
public class Axp192 : IDisposable
{
    /// <summary>The chip's address.</summary>
    public const int I2cDefaultAddress = 0x34;

    private const byte BatteryVoltageHigh = 0x78;
    private const byte PowerSwitch = 0x12;
    private const byte ExtenBit = 0x40;
    private readonly I2cDevice _device;
    private readonly byte[] _command = new byte[2];
    private readonly byte[] _answer = new byte[2];

    /// <summary>Takes the chip on its bus.</summary>
    public Axp192(I2cDevice i2c) => _device = i2c;

    /// <summary>Whether EXTEN is high, which on the M5StickC Plus switches the 5 V of the sockets.</summary>
    public bool EXTENEnable
    {
        get => (Read(PowerSwitch, 1) & ExtenBit) != 0;
        set
        {
            int before = Read(PowerSwitch, 1);
            _command[0] = PowerSwitch;
            _command[1] = (byte)(value ? before | ExtenBit : before & ~ExtenBit);
            _device.Write(new SpanByte(_command));
        }
    }

    /// <summary>The battery's voltage: 12 bits of 1.1 mV.</summary>
    public ElectricPotential GetBatteryVoltage()
    {
        int answer = Read(BatteryVoltageHigh, 2);
        return ElectricPotential.FromMillivolts((((answer >> 8) << 4) | (answer & 15)) * 1.1);
    }

    /// <summary>Gives the device free.</summary>
    public void Dispose() => _device.Dispose();

    private int Read(byte register, int count)
    {
        _command[0] = register;
        Array.Clear(_answer);
        _device.WriteRead(new SpanByte(_command, 0, 1), new SpanByte(_answer, 0, count));
        return count == 1 ? _answer[0] : (_answer[0] << 8) | _answer[1];
    }
}
