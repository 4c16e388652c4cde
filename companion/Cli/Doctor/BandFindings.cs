using System.Globalization;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Protocol;

namespace TrainingPlan.Companion.Cli.Doctor;

/// <summary>What a band's answer means.</summary>
internal static class BandFindings
{
    private const string Area = "band";
    private const int LowBatteryPercent = 20;
    private const int BytesASecond = 5;
    private const int LowStorageHours = 2;
    private const int SecondsAnHour = 3600;
    private const int SettlingMs = 5000;
    private static readonly TimeSpan s_clockLimit = TimeSpan.FromSeconds(10);

    /// <summary>Findings about a band that answered.</summary>
    public static IEnumerable<Finding> Of(BandAnswer answer)
    {
        BandInfo info = answer.Info;
        yield return new Finding(
            Area, FindingState.Ok,
            $"Band {answer.BandId} answers at {answer.Address}: {info.BoardName}, firmware {answer.Firmware}, "
            + $"dialogue version {info.Version}.");
        yield return Sensor(info, BandInfo.MotionSensor, "motion sensor", "Without it there are no steps and no cadence.");
        yield return Sensor(info, BandInfo.HeartSensor, "heart sensor", "Without it only a chest strap gives a heart rate.");
        foreach ((int bit, string name) in
            new[] { (BandInfo.StrapSensor, "chest strap"), (BandInfo.FootPodSensor, "foot pod"), (BandInfo.GnssSensor, "GNSS fix") })
        {
            if ((info.Sensors & bit) != 0)
            {
                yield return new Finding(Area, FindingState.Ok, $"It has a {name}.");
            }
        }

        yield return Storage(info);
        yield return Battery(info);
        yield return Clock(answer.ClockOffset);
        if ((info.Flags & BandInfo.FreshVolumeFlag) != 0)
        {
            yield return new Finding(
                Area, FindingState.Note, "Its flash is new or was formatted: it has had no sync since.", "Sync once: trainingplan sync.");
        }
    }

    private static Finding Sensor(BandInfo info, int bit, string name, string meaning) => (info.Sensors & bit) != 0
        ? new Finding(Area, FindingState.Ok, $"Its {name} answers.")
        : new Finding(
            // Opening a port restarts some boards, and the chips are found in the first seconds.
            Area, info.UptimeMs < SettlingMs ? FindingState.Note : FindingState.Problem, $"Its {name} does not answer. {meaning}",
            "Check plug, wires and solder joints against the board's page in hardware/boards, then switch the band off and on.");

    private static Finding Storage(BandInfo info)
    {
        double hours = (double)info.FreeBytes / BytesASecond / SecondsAnHour;
        string sentence = string.Create(
            CultureInfo.InvariantCulture, $"It holds {info.SessionCount} runs and has room for {hours:0.#} hours more.");
        return hours >= LowStorageHours
            ? new Finding(Area, FindingState.Ok, sentence)
            : new Finding(Area, FindingState.Problem, sentence, "Sync: runs that stand in the database make room by themselves.");
    }

    private static Finding Battery(BandInfo info) => info.BatteryPercent > 100
        ? new Finding(Area, FindingState.Note, "It does not know its charge.")
        : info.BatteryPercent < LowBatteryPercent
            ? new Finding(Area, FindingState.Problem, $"Its battery is at {info.BatteryPercent} %.", "Charge it before the next run.")
            : new Finding(Area, FindingState.Ok, $"Its battery is at {info.BatteryPercent} %.");

    private static Finding Clock(TimeSpan? offset)
    {
        if (offset is not TimeSpan ahead)
        {
            return new Finding(Area, FindingState.Note, "Its clock is not set since it was switched on.", "A sync sets it.");
        }

        string seconds = Math.Abs(ahead.TotalSeconds).ToString("0.0", CultureInfo.InvariantCulture);
        string sentence = $"Its clock is {seconds} s {(ahead < TimeSpan.Zero ? "behind" : "ahead of")} this computer's.";
        return ahead.Duration() <= s_clockLimit
            ? new Finding(Area, FindingState.Ok, sentence)
            : new Finding(
                Area, FindingState.Problem, sentence, "Sync: that sets it. If this computer's clock is the wrong one, set that first.");
    }
}
