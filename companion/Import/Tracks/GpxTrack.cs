using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Import.Tracks;

/// <summary>A track of a GPX file while it is read.</summary>
internal sealed class GpxTrack
{
    private readonly List<GpxPoint> _points = [];
    private bool _isLocal;
    private string _name = "";
    private string _type = "";
    private bool _isSegmentNew = true;
    private GpxPoint? _open;

    /// <summary>True when a point has a time.</summary>
    public bool HasTimes => _points.Count > 0;

    /// <summary>True when it has points at all.</summary>
    public bool HasPoints { get; private set; }

    /// <summary>Time of its first point; null without one.</summary>
    public DateTimeOffset? FirstTime => HasTimes ? _points[0].Time : null;

    /// <summary>Time of its last point; null without one.</summary>
    public DateTimeOffset? LastTime => HasTimes ? _points[^1].Time : null;

    /// <summary>Takes the element or text at which the reader stands.</summary>
    public void Take(TrackXml xml)
    {
        if (xml.IsStart)
        {
            Begin(xml);
        }

        if (xml.IsText && _open is not null && xml.IsInside("trkpt"))
        {
            TakePoint(_open, xml.Name, xml.Text);
        }
        else if (xml.IsText && xml.Parent() == "trk")
        {
            (_name, _type) = xml.Name switch
            {
                "name" => (xml.Text, _type),
                "type" => (_name, xml.Text),
                _ => (_name, _type),
            };
        }

        if (xml.IsEnd && xml.Name == "trkpt" && _open is { HasTime: true })
        {
            _points.Add(_open);
            _open = null;
        }
    }

    /// <summary>Puts another track behind this one; the time between is a pause.</summary>
    public void Append(GpxTrack later) => _points.AddRange(later._points);

    /// <summary>The activity, mended.</summary>
    public Activity ToActivity(string device, ICollection<string> notes)
    {
        var samples = new SampleColumns();
        var pauses = new List<ActivityPause>();
        GpxPoint? before = null;
        double meters = 0;
        foreach (GpxPoint point in _points)
        {
            double seconds = (point.Time - _points[0].Time).TotalSeconds;
            if (point.IsSegmentFirst && before is not null)
            {
                double left = (before.Time - _points[0].Time).TotalSeconds;
                if (seconds - left > 1)
                {
                    pauses.Add(new ActivityPause(left, seconds));
                }
            }
            else if (before is not null)
            {
                meters += before.MetersTo(point) ?? 0;
            }

            samples.Add(seconds);
            point.CopyTo(samples);
            if (point.HasPlace)
            {
                samples.Set(SampleKind.DistanceMeters, meters);
            }

            before = point;
        }

        return ActivityMender.Mend(
            new Activity
            {
                Sport = SportWords.Of(_type),
                Start = _points[0].Time,
                IsStartLocal = _isLocal,
                Name = _name,
                Device = device,
                Series = samples.ToSeries(),
                Pauses = pauses,
            },
            notes);
    }

    private void Begin(TrackXml xml)
    {
        if (xml.Name == "trkseg")
        {
            _isSegmentNew = true;
        }
        else if (xml.Name == "trkpt")
        {
            HasPoints = true;
            _open = new GpxPoint(TrackXml.Number(xml.Attribute("lat")), TrackXml.Number(xml.Attribute("lon")), _isSegmentNew);
        }
    }

    private void TakePoint(GpxPoint point, string name, string text)
    {
        if (name == "time")
        {
            if (TrackXml.Time(text) is (DateTimeOffset time, bool isLocal))
            {
                point.At(time);
                (_isLocal, _isSegmentNew) = (isLocal, false);
            }

            return;
        }

        if (TrackXml.Number(text) is double number)
        {
            point.Take(name, number);
        }
    }
}
