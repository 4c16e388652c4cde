using System;

namespace TrainingPlan.Hardware.Chips;

/// <summary>A chip on the bus, as the wires see it: it takes bytes, gives bytes, and lives on between transfers.</summary>
public interface II2cChip
{
    /// <summary>Name of the part, for reports.</summary>
    string PartName { get; }

    /// <summary>True when the chip acknowledges its address now.</summary>
    bool IsPresent { get; }

    /// <summary>Power came back: all registers have their power-on values.</summary>
    void PowerOn(long trueNanoseconds);

    /// <summary>Lives on to this time: samples are taken, queues filled. Called before each transfer.</summary>
    void AdvanceTo(long trueNanoseconds);

    /// <summary>Takes bytes after its address; returns how many it acknowledged.</summary>
    int Write(ReadOnlySpan<byte> bytes);

    /// <summary>Gives bytes.</summary>
    void Read(Span<byte> bytes);
}
