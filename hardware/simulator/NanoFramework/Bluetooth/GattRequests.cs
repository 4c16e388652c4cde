using System;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>A peer writes.</summary>
public class GattWriteRequestedEventArgs
{
    private readonly GattWriteRequest _request;

    internal GattWriteRequestedEventArgs(GattSession session, GattWriteRequest request)
    {
        Session = session;
        _request = request;
    }

    /// <summary>Its connection.</summary>
    public GattSession Session { get; }

    /// <summary>What it writes.</summary>
    public GattWriteRequest GetRequest() => _request;
}

/// <summary>What a peer writes.</summary>
public class GattWriteRequest
{
    internal GattWriteRequest(Buffer value, GattWriteOption option)
    {
        Value = value;
        Option = option;
    }

    /// <summary>0.</summary>
    public uint Offset => 0;

    /// <summary>Whether the peer waits.</summary>
    public GattWriteOption Option { get; }

    /// <summary>The bytes.</summary>
    public Buffer Value { get; }

    /// <summary>-1 until it is answered, then ATT's code.</summary>
    internal int Answer { get; private set; } = -1;

    /// <summary>Taken.</summary>
    public void Respond() => RespondWithProtocolError(0);

    /// <summary>Refused.</summary>
    public void RespondWithProtocolError(byte protocolError) => Answer = Answer < 0 ? protocolError : Answer;
}

/// <summary>A peer reads.</summary>
public class GattReadRequestedEventArgs
{
    private readonly GattReadRequest _request = new();

    internal GattReadRequestedEventArgs(GattSession session) => Session = session;

    /// <summary>Its connection.</summary>
    public GattSession Session { get; }

    /// <summary>What it asks.</summary>
    public GattReadRequest GetRequest() => _request;
}

/// <summary>What a peer asks.</summary>
public class GattReadRequest
{
    /// <summary>Longest value of an attribute.</summary>
    internal const int AttributeBytesMax = 512;

    /// <summary>Longest value.</summary>
    public uint Length => AttributeBytesMax;

    /// <summary>-1 until it is answered, then ATT's code.</summary>
    internal int Answer { get; private set; } = -1;

    internal byte[] Value { get; private set; } = [];

    /// <summary>Answers.</summary>
    public void RespondWithValue(Buffer value)
    {
        if (value.Length > AttributeBytesMax)
        {
            throw new ArgumentException("an attribute has at most 512 bytes", nameof(value));
        }

        Value = value.Bytes.ToArray();
        Answer = 0;
    }

    /// <summary>Refuses.</summary>
    public void RespondWithProtocolError(byte protocolError) => Answer = protocolError;
}
