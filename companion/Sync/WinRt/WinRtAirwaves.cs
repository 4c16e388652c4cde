using System.Collections.Concurrent;
using System.Globalization;
using TrainingPlan.Companion.Sync.Air;
using Windows.Devices.Bluetooth;
using Windows.Devices.Bluetooth.Advertisement;
using Windows.Devices.Bluetooth.GenericAttributeProfile;
using Windows.Devices.Enumeration;
using Windows.Devices.Radios;

namespace TrainingPlan.Companion.Sync.WinRt;

/// <summary>Bluetooth on Windows: WinRT, in the build for Windows only. Compiled, never run.</summary>
internal sealed class WinRtAirwaves : IAirwaves
{
    private const int FindMs = 15_000;
    private const int PollMs = 100;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private static readonly Guid s_service = new("7b1e0001-6c4d-4a57-9f2e-5d8f30a1c7e2");
    private static readonly Guid s_toBand = new("7b1e0002-6c4d-4a57-9f2e-5d8f30a1c7e2");
    private static readonly Guid s_toHost = new("7b1e0003-6c4d-4a57-9f2e-5d8f30a1c7e2");

    /// <inheritdoc/>
    public AirState GetState()
    {
        BluetoothAdapter? adapter = Wait(BluetoothAdapter.GetDefaultAsync().AsTask());
        if (adapter is null || !adapter.IsLowEnergySupported)
        {
            return new AirState(
                AirProblem.NoAdapter, "", "There is no Bluetooth adapter.", "Plug one in, or use the cable: --band serial:COM5.");
        }

        Radio? radio = Wait(adapter.GetRadioAsync().AsTask());
        return radio?.State == RadioState.On
            ? new AirState(AirProblem.None, radio.Name, "Bluetooth is on.", "")
            : new AirState(
                AirProblem.Off, radio?.Name ?? "", "The Bluetooth adapter is switched off.",
                "Switch it on in Settings, Bluetooth and devices.");
    }

    /// <inheritdoc/>
    public IReadOnlyList<BandInAir> Look(int forMs, CancellationToken cancel) => Find(forMs, _ => false, cancel);

    /// <inheritdoc/>
    public IBandTransport Open(string address, string wanted)
    {
        AirState state = GetState();
        if (!state.IsReady)
        {
            throw new BandException(state.Sentence, state.WhatToDo);
        }

        bool IsIt(BandInAir band) => band.IsSyncing && (wanted.Length == 0
            || string.Equals(band.Name, wanted, StringComparison.OrdinalIgnoreCase)
            || string.Equals(band.Address, wanted, StringComparison.OrdinalIgnoreCase));
        List<BandInAir> found = [.. Find(FindMs, IsIt, CancellationToken.None).Where(IsIt)];
        return found.Count switch
        {
            0 => throw AirFailures.NoneHeard(wanted),
            1 => Connect(address, found[0]),
            _ => throw AirFailures.Several(found),
        };
    }

    /// <summary>Waits for one of the system's operations, which end by themselves; what they throw is told as a sentence.</summary>
    internal static T Wait<T>(Task<T> operation) => operation.WaitAsync(s_patience).GetAwaiter().GetResult();

    private static WinRtTransport Connect(string address, BandInAir band)
    {
        string digits = band.Address.Replace(":", "", StringComparison.Ordinal);
        ulong number = ulong.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        try
        {
            BluetoothLEDevice device =
                Wait(BluetoothLEDevice.FromBluetoothAddressAsync(number).AsTask()) ?? throw AirFailures.Gone(band.Name);
            if (!device.DeviceInformation.Pairing.IsPaired)
            {
                Pair(device, band);
            }

            GattDeviceServicesResult services =
                Wait(device.GetGattServicesForUuidAsync(s_service, BluetoothCacheMode.Uncached).AsTask());
            GattDeviceService service = services.Services.Count > 0 ? services.Services[0] : throw AirFailures.NotABand(band.Name);
            GattCharacteristic toBand = Only(service, s_toBand, band);
            GattCharacteristic toHost = Only(service, s_toHost, band);
            GattSession session = Wait(GattSession.FromDeviceIdAsync(device.BluetoothDeviceId).AsTask());
            var transport = new WinRtTransport(address, band.Name, device, session, toBand, toHost);
            transport.Start();
            return transport;
        }
        catch (Exception failure) when (failure is TimeoutException or System.Runtime.InteropServices.COMException)
        {
            throw AirFailures.NoConnection(band.Name, failure.Message);
        }
    }

    /// <summary>Compares numbers, and says yes: the runner proves at the band's button to hold the band.</summary>
    private static void Pair(BluetoothLEDevice device, BandInAir band)
    {
        DeviceInformationCustomPairing pairing = device.DeviceInformation.Pairing.Custom;
        pairing.PairingRequested += (_, question) => question.Accept();
        DevicePairingResult result = Wait(pairing.PairAsync(
            DevicePairingKinds.ConfirmPinMatch, DevicePairingProtectionLevel.EncryptionAndAuthentication).AsTask());
        if (result.Status is not (DevicePairingResultStatus.Paired or DevicePairingResultStatus.AlreadyPaired))
        {
            throw AirFailures.NotPaired(band.Name);
        }
    }

    private static GattCharacteristic Only(GattDeviceService service, Guid uuid, BandInAir band)
    {
        GattCharacteristicsResult found = Wait(service.GetCharacteristicsForUuidAsync(uuid, BluetoothCacheMode.Uncached).AsTask());
        return found.Characteristics.Count > 0 ? found.Characteristics[0] : throw AirFailures.NotABand(band.Name);
    }

    private static IReadOnlyList<BandInAir> Find(int forMs, Func<BandInAir, bool> isEnough, CancellationToken cancel)
    {
        var heard = new ConcurrentDictionary<ulong, BandInAir>();
        var watcher = new BluetoothLEAdvertisementWatcher { ScanningMode = BluetoothLEScanningMode.Active };
        watcher.Received += (_, told) =>
        {
            heard.TryGetValue(told.BluetoothAddress, out BandInAir? before);
            string name = told.Advertisement.LocalName.Length > 0 ? told.Advertisement.LocalName : before?.Name ?? "";
            bool isSyncing = before is { IsSyncing: true } || told.Advertisement.ServiceUuids.Contains(s_service);
            if (isSyncing || name.StartsWith(AirFailures.NamePrefix, StringComparison.Ordinal))
            {
                heard[told.BluetoothAddress] = new BandInAir(
                    name, RadioAddress.Text(told.BluetoothAddress), told.RawSignalStrengthInDBm, isSyncing, IsPaired: false);
            }
        };
        watcher.Start();
        try
        {
            for (int waited = 0; waited < forMs && !heard.Values.Any(isEnough); waited += PollMs)
            {
                cancel.ThrowIfCancellationRequested();
                Thread.Sleep(PollMs);
            }
        }
        finally
        {
            watcher.Stop();
        }

        return [.. heard.Values.OrderBy(band => band.Name, StringComparer.Ordinal)];
    }
}
