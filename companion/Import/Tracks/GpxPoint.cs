namespace TrainingPlan.Companion.Import.Tracks;

/// <summary>A point of a track while it is read.</summary>
internal sealed class GpxPoint(double? latitudeDegrees, double? longitudeDegrees, bool isSegmentFirst)
{
    private const double EarthRadiusMeters = 6_371_008.8;

    private double? _altitudeMeters;
    private double? _heartRateBpm;
    private double? _cadence;
    private double? _temperatureCelsius;
    private double? _powerWatts;
    private double? _speedMetersPerSecond;

    /// <summary>True for the first point of a segment that has a time.</summary>
    public bool IsSegmentFirst { get; } = isSegmentFirst;

    /// <summary>True once its time is known.</summary>
    public bool HasTime { get; private set; }

    /// <summary>When the runner was there.</summary>
    public DateTimeOffset Time { get; private set; }

    /// <summary>True when it is a place on earth.</summary>
    public bool HasPlace => latitudeDegrees is >= -90 and <= 90 && longitudeDegrees is >= -180 and <= 180;

    private double Latitude => latitudeDegrees!.Value;

    private double Longitude => longitudeDegrees!.Value;

    /// <summary>Sets the time.</summary>
    public void At(DateTimeOffset time) => (Time, HasTime) = (time, true);

    /// <summary>Takes the number in an element, in whatever namespace a program puts it.</summary>
    public void Take(string name, double number)
    {
        switch (name.ToLowerInvariant())
        {
            case "ele": _altitudeMeters = number; break;
            case "hr" or "heartrate" when number > 0: _heartRateBpm = number; break;
            case "cad" or "cadence": _cadence = number; break;
            case "atemp" or "temp" or "temperature": _temperatureCelsius = number; break;
            case "power" or "watts" or "powerinwatts": _powerWatts = number; break;
            case "speed": _speedMetersPerSecond = number; break;
            default: break;
        }
    }

    /// <summary>Puts its values into the sample that was begun last.</summary>
    public void CopyTo(SampleColumns samples)
    {
        samples.Set(SampleKind.LatitudeDegrees, HasPlace ? Latitude : null);
        samples.Set(SampleKind.LongitudeDegrees, HasPlace ? Longitude : null);
        samples.Set(SampleKind.AltitudeMeters, _altitudeMeters);
        samples.Set(SampleKind.HeartRateBpm, _heartRateBpm);
        samples.Set(SampleKind.Cadence, _cadence);
        samples.Set(SampleKind.TemperatureCelsius, _temperatureCelsius);
        samples.Set(SampleKind.PowerWatts, _powerWatts);
        samples.Set(SampleKind.SpeedMetersPerSecond, _speedMetersPerSecond);
    }

    /// <summary>Metres on the sphere to another point; null when either has no place.</summary>
    public double? MetersTo(GpxPoint other)
    {
        if (!HasPlace || !other.HasPlace)
        {
            return null;
        }

        double south = Math.Sin(double.DegreesToRadians(other.Latitude - Latitude) / 2);
        double east = Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2);
        double squared = (south * south) + (Math.Cos(double.DegreesToRadians(Latitude))
            * Math.Cos(double.DegreesToRadians(other.Latitude)) * east * east);
        return 2 * EarthRadiusMeters * Math.Asin(Math.Min(1, Math.Sqrt(squared)));
    }
}
