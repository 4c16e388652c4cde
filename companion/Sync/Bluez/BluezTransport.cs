using TrainingPlan.Companion.Sync.Air;
using TrainingPlan.Protocol;

namespace TrainingPlan.Companion.Sync.Bluez;

/// <summary>A band in sync mode over BlueZ: a write is a frame to the band, a changed value is a frame from it.</summary>
internal sealed class BluezTransport : IBandTransport
{
    private const int AttBytes = 3;
    private const int FrameBytesMin = 20;

    private readonly BluezClient _client;
    private readonly string _name;
    private readonly string _device;
    private readonly string _toBand;
    private readonly string _toHost;
    private readonly bool _takesCommands;
    private readonly FrameStream _frames = new();
    private bool _isKnown;
    private bool _isGone;

    public BluezTransport(
        BluezClient client, string address, string name, string device, string toBand, string toHost, int mtu, bool takesCommands)
    {
        _client = client;
        _name = name;
        _device = device;
        _toBand = toBand;
        _toHost = toHost;
        _takesCommands = takesCommands;
        Address = address;
        FrameBytesMax = Math.Clamp(mtu - AttBytes, FrameBytesMin, ReliableLink.FrameBytesMax);
        client.Bus.OnSignal = Take;
    }

    /// <inheritdoc/>
    public string Address { get; }

    /// <inheritdoc/>
    public int FrameBytesMax { get; }

    /// <inheritdoc/>
    public int Read(byte[] buffer, int timeoutMs)
    {
        try
        {
            if (!_frames.HasBytes)
            {
                _client.Bus.Pump(timeoutMs);
            }
        }
        catch (DBusException failure)
        {
            throw AirFailures.Gone(_name, failure);
        }

        return _isGone && !_frames.HasBytes ? throw AirFailures.Gone(_name) : _frames.Read(buffer);
    }

    /// <inheritdoc/>
    public void Write(byte[] buffer, int count) => _frames.Write(buffer, count, Send);

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _client.Disconnect(_device);
        }
        catch (DBusException)
        {
            // It is gone already.
        }

        _client.Dispose();
    }

    /// <summary>
    /// The first frame waits for the band's answer, which tells whether it knows this computer; the link looks after the rest.
    /// </summary>
    private void Send(byte[] frame)
    {
        if (_isGone)
        {
            throw AirFailures.Gone(_name);
        }

        try
        {
            _client.Write(_toBand, frame, !_isKnown || !_takesCommands);
            _isKnown = true;
        }
        catch (DBusException failure) when (!_isKnown && IsRefusal(failure))
        {
            Forget();
            throw AirFailures.Forgotten(_name);
        }
        catch (DBusException failure)
        {
            throw AirFailures.Gone(_name, failure);
        }
    }

    private static bool IsRefusal(DBusException failure) =>
        failure.Name is "org.bluez.Error.NotPermitted" or "org.bluez.Error.NotAuthorized"
        || failure.Message.Contains("0x05", StringComparison.Ordinal) || failure.Message.Contains("0x0f", StringComparison.Ordinal);

    private void Forget()
    {
        try
        {
            _client.RemoveDevice(_device);
        }
        catch (DBusException)
        {
            // Then the next pairing says so.
        }
    }

    private void Take(DBusMessage signal)
    {
        if (signal.Arguments is not [_, Dictionary<string, object> changed, ..])
        {
            return;
        }

        if (signal.Path == _toHost && changed.GetValueOrDefault("Value") is byte[] frame)
        {
            _frames.Take(frame);
        }
        else if (signal.Path == _device && changed.GetValueOrDefault("Connected") is false)
        {
            _isGone = true;
        }
    }
}
