using System.Globalization;
using TrainingPlan.Companion.Sync.Air;

namespace TrainingPlan.Companion.Sync;

/// <summary>
/// How a band is reached: <c>tcp:HOST:PORT</c>, <c>serial:/dev/ttyUSB0</c>, <c>serial:COM5</c>, serial with an optional <c>@BAUD</c>,
/// <c>ble:NAME</c>, <c>ble:ADDRESS</c> or just <c>ble:</c> for the only band in sync mode that is heard.
/// </summary>
public static class BandAddress
{
    /// <summary>Baud rate of the band's serial port.</summary>
    public const int DefaultBaud = 115200;

    private const string Forms = "Write ble:NAME (ble:TP-0708), serial:/dev/ttyUSB0, serial:COM5 or tcp:HOST:PORT.";
    private const string TcpPrefix = "tcp:";
    private const string SerialPrefix = "serial:";
    private const string AirPrefix = "ble:";

    /// <summary>Opens the way to a band.</summary>
    public static IBandTransport Open(string address)
    {
        if (address.StartsWith(TcpPrefix, StringComparison.Ordinal))
        {
            return OpenTcp(address);
        }

        if (address.StartsWith(SerialPrefix, StringComparison.Ordinal))
        {
            return OpenSerial(address);
        }

        if (address.StartsWith(AirPrefix, StringComparison.Ordinal))
        {
            return Airwaves.OfThisSystem().Open(address, address[AirPrefix.Length..].Trim());
        }

        throw new BandException($"\"{address}\" is not the address of a band.", Forms);
    }

    private static TcpTransport OpenTcp(string address)
    {
        string rest = address[TcpPrefix.Length..];
        int colon = rest.LastIndexOf(':');
        bool isPort = int.TryParse(rest[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int port);
        if (colon <= 0 || !isPort || port is < 1 or > 65535)
        {
            throw new BandException($"\"{address}\" is not a TCP address.", Forms);
        }

        return TcpTransport.Open(address, rest[..colon].Trim('[', ']'), port);
    }

    private static SerialTransport OpenSerial(string address)
    {
        string name = address[SerialPrefix.Length..];
        int baud = DefaultBaud;
        int at = name.LastIndexOf('@');
        if (at > 0)
        {
            if (!int.TryParse(name[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out baud) || baud is < 1200 or > 4_000_000)
            {
                throw new BandException(
                    $"\"{name[(at + 1)..]}\" is not a baud rate.", "Leave it out or write one from 1200 to 4000000, like @921600.");
            }

            name = name[..at];
        }

        return name.Length == 0
            ? throw new BandException($"\"{address}\" names no serial port.", Forms)
            : SerialTransport.Open(address, name, baud);
    }
}
