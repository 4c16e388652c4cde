using TrainingPlan.SessionLog;
using TrainingPlan.Units;

namespace TrainingPlan.Protocol;

/// <summary>The second that just ended, for whoever watches. It may be missed; the session's log is what counts.</summary>
public sealed class LiveSecond
{
    /// <summary>Bytes of the payload.</summary>
    public const int Bytes = FirstBytes + LiveCue.Bytes;

    /// <summary>Flag: a session is being recorded.</summary>
    public const int RecordingFlag = 0x01;

    private const int FirstBytes = 27;

    /// <summary>The second.</summary>
    public readonly RunSecond Second = new RunSecond();

    /// <summary>The cue that was given in it, and the step.</summary>
    public readonly LiveCue Cue = new LiveCue();

    /// <summary>Flags.</summary>
    public int Flags;

    /// <summary>Writes a payload; returns its length.</summary>
    public static int Encode(RunSecond second, LiveCue cue, int flags, byte[] into, int offset)
    {
        LittleEndian.PutUInt32(into, offset, (uint)second.ElapsedSeconds);
        LittleEndian.PutUInt16(into, offset + 4, SecondState.StatusOf(second));
        LittleEndian.PutUInt32(into, offset + 6, (uint)second.Steps);
        LittleEndian.PutUInt16(into, offset + 10, second.CadenceCentispm);
        LittleEndian.PutUInt16(into, offset + 12, second.WristHeartRateCentibpm);
        LittleEndian.PutUInt16(into, offset + 14, second.StrapHeartRateCentibpm);
        LittleEndian.PutUInt16(into, offset + 16, second.PaceSecondsPerKm);
        LittleEndian.PutUInt16(into, offset + 18, second.PaceUncertaintySecondsPerKm);
        LittleEndian.PutUInt32(into, offset + 20, (uint)second.DistanceMeters);
        LittleEndian.PutUInt16(into, offset + 24, cue.Code);
        into[offset + 26] = (byte)flags;
        cue.EncodeDetail(into, offset + FirstBytes);
        return Bytes;
    }

    /// <summary>Reads a payload.</summary>
    public bool TryDecode(byte[] data, int offset, int length)
    {
        if (length < Bytes || !SecondState.TryApplyStatus(LittleEndian.GetUInt16(data, offset + 4), Second))
        {
            return false;
        }

        Second.ElapsedSeconds = (int)LittleEndian.GetUInt32(data, offset);
        Second.Steps = (int)LittleEndian.GetUInt32(data, offset + 6);
        Second.CadenceCentispm = LittleEndian.GetUInt16(data, offset + 10);
        Second.WristHeartRateCentibpm = LittleEndian.GetUInt16(data, offset + 12);
        Second.StrapHeartRateCentibpm = LittleEndian.GetUInt16(data, offset + 14);
        Second.PaceSecondsPerKm = LittleEndian.GetUInt16(data, offset + 16);
        Second.PaceUncertaintySecondsPerKm = LittleEndian.GetUInt16(data, offset + 18);
        Second.DistanceMeters = (int)LittleEndian.GetUInt32(data, offset + 20);
        Cue.Code = LittleEndian.GetUInt16(data, offset + 24);
        Flags = data[offset + 26];
        Cue.DecodeDetail(data, offset + FirstBytes);
        return true;
    }
}
