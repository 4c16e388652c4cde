using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Import.Tracks;

/// <summary>An activity of a TCX file while it is read.</summary>
internal sealed class TcxActivity(string? sportWord)
{
    private const double LongestStepSeconds = 10;

    private readonly SampleColumns _samples = new();
    private readonly List<ActivityPause> _pauses = [];
    private double? _leftAtSeconds;
    private readonly List<TcxLap> _laps = [];
    private DateTimeOffset? _start;
    private bool _isStartLocal;
    private string _name = "";
    private string _device = "";
    private bool _isSampleOpen;

    /// <summary>True when there is a sample or a lap.</summary>
    public bool HasAnything => _samples.Count > 0 || _laps.Exists(lap => lap.Seconds > 0);

    /// <summary>Takes the element or text at which the reader stands.</summary>
    public void Take(TrackXml xml)
    {
        if (xml.IsStart && xml.Name == "Lap")
        {
            _laps.Add(new TcxLap(SecondsOf(xml.Attribute("StartTime"))));
        }
        else if (xml.IsStart && xml.Name == "Track")
        {
            _leftAtSeconds = _samples.Count > 0 ? _samples.LastSeconds : null;
        }
        else if (xml.IsStart && xml.Name == "Trackpoint")
        {
            _isSampleOpen = false;
        }
        else if (xml.IsText && xml.IsInside("Trackpoint"))
        {
            TakeSample(xml);
        }
        else if (xml.IsText && _laps.Count > 0 && xml.IsInside("Lap"))
        {
            _laps[^1].Take(xml.Name, xml.Parent(), xml.Text);
        }
        else if (xml.IsText)
        {
            TakeHead(xml);
        }
    }

    /// <summary>The activity, mended.</summary>
    public Activity ToActivity(ICollection<string> notes)
    {
        double? Sum(Func<TcxLap, double?> value) =>
            _laps.Count > 0 && _laps.TrueForAll(lap => value(lap) is not null) ? _laps.Sum(lap => value(lap)!.Value) : null;
        double? Mean(Func<TcxLap, double?> value)
        {
            double seconds = _laps.Where(lap => value(lap) is not null).Sum(lap => lap.Seconds ?? 0);
            return seconds > 0 ? _laps.Sum(lap => (value(lap) ?? 0) * (lap.Seconds ?? 0)) / seconds : null;
        }

        double timerSeconds = Sum(lap => lap.Seconds) ?? 0;
        return ActivityMender.Mend(
            new Activity
            {
                Sport = SportWords.Of(sportWord),
                Start = _start,
                IsStartLocal = _isStartLocal,
                Name = _name,
                Device = _device,
                Series = _samples.ToSeries(),
                Pauses = _pauses,
                Laps = [.. LapsInTime()],
                Totals = new ActivityTotals
                {
                    TimerSeconds = timerSeconds > 0 ? timerSeconds : null,
                    DistanceMeters = Sum(lap => lap.Meters),
                    Kilocalories = Sum(lap => lap.Kilocalories),
                    HeartRateBpm = Mean(lap => lap.HeartRateBpm),
                    HeartRateMaxBpm = _laps.Max(lap => lap.HeartRateMaxBpm),
                    CadenceSpm = Mean(lap => lap.CadenceSpm),
                    CadenceMaxSpm = _laps.Max(lap => lap.CadenceMaxSpm),
                    PowerWatts = Mean(lap => lap.PowerWatts),
                    PowerMaxWatts = _laps.Max(lap => lap.PowerMaxWatts),
                    Steps = (int?)Sum(lap => lap.Steps),
                },
            },
            notes,
            countsOneFoot: true);
    }

    private IEnumerable<ActivityLap> LapsInTime()
    {
        for (int i = 0; i < _laps.Count; i++)
        {
            TcxLap lap = _laps[i];
            double start = lap.StartSeconds ?? 0;
            double end = start + (lap.Seconds ?? 0);
            if (end > start && start >= 0)
            {
                yield return new ActivityLap(start, end, lap.Meters, lap.Seconds, lap.Intensity);
            }
        }
    }

    private void TakeHead(TrackXml xml)
    {
        switch (xml.Name)
        {
            case "Id" when _start is null:
                SecondsOf(xml.Text);
                break;
            case "Notes" or "Name" when xml.IsInside("Creator") || xml.IsInside("Notes"):
                (_name, _device) = xml.Name == "Notes" ? (xml.Text.Split('\n')[0].Trim(), _device) : (_name, xml.Text);
                break;
            default:
                break;
        }
    }

    private void TakeSample(TrackXml xml)
    {
        if (xml.Name == "Time")
        {
            if (SecondsOf(xml.Text) is double seconds)
            {
                // Laps follow one another at once; what lies between tracks is longer when the runner stopped the watch.
                if (_leftAtSeconds is double left && seconds - left > LongestStepSeconds)
                {
                    _pauses.Add(new ActivityPause(left, seconds));
                }

                _leftAtSeconds = null;
                _samples.Add(seconds);
                _isSampleOpen = true;
            }

            return;
        }

        if (!_isSampleOpen)
        {
            return;
        }

        double? number = TrackXml.Number(xml.Text);
        SampleKind? kind = xml.Name switch
        {
            "DistanceMeters" => SampleKind.DistanceMeters,
            "AltitudeMeters" => SampleKind.AltitudeMeters,
            "LatitudeDegrees" => SampleKind.LatitudeDegrees,
            "LongitudeDegrees" => SampleKind.LongitudeDegrees,
            "Cadence" or "RunCadence" => SampleKind.Cadence,
            "Speed" => SampleKind.SpeedMetersPerSecond,
            "Watts" => SampleKind.PowerWatts,
            "Temperature" => SampleKind.TemperatureCelsius,
            "Value" when xml.Parent() == "HeartRateBpm" => SampleKind.HeartRateBpm,
            _ => null,
        };
        if (kind is SampleKind known)
        {
            _samples.Set(known, known == SampleKind.HeartRateBpm && number <= 0 ? null : number);
        }
    }

    /// <summary>Seconds since the activity's start, which the first time that stands in it gives.</summary>
    private double? SecondsOf(string? text)
    {
        if (TrackXml.Time(text) is not (DateTimeOffset time, bool isLocal))
        {
            return null;
        }

        if (_start is null)
        {
            (_start, _isStartLocal) = (time, isLocal);
        }

        return (time - _start.Value).TotalSeconds;
    }
}
