namespace TrainingPlan.Firmware.Boards;

/// <summary>
/// M5StickC Plus: ESP32-PICO-D4, 4 MB flash, AXP192 power chip; its pins are those that the Plus2 kept but for the light, the battery and
/// HOLD. Numbers: M5Stack's "M5StickC PLUS" pin map and schematic.
/// </summary>
public class M5StickCPlus : M5StickCPlus2
{
    /// <inheritdoc/>
    public override string Name
    {
        get { return "M5StickC Plus"; }
    }

    /// <summary>The board's own image has no BLE; this one has, and keeps paired computers on flash.</summary>
    public override string ImageName
    {
        get { return "ESP32_BLE_REV0"; }
    }

    /// <summary>The red light.</summary>
    public override int LightPin
    {
        get { return 10; }
    }

    /// <inheritdoc/>
    public override bool IsLightActiveLow
    {
        get { return true; }
    }

    /// <summary>The power chip holds the power.</summary>
    public override int HoldPin
    {
        get { return NoPin; }
    }

    /// <summary>The power chip measures the battery.</summary>
    public override int BatteryPin
    {
        get { return NoPin; }
    }

    /// <inheritdoc/>
    public override int BatteryChannel
    {
        get { return NoPin; }
    }

    /// <summary>AXP192 on the motion sensor's bus; it also switches the Grove socket's 5 V (EXTEN).</summary>
    public override int PowerChipAddress
    {
        get { return 0x34; }
    }

    /// <summary>The image's data partition on 4 MB of flash: 0x3C0000 to 0x400000.</summary>
    public override int StorageBytes
    {
        get { return 0x40000; }
    }
}
