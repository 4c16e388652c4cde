using TrainingPlan.Signals;

namespace TrainingPlan.Firmware;

/// <summary>Where a foot pod's notifications come in, whatever radio brings them.</summary>
public sealed class PodFeed
{
    private readonly RscMeasurement _measurement = new RscMeasurement();
    private readonly PodPace _pace;

    /// <summary>Hands the pod's speed on.</summary>
    public PodFeed(PodPace pace)
    {
        _pace = pace;
    }

    /// <summary>The last measurement.</summary>
    public RscMeasurement Measurement
    {
        get { return _measurement; }
    }

    /// <summary>Notifications that were no running speed measurement.</summary>
    public int Refused { get; private set; }

    /// <summary>Takes a notification; false when its bytes are no running speed and cadence measurement.</summary>
    /// <param name="data">Bytes of the characteristic 0x2A53.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="length">How many.</param>
    public bool Take(byte[] data, int offset, int length)
    {
        if (!_measurement.TryParse(data, offset, length))
        {
            Refused++;
            return false;
        }

        _pace.Add(_measurement);
        return true;
    }
}
