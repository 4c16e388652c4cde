using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Import.Fit;

namespace TrainingPlan.Companion.Export.Fit;

/// <summary>Which columns of a series go into which fields of a record, and how.</summary>
internal sealed class FitRecordLayout
{
    private const byte Timestamp = 253;
    private const byte Time128 = 48;
    private const byte Cadence = 4;
    private const byte FractionalCadence = 53;
    private const int Parts = 128;
    private const double FeetPerStride = 2;
    private const double SemicirclesPerDegree = 2147483648.0 / 180;

    private readonly double[] _times;
    private readonly double[] _cadence;
    private readonly bool _hasFractions;
    private readonly List<Field> _fields = [];

    /// <summary>Lays out the records of a series.</summary>
    /// <param name="series">The series.</param>
    /// <param name="startSeconds">Its start on the file's clock.</param>
    public FitRecordLayout(ActivitySeries series, double startSeconds)
    {
        _times = [.. series.ElapsedSeconds.Select(elapsed => elapsed + startSeconds)];
        _hasFractions = _times.Any(time => Part(time) != 0);
        _cadence = series.CadenceSpm;
        Add(series.LatitudeDegrees, 0, FitBaseType.SInt32, SemicirclesPerDegree);
        Add(series.LongitudeDegrees, 1, FitBaseType.SInt32, SemicirclesPerDegree);
        Add(series.DistanceMeters, 5, FitBaseType.UInt32, 100);
        Add(series.SpeedMetersPerSecond, 73, FitBaseType.UInt32, 1000);
        Add(series.AltitudeMeters, 78, FitBaseType.UInt32, 5, 500);
        Add(series.HeartRateBpm, 3, FitBaseType.UInt8, 1);
        Add(series.PowerWatts, 7, FitBaseType.UInt16, 1);
        Add(series.TemperatureCelsius, 13, FitBaseType.SInt8, 1);
        Add(series.VerticalOscillationMm, 39, FitBaseType.UInt16, 10);
        Add(series.GroundContactMs, 41, FitBaseType.UInt16, 10);
        Add(series.StepLengthMm, 85, FitBaseType.UInt16, 10);
        AddOwn(series.WristHeartRateBpm, FitOwnFields.WristHeartRateNumber);
        AddOwn(series.HeartRateTrust, FitOwnFields.HeartRateTrustNumber);
        AddOwn(series.CadenceTrust, FitOwnFields.CadenceTrustNumber);
    }

    /// <summary>Puts the fields of a row into a list.</summary>
    public void Fill(List<FitValue> values, int row)
    {
        values.Clear();
        double time = _times[row];
        values.Add(new FitValue(Timestamp, FitBaseType.UInt32, (long)Whole(time)));
        if (_hasFractions)
        {
            values.Add(new FitValue(Time128, FitBaseType.UInt8, Part(time)));
        }

        if (ActivitySeries.Has(_cadence))
        {
            double parts = Math.Round(_cadence[row] / FeetPerStride * Parts);
            bool isMissing = double.IsNaN(parts) || parts < 0 || parts >= byte.MaxValue * Parts;
            values.Add(new FitValue(Cadence, FitBaseType.UInt8, isMissing ? byte.MaxValue : (long)parts / Parts));
            values.Add(new FitValue(FractionalCadence, FitBaseType.UInt8, isMissing ? byte.MaxValue : (long)parts % Parts));
        }

        foreach (Field field in _fields)
        {
            long value = FitNumber.Of(field.Column[row], field.Type, field.Scale, field.Offset);
            values.Add(new FitValue(field.Number, field.Type, value, Developer: field.Developer));
        }
    }

    /// <summary>Whole seconds of a time that is kept in 128ths.</summary>
    private static double Whole(double time) => Math.Floor(Math.Round(time * Parts) / Parts);

    private static int Part(double time) => (int)(Math.Round(time * Parts) - (Whole(time) * Parts));

    private void Add(double[] column, byte number, FitBaseType type, double scale, double offset = 0)
    {
        if (ActivitySeries.Has(column))
        {
            _fields.Add(new Field(column, number, type, scale, offset, null));
        }
    }

    private void AddOwn(double[] column, byte number)
    {
        if (ActivitySeries.Has(column))
        {
            _fields.Add(new Field(column, number, FitBaseType.UInt8, 1, 0, 0));
        }
    }

    private sealed record Field(double[] Column, byte Number, FitBaseType Type, double Scale, double Offset, byte? Developer);
}
