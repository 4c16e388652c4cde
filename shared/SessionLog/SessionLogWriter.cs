using TrainingPlan.Units;

namespace TrainingPlan.SessionLog;

/// <summary>
/// Codes seconds, events and beats into blocks; see README.md. Every buffer is made once. When an Add method answers false the
/// block is full (or the header is still in it): take it, then add again.
/// </summary>
public sealed class SessionLogWriter
{
    /// <summary>Room that the largest record may need.</summary>
    private const int RecordBytesMax = 52;

    private readonly byte[] _block = new byte[SessionBlock.BytesMax];
    private readonly BitWriter _bits = new BitWriter();
    private readonly SecondState _last = new SecondState();
    private int _headerBytes;
    private bool _isOpen;

    /// <summary>Number of the session that is being written.</summary>
    public int SessionNumber { get; private set; }

    /// <summary>Sequence number of the block that is being filled; 0 is the header.</summary>
    public int Sequence { get; private set; }

    /// <summary>Seconds in the block that is being filled.</summary>
    public int SecondsInBlock { get; private set; }

    /// <summary>Records of any kind in the block that is being filled.</summary>
    public int RecordsInBlock { get; private set; }

    /// <summary>Starts a session. Its header is the first block to take.</summary>
    public void Begin(SessionHeader header)
    {
        SessionNumber = header.SessionNumber;
        Sequence = 0;
        _headerBytes = SessionHeaderCodec.Encode(header, _block, SessionBlock.HeadBytes);
        RecordsInBlock = 1;
        SecondsInBlock = 0;
        _isOpen = true;
    }

    /// <summary>Adds a second. Values whose trust is none are not stored.</summary>
    public bool AddSecond(RunSecond second)
    {
        if (!HasRoom())
        {
            return false;
        }

        int status = SecondState.StatusOf(second);
        int gap = second.ElapsedSeconds - _last.Elapsed;
        if (_last.HasSecond && status == _last.Status && gap == _last.Gap)
        {
            _bits.Put(0, 1);
        }
        else
        {
            _bits.Put(2, 2);
            _bits.Put((uint)status, SecondState.StatusBits);
            PutValue(gap, 0);
        }

        PutValues(second, status, gap);
        _last.Elapsed = second.ElapsedSeconds;
        _last.Status = status;
        _last.Gap = gap;
        _last.HasSecond = true;
        SecondsInBlock++;
        RecordsInBlock++;
        return true;
    }

    /// <summary>Adds an event; the meaning of a, b, c, d stands at <see cref="LogEventKind"/>.</summary>
    public bool AddEvent(int elapsedSeconds, LogEventKind kind, int a, int b, int c, int d)
    {
        if (!HasRoom())
        {
            return false;
        }

        _bits.Put(6, 3);
        _bits.Put((uint)kind & 0x3F, 6);
        _bits.PutWide(elapsedSeconds - _last.Elapsed);
        _bits.PutWide(a);
        _bits.PutWide(b);
        _bits.PutWide(c);
        _bits.PutWide(d);
        RecordsInBlock++;
        return true;
    }

    /// <summary>Adds an interval between two beats in 1/1024 s, as a strap gives it, within the second that comes next.</summary>
    public bool AddBeat(int intervalPer1024)
    {
        if (!HasRoom())
        {
            return false;
        }

        _bits.Put(14, 4);
        _bits.PutRice(intervalPer1024 - _last.Beat, 5);
        _last.Beat = intervalPer1024;
        RecordsInBlock++;
        return true;
    }

    /// <summary>
    /// Closes the block that is being filled and copies it into <paramref name="into"/> (at least
    /// <see cref="SessionBlock.BytesMax"/> bytes). Returns its length, 0 when there is nothing to take.
    /// </summary>
    /// <param name="into">Receives the block.</param>
    /// <param name="isLast">True for the last block of the session.</param>
    public int TakeBlock(byte[] into, bool isLast)
    {
        if (!_isOpen || RecordsInBlock == 0)
        {
            return 0;
        }

        int flags = isLast ? SessionBlock.LastFlag : 0;
        int payloadBytes = _headerBytes;
        if (_headerBytes > 0)
        {
            flags |= SessionBlock.HeaderFlag;
        }
        else
        {
            _bits.PadWithOnes();
            payloadBytes = _bits.EndByte - SessionBlock.HeadBytes;
        }

        int length = SessionBlock.Seal(_block, payloadBytes, flags, Sequence, SessionNumber);
        System.Array.Copy(_block, 0, into, 0, length);
        Sequence++;
        _isOpen = !isLast && Sequence <= 0xFFFF;
        StartBlock();
        return length;
    }

    private void StartBlock()
    {
        _headerBytes = 0;
        SecondsInBlock = 0;
        RecordsInBlock = 0;
        _bits.Begin(_block, SessionBlock.HeadBytes);
        _last.Clear();
    }

    private bool HasRoom()
    {
        return _isOpen && _headerBytes == 0 && _bits.EndByte + RecordBytesMax <= SessionBlock.BytesMax - 4;
    }

    private void PutValues(RunSecond second, int status, int gap)
    {
        if (SecondState.HasCadence(status))
        {
            int cadence = Rounded(second.CadenceCentispm, SessionHeaderCodec.CadenceUnitCentispm);
            PutValue(cadence - _last.Cadence, 3);
            _last.Cadence = cadence;
        }

        PutValue(second.Steps - _last.Steps - SecondState.ExpectedSteps(status, _last.Cadence, gap), 0);
        _last.Steps = second.Steps;
        if (SecondState.HasWristHeart(status))
        {
            int heart = Rounded(second.WristHeartRateCentibpm, SessionHeaderCodec.HeartUnitCentibpm);
            PutValue(heart - _last.WristHeart, 0);
            _last.WristHeart = heart;
        }

        if (SecondState.HasStrapHeart(status))
        {
            int heart = Rounded(second.StrapHeartRateCentibpm, SessionHeaderCodec.HeartUnitCentibpm);
            PutValue(heart - _last.StrapHeart, 0);
            _last.StrapHeart = heart;
        }

        if (SecondState.HasPace(status))
        {
            PutValue(second.PaceSecondsPerKm - _last.Pace, 1);
            PutValue(second.PaceUncertaintySecondsPerKm - _last.PaceUncertainty, 0);
            _last.Pace = second.PaceSecondsPerKm;
            _last.PaceUncertainty = second.PaceUncertaintySecondsPerKm;
        }

        PutValue(second.DistanceMeters - _last.Distance - SecondState.ExpectedMeters(status, _last.Pace, gap), 0);
        _last.Distance = second.DistanceMeters;
    }

    private void PutValue(int value, int lowBits)
    {
        // The first second of a block is absolute: the escape's eight ones would be waste there.
        if (_last.HasSecond)
        {
            _bits.PutRice(value, lowBits);
        }
        else
        {
            _bits.PutWide(value);
        }
    }

    private static int Rounded(int value, int unit)
    {
        return value >= 0 ? (value + (unit / 2)) / unit : -((-value + (unit / 2)) / unit);
    }
}
