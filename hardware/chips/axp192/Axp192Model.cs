using System;

namespace TrainingPlan.Hardware.Chips;

/// <summary>AXP192 power chip (X-Powers data sheet v1.1): the switch of its outputs and the battery's voltage.</summary>
public sealed class Axp192Model : RegisterChip
{
    private const int PowerSwitch = 0x12;
    private const int BatteryHigh = 0x78;
    private byte _switches;

    /// <summary>A chip on a full battery.</summary>
    public Axp192Model() => PowerOn(0);

    /// <inheritdoc/>
    public override string PartName => "AXP192";

    /// <summary>The battery's voltage in millivolts.</summary>
    public int BatteryMillivolts { get; set; } = 4160;

    /// <summary>True while EXTEN is high (register 0x12, bit 6).</summary>
    public bool IsExtenOn => (_switches & 0x40) != 0;

    /// <inheritdoc/>
    protected override void Live(long trueNanoseconds)
    {
    }

    /// <inheritdoc/>
    protected override void Reset(bool isPowerOn) => _switches = 0x13;

    /// <inheritdoc/>
    protected override bool IsQueue(int register) => false;

    /// <inheritdoc/>
    protected override string? NameOf(int register) => register switch
    {
        PowerSwitch => "EXTEN, DC-DC1/2/3, LDO2/3 control",
        BatteryHigh => "battery voltage, high 8 bits",
        BatteryHigh + 1 => "battery voltage, low 4 bits",
        _ => null,
    };

    /// <summary>The voltage comes in 12 bits of 1.1 mV (registers 0x78, 0x79).</summary>
    protected override byte ReadRegister(int register)
    {
        int counts = (int)Math.Round(BatteryMillivolts / 1.1);
        return register switch
        {
            PowerSwitch => _switches,
            BatteryHigh => (byte)(counts >> 4),
            BatteryHigh + 1 => (byte)(counts & 15),
            _ => Unmodelled(register, isWrite: false),
        };
    }

    /// <inheritdoc/>
    protected override void WriteRegister(int register, byte value)
    {
        if (register == PowerSwitch)
        {
            _switches = value;
            return;
        }

        Unmodelled(register, isWrite: true);
    }
}
