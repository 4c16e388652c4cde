using System;

namespace TrainingPlan.Hardware.Simulator.Cli;

/// <summary>A way into the band's serial port from outside.</summary>
internal interface ISerialDoor : IDisposable
{
    /// <summary>How to reach it, as `tcp:127.0.0.1:7700` or `serial:/dev/pts/3`.</summary>
    string Address { get; }

    /// <summary>True while somebody is there.</summary>
    bool IsInUse { get; }

    /// <summary>Takes bytes from outside without waiting; returns how many.</summary>
    int Read(Span<byte> into);

    /// <summary>Gives bytes to whoever is there; nobody there loses them.</summary>
    void Write(ReadOnlySpan<byte> bytes);
}
