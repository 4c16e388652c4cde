namespace TrainingPlan.Companion.Import.Fit;

/// <summary>A value that was packed into another field.</summary>
/// <param name="Field">The field that it is a value of.</param>
/// <param name="Value">The value in the unit of the profile.</param>
public readonly record struct FitExpanded(byte Field, double Value);

/// <summary>
/// Unpacks fields that hold others, by the profile's components: bits from the lowest on, some of which count on from the last
/// message (accumulated). One is used for a whole file, in its order.
/// </summary>
internal sealed class FitExpansion
{
    private const int Event = 21;
    private const int MaxExpanded = 64;
    private const double AltitudeOffset = 500;
    private const byte BeatTimeField = 9;

    /// <summary>The components that a field has in a message.</summary>
    private static readonly Dictionary<(int Message, byte Field), Component[]> Components = new()
    {
        [(18, 14)] = [new(124, 16, 1000)], [(18, 15)] = [new(125, 16, 1000)],
        [(18, 49)] = [new(126, 16, 5, AltitudeOffset)], [(18, 50)] = [new(128, 16, 5, AltitudeOffset)],
        [(18, 71)] = [new(127, 16, 5, AltitudeOffset)],
        [(18, 147)] = [new(169, 8)], [(18, 148)] = [new(170, 8)], [(18, 149)] = [new(180, 8)],
        [(19, 13)] = [new(110, 16, 1000)], [(19, 14)] = [new(111, 16, 1000)],
        [(19, 42)] = [new(112, 16, 5, AltitudeOffset)], [(19, 43)] = [new(114, 16, 5, AltitudeOffset)],
        [(19, 62)] = [new(113, 16, 5, AltitudeOffset)], [(19, 147)] = [new(136, 8)], [(19, 148)] = [new(137, 8)],
        [(20, 2)] = [new(78, 16, 5, AltitudeOffset)], [(20, 6)] = [new(73, 16, 1000)],
        [(20, 8)] = [new(6, 12, 100), new(5, 12, 16, IsAccumulated: true)],
        [(20, 18)] = [new(19, 8, IsAccumulated: true)], [(20, 28)] = [new(29, 16, IsAccumulated: true)],
        [(20, 99)] = [new(108, 8)],
        [(Event, 2)] = [new(3, 16)],
        [(55, 24)] = [new(5, 5), new(28, 3)],
        [(101, 24)] = [new(22, 8)], [(101, 25)] = [new(23, 8)],
        [(132, 1)] = [new(0, 8, 256)],
        [(132, 10)] = [.. Enumerable.Repeat(new Component(BeatTimeField, 12, 1024, IsAccumulated: true), 10)],
        [(142, 34)] = [new(91, 16, 5, AltitudeOffset)], [(142, 35)] = [new(92, 16, 5, AltitudeOffset)],
        [(142, 54)] = [new(93, 16, 5, AltitudeOffset)], [(150, 4)] = [new(6, 16, 5, AltitudeOffset)],
        [(285, 7)] = [new(8, 16, 1000)],
        [(372, 1)] = [.. Enumerable.Repeat<Component[]>([new(2, 14), new(3, 1), new(4, 1)], 15).SelectMany(one => one)],
    };

    /// <summary>What an event's data (field 3) hold, by the kind of event.</summary>
    private static readonly Dictionary<long, Component[]> EventData = new()
    {
        [33] = [new(7, 16), new(8, 16)],
        [42] = [new(11, 8), new(12, 8), new(9, 8), new(10, 8)],
        [43] = [new(11, 8), new(12, 8), new(9, 8), new(10, 8)],
        [75] = [new(21, 8), new(22, 8), new(23, 8, 10), new(24, 8, 10)],
    };

    private readonly Dictionary<(int Message, byte Field), (long Last, long Sum)> _sums = [];

    /// <summary>The values that a message packs; empty when it has none.</summary>
    public IReadOnlyList<FitExpanded> Of(FitMessage message)
    {
        Seed(message);
        List<FitExpanded>? values = null;
        foreach (FitFieldPlace place in message.Fields)
        {
            if (Components.TryGetValue((message.GlobalNumber, place.Number), out Component[]? components))
            {
                Unpack(message, place, components, values ??= []);
            }
        }

        if (message.GlobalNumber == Event && message.Number(0) is long kind && EventData.TryGetValue(kind, out Component[]? data))
        {
            UnpackEvent(message, data, values ??= []);
        }

        return values is null ? [] : values;
    }

    /// <summary>A whole time of a beat is what the twelve bits of those that follow count on from.</summary>
    private void Seed(FitMessage message)
    {
        for (int i = message.GlobalNumber == FitProfile.HeartBeats ? message.Count(BeatTimeField) - 1 : -1; i >= 0; i--)
        {
            if (message.Number(BeatTimeField, i) is long value)
            {
                _sums[(FitProfile.HeartBeats, BeatTimeField)] = (value, value);
                return;
            }
        }
    }

    private void Unpack(FitMessage message, FitFieldPlace place, Component[] components, List<FitExpanded> values)
    {
        ReadOnlySpan<byte> bytes = message.Bytes.Slice(place.Offset, place.Size);
        int size = FitBaseTypes.SizeOf(place.Type);
        if (place.Size < size || (size == 1 ? !bytes.ContainsAnyExcept(byte.MaxValue) : message.Number(place.Number) is null))
        {
            return;
        }

        var bits = new FitBits(bytes, size, message.IsBigEndian);
        foreach (Component component in components)
        {
            if (!bits.TryTake(component.Bits, out long value) || values.Count >= MaxExpanded)
            {
                return;
            }

            values.Add(component.Value(component.IsAccumulated ? Sum(message.GlobalNumber, component, value) : value));
        }
    }

    private static void UnpackEvent(FitMessage message, Component[] components, List<FitExpanded> values)
    {
        if (message.Number(3) is not long data)
        {
            return;
        }

        foreach (Component component in components)
        {
            values.Add(component.Value(data & ((1L << component.Bits) - 1)));
            data >>= component.Bits;
        }
    }

    private long Sum(int message, in Component component, long value)
    {
        (long last, long sum) = _sums.GetValueOrDefault((message, component.Field), (value, value));
        sum += (value - last) & ((1L << component.Bits) - 1);
        _sums[(message, component.Field)] = (value, sum);
        return sum;
    }

    private readonly record struct Component(byte Field, int Bits, double Scale = 1, double Offset = 0, bool IsAccumulated = false)
    {
        public FitExpanded Value(long raw) => new(Field, (raw / Scale) - Offset);
    }
}
