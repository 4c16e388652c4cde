using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Store;

/// <summary>
/// An activity as bytes that give back every value to the last bit. Derived data: a new form needs no migration, only a rebuild.
/// </summary>
internal static class ActivityCodec
{
    private const byte Version = 1;

    /// <summary>Writes.</summary>
    public static byte[] Write(Activity activity)
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Version);
        writer.Write7BitEncodedInt((int)activity.Sport);
        writer.Write(activity.Start.HasValue);
        writer.Write(activity.Start?.Ticks ?? 0);
        writer.Write((short)(activity.Start?.TotalOffsetMinutes ?? 0));
        writer.Write(activity.IsStartLocal);
        writer.Write(activity.Name);
        writer.Write(activity.Device);
        WriteNumber(writer, activity.EffortCr10);
        foreach (double? total in TotalsOf(activity.Totals))
        {
            WriteNumber(writer, total);
        }

        foreach (double[] column in ColumnsOf(activity.Series))
        {
            ColumnCodec.Write(writer, column);
        }

        ColumnCodec.Write(writer, activity.BeatIntervalsMs);
        writer.Write7BitEncodedInt(activity.Pauses.Count);
        foreach (ActivityPause pause in activity.Pauses)
        {
            writer.Write(pause.StartSeconds);
            writer.Write(pause.EndSeconds);
        }

        WriteLaps(writer, activity.Laps);
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads.</summary>
    public static Activity Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false));
        if (reader.ReadByte() != Version)
        {
            throw new StoreException(
                "A run was kept in a form that this program does not know.", "Make it again with: trainingplan rebuild");
        }

        var sport = (Sport)reader.Read7BitEncodedInt();
        (bool hasStart, long ticks, short offset) = (reader.ReadBoolean(), reader.ReadInt64(), reader.ReadInt16());
        return new Activity
        {
            Sport = sport,
            Start = hasStart ? new DateTimeOffset(ticks, TimeSpan.FromMinutes(offset)) : null,
            IsStartLocal = reader.ReadBoolean(),
            Name = reader.ReadString(),
            Device = reader.ReadString(),
            EffortCr10 = ReadNumber(reader),
            Totals = ReadTotals(reader),
            Series = ReadSeries(reader),
            BeatIntervalsMs = ColumnCodec.Read(reader),
            Pauses = ReadList(reader, () => new ActivityPause(reader.ReadDouble(), reader.ReadDouble())),
            Laps = ReadList(reader, () => ReadLap(reader)),
        };
    }

    private static double?[] TotalsOf(ActivityTotals totals) =>
    [
        totals.DistanceMeters, totals.TimerSeconds, totals.ElapsedSeconds, totals.HeartRateBpm, totals.HeartRateMaxBpm, totals.CadenceSpm,
        totals.AscentMeters, totals.DescentMeters, totals.PowerWatts, totals.Steps, totals.Kilocalories, totals.MovingSeconds,
        totals.CadenceMaxSpm, totals.PowerMaxWatts, totals.TemperatureMinCelsius, totals.TemperatureMaxCelsius, totals.GroundContactMs,
        totals.VerticalOscillationMm, totals.StepLengthMm,
    ];

    private static ActivityTotals ReadTotals(BinaryReader reader)
    {
        double? Next() => ReadNumber(reader);
        return new ActivityTotals
        {
            DistanceMeters = Next(),
            TimerSeconds = Next(),
            ElapsedSeconds = Next(),
            HeartRateBpm = Next(),
            HeartRateMaxBpm = Next(),
            CadenceSpm = Next(),
            AscentMeters = Next(),
            DescentMeters = Next(),
            PowerWatts = Next(),
            Steps = (int?)Next(),
            Kilocalories = Next(),
            MovingSeconds = Next(),
            CadenceMaxSpm = Next(),
            PowerMaxWatts = Next(),
            TemperatureMinCelsius = Next(),
            TemperatureMaxCelsius = Next(),
            GroundContactMs = Next(),
            VerticalOscillationMm = Next(),
            StepLengthMm = Next(),
        };
    }

    private static double[][] ColumnsOf(ActivitySeries series) =>
    [
        series.ElapsedSeconds, series.DistanceMeters, series.SpeedMetersPerSecond, series.HeartRateBpm, series.CadenceSpm,
        series.AltitudeMeters, series.LatitudeDegrees, series.LongitudeDegrees, series.PowerWatts, series.TemperatureCelsius,
        series.GroundContactMs, series.VerticalOscillationMm, series.StepLengthMm, series.WristHeartRateBpm, series.HeartRateTrust,
        series.CadenceTrust,
    ];

    private static ActivitySeries ReadSeries(BinaryReader reader)
    {
        double[] Next() => ColumnCodec.Read(reader);
        return new ActivitySeries
        {
            ElapsedSeconds = Next(),
            DistanceMeters = Next(),
            SpeedMetersPerSecond = Next(),
            HeartRateBpm = Next(),
            CadenceSpm = Next(),
            AltitudeMeters = Next(),
            LatitudeDegrees = Next(),
            LongitudeDegrees = Next(),
            PowerWatts = Next(),
            TemperatureCelsius = Next(),
            GroundContactMs = Next(),
            VerticalOscillationMm = Next(),
            StepLengthMm = Next(),
            WristHeartRateBpm = Next(),
            HeartRateTrust = Next(),
            CadenceTrust = Next(),
        };
    }

    private static void WriteLaps(BinaryWriter writer, IReadOnlyList<ActivityLap> laps)
    {
        writer.Write7BitEncodedInt(laps.Count);
        foreach (ActivityLap lap in laps)
        {
            writer.Write(lap.StartSeconds);
            writer.Write(lap.EndSeconds);
            WriteNumber(writer, lap.DistanceMeters);
            WriteNumber(writer, lap.TimerSeconds);
            writer.Write(lap.Intensity is not null);
            writer.Write(lap.Intensity ?? "");
        }
    }

    private static ActivityLap ReadLap(BinaryReader reader)
    {
        (double start, double end) = (reader.ReadDouble(), reader.ReadDouble());
        (double? meters, double? seconds) = (ReadNumber(reader), ReadNumber(reader));
        bool hasIntensity = reader.ReadBoolean();
        string intensity = reader.ReadString();
        return new ActivityLap(start, end, meters, seconds, hasIntensity ? intensity : null);
    }

    private static List<T> ReadList<T>(BinaryReader reader, Func<T> read)
    {
        int count = reader.Read7BitEncodedInt();
        var list = new List<T>();
        for (int i = 0; i < count; i++)
        {
            list.Add(read());
        }

        return list;
    }

    private static void WriteNumber(BinaryWriter writer, double? number) => writer.Write(number ?? double.NaN);

    private static double? ReadNumber(BinaryReader reader) => reader.ReadDouble() is double number && !double.IsNaN(number) ? number : null;
}
