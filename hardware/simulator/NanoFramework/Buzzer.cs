using System;
using System.Device.Pwm;

namespace Iot.Device.Buzzer;

/// <summary>A piezo on a PWM pin.</summary>
public class Buzzer : IDisposable
{
    private readonly PwmChannel _channel;

    /// <summary>A buzzer on a pin.</summary>
    public Buzzer(int pinNumber)
        : this(PwmChannel.CreateFromPin(pinNumber))
    {
    }

    /// <summary>A buzzer on a timer's channel.</summary>
    public Buzzer(int chip, int channel)
        : this(PwmChannel.Create(chip, channel))
    {
    }

    /// <summary>A buzzer on a channel.</summary>
    public Buzzer(PwmChannel pwmChannel) => _channel = pwmChannel;

    /// <summary>Sounds at a frequency in Hz until stopped.</summary>
    public void StartPlaying(double frequency)
    {
        _channel.Frequency = (int)frequency;
        _channel.Start();
    }

    /// <summary>Falls silent.</summary>
    public void StopPlaying() => _channel.Stop();

    /// <summary>Blocks the band's only thread for the tone's length on the band; there is no such thread here, so it refuses.</summary>
    public void PlayTone(double frequency, int duration) =>
        throw new NotSupportedException("PlayTone blocks the band; use StartPlaying and StopPlaying");

    /// <summary>Falls silent and gives the channel free.</summary>
    public void Dispose() => _channel.Dispose();
}
