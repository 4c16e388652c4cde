using System;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>What may be done with a characteristic.</summary>
[Flags]
public enum GattCharacteristicProperties : uint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Read.</summary>
    Read = 2,

    /// <summary>Written without an answer.</summary>
    WriteWithoutResponse = 4,

    /// <summary>Written.</summary>
    Write = 8,

    /// <summary>Notified.</summary>
    Notify = 16,

    /// <summary>Notified with an answer.</summary>
    Indicate = 32,
}

/// <summary>What a link must be before a value goes over it.</summary>
public enum GattProtectionLevel
{
    /// <summary>Anything.</summary>
    Plain = 0,

    /// <summary>Authenticated.</summary>
    AuthenticationRequired = 1,

    /// <summary>Encrypted.</summary>
    EncryptionRequired = 2,

    /// <summary>Both.</summary>
    EncryptionAndAuthenticationRequired = 3,
}

/// <summary>How a transfer ended.</summary>
public enum GattCommunicationStatus
{
    /// <summary>Taken by the stack.</summary>
    Success = 0,

    /// <summary>Not taken: no buffer, or nobody there.</summary>
    Unreachable = 1,

    /// <summary>Refused by the peer.</summary>
    ProtocolError = 2,

    /// <summary>Not allowed.</summary>
    AccessDenied = 3,
}

/// <summary>Whether a write waits for its answer.</summary>
public enum GattWriteOption
{
    /// <summary>It waits.</summary>
    WriteWithResponse = 0,

    /// <summary>It does not.</summary>
    WriteWithoutResponse = 1,
}

/// <summary>Where a connection stands.</summary>
public enum GattSessionStatus
{
    /// <summary>Ended.</summary>
    Closed = 0,

    /// <summary>Begun.</summary>
    Active = 1,
}

/// <summary>Where advertising stands.</summary>
public enum GattServiceProviderAdvertisementStatus
{
    /// <summary>Never begun.</summary>
    Created = 0,

    /// <summary>Ended.</summary>
    Stopped = 1,

    /// <summary>On.</summary>
    Started = 2,

    /// <summary>Failed.</summary>
    Aborted = 3,

    /// <summary>On, but the name did not fit the 31 bytes.</summary>
    StartedWithoutAllAdvertisementData = 4,
}

/// <summary>ATT's error codes.</summary>
public static class GattProtocolError
{
    /// <summary>5.</summary>
    public static byte InsufficientAuthentication => 0x05;

    /// <summary>13.</summary>
    public static byte InvalidAttributeValueLength => 0x0D;

    /// <summary>14.</summary>
    public static byte UnlikelyError => 0x0E;

    /// <summary>15.</summary>
    public static byte InsufficientEncryption => 0x0F;

    /// <summary>17.</summary>
    public static byte InsufficientResources => 0x11;

    /// <summary>2.</summary>
    public static byte ReadNotPermitted => 0x02;

    /// <summary>3.</summary>
    public static byte WriteNotPermitted => 0x03;

    /// <summary>8.</summary>
    public static byte InsufficientAuthorization => 0x08;
}
