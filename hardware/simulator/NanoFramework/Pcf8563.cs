using System;
using System.Device.I2c;

namespace Iot.Device.Rtc;

/// <summary>What the bindings of clock chips share.</summary>
public abstract class RtcBase : IDisposable
{
    /// <summary>The chip's time.</summary>
    public virtual DateTime DateTime
    {
        get => ReadTime();
        set => SetTime(value);
    }

    /// <summary>Gives the device free.</summary>
    public void Dispose() => Dispose(true);

    /// <summary>Sets the chip.</summary>
    protected abstract void SetTime(DateTime time);

    /// <summary>Reads the chip.</summary>
    protected abstract DateTime ReadTime();

    /// <summary>Gives the device free.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}

/// <summary>The binding of PCF8563 and BM8563, as far as the band uses it. It talks to the chip's model through the bus.</summary>
public class Pcf8563 : RtcBase
{
    /// <summary>The chip's address.</summary>
    public const byte DefaultI2cAddress = 0x51;

    private const byte SecondsRegister = 2;
    private readonly I2cDevice _device;

    /// <summary>Takes the chip on its bus.</summary>
    public Pcf8563(I2cDevice i2cDevice) => _device = i2cDevice;

    /// <inheritdoc/>
    protected override DateTime ReadTime()
    {
        byte[] command = [SecondsRegister];
        byte[] raw = new byte[7];
        _device.WriteRead(new SpanByte(command), new SpanByte(raw));
        return new DateTime(
            2000 + FromBcd(raw[6]), FromBcd(raw[5] & 0x1F), FromBcd(raw[3] & 0x3F), FromBcd(raw[2] & 0x3F), FromBcd(raw[1] & 0x7F),
            FromBcd(raw[0] & 0x7F));
    }

    /// <inheritdoc/>
    protected override void SetTime(DateTime time)
    {
        byte[] raw =
        [
            SecondsRegister, ToBcd(time.Second), ToBcd(time.Minute), ToBcd(time.Hour), ToBcd(time.Day), ToBcd((int)time.DayOfWeek),
            ToBcd(time.Month), ToBcd(time.Year % 100),
        ];
        _device.Write(new SpanByte(raw));
    }

    private static int FromBcd(int value) => ((value >> 4) * 10) + (value & 15);

    private static byte ToBcd(int value) => (byte)(((value / 10) << 4) | (value % 10));
}
