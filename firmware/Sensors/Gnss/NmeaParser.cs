namespace TrainingPlan.Firmware.Sensors;

/// <summary>
/// Reads RMC, VTG and GGA of any talker out of a stream of NMEA 0183 bytes; whatever has no right checksum is dropped. Position is
/// passed over: pace needs none.
/// </summary>
public sealed class NmeaParser
{
    // The standard allows 82; some modules write longer positions.
    private const int SentenceBytesMax = 100;
    private const int FieldsMax = 20;
    private const int NameBytes = 5;
    private const int DigitsMax = 9;
    private const int Skipping = -1;

    private readonly byte[] _sentence = new byte[SentenceBytesMax];
    private readonly int[] _starts = new int[FieldsMax + 1];
    private int _length = Skipping;
    private int _fields;

    /// <summary>Sentence that <see cref="Take"/> has just completed; none when it only ran out of bytes.</summary>
    public NmeaKind Kind { get; private set; }

    /// <summary>True when the last RMC or VTG stands on satellites: not on nothing, and not on the module's guess.</summary>
    public bool HasFix { get; private set; }

    /// <summary>Speed over ground of the last RMC or VTG in mm/s; -1 when it had none.</summary>
    public int SpeedMillimetersPerSecond { get; private set; }

    /// <summary>Satellites used, of the last GGA.</summary>
    public int Satellites { get; private set; }

    /// <summary>Horizontal dilution of precision of the last GGA in 1/100; 0 unknown.</summary>
    public int DilutionHundredths { get; private set; }

    /// <summary>Sentences of interest whose checksum was right.</summary>
    public int GoodSentences { get; private set; }

    /// <summary>Sentences of interest that were damaged or too long.</summary>
    public int BrokenSentences { get; private set; }

    /// <summary>False passes VTG over: it says what RMC has said.</summary>
    public bool IsVtgWanted { get; set; } = true;

    /// <summary>Takes bytes up to the end of a sentence of interest; returns the place of the next byte.</summary>
    public int Take(byte[] data, int from, int to)
    {
        Kind = NmeaKind.None;
        int at = from;
        while (at < to)
        {
            if (_length == Skipping)
            {
                while (at < to && data[at] != '$')
                {
                    at++;
                }

                if (at == to)
                {
                    return to;
                }

                _length = 0;
                at++;
            }

            at = Collect(data, at, to);
            if (Kind != NmeaKind.None)
            {
                return at;
            }
        }

        return to;
    }

    /// <summary>Forgets the sentence that was coming in: bytes behind it are missing.</summary>
    public void Drop()
    {
        _length = Skipping;
    }

    private int Collect(byte[] data, int from, int to)
    {
        byte[] sentence = _sentence;
        int length = _length;
        int at = from;
        while (at < to)
        {
            byte next = data[at];
            at++;
            if (next >= '*' && length != NameBytes)
            {
                // Almost every byte.
                sentence[length] = next;
                length++;
                if (length < SentenceBytesMax)
                {
                    continue;
                }

                BrokenSentences++;
                _length = Skipping;
                return at;
            }

            if (next == '$')
            {
                BrokenSentences += length >= NameBytes ? 1 : 0;
                length = 0;
            }
            else if (next == '\r' || next == '\n')
            {
                _length = Skipping;
                Finish(length);
                return at;
            }
            else if (length == NameBytes && NameOf() == NmeaKind.None)
            {
                _length = Skipping;
                return at;
            }
            else if (length < SentenceBytesMax - 1)
            {
                sentence[length] = next;
                length++;
            }
        }

        _length = length;
        return at;
    }

    private NmeaKind NameOf()
    {
        int name = (_sentence[2] << 16) | (_sentence[3] << 8) | _sentence[4];
        switch (name)
        {
            case ('R' << 16) | ('M' << 8) | 'C': return NmeaKind.Rmc;
            case ('V' << 16) | ('T' << 8) | 'G': return IsVtgWanted ? NmeaKind.Vtg : NmeaKind.None;
            case ('G' << 16) | ('G' << 8) | 'A': return NmeaKind.Gga;
            default: return NmeaKind.None;
        }
    }

    private void Finish(int length)
    {
        if (!IsWhole(length))
        {
            BrokenSentences++;
            return;
        }

        GoodSentences++;
        NmeaKind kind = NameOf();
        switch (kind)
        {
            case NmeaKind.Rmc:
                TakeSpeed(7, 463, 900, Character(2) == 'A' && IsMeasured(12));
                break;
            case NmeaKind.Vtg:
                bool hasKnots = Decimal(5, 3) >= 0;
                TakeSpeed(hasKnots ? 5 : 7, hasKnots ? 463 : 5, hasKnots ? 900 : 18, IsMeasured(9));
                break;
            default:
                TakeQuality();
                break;
        }

        Kind = kind;
    }

    // Sent as thousandths of a knot (1852 m/h) or of a km/h.
    private void TakeSpeed(int field, int times, int by, bool isMeasured)
    {
        int speed = Decimal(field, 3);
        SpeedMillimetersPerSecond = speed < 0 ? -1 : (int)(((long)speed * times + by / 2) / by);
        HasFix = isMeasured && speed >= 0;
    }

    private void TakeQuality()
    {
        int dilution = Decimal(8, 2);
        int satellites = Decimal(7, 0);
        bool isFixed = Decimal(6, 0) > 0;
        DilutionHundredths = isFixed && dilution > 0 ? dilution : 0;
        Satellites = satellites > 0 ? satellites : 0;
    }

    /// <summary>False for a mode that says estimated, manual, simulated or not valid; old modules send none.</summary>
    private bool IsMeasured(int modeField)
    {
        int mode = Character(modeField);
        return mode != 'E' && mode != 'M' && mode != 'S' && mode != 'N';
    }

    // One walk: the sum of what stands between $ and *, and where its fields begin.
    private bool IsWhole(int length)
    {
        byte[] sentence = _sentence;
        int end = length - 3;
        if (length < NameBytes + 4 || sentence[end] != '*')
        {
            return false;
        }

        int sum = 0;
        int fields = 1;
        for (int i = 0; i < end; i++)
        {
            byte next = sentence[i];
            sum ^= next;
            if (next == ',' && fields < FieldsMax)
            {
                _starts[fields] = i + 1;
                fields++;
            }
        }

        _starts[fields] = end + 1;
        _fields = fields;
        int high = Hex(sentence[length - 2]);
        int low = Hex(sentence[length - 1]);
        return high >= 0 && low >= 0 && sum == ((high << 4) | low);
    }

    private int Character(int field)
    {
        return field < _fields && _starts[field + 1] - _starts[field] == 2 ? _sentence[_starts[field]] : 0;
    }

    /// <summary>A number without a sign, times ten to the power of <paramref name="decimals"/>; -1 when there is none.</summary>
    private int Decimal(int field, int decimals)
    {
        if (field >= _fields || _starts[field + 1] - _starts[field] < 2)
        {
            return -1;
        }

        int value = 0;
        int digits = 0;
        int behind = -1;
        for (int i = _starts[field]; i < _starts[field + 1] - 1; i++)
        {
            int digit = _sentence[i] - '0';
            if (digit == '.' - '0' && behind < 0)
            {
                behind = 0;
            }
            else if (digit < 0 || digit > 9)
            {
                return -1;
            }
            else if (behind < decimals)
            {
                value = value * 10 + digit;
                digits++;
                behind += behind >= 0 ? 1 : 0;
            }
        }

        for (int i = behind < 0 ? 0 : behind; i < decimals; i++)
        {
            value *= 10;
            digits++;
        }

        return digits > DigitsMax ? -1 : value;
    }

    private static int Hex(int character)
    {
        if (character >= '0' && character <= '9')
        {
            return character - '0';
        }

        return character >= 'A' && character <= 'F' ? character - 'A' + 10
            : character >= 'a' && character <= 'f' ? character - 'a' + 10 : -1;
    }
}
