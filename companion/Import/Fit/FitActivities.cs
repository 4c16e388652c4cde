using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Import.Fit;

/// <summary>Puts activities together out of what a file says: one for each session.</summary>
internal sealed class FitActivities
{
    private const double MaxOffsetSeconds = 14 * 3600;
    private const double QuarterHourSeconds = 900;
    private const double StrapHoldSeconds = 5;
    private const double TooFarSeconds = 86_400;
    private readonly FitContent _content;
    private readonly ICollection<string> _notes;

    private FitActivities(FitContent content, ICollection<string> notes)
    {
        _content = content;
        _notes = notes;
    }

    /// <summary>The activities of a file, mended.</summary>
    public static List<Activity> Of(FitContent content, ICollection<string> notes)
    {
        var made = new FitActivities(content, notes);
        made.LateHeartRates();
        var activities = new List<Activity>();
        foreach (FitPart part in content.Parts)
        {
            made.AddPart(part, activities);
        }

        if (content.UntimedRecords > 0)
        {
            notes.Add($"{content.UntimedRecords} samples have no time and are left out.");
        }

        return activities;
    }

    private void AddPart(FitPart part, List<Activity> into)
    {
        List<FitMessage> sessions = [.. part.Sessions.OrderBy(session => StartOf(session) ?? 0)];
        if (sessions.Count == 0 && part.EndRow == part.StartRow)
        {
            return;
        }

        int row = part.StartRow;
        for (int i = 0; i < Math.Max(1, sessions.Count); i++)
        {
            FitMessage? session = i < sessions.Count ? sessions[i] : null;
            double from = i == 0 ? double.NegativeInfinity : StartOf(sessions[i]) ?? double.NegativeInfinity;
            double to = i + 1 < sessions.Count ? StartOf(sessions[i + 1]) ?? double.PositiveInfinity : double.PositiveInfinity;
            int next = i + 1 < sessions.Count ? RowAt(row, part.EndRow, to) : part.EndRow;
            Activity read = One(part, session, (row, next), from, to);
            into.Add(ActivityMender.Mend(read, _notes, countsOneFoot: true));
            row = next;
        }
    }

    private Activity One(FitPart part, FitMessage? session, (int From, int To) rows, double from, double to)
    {
        double? first = rows.To > rows.From ? _content.Records.Times[rows.From] : null;
        double? stated = session is null ? null : StartOf(session);
        bool isStatedRight = stated is double time && (first is not double sample || (time <= sample && sample - time < TooFarSeconds));
        double start = (isStatedRight ? stated : first ?? stated) ?? session?.TimestampSeconds ?? 0;
        Sport sport = FitSports.Of(
            session?.Number(FitActivityField.SessionSport) ?? part.Sport?.Number(FitActivityField.SportKind),
            session?.Number(FitActivityField.SessionSubSport) ?? part.Sport?.Number(FitActivityField.SportSubKind));
        ActivitySeries series = _content.Records.Series(rows.From, rows.To, start);
        if (!FitSports.IsOnFoot(sport) && series.CadenceSpm.Length > 0)
        {
            series = series with { CadenceSpm = [], CadenceTrust = [] };
            _notes.Add("The cadence of pedals, arms or oars is left out: only steps are kept.");
        }

        (DateTimeOffset? startTime, bool isLocal) = StartTime(part, session, start);
        return new Activity
        {
            Sport = sport,
            Start = startTime,
            IsStartLocal = isLocal,
            Name = NameOf(part, session),
            Device = FitDevices.NameOf(part.FileId, part.Device),
            Series = series,
            Laps = LapsOf(part, start, from, to),
            Pauses = PausesOf(part, start, from, to, series),
            Totals = FitTotals.Of(session, sport),
            BeatIntervalsMs = _content.Beats.Between(part, from, to),
            EffortCr10 = session?.Real(FitActivityField.SessionEffort, FitActivityField.EffortScale) is double effort and <= 10
                ? effort
                : null,
        };
    }

    private static string NameOf(FitPart part, FitMessage? session) =>
        (part.Workout?.Text(WorkoutField.Name) ?? session?.Text(FitActivityField.SessionProfileName)
            ?? part.Sport?.Text(FitActivityField.SportName) ?? "").Trim();

    /// <summary>The start with the runner's offset from UTC, which the closing message tells by its time on the runner's clock.</summary>
    private (DateTimeOffset? Start, bool IsLocal) StartTime(FitPart part, FitMessage? session, double start)
    {
        if (IsStartOfOursLocal(session))
        {
            return (FitTime.At(start), true);
        }

        long? local = part.Activity?.Number(FitActivityField.ActivityLocalTime);
        double? ahead = local >= FitProfile.FirstUtcSeconds && part.Activity?.TimestampSeconds is uint utc ? local - (double)utc : null;
        if (start >= FitProfile.FirstUtcSeconds)
        {
            double offset = Math.Round((ahead ?? 0) / QuarterHourSeconds) * QuarterHourSeconds;
            return (FitTime.At(start).ToOffset(TimeSpan.FromSeconds(Math.Abs(offset) <= MaxOffsetSeconds ? offset : 0)), false);
        }

        if (ahead is double difference)
        {
            _notes.Add("The device's clock was not set; the start is taken from the local time that the file ends with.");
            return (FitTime.At(start + difference), true);
        }

        _notes.Add("The device's clock was not set: nobody knows when this was.");
        return (null, false);
    }

    private bool IsStartOfOursLocal(FitMessage? session) =>
        _content.StartIsLocal is { } field && session?.Real(field) == 1;

    private static List<ActivityLap> LapsOf(FitPart part, double start, double from, double to)
    {
        var laps = new List<ActivityLap>();
        foreach (FitMessage lap in part.Laps)
        {
            if (StartOf(lap) is not double begin || begin < from || begin >= to)
            {
                continue;
            }

            double? elapsed = lap.Real(FitActivityField.ElapsedTime, FitActivityField.TimeScale);
            double end = elapsed > 0 ? begin + elapsed.Value : Math.Max(begin, lap.TimestampSeconds ?? begin);
            long? intensity = lap.Number(FitActivityField.LapIntensity);
            laps.Add(new ActivityLap(
                begin - start,
                end - start,
                lap.Real(FitActivityField.Distance, FitActivityField.DistanceScale),
                lap.Real(FitActivityField.TimerTime, FitActivityField.TimeScale),
                intensity >= 0 && intensity < FitSports.Intensities.Count ? FitSports.Intensities[(int)intensity] : null));
        }

        return laps;
    }

    /// <summary>From each stop of the timer to the next start; what stands after the last stop is no pause.</summary>
    private static List<ActivityPause> PausesOf(FitPart part, double start, double from, double to, ActivitySeries series)
    {
        const int startKind = 0;
        var pauses = new List<ActivityPause>();
        double? stopped = null;
        foreach (FitMessage message in part.TimerEvents)
        {
            if (message.TimestampSeconds is not uint time || time < from || time > to)
            {
                continue;
            }

            bool isStop = message.Number(FitActivityField.EventType) is 1 or 4 or 8 or 9;
            if (isStop)
            {
                stopped ??= time;
            }
            else if (stopped is double since && message.Number(FitActivityField.EventType) == startKind)
            {
                pauses.Add(new ActivityPause(since - start, time - start));
                stopped = null;
            }
        }

        if (stopped is double open && series.Count > 0 && series.ElapsedSeconds[^1] > open - start + 1)
        {
            pauses.Add(new ActivityPause(open - start, series.ElapsedSeconds[^1]));
        }

        return pauses;
    }

    /// <summary>Heart rates that a strap kept, under water for instance, fill the samples that have none.</summary>
    private void LateHeartRates()
    {
        List<FitLateBeat> rates = _content.Beats.Late;
        if (rates.Count == 0)
        {
            return;
        }

        FitRecords records = _content.Records;
        double[] column = records.Column(FitColumn.HeartRate);
        int rate = 0;
        for (int row = 0; row < records.Count; row++)
        {
            while (rate + 1 < rates.Count && rates[rate + 1].Seconds <= records.Times[row])
            {
                rate++;
            }

            double age = records.Times[row] - rates[rate].Seconds;
            if (double.IsNaN(column[row]) && rates[rate].Bpm > 0 && age is >= 0 and <= StrapHoldSeconds)
            {
                column[row] = rates[rate].Bpm;
            }
        }
    }

    private int RowAt(int from, int end, double seconds)
    {
        int row = from;
        while (row < end && _content.Records.Times[row] < seconds)
        {
            row++;
        }

        return row;
    }

    private static double? StartOf(FitMessage message) => message.Real(FitActivityField.StartTime);
}
