using TrainingPlan.Companion.Sync;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Protocol;

namespace TrainingPlan.Companion.Web.Jobs;

/// <summary>What a band says of itself, in words.</summary>
internal static class BandWords
{
    private const int BatteryUnknown = 255;
    private const int BytesPerSecond = 5;
    private const int SecondsPerHour = 3600;
    private const int BytesPerKilobyte = 1024;

    internal static IEnumerable<JobLine> Of(BandClient client, IReadOnlyList<SessionInfo> sessions)
    {
        BandInfo info = client.Info;
        yield return info.BatteryPercent == BatteryUnknown
            ? new JobLine(BandTexts.LookBatteryUnknown, "plain")
            : new JobLine(string.Format(BandTexts.LookBattery, info.BatteryPercent), info.BatteryPercent < 15 ? "bad" : "plain");
        long used = sessions.Sum(session => (long)session.Length);
        yield return new JobLine(
            string.Format(
                BandTexts.LookStorage, sessions.Count, Format.Whole(used / BytesPerKilobyte),
                Format.Whole(info.FreeBytes / BytesPerKilobyte), Format.Whole(info.FreeBytes / BytesPerSecond / SecondsPerHour)),
            info.FreeBytes < BytesPerSecond * SecondsPerHour ? "bad" : "plain");
        foreach ((int bit, string name) in Sensors())
        {
            bool isThere = (info.Sensors & bit) != 0;
            yield return new JobLine(
                string.Format(isThere ? BandTexts.LookSensorThere : BandTexts.LookSensorMissing, name), isThere ? "good" : "plain");
        }

        yield return new JobLine(info.UtcMs > 0 ? BandTexts.LookClockSet : BandTexts.LookClockUnset, info.UtcMs > 0 ? "good" : "plain");
        if ((info.Flags & BandInfo.RecordingFlag) != 0)
        {
            yield return new JobLine(BandTexts.LookRecording, "good");
        }
    }

    private static IEnumerable<(int Bit, string Name)> Sensors() =>
    [
        (BandInfo.MotionSensor, BandTexts.SensorMotion),
        (BandInfo.HeartSensor, BandTexts.SensorHeart),
        (BandInfo.StrapSensor, BandTexts.SensorStrap),
        (BandInfo.FootPodSensor, BandTexts.SensorPod),
    ];
}
