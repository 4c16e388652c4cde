using TrainingPlan.Companion.Sync;
using TrainingPlan.Companion.Sync.Air;
using TrainingPlan.Companion.Sync.Ports;
using TrainingPlan.Protocol;

namespace TrainingPlan.Companion.Cli.Doctor;

/// <summary>Ports and bands as they stand in JSON.</summary>
internal static class JsonBands
{
    private const int PercentMax = 100;

    public static object Port(PortInfo port) => new
    {
        name = port.Name.Length > 0 ? port.Name : null,
        port.UsbId,
        port.Product,
        port.Trouble,
    };

    public static object Answer(BandAnswer answer) => new
    {
        answer.Address,
        answer.BandId,
        board = answer.Info.BoardName,
        answer.Firmware,
        dialogueVersion = answer.Info.Version,
        hasMotionSensor = Has(answer, BandInfo.MotionSensor),
        hasHeartSensor = Has(answer, BandInfo.HeartSensor),
        hasChestStrap = Has(answer, BandInfo.StrapSensor),
        hasFootPod = Has(answer, BandInfo.FootPodSensor),
        hasGnssFix = Has(answer, BandInfo.GnssSensor),
        runCount = answer.Info.SessionCount,
        answer.Info.FreeBytes,
        batteryPercent = answer.Info.BatteryPercent > PercentMax ? (int?)null : answer.Info.BatteryPercent,
        clockOffsetSeconds = answer.ClockOffset?.TotalSeconds,
    };

    public static object Heard(BandInAir band) => new
    {
        address = "ble:" + band.Name,
        band.Name,
        radioAddress = band.Address,
        band.SignalDbm,
        band.IsSyncing,
        band.IsPaired,
    };

    private static bool Has(BandAnswer answer, int bit) => (answer.Info.Sensors & bit) != 0;
}
