namespace TrainingPlan.Companion.Import.Fit;

/// <summary>What a file says of activities, as it says it.</summary>
internal sealed class FitContent
{
    private readonly FitFile _file;
    private readonly FitRecordPlan?[] _plans = new FitRecordPlan?[16];
    private readonly int[] _planVersions = new int[16];
    private FitPart _part = new(0, 0, 0);
    private uint _lastSeconds;

    private FitContent(FitFile file)
    {
        _file = file;
        Records = new FitRecords(file.TimedRecords);
    }

    /// <summary>The records of all files inside.</summary>
    public FitRecords Records { get; }

    /// <summary>The files inside.</summary>
    public List<FitPart> Parts { get; } = [];

    /// <summary>Beat intervals of all files inside.</summary>
    public FitBeats Beats { get; } = new();

    /// <summary>Records without a time, which have no place.</summary>
    public int UntimedRecords { get; private set; }

    /// <summary>Our own field of a session that says whether its start is the runner's local time; null in other programs' files.</summary>
    public FitFieldDescription? StartIsLocal => _file.DeveloperFields.FirstOrDefault(one => one.Name == FitOwnFields.StartIsLocal);

    /// <summary>Takes in a file.</summary>
    public static FitContent Of(FitFile file)
    {
        var content = new FitContent(file);
        FitWalk walk = file.Walk();
        int part = -1;
        while (walk.MoveNext())
        {
            if (walk.Part != part)
            {
                part = walk.Part;
                content.BeginPart();
            }

            content.Take(walk);
        }

        content._part.EndRow = content.Records.Count;
        content._part.EndBeat = content.Beats.Count;
        return content;
    }

    private void BeginPart()
    {
        _part.EndRow = Records.Count;
        _part.EndBeat = Beats.Count;
        _part = new FitPart(Parts.Count, Records.Count, Beats.Count);
        Parts.Add(_part);
        Records.BeginPart();
        Beats.BeginPart();
        _lastSeconds = 0;
    }

    private void Take(FitWalk walk)
    {
        _lastSeconds = walk.HasTimestamp ? walk.TimestampSeconds : _lastSeconds;
        switch (walk.GlobalNumber)
        {
            case FitProfile.Record:
                TakeRecord(walk);
                break;
            case FitProfile.BeatIntervals:
                Beats.AddIntervals(FitMessage.At(walk, _file.Bytes), _lastSeconds);
                break;
            case FitProfile.HeartBeats:
                Beats.AddBeats(FitMessage.At(walk, _file.Bytes));
                break;
            case FitProfile.FileId or FitProfile.SportMessage or FitProfile.Session or FitProfile.Lap or FitProfile.Event
                or FitProfile.DeviceInfo or FitProfile.Activity or FitProfile.Workout:
                _part.Add(FitMessage.At(walk, _file.Bytes));
                break;
            default:
                break;
        }
    }

    private void TakeRecord(FitWalk walk)
    {
        int size = walk.Definition.Size;
        if (!walk.HasTimestamp)
        {
            UntimedRecords++;
            return;
        }

        if (size == 0)
        {
            return;
        }

        int local = walk.LocalType;
        FitRecordPlan? plan = _plans[local];
        if (plan is null || _planVersions[local] != walk.LayoutVersion)
        {
            plan = FitRecordPlan.Of(walk.Definition, _file);
            _plans[local] = plan;
            _planVersions[local] = walk.LayoutVersion;
        }

        int row = Records.Count++;
        Records.Times[row] = walk.TimestampSeconds;
        plan.Read(_file.Bytes.AsSpan(walk.Offset, size), Records, row);
    }
}
