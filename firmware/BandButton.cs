using System;
using Iot.Device.Button;

namespace TrainingPlan.Firmware;

/// <summary>
/// Tells presses, double presses and holds of the one button apart. The button's events only count; the loop's clock times them.
/// </summary>
public sealed class BandButton
{
    /// <summary>A button held this long is a hold.</summary>
    public const int HoldMs = 1500;

    /// <summary>A second press that begins within this time of the first one's begin makes a double press.</summary>
    public const int DoublePressMs = 400;

    private int _downs;
    private int _ups;
    private int _seenDowns;
    private int _seenUps;
    private Phase _phase;

    /// <summary>Listens to a button.</summary>
    public BandButton(ButtonBase button)
    {
        IsDoublePressWatched = true;
        button.ButtonDown += OnDown;
        button.ButtonUp += OnUp;
    }

    private enum Phase : byte
    {
        Idle = 0,
        Down = 1,
        Released = 2,
        DownAgain = 3,
        Held = 4,
    }

    /// <summary>False tells a press at its release, without waiting for a second one.</summary>
    public bool IsDoublePressWatched { get; set; }

    /// <summary>What the last <see cref="Tick"/> recognised.</summary>
    public ButtonGesture Gesture { get; private set; }

    /// <summary>True when the last <see cref="Tick"/> saw the button go down.</summary>
    public bool WentDown { get; private set; }

    /// <summary>When the gesture's first press began, milliseconds since boot; a single press is only sure some time later.</summary>
    public long PressedAtMs { get; private set; }

    /// <summary>Recognises gestures; call it each tick. False while nothing happens: there is then no gesture.</summary>
    /// <param name="nowMs">Milliseconds since boot.</param>
    public bool Tick(long nowMs)
    {
        if (_phase == Phase.Idle && _downs == _seenDowns)
        {
            return false;
        }

        Gesture = ButtonGesture.None;
        WentDown = false;
        if (_phase == Phase.Idle)
        {
            // Each push has its release: what was pushed before is done with.
            _seenUps = _seenDowns;
        }

        if (_downs != _seenDowns)
        {
            _seenDowns++;
            WentDown = true;
            GoDown(nowMs);
        }

        if (_ups > _seenUps && (_phase == Phase.Down || _phase == Phase.DownAgain || _phase == Phase.Held))
        {
            _seenUps++;
            GoUp();
        }

        Wait(nowMs);
        return true;
    }

    private void GoDown(long nowMs)
    {
        if (_phase == Phase.Idle)
        {
            PressedAtMs = nowMs;
            _phase = Phase.Down;
        }
        else if (_phase == Phase.Released)
        {
            _phase = Phase.DownAgain;
        }
    }

    private void GoUp()
    {
        if (_phase == Phase.Down)
        {
            _phase = Phase.Released;
            return;
        }

        if (_phase == Phase.DownAgain)
        {
            Gesture = ButtonGesture.DoublePress;
        }

        _phase = Phase.Idle;
    }

    private void Wait(long nowMs)
    {
        if (_phase == Phase.Released && (!IsDoublePressWatched || nowMs - PressedAtMs > DoublePressMs))
        {
            Gesture = ButtonGesture.Press;
            _phase = Phase.Idle;
        }
        else if ((_phase == Phase.Down || _phase == Phase.DownAgain) && nowMs - PressedAtMs >= HoldMs)
        {
            Gesture = ButtonGesture.Hold;
            _phase = Phase.Held;
        }
    }

    private void OnDown(object sender, EventArgs e)
    {
        _downs++;
    }

    private void OnUp(object sender, EventArgs e)
    {
        _ups++;
    }
}
