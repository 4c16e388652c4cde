using System.IO;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>Refusals of the volume: one call fails as a driver reports it, the next one goes through.</summary>
public sealed partial class VirtualFlash
{
    private long _firstFailing = -1;
    private int _failingCount;

    /// <summary>Calls of the file system so far that can fail: listing, opening, reading, writing, closing, deleting.</summary>
    public long Calls { get; private set; }

    /// <summary>Calls that were refused because of <see cref="FailCall"/>.</summary>
    public int RefusedCalls { get; private set; }

    /// <summary>
    /// True lets a close that is refused have done its work all the same: who asked can't know which it was.
    /// </summary>
    public bool IsRefusedCloseDone { get; set; }

    /// <summary>Refuses the call of this number, counted as <see cref="Calls"/> does, and those after it; a negative number none.</summary>
    public void FailCall(long number, int count = 1)
    {
        _firstFailing = number;
        _failingCount = count;
    }

    /// <summary>Counts a call; true when it is the one to refuse.</summary>
    private bool IsRefused()
    {
        bool isRefused = _firstFailing >= 0 && Calls >= _firstFailing && Calls < _firstFailing + _failingCount;
        Calls++;
        RefusedCalls += isRefused ? 1 : 0;
        return isRefused;
    }

    /// <summary>Counts a call and refuses it when its turn has come.</summary>
    private void MayRefuse(string what)
    {
        RequirePower();
        if (IsRefused())
        {
            throw new IOException("the volume refused " + what);
        }
    }

    /// <summary>A reader asks for bytes.</summary>
    internal void MayRefuseReading() => MayRefuse("to read");

    /// <summary>A reader ends; without power nobody hears of it.</summary>
    internal void MayRefuseClosingReader()
    {
        if (IsPowered)
        {
            MayRefuse("to close");
        }
    }
}
