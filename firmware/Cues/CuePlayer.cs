using System.Device.Gpio;
using Iot.Device.Buzzer;
using TrainingPlan.Coaching;

namespace TrainingPlan.Firmware.Cues;

/// <summary>
/// Plays the coach's patterns on the buzzer and the light without ever waiting: <see cref="Tick"/> takes the next step when its time
/// has come. It plays one cue at a time: whoever has another waits while <see cref="Playing"/> names one.
/// </summary>
public sealed class CuePlayer
{
    private const int GapMs = 120;
    private const long Never = long.MaxValue;

    private readonly Buzzer _buzzer;
    private readonly GpioPin _light;
    private readonly PinValue _lightOn;
    private readonly PinValue _lightOff;
    private int[] _onOffMs;
    private int _part;
    private long _partEndsMs = Never;
    private bool _isOn;
    private bool _withSound;

    /// <summary>Takes the buzzer and the light; both stay silent and dark.</summary>
    /// <param name="buzzer">The buzzer.</param>
    /// <param name="light">The light's pin, an output; null where the board has none.</param>
    /// <param name="isLightActiveLow">True when a low pin lights the light.</param>
    public CuePlayer(Buzzer buzzer, GpioPin light, bool isLightActiveLow)
    {
        _buzzer = buzzer;
        _light = light;
        _lightOn = isLightActiveLow ? PinValue.Low : PinValue.High;
        _lightOff = isLightActiveLow ? PinValue.High : PinValue.Low;
        SetLight(_lightOff);
    }

    /// <summary>The cue that sounds, until a short gap after it; none in silence.</summary>
    public CueKind Playing { get; private set; }

    /// <summary>Cues begun since power-on.</summary>
    public int PlayedCount { get; private set; }

    /// <summary>Plays a cue now; ignored while another one plays.</summary>
    /// <param name="kind">The cue.</param>
    /// <param name="nowMs">Milliseconds since boot.</param>
    /// <param name="withSound">False plays it on the light alone.</param>
    public void Play(CueKind kind, long nowMs, bool withSound)
    {
        int[] onOffMs = CuePatterns.OnOffMs(kind);
        if (onOffMs.Length == 0 || Playing != CueKind.None)
        {
            return;
        }

        Playing = kind;
        PlayedCount++;
        _withSound = withSound;
        _onOffMs = onOffMs;
        _part = 0;
        _partEndsMs = nowMs + onOffMs[0];
        SwitchOn();
    }

    /// <summary>Silence at once, as when the runner mutes the cue that sounds.</summary>
    public void Silence()
    {
        Playing = CueKind.None;
        _partEndsMs = Never;
        SwitchOff();
    }

    /// <summary>Goes on with the pattern; call it each tick.</summary>
    /// <param name="nowMs">Milliseconds since boot.</param>
    public void Tick(long nowMs)
    {
        if (nowMs < _partEndsMs)
        {
            return;
        }

        _part++;
        if (_part < _onOffMs.Length)
        {
            // From the planned end, not from now, so that a late tick does not slow the rhythm.
            _partEndsMs += _onOffMs[_part];
            if ((_part & 1) == 0)
            {
                SwitchOn();
            }
            else
            {
                SwitchOff();
            }

            return;
        }

        if (_part == _onOffMs.Length)
        {
            SwitchOff();
            _partEndsMs = nowMs + GapMs;
            return;
        }

        Playing = CueKind.None;
        _partEndsMs = Never;
    }

    private void SwitchOn()
    {
        _isOn = true;
        SetLight(_lightOn);
        if (_withSound)
        {
            _buzzer.StartPlaying(CuePatterns.FrequencyHz(Playing));
        }
    }

    private void SwitchOff()
    {
        if (!_isOn)
        {
            return;
        }

        _isOn = false;
        SetLight(_lightOff);
        if (_withSound)
        {
            _buzzer.StopPlaying();
        }
    }

    private void SetLight(PinValue value)
    {
        if (_light != null)
        {
            _light.Write(value);
        }
    }
}
