using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

namespace TrainingPlan.Companion.Sync.Bluez;

/// <summary>
/// A connection to the system's message bus: calls, signals, and calls that others make to us. Everything happens on the thread that waits,
/// within a time that is given. No package that the project can count on offers one.
/// </summary>
internal sealed partial class DBusConnection : IDisposable
{
    private const string SystemBus = "unix:path=/run/dbus/system_bus_socket";
    private const string AddressVariable = "DBUS_SYSTEM_BUS_ADDRESS";
    private const string Bus = "org.freedesktop.DBus";
    private const int GreetingMs = 5000;
    private const int LineBytesMax = 1024;

    private readonly Socket _socket;
    private readonly Dictionary<uint, DBusMessage> _answers = [];
    private readonly byte[] _chunk = new byte[64 * 1024];
    private byte[] _received = new byte[64 * 1024];
    private int _count;
    private uint _serial;

    private DBusConnection(Socket socket) => _socket = socket;

    /// <summary>Takes signals, while somebody waits.</summary>
    public Action<DBusMessage> OnSignal { get; set; } = _ => { };

    /// <summary>Answers calls to us: true is an empty answer, false a refusal.</summary>
    public Func<DBusMessage, bool> OnCall { get; set; } = _ => false;

    /// <summary>Connects to the system's bus, or to the one that the environment names instead.</summary>
    public static DBusConnection OpenSystem() => Open(Environment.GetEnvironmentVariable(AddressVariable) ?? SystemBus);

    /// <summary>Connects to a bus by its address.</summary>
    public static DBusConnection Open(string addresses)
    {
        Exception? last = null;
        foreach (string address in addresses.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (PathOf(address) is not string path)
            {
                continue;
            }

            var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            try
            {
                socket.Connect(new UnixDomainSocketEndPoint(path));
                var connection = new DBusConnection(socket);
                connection.Greet();
                return connection;
            }
            catch (Exception failure) when (failure is SocketException or DBusException or ArgumentException)
            {
                socket.Dispose();
                last = failure;
            }
        }

        throw new DBusException(DBusException.Gone, last?.Message ?? $"no bus at {addresses}");
    }

    /// <summary>Calls and waits for the answer's values.</summary>
    public object[] Call(
        string destination, string path, string @interface, string member, string signature, object[] arguments, int timeoutMs)
    {
        uint serial = Send(new DBusMessage
        {
            Kind = DBusMessageKind.Call,
            Serial = ++_serial,
            Destination = destination,
            Path = path,
            Interface = @interface,
            Member = member,
            Signature = signature,
            Arguments = arguments,
        });
        var waited = Stopwatch.StartNew();
        while (true)
        {
            if (_answers.Remove(serial, out DBusMessage? answer))
            {
                return answer.Kind == DBusMessageKind.Answer
                    ? answer.Arguments
                    : throw new DBusException(answer.Error, answer.Arguments.FirstOrDefault() as string ?? answer.Error);
            }

            int leftMs = timeoutMs - (int)waited.ElapsedMilliseconds;
            if (leftMs <= 0)
            {
                throw new DBusException(DBusException.NoReply, $"{member} took longer than {timeoutMs / 1000} s");
            }

            Pump(leftMs);
        }
    }

    /// <summary>Wants signals that fit a rule.</summary>
    public void AddMatch(string rule) => Call(Bus, "/org/freedesktop/DBus", Bus, "AddMatch", "s", [rule], GreetingMs);

    /// <summary>Waits up to so long for something to come and deals with all that is there; false when nothing came.</summary>
    public bool Pump(int timeoutMs)
    {
        try
        {
            if (!_socket.Poll(Math.Max(0, timeoutMs) * 1000, SelectMode.SelectRead))
            {
                return false;
            }

            int count = _socket.Receive(_chunk);
            if (count == 0)
            {
                throw new DBusException(DBusException.Gone, "the bus ended the connection");
            }

            Keep(_chunk.AsSpan(0, count));
        }
        catch (SocketException failure)
        {
            throw new DBusException(DBusException.Gone, failure.Message);
        }

        int length;
        while ((length = DBusMessage.LengthOf(_received.AsSpan(0, _count))) > 0 && length <= _count)
        {
            DBusMessage message = DBusMessage.Read(_received[..length]);
            _received.AsSpan(length, _count - length).CopyTo(_received);
            _count -= length;
            Take(message);
        }

        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private static string? PathOf(string address)
    {
        const string Prefix = "unix:";
        if (!address.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        foreach (string part in address[Prefix.Length..].Split(','))
        {
            if (part.StartsWith("path=", StringComparison.Ordinal))
            {
                return Uri.UnescapeDataString(part["path=".Length..]);
            }

            if (part.StartsWith("abstract=", StringComparison.Ordinal))
            {
                return '\0' + Uri.UnescapeDataString(part["abstract=".Length..]);
            }
        }

        return null;
    }

    private void Greet()
    {
        string user = Convert.ToHexStringLower(Encoding.ASCII.GetBytes(UserId().ToString(CultureInfo.InvariantCulture)));
        _socket.ReceiveTimeout = GreetingMs;
        _socket.Send(Encoding.ASCII.GetBytes($"\0AUTH EXTERNAL {user}\r\n"));
        string answer = ReadLine();
        if (!answer.StartsWith("OK", StringComparison.Ordinal))
        {
            throw new DBusException(DBusException.AccessDenied, "the bus does not take this user");
        }

        _socket.Send("BEGIN\r\n"u8);
        Call(Bus, "/org/freedesktop/DBus", Bus, "Hello", "", [], GreetingMs);
    }

    private string ReadLine()
    {
        var line = new StringBuilder();
        Span<byte> one = stackalloc byte[1];
        while (line.Length < LineBytesMax && _socket.Receive(one) == 1 && one[0] != '\n')
        {
            line.Append((char)one[0]);
        }

        return line.ToString().TrimEnd('\r');
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        if (_count + bytes.Length > _received.Length)
        {
            Array.Resize(ref _received, Math.Max(_received.Length * 2, _count + bytes.Length));
        }

        bytes.CopyTo(_received.AsSpan(_count));
        _count += bytes.Length;
    }

    private void Take(DBusMessage message)
    {
        switch (message.Kind)
        {
            case DBusMessageKind.Answer or DBusMessageKind.Error:
                _answers[message.ReplySerial] = message;
                break;
            case DBusMessageKind.Signal:
                OnSignal(message);
                break;
            case DBusMessageKind.Call:
                bool isTaken = OnCall(message);
                Send(new DBusMessage
                {
                    Kind = isTaken ? DBusMessageKind.Answer : DBusMessageKind.Error,
                    Serial = ++_serial,
                    ReplySerial = message.Serial,
                    Destination = message.Sender,
                    Error = isTaken ? "" : "org.bluez.Error.Rejected",
                });
                break;
        }
    }

    private uint Send(DBusMessage message)
    {
        byte[] bytes = message.ToBytes();
        try
        {
            for (int sent = 0; sent < bytes.Length;)
            {
                sent += _socket.Send(bytes, sent, bytes.Length - sent, SocketFlags.None);
            }

            return message.Serial;
        }
        catch (SocketException failure)
        {
            throw new DBusException(DBusException.Gone, failure.Message);
        }
    }

    [LibraryImport("libc", EntryPoint = "getuid")]
    private static partial uint UserId();
}
