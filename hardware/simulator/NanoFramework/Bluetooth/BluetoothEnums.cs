namespace nanoFramework.Device.Bluetooth;

/// <summary>Outcome of a radio's operation.</summary>
public enum BluetoothError
{
    /// <summary>Done.</summary>
    Success = 0,

    /// <summary>There is no radio.</summary>
    RadioNotAvailable = 1,

    /// <summary>It is taken.</summary>
    ResourceInUse = 2,

    /// <summary>There is no connection.</summary>
    DeviceNotConnected = 3,

    /// <summary>Anything else.</summary>
    OtherError = 4,
}

/// <summary>Whether a peer is connected.</summary>
public enum BluetoothConnectionStatus
{
    /// <summary>No.</summary>
    Disconnected = 0,

    /// <summary>Yes.</summary>
    Connected = 1,
}

/// <summary>How strongly a link must be protected by pairing.</summary>
public enum DevicePairingProtectionLevel
{
    /// <summary>As the characteristics demand.</summary>
    Default = 0,

    /// <summary>Not at all.</summary>
    None = 1,

    /// <summary>Encrypted.</summary>
    Encryption = 2,

    /// <summary>Encrypted, and a person has confirmed who is at the other end.</summary>
    EncryptionAndAuthentication = 3,
}

/// <summary>What a device has for a person who pairs.</summary>
public enum DevicePairingIOCapabilities
{
    /// <summary>A display.</summary>
    DisplayOnly = 0,

    /// <summary>A display, and a way to say yes or no.</summary>
    DisplayYesNo = 1,

    /// <summary>Keys.</summary>
    KeyboardOnly = 2,

    /// <summary>Nothing: pairing "just works" and authenticates nobody.</summary>
    NoInputNoOutput = 3,

    /// <summary>Keys and a display.</summary>
    KeyboardDisplay = 4,
}

/// <summary>What a pairing wants of this side.</summary>
public enum DevicePairingKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A yes.</summary>
    ConfirmOnly = 1,

    /// <summary>To show a number.</summary>
    DisplayPin = 2,

    /// <summary>To enter a number.</summary>
    ProvidePin = 4,

    /// <summary>A yes that the same number stands at both ends.</summary>
    ConfirmPinMatch = 8,
}

/// <summary>How a pairing ended.</summary>
public enum DevicePairingResultStatus
{
    /// <summary>Paired.</summary>
    Paired = 0,

    /// <summary>Nobody answered in time.</summary>
    AuthenticationTimeout = 7,

    /// <summary>Refused.</summary>
    AuthenticationFailure = 9,

    /// <summary>Anything else.</summary>
    Failed = 19,
}

/// <summary>Kind of an address.</summary>
public enum BluetoothAddressType
{
    /// <summary>The maker's.</summary>
    Public = 0,

    /// <summary>Made up.</summary>
    Random = 1,

    /// <summary>Unknown.</summary>
    Unspecified = 2,
}
