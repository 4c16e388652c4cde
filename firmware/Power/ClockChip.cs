using System;
using System.Device.I2c;
using Iot.Device.Rtc;

namespace TrainingPlan.Firmware.Power;

/// <summary>
/// A BM8563 or PCF8563 that keeps the time while the band is off; or none. The binding reads and sets the time; whether the chip has
/// kept it stands in a bit that the binding does not tell of (NXP PCF8563 rev. 11, VL_seconds, register 2).
/// </summary>
public sealed class ClockChip
{
    private const byte SecondsRegister = 0x02;
    private const int LostFlag = 0x80;
    private const int FirstYear = 2025;
    private const int LastYear = 2090;

    private readonly I2cDevice _device;
    private readonly Pcf8563 _chip;

    /// <summary>Takes the chip on its bus; null where the board has none.</summary>
    public ClockChip(I2cDevice device)
    {
        _device = device;
        _chip = device == null ? null : new Pcf8563(device);
    }

    /// <summary>True where the board has one.</summary>
    public bool IsFitted
    {
        get { return _chip != null; }
    }

    /// <summary>True when the chip answered at the last reading or setting.</summary>
    public bool IsAnswering { get; private set; }

    /// <summary>Reads the time; false without a chip, when it does not answer, or when it stood still.</summary>
    /// <param name="utcMs">Milliseconds since 1970 UTC, of a whole second.</param>
    public bool TryRead(out long utcMs)
    {
        utcMs = 0;
        if (!HasKeptTime())
        {
            return false;
        }

        try
        {
            DateTime time = _chip.DateTime;
            if (time.Year < FirstYear || time.Year > LastYear)
            {
                return false;
            }

            utcMs = (time.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;
            return true;
        }
        catch (ArgumentOutOfRangeException)
        {
            // Registers that name no date: it was never set.
            return false;
        }
    }

    /// <summary>Sets the chip; nothing happens without one.</summary>
    /// <param name="utcMs">Milliseconds since 1970 UTC.</param>
    public void Set(long utcMs)
    {
        if (_chip != null && utcMs > 0)
        {
            _chip.DateTime = new DateTime(DateTime.UnixEpoch.Ticks + (utcMs * TimeSpan.TicksPerMillisecond));
        }
    }

    private bool HasKeptTime()
    {
        if (_chip == null)
        {
            return false;
        }

        byte[] register = new byte[] { SecondsRegister };
        byte[] answer = new byte[1];
        IsAnswering = _device.WriteRead(new SpanByte(register), new SpanByte(answer)).Status == I2cTransferStatus.FullTransfer;
        return IsAnswering && (answer[0] & LostFlag) == 0;
    }
}
