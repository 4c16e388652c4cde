using System.Buffers.Binary;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Import.Fit;

namespace TrainingPlan.Companion.Export.Fit;

/// <summary>
/// Writes an activity as a FIT file that other programs take: what it is, events, records and beats in the order of time, laps,
/// session, activity. What FIT has no field for goes into fields of ours, described in the file.
/// </summary>
public sealed class FitActivityWriter
{
    private const byte Us = 0;
    private const int TimerEvent = 0;
    private const int TimerStart = 0;
    private const int TimerStopAll = 4;
    private const int SessionEvent = 8;
    private const int LapEvent = 9;
    private const int ActivityEvent = 26;
    private const int LastLapTrigger = 7;
    private const int ManualLapTrigger = 0;
    private const int IntervalsAMessage = 5;
    private const double UnknownStartSeconds = 0x0100_0000;
    private const double FeetPerStride = 2;

    private readonly Activity _activity;
    private readonly FitWriter _file = new();
    private readonly double _start;
    private readonly double _end;
    private int _beat;
    private double _beatSeconds;

    private FitActivityWriter(Activity activity)
    {
        _activity = activity;
        _start = activity.Start is DateTimeOffset start ? Math.Max(0, FitTime.Of(start)) : UnknownStartSeconds;
        double last = activity.Series.Count > 0 ? activity.Series.ElapsedSeconds[^1] : 0;
        double lastLap = activity.Laps.Count > 0 ? activity.Laps[^1].EndSeconds : 0;
        _end = _start + Math.Max(activity.Totals.ElapsedSeconds ?? activity.Totals.TimerSeconds ?? 0, Math.Max(last, lastLap));
    }

    /// <summary>The bytes of the file.</summary>
    public static byte[] Write(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return new FitActivityWriter(activity).Write();
    }

    private byte[] Write()
    {
        WriteHead();
        WriteSamples();
        WriteEvent(_end, TimerStopAll);
        WriteLaps();
        WriteSession();
        WriteActivity();
        return _file.Finish();
    }

    private void WriteHead()
    {
        List<FitValue> fileId =
        [
            new(FitActivityField.FileType, FitBaseType.Enum, FitProfile.ActivityFile),
            new(FitActivityField.Manufacturer, FitBaseType.UInt16, FitProfile.Development),
            new(FitActivityField.Product, FitBaseType.UInt16, 0),
            new(FitActivityField.SerialNumber, FitBaseType.UInt32z, 1 + (uint)_activity.Series.Count),
            new(FitActivityField.TimeCreated, FitBaseType.UInt32, Seconds(_start)),
        ];
        if (_activity.Device.Length > 0)
        {
            fileId.Add(FitValue.OfText(FitActivityField.ProductName, _activity.Device));
        }

        _file.Write(FitProfile.FileId, fileId);
        ActivitySeries series = _activity.Series;
        List<(byte Number, string Name, string Units)> own = [];
        void Describe(bool isThere, byte number, string name, string units)
        {
            if (isThere)
            {
                own.Add((number, name, units));
            }
        }

        Describe(ActivitySeries.Has(series.WristHeartRateBpm), FitOwnFields.WristHeartRateNumber, FitOwnFields.WristHeartRate, "bpm");
        Describe(ActivitySeries.Has(series.HeartRateTrust), FitOwnFields.HeartRateTrustNumber, FitOwnFields.HeartRateTrust, "");
        Describe(ActivitySeries.Has(series.CadenceTrust), FitOwnFields.CadenceTrustNumber, FitOwnFields.CadenceTrust, "");
        Describe(_activity.IsStartLocal, FitOwnFields.StartIsLocalNumber, FitOwnFields.StartIsLocal, "");
        if (own.Count > 0)
        {
            _file.Write(FitProfile.DeveloperId,
            [
                FitValue.OfRaw(1, FitBaseType.Bytes, FitOwnFields.Application.ToArray()),
                new(3, FitBaseType.UInt8, Us),
            ]);
        }

        foreach ((byte number, string name, string units) in own)
        {
            _file.Write(FitProfile.FieldDescription,
            [
                new(0, FitBaseType.UInt8, Us), new(1, FitBaseType.UInt8, number), new(2, FitBaseType.UInt8, (long)FitBaseType.UInt8),
                FitValue.OfText(3, name), FitValue.OfText(8, units),
            ]);
        }
    }

    /// <summary>Records, pauses and beats, each at its time.</summary>
    private void WriteSamples()
    {
        ActivitySeries series = _activity.Series;
        WriteEvent(_start, TimerStart);
        var layout = new FitRecordLayout(series, _start);
        var values = new List<FitValue>();
        var events = new Queue<(double Seconds, int Kind)>(_activity.Pauses.SelectMany(
            pause => new[] { (pause.StartSeconds, TimerStopAll), (pause.EndSeconds, TimerStart) }));
        for (int row = 0; row < series.Count; row++)
        {
            while (events.Count > 0 && events.Peek().Seconds < series.ElapsedSeconds[row])
            {
                (double seconds, int kind) = events.Dequeue();
                WriteEvent(_start + seconds, kind);
            }

            layout.Fill(values, row);
            _file.Write(FitProfile.Record, values);
            WriteBeats(series.ElapsedSeconds[row]);
        }

        foreach ((double seconds, int kind) in events)
        {
            WriteEvent(_start + seconds, kind);
        }

        WriteBeats(double.MaxValue);
    }

    /// <summary>The beat intervals that ended by a time, five a message.</summary>
    private void WriteBeats(double untilSeconds)
    {
        double[] intervals = _activity.BeatIntervalsMs;
        while (_beat < intervals.Length && _beatSeconds <= untilSeconds)
        {
            byte[] raw = new byte[IntervalsAMessage * sizeof(ushort)];
            for (int i = 0; i < IntervalsAMessage; i++, _beat++)
            {
                double? interval = _beat < intervals.Length ? intervals[_beat] : null;
                _beatSeconds += (interval ?? 0) / FitActivityField.TimeScale;
                BinaryPrimitives.WriteUInt16LittleEndian(
                    raw.AsSpan(i * sizeof(ushort)), (ushort)FitNumber.Of(interval, FitBaseType.UInt16));
            }

            _file.Write(FitProfile.BeatIntervals, [FitValue.OfRaw(0, FitBaseType.UInt16, raw)]);
        }
    }

    private void WriteEvent(double seconds, int kind) => _file.Write(FitProfile.Event,
    [
        new(FitProfile.Timestamp, FitBaseType.UInt32, Seconds(seconds)),
        new(FitActivityField.Event, FitBaseType.Enum, TimerEvent),
        new(FitActivityField.EventType, FitBaseType.Enum, kind),
    ]);

    /// <summary>The laps; other programs ask for one at least, so an activity without has one over all of it.</summary>
    private void WriteLaps()
    {
        ActivityTotals totals = _activity.Totals;
        IReadOnlyList<ActivityLap> laps = _activity.Laps.Count > 0
            ? _activity.Laps
            : [new ActivityLap(0, _end - _start, totals.DistanceMeters, totals.TimerSeconds, null)];
        for (int i = 0; i < laps.Count; i++)
        {
            ActivityLap lap = laps[i];
            double elapsed = lap.EndSeconds - lap.StartSeconds;
            int intensity = FitSports.Intensities.ToList().IndexOf(lap.Intensity ?? "");
            _file.Write(FitProfile.Lap,
            [
                new(FitProfile.MessageIndex, FitBaseType.UInt16, i),
                new(FitProfile.Timestamp, FitBaseType.UInt32, Seconds(_start + lap.EndSeconds)),
                new(FitActivityField.StartTime, FitBaseType.UInt32, Seconds(_start + lap.StartSeconds)),
                Number(FitActivityField.ElapsedTime, FitBaseType.UInt32, elapsed, FitActivityField.TimeScale),
                Number(FitActivityField.TimerTime, FitBaseType.UInt32, lap.TimerSeconds, FitActivityField.TimeScale),
                Number(FitActivityField.Distance, FitBaseType.UInt32, lap.DistanceMeters, FitActivityField.DistanceScale),
                new(FitActivityField.Event, FitBaseType.Enum, LapEvent),
                new(FitActivityField.EventType, FitBaseType.Enum, 1),
                new(FitActivityField.LapIntensity, FitBaseType.Enum, intensity < 0 ? byte.MaxValue : intensity),
                new(FitActivityField.LapTrigger, FitBaseType.Enum, i + 1 < laps.Count ? ManualLapTrigger : LastLapTrigger),
            ]);
        }
    }

    private void WriteSession()
    {
        (int sport, int subSport) = FitSports.Of(_activity.Sport);
        List<FitValue> values =
        [
            new(FitProfile.MessageIndex, FitBaseType.UInt16, 0),
            new(FitProfile.Timestamp, FitBaseType.UInt32, Seconds(_end)),
            new(FitActivityField.StartTime, FitBaseType.UInt32, Seconds(_start)),
            new(FitActivityField.Event, FitBaseType.Enum, SessionEvent),
            new(FitActivityField.EventType, FitBaseType.Enum, 1),
            new(FitActivityField.SessionSport, FitBaseType.Enum, sport),
            new(FitActivityField.SessionSubSport, FitBaseType.Enum, subSport),
            new(FitActivityField.SessionFirstLap, FitBaseType.UInt16, 0),
            new(FitActivityField.SessionLaps, FitBaseType.UInt16, Math.Max(1, _activity.Laps.Count)),
        ];
        AddTotals(values);
        AddRareTotals(values);
        if (_activity.Name.Length > 0)
        {
            values.Add(FitValue.OfText(FitActivityField.SessionProfileName, _activity.Name));
        }

        if (_activity.IsStartLocal)
        {
            values.Add(new FitValue(FitOwnFields.StartIsLocalNumber, FitBaseType.UInt8, 1, Developer: Us));
        }

        _file.Write(FitProfile.Session, values);
    }

    private double TimerSeconds() =>
        _activity.Totals.TimerSeconds ?? Math.Max(0, _end - _start - _activity.Pauses.Sum(pause => pause.EndSeconds - pause.StartSeconds));

    private void AddTotals(List<FitValue> values)
    {
        ActivityTotals totals = _activity.Totals;
        double[] distances = _activity.Series.DistanceMeters;
        double? distance = totals.DistanceMeters ?? (distances.Length > 0 ? Array.FindLast(distances, double.IsFinite) : null);
        double? strides = totals.CadenceSpm / FeetPerStride;
        double? mostStrides = totals.CadenceMaxSpm / FeetPerStride;
        values.AddRange(
        [
            Number(FitActivityField.ElapsedTime, FitBaseType.UInt32, totals.ElapsedSeconds ?? _end - _start, FitActivityField.TimeScale),
            Number(FitActivityField.TimerTime, FitBaseType.UInt32, TimerSeconds(), FitActivityField.TimeScale),
            Number(FitActivityField.Distance, FitBaseType.UInt32, distance, FitActivityField.DistanceScale),
            Number(FitActivityField.Cycles, FitBaseType.UInt32, totals.Steps / 2),
            Fraction(FitActivityField.SessionFractionalCycles, totals.Steps / FeetPerStride, FitActivityField.FractionScale),
            Number(FitActivityField.Calories, FitBaseType.UInt16, totals.Kilocalories),
            Number(FitActivityField.SessionHeartRate, FitBaseType.UInt8, totals.HeartRateBpm),
            Number(FitActivityField.SessionHeartRateMax, FitBaseType.UInt8, totals.HeartRateMaxBpm),
            Whole(FitActivityField.SessionCadence, strides, FitActivityField.FractionScale),
            Fraction(FitActivityField.SessionFractionalCadence, strides, FitActivityField.FractionScale),
            Whole(FitActivityField.SessionCadenceMax, mostStrides, FitActivityField.FractionScale),
            Fraction(FitActivityField.SessionFractionalCadenceMax, mostStrides, FitActivityField.FractionScale),
        ]);
    }

    /// <summary>Totals that few activities have: no field where there is no value.</summary>
    private void AddRareTotals(List<FitValue> values)
    {
        ActivityTotals totals = _activity.Totals;
        void Add(double? value, params FitValue[] fields)
        {
            if (value is not null)
            {
                values.AddRange(fields);
            }
        }

        const double centi = FitActivityField.CentiScale;
        const double deci = FitActivityField.DeciScale;
        Add(totals.AscentMeters,
            Whole(FitActivityField.SessionAscent, totals.AscentMeters, centi, FitBaseType.UInt16),
            Fraction(FitActivityField.SessionFractionalAscent, totals.AscentMeters, centi));
        Add(totals.DescentMeters,
            Whole(FitActivityField.SessionDescent, totals.DescentMeters, centi, FitBaseType.UInt16),
            Fraction(FitActivityField.SessionFractionalDescent, totals.DescentMeters, centi));
        Add(totals.PowerWatts, Number(FitActivityField.SessionPower, FitBaseType.UInt16, totals.PowerWatts));
        Add(totals.PowerMaxWatts, Number(FitActivityField.SessionPowerMax, FitBaseType.UInt16, totals.PowerMaxWatts));
        Add(totals.MovingSeconds,
            Number(FitActivityField.SessionMovingTime, FitBaseType.UInt32, totals.MovingSeconds, FitActivityField.TimeScale));
        Add(totals.TemperatureMinCelsius,
            Number(FitActivityField.SessionTemperatureMin, FitBaseType.SInt8, totals.TemperatureMinCelsius));
        Add(totals.TemperatureMaxCelsius,
            Number(FitActivityField.SessionTemperatureMax, FitBaseType.SInt8, totals.TemperatureMaxCelsius));
        Add(totals.GroundContactMs, Number(FitActivityField.SessionStanceTime, FitBaseType.UInt16, totals.GroundContactMs, deci));
        Add(totals.VerticalOscillationMm,
            Number(FitActivityField.SessionVerticalOscillation, FitBaseType.UInt16, totals.VerticalOscillationMm, deci));
        Add(totals.StepLengthMm, Number(FitActivityField.SessionStepLength, FitBaseType.UInt16, totals.StepLengthMm, deci));
        Add(_activity.EffortCr10,
            Number(FitActivityField.SessionEffort, FitBaseType.UInt8, _activity.EffortCr10, FitActivityField.EffortScale));
    }

    private void WriteActivity()
    {
        long end = Seconds(_end);
        long offset = _activity.IsStartLocal ? 0 : (long)(_activity.Start?.Offset.TotalSeconds ?? 0);
        bool isLocalKnown = _activity.Start is not null;
        _file.Write(FitProfile.Activity,
        [
            new(FitProfile.Timestamp, FitBaseType.UInt32, end),
            Number(FitActivityField.ActivityTimerTime, FitBaseType.UInt32, TimerSeconds(), FitActivityField.TimeScale),
            new(FitActivityField.ActivitySessions, FitBaseType.UInt16, 1),
            new(FitActivityField.ActivityType, FitBaseType.Enum, 0),
            new(FitActivityField.ActivityEvent, FitBaseType.Enum, ActivityEvent),
            new(FitActivityField.ActivityEventType, FitBaseType.Enum, 1),
            new(FitActivityField.ActivityLocalTime, FitBaseType.UInt32, isLocalKnown ? end + offset : uint.MaxValue),
        ]);
    }

    private static long Seconds(double seconds) => (long)Math.Floor(seconds + 0.0005);

    private static FitValue Number(byte number, FitBaseType type, double? value, double scale = 1) =>
        new(number, type, FitNumber.Of(value, type, scale));

    /// <summary>The whole part of a value of which another field has the rest in parts.</summary>
    private static FitValue Whole(byte number, double? value, double parts, FitBaseType type = FitBaseType.UInt8) =>
        new(number, type, FitNumber.Of(value is double known ? Math.Floor(Math.Round(known * parts) / parts) : null, type));

    private static FitValue Fraction(byte number, double? value, double parts) =>
        new(number, FitBaseType.UInt8, value is double known ? (long)(Math.Round(known * parts) % parts) : byte.MaxValue);
}
