namespace TrainingPlan.Companion.Import.Fit;

/// <summary>One of the files in a file.</summary>
internal sealed class FitPart(int index, int startRow, int startBeat)
{
    private const int EventField = 0;
    private const int TimerEvent = 0;

    /// <summary>Its number, from 0.</summary>
    public int Index { get; } = index;

    /// <summary>Its first record.</summary>
    public int StartRow { get; } = startRow;

    /// <summary>Behind its last record.</summary>
    public int EndRow { get; set; }

    /// <summary>Its first beat interval.</summary>
    public int StartBeat { get; } = startBeat;

    /// <summary>Behind its last beat interval.</summary>
    public int EndBeat { get; set; }

    /// <summary>What the file is.</summary>
    public FitMessage? FileId { get; private set; }

    /// <summary>What closes the activity.</summary>
    public FitMessage? Activity { get; private set; }

    /// <summary>The sport, where no session tells it.</summary>
    public FitMessage? Sport { get; private set; }

    /// <summary>The workout that was run.</summary>
    public FitMessage? Workout { get; private set; }

    /// <summary>The device that wrote the file.</summary>
    public FitMessage? Device { get; private set; }

    /// <summary>The sessions.</summary>
    public List<FitMessage> Sessions { get; } = [];

    /// <summary>The laps.</summary>
    public List<FitMessage> Laps { get; } = [];

    /// <summary>Starts and stops of the timer.</summary>
    public List<FitMessage> TimerEvents { get; } = [];

    /// <summary>Takes a message that is not a record.</summary>
    public void Add(FitMessage message)
    {
        switch (message.GlobalNumber)
        {
            case FitProfile.FileId:
                FileId ??= message;
                break;
            case FitProfile.Activity:
                Activity = message;
                break;
            case FitProfile.SportMessage:
                Sport ??= message;
                break;
            case FitProfile.Workout:
                Workout ??= message;
                break;
            case FitProfile.DeviceInfo:
                Device = Device is null && message.Number(FitActivityField.DeviceIndex) == 0 ? message : Device;
                break;
            case FitProfile.Session:
                Sessions.Add(message);
                break;
            case FitProfile.Lap:
                Laps.Add(message);
                break;
            case FitProfile.Event when message.Number(EventField) == TimerEvent:
                TimerEvents.Add(message);
                break;
            default:
                break;
        }
    }
}
