using TrainingPlan.Units;

namespace TrainingPlan.Firmware;

/// <summary>
/// Pauses a recording when the runner has stood for the time set, and ends the pause when the runner moves or presses. A wrist that
/// nobody measures does not stand.
/// </summary>
public sealed class AutoPause
{
    private int _stillSeconds;

    /// <summary>Seconds of standing that pause; 0 = never.</summary>
    public int AfterSeconds { get; set; }

    /// <summary>True while the recording is paused.</summary>
    public bool IsPaused { get; private set; }

    /// <summary>Goes on, as from a start or a press: the standing counts from zero again.</summary>
    public void Resume()
    {
        IsPaused = false;
        _stillSeconds = 0;
    }

    /// <summary>Takes a second; true when a pause began or ended with it.</summary>
    /// <param name="state">What the runner does.</param>
    /// <param name="isMeasured">Whether the motion chip measures.</param>
    /// <param name="isRest">Whether the step is one to stand in: such a step is never paused.</param>
    public bool AddSecond(MotionState state, bool isMeasured, bool isRest)
    {
        bool isStill = state == MotionState.Still && isMeasured;
        if (IsPaused)
        {
            if (!isStill)
            {
                Resume();
            }

            return !isStill;
        }

        _stillSeconds = isStill && !isRest ? _stillSeconds + 1 : 0;
        IsPaused = AfterSeconds > 0 && _stillSeconds >= AfterSeconds;
        return IsPaused;
    }
}
