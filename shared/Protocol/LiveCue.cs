using TrainingPlan.SessionLog;

namespace TrainingPlan.Protocol;

/// <summary>What the band said in a second and where in the workout it is, so that whoever watches can say it in a sentence.</summary>
public sealed class LiveCue
{
    /// <summary>Bytes in a live second.</summary>
    public const int Bytes = 15;

    /// <summary>Stands for no step.</summary>
    public const int NoStep = -1;

    private const int NoStepByte = 0xFF;

    /// <summary>Code of the cue that sounded; 0 none.</summary>
    public int Code;

    /// <summary>Number of the target's kind that it is about; 0 none.</summary>
    public int Target;

    /// <summary>Its number, as the log of the run has it.</summary>
    public int Value;

    /// <summary>Lower end of its band.</summary>
    public int Low;

    /// <summary>Upper end of its band.</summary>
    public int High;

    /// <summary>Index of the stored step that runs, <see cref="NoStep"/> for none.</summary>
    public int StepIndex = NoStep;

    /// <summary>Pass of the innermost repeat around the step, from 0.</summary>
    public int RepeatIndex;

    /// <summary>Takes everything from another.</summary>
    public void CopyFrom(LiveCue other)
    {
        Code = other.Code;
        Target = other.Target;
        Value = other.Value;
        Low = other.Low;
        High = other.High;
        StepIndex = other.StepIndex;
        RepeatIndex = other.RepeatIndex;
    }

    /// <summary>Writes all but the code.</summary>
    internal void EncodeDetail(byte[] into, int offset)
    {
        into[offset] = (byte)Target;
        LittleEndian.PutUInt32(into, offset + 1, (uint)Value);
        LittleEndian.PutUInt32(into, offset + 5, (uint)Low);
        LittleEndian.PutUInt32(into, offset + 9, (uint)High);
        into[offset + 13] = StepIndex < 0 ? (byte)NoStepByte : (byte)StepIndex;
        into[offset + 14] = (byte)RepeatIndex;
    }

    /// <summary>Reads all but the code.</summary>
    internal void DecodeDetail(byte[] data, int offset)
    {
        Target = data[offset];
        Value = (int)LittleEndian.GetUInt32(data, offset + 1);
        Low = (int)LittleEndian.GetUInt32(data, offset + 5);
        High = (int)LittleEndian.GetUInt32(data, offset + 9);
        StepIndex = data[offset + 13] != NoStepByte ? data[offset + 13] : NoStep;
        RepeatIndex = data[offset + 14];
    }
}
