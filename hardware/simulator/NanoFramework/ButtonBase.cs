using System;
using TrainingPlan.Hardware.Simulator;

namespace Iot.Device.Button;

/// <summary>Where a hold stands.</summary>
public enum ButtonHoldingState
{
    /// <summary>Held for the holding time.</summary>
    Started = 0,

    /// <summary>Let go afterwards.</summary>
    Completed = 1,

    /// <summary>Given up.</summary>
    Canceled = 2,
}

/// <summary>State of a hold.</summary>
public class ButtonHoldingEventArgs : EventArgs
{
    /// <summary>Where the hold stands.</summary>
    public ButtonHoldingState HoldingState { get; set; }
}

/// <summary>
/// Press, double press and hold from edges, with the binding's own habits: <see cref="Press"/> comes at release, also after a
/// hold; of two presses that are too far apart for a double press both are forgotten.
/// </summary>
public class ButtonBase : IDisposable
{
    private static readonly TimeSpan DefaultDoublePress = TimeSpan.FromMilliseconds(1500);
    private static readonly TimeSpan DefaultHolding = TimeSpan.FromMilliseconds(2000);

    private readonly VirtualBand _band;
    private readonly int _doublePressMs;
    private readonly int _holdingMs;
    private readonly int _debounceMs;
    private ButtonHoldingState _holdingState = ButtonHoldingState.Completed;
    private long _lastPressMs = -1;
    private long _lastEdgeMs = long.MinValue / 2;
    private long _holdingAtMs = -1;

    /// <summary>Double press within 1.5 s, hold from 2 s.</summary>
    public ButtonBase()
        : this(DefaultDoublePress, DefaultHolding)
    {
    }

    /// <summary>Own times.</summary>
    public ButtonBase(TimeSpan doublePress, TimeSpan holding, TimeSpan debounceTime = default)
    {
        _doublePressMs = (int)doublePress.TotalMilliseconds;
        _holdingMs = (int)holding.TotalMilliseconds;
        _debounceMs = (int)debounceTime.TotalMilliseconds;
        _band = VirtualBand.Current;
        _band.Pins.AddTimer(OnTime);
    }

    /// <summary>A pressed or released button.</summary>
    public delegate void ButtonPressedDelegate(object sender, EventArgs e);

    /// <summary>A held button.</summary>
    public delegate void ButtonHoldingDelegate(object sender, ButtonHoldingEventArgs e);

    /// <summary>Let go.</summary>
    public event ButtonPressedDelegate? ButtonUp;

    /// <summary>Pushed.</summary>
    public event ButtonPressedDelegate? ButtonDown;

    /// <summary>Pushed and let go.</summary>
    public event ButtonPressedDelegate? Press;

    /// <summary>Two presses in short order.</summary>
    public event ButtonPressedDelegate? DoublePress;

    /// <summary>Held, and let go after a hold.</summary>
    public event ButtonHoldingDelegate? Holding;

    /// <summary>Whether holds are watched; off at start.</summary>
    public bool IsHoldingEnabled { get; set; }

    /// <summary>Whether double presses are watched; off at start.</summary>
    public bool IsDoublePressEnabled { get; set; }

    /// <summary>True while pushed.</summary>
    public bool IsPressed { get; set; }

    /// <summary>Gives the button free.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>To be called at the edge that pushes.</summary>
    protected void HandleButtonPressed()
    {
        long nowMs = _band.Clock.UptimeMs;
        if (IsPressed || nowMs - _lastEdgeMs < _debounceMs)
        {
            return;
        }

        _lastEdgeMs = nowMs;
        IsPressed = true;
        ButtonDown?.Invoke(this, EventArgs.Empty);
        _holdingAtMs = IsHoldingEnabled ? nowMs + _holdingMs : -1;
    }

    /// <summary>To be called at the edge that lets go.</summary>
    protected void HandleButtonReleased()
    {
        if (!IsPressed)
        {
            return;
        }

        long nowMs = _band.Clock.UptimeMs;
        _lastEdgeMs = nowMs;
        _holdingAtMs = -1;
        IsPressed = false;
        ButtonUp?.Invoke(this, EventArgs.Empty);
        Press?.Invoke(this, EventArgs.Empty);
        if (IsHoldingEnabled && _holdingState == ButtonHoldingState.Started)
        {
            _holdingState = ButtonHoldingState.Completed;
            Holding?.Invoke(this, new ButtonHoldingEventArgs { HoldingState = ButtonHoldingState.Completed });
        }

        if (IsDoublePressEnabled)
        {
            RaiseDoublePress(nowMs);
        }
    }

    /// <summary>Ends the hold timer.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _holdingAtMs = -1;
            _band.Pins.RemoveTimer(OnTime);
        }
    }

    private void RaiseDoublePress(long nowMs)
    {
        if (_lastPressMs < 0)
        {
            _lastPressMs = nowMs;
            return;
        }

        if (nowMs - _lastPressMs <= _doublePressMs)
        {
            DoublePress?.Invoke(this, EventArgs.Empty);
        }

        _lastPressMs = -1;
    }

    private void OnTime(long nowMs)
    {
        if (_holdingAtMs >= 0 && nowMs >= _holdingAtMs)
        {
            _holdingAtMs = -1;
            _holdingState = ButtonHoldingState.Started;
            Holding?.Invoke(this, new ButtonHoldingEventArgs { HoldingState = ButtonHoldingState.Started });
        }
    }
}
