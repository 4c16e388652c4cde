using System;

namespace TrainingPlan.Hardware.Simulator.Cli;

/// <summary>What `serve` was asked for.</summary>
internal sealed class ServeOptions
{
    public string? Tcp { get; init; }

    public bool IsPty { get; init; }

    public int Seed { get; init; }

    public string? Recording { get; init; }

    public string Speed { get; init; } = "1";

    public string? FlashPath { get; init; }

    public int Leds { get; init; }

    public double RunMinutes { get; init; }

    public bool IsPaced { get; init; }

    /// <summary>Share of chunks that are lost, doubled, turned, cut or swapped, each; 0 for a good cable.</summary>
    public double BadCableRate { get; init; }

    public bool IsBoundToInput { get; init; }
}

/// <summary>What was asked for can't be served; the message is one sentence for the person who asked.</summary>
internal sealed class ServeException : Exception
{
    public ServeException(string message)
        : base(message)
    {
    }
}
