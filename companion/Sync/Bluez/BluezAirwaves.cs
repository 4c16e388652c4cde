using System.Diagnostics;
using TrainingPlan.Companion.Sync.Air;

namespace TrainingPlan.Companion.Sync.Bluez;

/// <summary>Bluetooth on Linux: BlueZ over the system's message bus.</summary>
internal sealed class BluezAirwaves(string? busAddress = null) : IAirwaves
{
    private const int PollMs = 200;
    private const int RestartMs = 5000;
    private const int FindMs = 15_000;
    private const int ConnectMs = 20_000;
    private const int ResolveMs = 10_000;
    private const int PairMs = 40_000;
    private const string InstallBluez = "Install it and start it: sudo apt install bluez && sudo systemctl enable --now bluetooth.";

    /// <inheritdoc/>
    public AirState GetState()
    {
        try
        {
            using var client = new BluezClient(busAddress);
            BluezObjects objects = client.GetObjects();
            return objects.Adapters.Count == 0
                ? new AirState(
                    AirProblem.NoAdapter, "", "There is no Bluetooth adapter.", "Plug one in, or use the cable: --band serial:PORT.")
                : PoweredAdapter(objects) is string adapter
                    ? new AirState(AirProblem.None, adapter[(adapter.LastIndexOf('/') + 1)..], "Bluetooth is on.", "")
                    : new AirState(
                        AirProblem.Off, objects.Adapters[0][(objects.Adapters[0].LastIndexOf('/') + 1)..],
                        "The Bluetooth adapter is switched off.", "Switch it on: rfkill unblock bluetooth && bluetoothctl power on.");
        }
        catch (DBusException failure)
        {
            return failure.Name == DBusException.AccessDenied
                ? new AirState(
                    AirProblem.Denied, "", "Your user may not use Bluetooth.",
                    "Join the group bluetooth and log in again: sudo usermod -aG bluetooth $USER.")
                : new AirState(AirProblem.NoService, "", "The Bluetooth service (bluetoothd) does not run.", InstallBluez);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<BandInAir> Look(int forMs, CancellationToken cancel)
    {
        using BluezClient client = Start(out string adapter);
        return [.. Find(client, adapter, forMs, _ => false, cancel).Select(found => found.Band)];
    }

    /// <inheritdoc/>
    public IBandTransport Open(string address, string wanted)
    {
        BluezClient client = Start(out string adapter);
        try
        {
            (string path, BandInAir band) = Choose(client, adapter, wanted);
            return Connect(client, address, path, band);
        }
        catch (DBusException failure)
        {
            client.Dispose();
            throw AirFailures.NoConnection(wanted.Length == 0 ? "in reach" : wanted, failure.Message);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private static BluezTransport Connect(BluezClient client, string address, string path, BandInAir band)
    {
        try
        {
            client.WatchProperties(path);
            client.Connect(path, ConnectMs);
            if (!band.IsPaired)
            {
                Pair(client, path, band);
            }

            BluezObjects objects = Resolve(client, path, band);
            string toBand = objects.FindCharacteristic(path, BluezObjects.ToBand) ?? throw AirFailures.NotABand(band.Name);
            string toHost = objects.FindCharacteristic(path, BluezObjects.ToHost) ?? throw AirFailures.NotABand(band.Name);
            client.StartNotify(toHost);
            return new BluezTransport(
                client, address, band.Name, path, toBand, toHost, objects.MtuOf(toBand), objects.TakesCommands(toBand));
        }
        catch (DBusException failure)
        {
            throw AirFailures.NoConnection(band.Name, failure.Message);
        }
    }

    private static void Pair(BluezClient client, string path, BandInAir band)
    {
        try
        {
            client.Pair(path, PairMs);
        }
        catch (DBusException failure) when (failure.Name.StartsWith("org.bluez.Error.Authentication", StringComparison.Ordinal)
            || failure.Name is DBusException.NoReply or "org.bluez.Error.ConnectionAttemptFailed")
        {
            throw AirFailures.NotPaired(band.Name);
        }
    }

    /// <summary>Services are known some time after the connection.</summary>
    private static BluezObjects Resolve(BluezClient client, string path, BandInAir band)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            BluezObjects objects = client.GetObjects();
            if (objects.Is(path, BluezObjects.Device, "ServicesResolved"))
            {
                return objects;
            }

            if (waited.ElapsedMilliseconds > ResolveMs)
            {
                throw AirFailures.NoConnection(band.Name, "it does not tell its services");
            }

            client.Bus.Pump(PollMs);
        }
    }

    private static (string Path, BandInAir Band) Choose(BluezClient client, string adapter, string wanted)
    {
        bool IsIt(BandInAir band) => wanted.Length == 0
            ? band.IsSyncing
            : string.Equals(band.Name, wanted, StringComparison.OrdinalIgnoreCase)
                || string.Equals(band.Address, wanted, StringComparison.OrdinalIgnoreCase);
        var found = Find(client, adapter, FindMs, band => IsIt(band) && band.IsSyncing, CancellationToken.None)
            .Where(one => IsIt(one.Band) && one.Band.IsSyncing).ToList();
        return found.Count switch
        {
            0 => throw AirFailures.NoneHeard(wanted),
            1 => found[0],
            _ => throw AirFailures.Several(found.Select(one => one.Band)),
        };
    }

    /// <summary>
    /// Looks until the time is over or the one is heard. Discovery is begun anew now and then: it has been seen to fall asleep.
    /// </summary>
    private static List<(string Path, BandInAir Band)> Find(
        BluezClient client, string adapter, int forMs, Func<BandInAir, bool> isEnough, CancellationToken cancel)
    {
        try
        {
            var waited = Stopwatch.StartNew();
            long restartAt = 0;
            while (true)
            {
                cancel.ThrowIfCancellationRequested();
                if (waited.ElapsedMilliseconds >= restartAt)
                {
                    restartAt = waited.ElapsedMilliseconds + RestartMs;
                    client.StopDiscovery(adapter);
                    client.StartDiscovery(adapter);
                }

                var heard = client.GetObjects().BandsHeard().ToList();
                if (heard.Exists(one => isEnough(one.Band)) || waited.ElapsedMilliseconds >= forMs)
                {
                    client.StopDiscovery(adapter);
                    return heard;
                }

                client.Bus.Pump(PollMs);
            }
        }
        catch (DBusException failure)
        {
            throw new BandException(
                $"Bluetooth does not look for bands: {failure.Message.TrimEnd('.')}.", "See what is wrong: trainingplan doctor.", failure);
        }
    }

    private BluezClient Start(out string adapter)
    {
        BluezClient? client = null;
        try
        {
            client = new BluezClient(busAddress);
            if (PoweredAdapter(client.GetObjects()) is string powered)
            {
                adapter = powered;
                return client;
            }
        }
        catch (DBusException)
        {
            // The state says it better.
        }

        client?.Dispose();
        AirState state = GetState();
        throw new BandException(state.Sentence, state.WhatToDo);
    }

    private static string? PoweredAdapter(BluezObjects objects) =>
        objects.Adapters.FirstOrDefault(path => objects.Is(path, BluezObjects.Adapter, "Powered"));
}
