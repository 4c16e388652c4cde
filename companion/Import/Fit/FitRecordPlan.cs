namespace TrainingPlan.Companion.Import.Fit;

/// <summary>How the records of one layout go into columns: made once, then followed for every record.</summary>
internal sealed class FitRecordPlan
{
    private const byte CompressedSpeedDistance = 8;
    private const int CompressedBytes = 3;
    private const byte Time128 = 48;

    /// <summary>The fields of a record that we keep; of two for one column the later wins where it has a value.</summary>
    private static readonly Source[] Native =
    [
        new(52, FitColumn.Cadence, 256), new(4, FitColumn.Cadence), new(53, FitColumn.Cadence, 128, IsAdded: true),
        new(6, FitColumn.Speed, 1000), new(73, FitColumn.Speed, 1000), new(5, FitColumn.Distance, 100),
        new(3, FitColumn.HeartRate), new(2, FitColumn.Altitude, 5, 500), new(78, FitColumn.Altitude, 5, 500),
        new(0, FitColumn.Latitude, SemicirclesPerDegree), new(1, FitColumn.Longitude, SemicirclesPerDegree),
        new(7, FitColumn.Power), new(13, FitColumn.Temperature), new(41, FitColumn.GroundContact, 10),
        new(39, FitColumn.VerticalOscillation, 10), new(85, FitColumn.StepLength, 10),
    ];

    /// <summary>Names of developers' fields that mean the same, and what one of them is in our unit.</summary>
    private static readonly (string Name, string Units, FitColumn Column, double Scale)[] Developers =
    [
        ("power", "watt", FitColumn.Power, 1), ("power", "w", FitColumn.Power, 1),
        ("cadence", "rpm", FitColumn.Cadence, 1), ("cadence", "spm", FitColumn.Cadence, 1),
        ("ground time", "millisecond", FitColumn.GroundContact, 1), ("ground time", "ms", FitColumn.GroundContact, 1),
        ("vertical oscillation", "centimeter", FitColumn.VerticalOscillation, 0.1),
        ("vertical oscillation", "cm", FitColumn.VerticalOscillation, 0.1),
        ("speed", "m/s", FitColumn.Speed, 1), ("distance", "meter", FitColumn.Distance, 1), ("distance", "m", FitColumn.Distance, 1),
        (FitOwnFields.WristHeartRate, "bpm", FitColumn.WristHeartRate, 1),
        (FitOwnFields.HeartRateTrust, "", FitColumn.HeartRateTrust, 1),
        (FitOwnFields.CadenceTrust, "", FitColumn.CadenceTrust, 1),
    ];

    private const double SemicirclesPerDegree = 2147483648.0 / 180;

    private readonly Step[] _steps;
    private readonly bool _isBigEndian;
    private readonly int _compressedAt;
    private readonly int _time128At;

    private FitRecordPlan(List<Step> steps, bool isBigEndian, int compressedAt, int time128At)
    {
        _steps = [.. steps];
        _isBigEndian = isBigEndian;
        _compressedAt = compressedAt;
        _time128At = time128At;
    }

    /// <summary>Makes the plan of a layout.</summary>
    public static FitRecordPlan Of(in FitDefinition definition, FitFile file)
    {
        var steps = new List<Step>();
        foreach (Source source in Native)
        {
            if (definition.TryFind(file.Bytes, source.Field, out FitFieldPlace place) && IsReadable(place.Type, place.Size))
            {
                steps.Add(new Step(place.Offset, place.Type, source.Column, source.Scale, source.Offset, source.IsAdded));
            }
        }

        var own = steps.Select(step => step.Column).ToHashSet();
        foreach (FitDeveloperPlace place in definition.DeveloperFields(file.Bytes))
        {
            FitFieldDescription? description = file.DeveloperFields.FirstOrDefault(
                one => one.Number == place.Number && one.DeveloperIndex == place.DeveloperIndex);
            if (description is not null && IsReadable(description.Type, place.Size)
                && SourceOf(description) is { } source && !own.Contains(source.Column))
            {
                steps.Add(new Step(place.Offset, description.Type, source.Column, source.Scale, source.Offset, IsAdded: false));
            }
        }

        return new FitRecordPlan(steps, definition.IsBigEndian, PlaceOf(definition, file, CompressedSpeedDistance, CompressedBytes),
            PlaceOf(definition, file, Time128, 1));
    }

    /// <summary>Puts a record's values into a row.</summary>
    public void Read(ReadOnlySpan<byte> record, FitRecords into, int row)
    {
        if (_time128At >= 0 && record[_time128At] < 128)
        {
            into.Times[row] += record[_time128At] / 128.0;
        }

        if (_compressedAt >= 0)
        {
            into.SetCompressed(row, record.Slice(_compressedAt, CompressedBytes));
        }

        foreach (ref readonly Step step in _steps.AsSpan())
        {
            double raw = FitScalar.Real(record[step.At..], step.Type, _isBigEndian);
            if (double.IsNaN(raw))
            {
                continue;
            }

            double[] column = into.Column(step.Column);
            double value = (raw / step.Scale) - step.Offset;
            column[row] = step.IsAdded ? column[row] + value : value;
        }
    }

    /// <summary>The column that a developer's field means, by name and unit or by the profile's field that it names.</summary>
    private static Source? SourceOf(FitFieldDescription description)
    {
        foreach ((string name, string units, FitColumn column, double scale) in Developers)
        {
            if (IsNamed(description.Name, name) && (IsNamed(description.Units, units) || IsNamed(description.Units, units + "s")))
            {
                return new Source(description.Number, column, description.Scale * scale, description.Offset / scale);
            }
        }

        if (description.NativeMessage is null or FitProfile.Record && description.NativeField is byte native)
        {
            foreach (Source source in Native)
            {
                if (source.Field == native && !source.IsAdded && source.Column is not (FitColumn.Latitude or FitColumn.Longitude))
                {
                    return new Source(native, source.Column, description.Scale, description.Offset);
                }
            }
        }

        return null;
    }

    private static bool IsNamed(string text, string name) => text.Trim().Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool IsReadable(FitBaseType type, int size) =>
        type is not (FitBaseType.Text or FitBaseType.Bytes) && size > 0 && size % FitBaseTypes.SizeOf(type) == 0;

    private static int PlaceOf(in FitDefinition definition, FitFile file, byte field, int size) =>
        definition.TryFind(file.Bytes, field, out FitFieldPlace place) && place.Size == size ? place.Offset : -1;

    private readonly record struct Source(byte Field, FitColumn Column, double Scale = 1, double Offset = 0, bool IsAdded = false);

    private readonly record struct Step(int At, FitBaseType Type, FitColumn Column, double Scale, double Offset, bool IsAdded);
}
