namespace TrainingPlan.Companion.Sync.Bluez;

/// <summary>Kinds of messages.</summary>
internal enum DBusMessageKind : byte
{
    /// <summary>A call.</summary>
    Call = 1,

    /// <summary>Its answer.</summary>
    Answer = 2,

    /// <summary>Its refusal.</summary>
    Error = 3,

    /// <summary>News for whoever listens.</summary>
    Signal = 4,
}

/// <summary>A message of the D-Bus specification, version 1: head fields and arguments.</summary>
internal sealed class DBusMessage
{
    private const byte LittleEndian = (byte)'l';
    private const byte BigEndian = (byte)'B';
    private const byte ProtocolVersion = 1;
    private const int FixedBytes = 16;
    private const int PathField = 1;
    private const int InterfaceField = 2;
    private const int MemberField = 3;
    private const int ErrorField = 4;
    private const int ReplyField = 5;
    private const int DestinationField = 6;
    private const int SenderField = 7;
    private const int SignatureField = 8;

    /// <summary>Longest message that is taken: what BlueZ says of a hundred devices has some 200 KB.</summary>
    public const int BytesMax = 8 * 1024 * 1024;

    public DBusMessageKind Kind { get; init; }

    public uint Serial { get; init; }

    public uint ReplySerial { get; init; }

    public string Path { get; init; } = "";

    public string Interface { get; init; } = "";

    public string Member { get; init; } = "";

    public string Error { get; init; } = "";

    public string Destination { get; init; } = "";

    public string Sender { get; init; } = "";

    public string Signature { get; init; } = "";

    public object[] Arguments { get; init; } = [];

    /// <summary>Bytes of the whole message that begins here; 0 while too few are there to tell.</summary>
    public static int LengthOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < FixedBytes)
        {
            return 0;
        }

        if (bytes[0] is not (LittleEndian or BigEndian) || bytes[3] != ProtocolVersion)
        {
            throw new DBusException(DBusException.Gone, "the bus speaks another protocol");
        }

        var head = new DBusReader(bytes.ToArray(), bytes[0] == BigEndian, 4);
        uint body = head.UInt32();
        _ = head.UInt32();
        uint fields = head.UInt32();
        long whole = FixedBytes + (((long)fields + 7) / 8 * 8) + body;
        return whole <= BytesMax ? (int)whole : throw new DBusException(DBusException.Gone, "the bus sent too long a message");
    }

    /// <summary>Reads a whole message.</summary>
    public static DBusMessage Read(byte[] bytes)
    {
        var reader = new DBusReader(bytes, bytes[0] == BigEndian, 1);
        var kind = (DBusMessageKind)reader.Byte();
        _ = reader.Byte();
        _ = reader.Byte();
        _ = reader.UInt32();
        uint serial = reader.UInt32();
        var fields = new object?[SignatureField + 1];
        foreach (object field in (List<object>)reader.Value("a(yv)"))
        {
            var pair = (object[])field;
            if ((byte)pair[0] <= SignatureField)
            {
                fields[(byte)pair[0]] = pair[1];
            }
        }

        reader.Align(8);
        string signature = fields[SignatureField] as string ?? "";
        return new DBusMessage
        {
            Kind = kind,
            Serial = serial,
            ReplySerial = fields[ReplyField] as uint? ?? 0,
            Path = fields[PathField] as string ?? "",
            Interface = fields[InterfaceField] as string ?? "",
            Member = fields[MemberField] as string ?? "",
            Error = fields[ErrorField] as string ?? "",
            Destination = fields[DestinationField] as string ?? "",
            Sender = fields[SenderField] as string ?? "",
            Signature = signature,
            Arguments = reader.Values(signature),
        };
    }

    /// <summary>The message as it goes over the wire.</summary>
    public byte[] ToBytes()
    {
        var body = new DBusWriter();
        body.Values(Signature, Arguments);
        var fields = new List<object>();
        Add(fields, PathField, "o", Path);
        Add(fields, InterfaceField, "s", Interface);
        Add(fields, MemberField, "s", Member);
        Add(fields, ErrorField, "s", Error);
        Add(fields, DestinationField, "s", Destination);
        Add(fields, SignatureField, "g", Signature);
        if (ReplySerial != 0)
        {
            fields.Add(new object[] { (byte)ReplyField, new DBusVariant("u", ReplySerial) });
        }

        var whole = new DBusWriter();
        whole.Values("yyyyuu", [LittleEndian, (byte)Kind, (byte)0, ProtocolVersion, (uint)body.Length, Serial]);
        whole.Values("a(yv)", [fields]);
        whole.Align(8);
        return [.. whole.ToArray(), .. body.ToArray()];
    }

    private static void Add(List<object> fields, int number, string signature, string value)
    {
        if (value.Length > 0)
        {
            fields.Add(new object[] { (byte)number, new DBusVariant(signature, value) });
        }
    }
}

/// <summary>A value with its type, where the type is not known beforehand.</summary>
/// <param name="Signature">Its type.</param>
/// <param name="Value">The value.</param>
internal sealed record DBusVariant(string Signature, object Value);
