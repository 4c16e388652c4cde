using TrainingPlan.Hardware.Chips;

namespace TrainingPlan.Band.Tests.Sensors;

/// <summary>A chip that answers everything with the same byte.</summary>
public sealed class StrangerChip : II2cChip
{
    public string PartName => "stranger";

    public bool IsPresent => true;

    public void PowerOn(long trueNanoseconds)
    {
    }

    public void AdvanceTo(long trueNanoseconds)
    {
    }

    public int Write(ReadOnlySpan<byte> bytes) => bytes.Length;

    public void Read(Span<byte> bytes) => bytes.Fill(0x42);
}
