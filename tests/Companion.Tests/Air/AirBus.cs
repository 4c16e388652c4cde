using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using TrainingPlan.Companion.Sync.Bluez;

namespace TrainingPlan.Companion.Tests.Air;

/// <summary>A message bus of its own on which python-dbusmock plays BlueZ and a band in the air.</summary>
internal sealed class AirBus : IDisposable
{
    private const string Python = "/usr/bin/python3";
    private const string Missing = "install them: apt-get install dbus python3-dbusmock (tests/run does)";
    private const int StartMs = 20_000;

    private readonly Process _daemon;
    private readonly Process? _mock;

    private AirBus(Process daemon, string address, object? parameters)
    {
        _daemon = daemon;
        Address = address;
        if (parameters != null)
        {
            string template = Path.Combine(FolderOfThisFile(), "band_in_air.py");
            _mock = Launch(
                Python,
                [
                    "-m", "dbusmock", "--session", "--logfile", "/dev/null", "--template", template,
                    "--parameters", JsonSerializer.Serialize(parameters),
                ],
                address);
            WaitForBluez();
        }
    }

    /// <summary>The bus's address.</summary>
    public string Address { get; }

    /// <summary>A bus with BlueZ as the parameters say (see band_in_air.py).</summary>
    public static AirBus WithBluez(object parameters) => Start(parameters);

    /// <summary>A bus with nobody on it.</summary>
    public static AirBus Empty() => Start(null);

    /// <summary>The Bluetooth that this bus gives.</summary>
    public BluezAirwaves Airwaves() => new(Address);

    /// <summary>How often something was called, or the longest frame.</summary>
    public int Told(string what)
    {
        using DBusConnection bus = DBusConnection.Open(Address);
        return (int)bus.Call("org.bluez", "/", "org.trainingplan.Play", "Told", "s", [what], 5000)[0];
    }

    public void Dispose()
    {
        foreach (Process? process in new[] { _mock, _daemon })
        {
            if (process is { HasExited: false })
            {
                process.Kill();
                process.WaitForExit();
            }

            process?.Dispose();
        }
    }

    private static AirBus Start(object? parameters)
    {
        Process daemon = Launch("dbus-daemon", ["--session", "--nofork", "--nopidfile", "--print-address"], null);
        string? address = daemon.StandardOutput.ReadLine();
        Assert.False(string.IsNullOrEmpty(address), "dbus-daemon does not start; " + Missing);
        return new AirBus(daemon, address!.Split(',')[0], parameters);
    }

    private static Process Launch(string program, string[] arguments, string? bus)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (bus != null)
        {
            start.Environment["DBUS_SESSION_BUS_ADDRESS"] = bus;
        }

        try
        {
            Process process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            return process;
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            throw new InvalidOperationException($"{program} does not start ({failure.Message}); {Missing}", failure);
        }
    }

    private void WaitForBluez()
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                _ = Told("StartDiscovery");
                return;
            }
            catch (DBusException)
            {
                string words = _mock!.HasExited ? _mock.StandardError.ReadToEnd() : "it does not answer";
                Assert.True(!_mock.HasExited && waited.ElapsedMilliseconds < StartMs, $"dbusmock: {words}; {Missing}");
                Thread.Sleep(50);
            }
        }
    }

    private static string FolderOfThisFile([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
