using TrainingPlan.Hardware.Simulator;

namespace nanoFramework.Device.Bluetooth;

/// <summary>How the server pairs. Only what wants something of this side raises an event: a pairing that "just works" does not.</summary>
public sealed class DevicePairing
{
    private readonly VirtualRadio _radio;

    internal DevicePairing(VirtualRadio radio) => _radio = radio;

    /// <summary>Asked something.</summary>
    public delegate void DevicePairingRequestedHandler(object sender, DevicePairingRequestedEventArgs args);

    /// <summary>Ended.</summary>
    public delegate void PairingCompleteHandler(object sender, DevicePairingEventArgs args);

    /// <summary>A pairing wants something of this side; what is not accepted in 30 s fails.</summary>
    public event DevicePairingRequestedHandler? PairingRequested;

    /// <summary>A pairing has ended, well or not.</summary>
    public event PairingCompleteHandler? PairingComplete;

    /// <summary>Whether keys are kept, so that the pair meets again without pairing; true at first.</summary>
    public bool AllowBonding { get; set; } = true;

    /// <summary>Not supported by the stack.</summary>
    public bool OutOfBand { get; set; }

    /// <summary>At least what the characteristics demand.</summary>
    public DevicePairingProtectionLevel ProtectionLevel { get; set; } = DevicePairingProtectionLevel.None;

    /// <summary>Nothing at first: pairings "just work".</summary>
    public DevicePairingIOCapabilities IOCapabilities { get; set; } = DevicePairingIOCapabilities.NoInputNoOutput;

    /// <summary>True.</summary>
    public bool CanPair => true;

    /// <summary>Whether the last pairing ended well.</summary>
    public bool IsPaired { get; private set; }

    /// <summary>Whether a person confirmed it.</summary>
    public bool IsAuthenticated { get; private set; }

    internal void Ask(DevicePairingRequestedEventArgs args) => PairingRequested?.Invoke(_radio.Server, args);

    internal void Complete(DevicePairingResultStatus status, bool isAuthenticated)
    {
        IsPaired = status == DevicePairingResultStatus.Paired;
        IsAuthenticated = IsPaired && isAuthenticated;
        PairingComplete?.Invoke(_radio.Server, new DevicePairingEventArgs(status));
    }
}

/// <summary>End of a pairing.</summary>
public class DevicePairingEventArgs
{
    internal DevicePairingEventArgs(DevicePairingResultStatus status) => Status = status;

    /// <summary>How.</summary>
    public DevicePairingResultStatus Status { get; }
}

/// <summary>A question of a pairing.</summary>
public class DevicePairingRequestedEventArgs
{
    internal DevicePairingRequestedEventArgs(DevicePairingKinds kind, uint pin)
    {
        PairingKind = kind;
        Pin = pin;
    }

    /// <summary>What it wants.</summary>
    public DevicePairingKinds PairingKind { get; }

    /// <summary>The six digits that stand at both ends.</summary>
    public uint Pin { get; }

    internal bool IsAccepted { get; private set; }

    /// <summary>Yes.</summary>
    public void Accept() => IsAccepted = true;
}
