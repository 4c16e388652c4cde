using System;
using System.Text;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.Advertisement;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using TrainingPlan.Signals;
using TrainingPlan.Units;
using Buffer = nanoFramework.Device.Bluetooth.Buffer;

namespace TrainingPlan.Firmware.Radio;

/// <summary>
/// The band as a sensor: Heart Rate 0x180D, Running Speed and Cadence 0x1814, Battery 0x180F, Device Information 0x180A. Each second it
/// notifies what is trusted. What the README says of each field is what a phone may count on.
/// </summary>
public sealed class SensorService
{
    private const ushort HeartRateId = 0x180D;
    private const ushort RunningId = 0x1814;
    private const ushort BatteryId = 0x180F;
    private const ushort HeartRateSensorAppearance = 0x0340;
    private const byte AtTheWrist = 2;
    private const byte Elsewhere = 0;
    private const int TellsWalkFromRun = 4;
    private const int PercentMax = 100;
    private const int NoSpeed = 0;
    private const int SpeedMax = 65535;
    private const int CadenceMax = 255;
    private const int Per256AtOneSecondPerKm = 256_000;

    private readonly int[] _beats = new int[HeartRateMeasurement.IntervalsMax];
    private int _beatCount;
    private GattServiceProvider _service;
    private Notifier _heartRate;
    private Notifier _running;
    private Notifier _battery;
    private int _batteryPercent = -1;
    private int _turn;

    /// <summary>True while it is on the air.</summary>
    public bool IsOn
    {
        get { return _service != null; }
    }

    /// <summary>Starts the radio and advertises; false when it refuses, such as when it does something else.</summary>
    /// <param name="name">Name on the air, at most 8 characters.</param>
    /// <param name="boardName">Model in the device information.</param>
    /// <param name="firmware">Firmware in the device information, like 0.1.0.</param>
    public bool TryStart(string name, string boardName, string firmware)
    {
        try
        {
            BluetoothLEServer server = BluetoothLEServer.Instance;
            server.DeviceName = name;
            server.Appearance = HeartRateSensorAppearance;

            // Whoever comes near may look on; nothing can be written and no key is kept.
            server.Pairing.AllowBonding = false;
            GattServiceProvider heart = GattServiceProvider.Create(GattServiceUuids.HeartRate).ServiceProvider;
            GattServiceProvider running = GattServiceProvider.Create(GattServiceUuids.RunningSpeedAndCadence).ServiceProvider;
            GattServiceProvider battery = GattServiceProvider.Create(GattServiceUuids.Battery).ServiceProvider;

            // The library makes one that names itself; a second one takes its place.
            GattServiceProvider device = GattServiceProvider.Create(GattServiceUuids.DeviceInformation).ServiceProvider;
            _heartRate = MakeNotifier(heart, GattCharacteristicUuids.HeartRateMeasurement, HeartRateWriter.BytesMax);
            AddValue(heart, GattCharacteristicUuids.BodySensorLocation, new byte[] { AtTheWrist });
            _running = MakeNotifier(running, GattCharacteristicUuids.RscMeasurement, RscWriter.BytesMax);
            AddValue(running, GattCharacteristicUuids.RscFeature, new byte[] { TellsWalkFromRun, 0 });
            AddValue(running, GattCharacteristicUuids.SensorLocation, new byte[] { Elsewhere });
            _battery = MakeBattery(battery);
            AddValue(device, GattCharacteristicUuids.ManufacturerNameString, Encoding.UTF8.GetBytes("TrainingPlan"));
            AddValue(device, GattCharacteristicUuids.ModelNumberString, Encoding.UTF8.GetBytes(boardName));
            AddValue(device, GattCharacteristicUuids.FirmwareRevisionString, Encoding.UTF8.GetBytes(firmware));
            heart.StartAdvertising(Advertise(name));
            _service = heart;
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Ends every connection and gives the radio free.</summary>
    public void Stop()
    {
        if (IsOn)
        {
            _service.StopAdvertising();
            BluetoothLEServer.Instance.Dispose();
        }

        _service = null;
        _heartRate = null;
        _running = null;
        _battery = null;
        _batteryPercent = -1;
        _beatCount = 0;
    }

    /// <summary>A beat that a strap or another good source has told; it goes out with the next second.</summary>
    public void AddBeat(int intervalPer1024)
    {
        if (_beatCount < _beats.Length)
        {
            _beats[_beatCount++] = intervalPer1024;
        }
    }

    /// <summary>Makes the second that just ended ready to be sent.</summary>
    /// <param name="second">The second.</param>
    /// <param name="isMotionSensed">Whether somebody who stands is known to stand.</param>
    /// <param name="batteryPercent">Charge, 0 to 100; anything else is unknown.</param>
    public void AddSecond(RunSecond second, bool isMotionSensed, int batteryPercent)
    {
        if (!IsOn)
        {
            return;
        }

        bool hasPulse = second.HeartRateTrust == Trust.Trusted;
        int bpm = hasPulse ? (second.HeartRateCentibpm + 50) / 100 : 0;
        _heartRate.Offer(HeartRateWriter.Write(
            _heartRate.Packet, bpm, hasPulse, HeartRateWriter.NoEnergy, _beats, hasPulse ? _beatCount : 0));
        _beatCount = 0;
        _running.Offer(WriteRunning(second, isMotionSensed));
        if (batteryPercent >= 0 && batteryPercent <= PercentMax && batteryPercent != _batteryPercent)
        {
            _batteryPercent = batteryPercent;
            _battery.Packet[0] = (byte)batteryPercent;
            _battery.Offer(1);
        }
    }

    /// <summary>Sends one notification that waits, each characteristic in its turn.</summary>
    public void Tick()
    {
        if (!IsOn)
        {
            return;
        }

        _turn = (_turn + 1) % 3;
        bool isSent = _turn == 0 ? _heartRate.TrySend() : _turn == 1 ? _running.TrySend() : _battery.TrySend();
        if (!isSent)
        {
            _ = _heartRate.TrySend() || _running.TrySend() || _battery.TrySend();
        }
    }

    private static GattServiceProviderAdvertisingParameters Advertise(string name)
    {
        GattServiceProviderAdvertisingParameters how = new GattServiceProviderAdvertisingParameters();
        how.IsConnectable = true;
        how.IsDiscoverable = true;

        // By itself the library names the first service only, and a phone that looks for a cadence sensor would not find this one.
        how.CustomAdvertisement = true;
        how.Advertisement.Flags =
            BluetoothLEAdvertisementFlags.GeneralDiscoverableMode | BluetoothLEAdvertisementFlags.ClassicNotSupported;
        how.Advertisement.LocalName = name;
        byte[] services = new byte[]
        {
            HeartRateId & 0xFF, HeartRateId >> 8, RunningId & 0xFF, RunningId >> 8, BatteryId & 0xFF, BatteryId >> 8,
        };
        how.Advertisement.DataSections.Add(new BluetoothLEAdvertisementDataSection(
            (byte)BluetoothLEAdvertisementDataSectionType.CompleteList16uuid, new Buffer(services)));
        return how;
    }

    private static Notifier MakeNotifier(GattServiceProvider service, Guid uuid, int bytesMax)
    {
        GattLocalCharacteristicParameters notified = new GattLocalCharacteristicParameters();
        notified.CharacteristicProperties = GattCharacteristicProperties.Notify;
        return new Notifier(service.Service.CreateCharacteristic(uuid, notified).Characteristic, new byte[bytesMax]);
    }

    private static void AddValue(GattServiceProvider service, Guid uuid, byte[] value)
    {
        GattLocalCharacteristicParameters read = new GattLocalCharacteristicParameters();
        read.CharacteristicProperties = GattCharacteristicProperties.Read;
        read.StaticValue = new Buffer(value);
        service.Service.CreateCharacteristic(uuid, read);
    }

    private Notifier MakeBattery(GattServiceProvider service)
    {
        GattLocalCharacteristicParameters both = new GattLocalCharacteristicParameters();
        both.CharacteristicProperties = GattCharacteristicProperties.Read | GattCharacteristicProperties.Notify;
        GattLocalCharacteristic level = service.Service.CreateCharacteristic(GattCharacteristicUuids.BatteryLevel, both).Characteristic;
        level.ReadRequested += OnBatteryRead;
        return new Notifier(level, new byte[1]);
    }

    /// <summary>
    /// RSC has no word for a speed that is not known: 0 stands for it. A cadence that is not trusted has no second sent at all.
    /// </summary>
    private int WriteRunning(RunSecond second, bool isMotionSensed)
    {
        bool isStanding = second.State == MotionState.Still && isMotionSensed;
        if (!isStanding && second.CadenceTrust != Trust.Trusted)
        {
            return 0;
        }

        int spm = isStanding ? 0 : (second.CadenceCentispm + 50) / 100;
        int speed = isStanding ? NoSpeed : SpeedOf(second);
        return RscWriter.Write(
            _running.Packet, speed, spm > CadenceMax ? CadenceMax : spm, second.State == MotionState.Run, RscWriter.NotSent,
            RscWriter.NotSent);
    }

    private static int SpeedOf(RunSecond second)
    {
        bool isKnown = second.PaceSource != PaceSource.None && second.PaceSource != PaceSource.WristEstimate && second.PaceSecondsPerKm > 0;
        int speed = isKnown ? (Per256AtOneSecondPerKm + (second.PaceSecondsPerKm / 2)) / second.PaceSecondsPerKm : NoSpeed;
        return speed > SpeedMax ? SpeedMax : speed;
    }

    private void OnBatteryRead(GattLocalCharacteristic sender, GattReadRequestedEventArgs args)
    {
        if (_batteryPercent < 0)
        {
            args.GetRequest().RespondWithProtocolError(GattProtocolError.UnlikelyError);
        }
        else
        {
            args.GetRequest().RespondWithValue(_battery.Value);
        }
    }
}
