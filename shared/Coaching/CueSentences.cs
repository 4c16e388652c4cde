using TrainingPlan.Workouts;

namespace TrainingPlan.Coaching;

/// <summary>
/// A sentence for each cue, from the same numbers that the band decided upon. For the companion, which shows and speaks them; makes
/// strings, so no loop of the band may call it.
/// </summary>
public static class CueSentences
{
    /// <summary>Number of the heart-rate sensor in a lost sensor's cue, as the band logs it.</summary>
    public const int HeartSensor = 2;

    /// <summary>Number of the motion sensor in a lost sensor's cue, as the band logs it.</summary>
    public const int MotionSensor = 1;

    /// <summary>Number of the foot pod in <see cref="CueKind.SensorLost"/>.</summary>
    public const int FootPod = 4;

    /// <summary>Number of the chest strap in <see cref="CueKind.SensorLost"/>.</summary>
    public const int ChestStrap = 5;

    private const int SlightlySeconds = 15;

    /// <summary>
    /// The sentence of a decision; empty for silence and for codes that this version does not know. <paramref name="value"/>: of a
    /// correction the measured value, of a step's start its length (seconds, or metres as a negative number), of halfway the seconds to
    /// go, of the last repeat the passes, of a mark the metres or seconds done, of a low battery the percent, of a lost sensor its number.
    /// <paramref name="low"/> and <paramref name="high"/>: the target's band; of a distance mark, low is the metres to go.
    /// </summary>
    public static string For(CueKind kind, TargetKind target, int value, int low, int high, bool isMetric)
    {
        return For(kind, target, value, low, high, isMetric, CueLanguages.Default);
    }

    /// <summary>The same sentence in a language.</summary>
    public static string For(CueKind kind, TargetKind target, int value, int low, int high, bool isMetric, CueTexts texts)
    {
        switch (kind)
        {
            case CueKind.Countdown3: return Fill(texts, CueText.CountdownMany, "3", "");
            case CueKind.Countdown2: return Fill(texts, CueText.CountdownMany, "2", "");
            case CueKind.Countdown1: return Fill(texts, CueText.CountdownOne, "", "");
            case CueKind.StepStartWarmUp:
            case CueKind.StepStartActive:
            case CueKind.StepStartRecovery:
            case CueKind.StepStartRest:
            case CueKind.StepStartCoolDown: return StepStart(texts, kind, target, value, low, high, isMetric);
            case CueKind.Faster: return OffPace(texts, CueText.FasterSlightly, CueText.Faster, value - high, isMetric);
            case CueKind.Slower: return OffPace(texts, CueText.SlowerSlightly, CueText.Slower, low - value, isMetric);
            case CueKind.QuickerSteps:
                return Fill(texts, value > 0 ? CueText.QuickerStepsFrom : CueText.QuickerSteps, Hundredths(value), "");
            case CueKind.LongerSteps: return Fill(texts, value > 0 ? CueText.LongerStepsFrom : CueText.LongerSteps, Hundredths(value), "");
            case CueKind.EffortTooHigh: return Fill(texts, CueText.EffortTooHigh, Hundredths(value), HundredthsOff(value - high));
            case CueKind.EffortTooLow: return Fill(texts, CueText.EffortTooLow, Hundredths(value), HundredthsOff(low - value));
            case CueKind.BackOnTarget: return Back(texts, target, value, isMetric);
            case CueKind.DistanceMark: return DistanceMark(texts, target, value, low, isMetric);
            default: return Session(texts, kind, value);
        }
    }

    private static string Session(CueTexts texts, CueKind kind, int value)
    {
        switch (kind)
        {
            case CueKind.Halfway: return Fill(texts, CueText.Halfway, CueUnits.Time(texts, value), "");
            case CueKind.LastRepeat: return Fill(texts, CueText.LastRepeat, value.ToString(), "");
            case CueKind.WorkoutDone: return Fill(texts, CueText.WorkoutDone, "", "");
            case CueKind.TimeMark: return Fill(texts, CueText.TimeDone, CueUnits.Time(texts, value), "");
            case CueKind.LowBattery: return Fill(texts, value > 0 ? CueText.LowBatteryAt : CueText.LowBattery, value.ToString(), "");
            case CueKind.SensorLost: return Fill(texts, LostSensor(value), "", "");
            case CueKind.RecordingStarted: return Fill(texts, CueText.RecordingStarted, "", "");
            case CueKind.RecordingPaused: return Fill(texts, CueText.RecordingPaused, "", "");
            case CueKind.RecordingStopped: return Fill(texts, CueText.RecordingStopped, "", "");
            case CueKind.SyncOn: return Fill(texts, CueText.SyncOn, "", "");
            case CueKind.SyncOff: return Fill(texts, CueText.SyncOff, "", "");
            case CueKind.HoldToErase: return Fill(texts, CueText.HoldToErase, "", "");
            case CueKind.Erased: return Fill(texts, CueText.Erased, "", "");
            case CueKind.RadioShares: return Fill(texts, CueText.RadioShares, "", "");
            case CueKind.RadioHearsStrap: return Fill(texts, CueText.RadioHearsStrap, "", "");
            case CueKind.RadioHearsBoth: return Fill(texts, CueText.RadioHearsBoth, "", "");
            default: return "";
        }
    }

    private static CueText LostSensor(int number)
    {
        switch (number)
        {
            case MotionSensor: return CueText.MotionSensorLost;
            case HeartSensor: return CueText.HeartSensorLost;
            case FootPod: return CueText.FootPodLost;
            case ChestStrap: return CueText.ChestStrapLost;
            default: return CueText.SensorLost;
        }
    }

    private static string StepStart(CueTexts texts, CueKind kind, TargetKind target, int value, int low, int high, bool isMetric)
    {
        string length = value > 0 ? CueUnits.Time(texts, value) : value < 0 ? CueUnits.Distance(texts, -value, isMetric) : "";
        length = value == 0 ? "" : Fill(texts, CueText.StartLength, length, "");
        string band = "";
        if (target == TargetKind.Pace)
        {
            CueText text = isMetric ? CueText.StartPacePerKm : CueText.StartPacePerMile;
            band = Fill(texts, text, CueUnits.Pace(low, isMetric), CueUnits.Pace(high, isMetric));
        }
        else if (target != TargetKind.None)
        {
            CueText text = target == TargetKind.Cadence ? CueText.StartCadence : CueText.StartHeartRate;
            band = Fill(texts, text, Hundredths(low), Hundredths(high));
        }

        return Fill(texts, (CueText)((int)CueText.StartWarmUp + (int)kind - (int)CueKind.StepStartWarmUp), length, band);
    }

    private static string OffPace(CueTexts texts, CueText slightly, CueText much, int secondsPerKm, bool isMetric)
    {
        int seconds = CueUnits.PaceSeconds(secondsPerKm, isMetric);
        seconds = seconds < 1 ? 1 : seconds;
        return Fill(texts, secondsPerKm <= SlightlySeconds ? slightly : much, CueUnits.Time(texts, seconds), "");
    }

    private static string Back(CueTexts texts, TargetKind target, int value, bool isMetric)
    {
        switch (target)
        {
            case TargetKind.Cadence: return Fill(texts, CueText.BackCadence, Hundredths(value), "");
            case TargetKind.Pace:
                return Fill(texts, isMetric ? CueText.BackPacePerKm : CueText.BackPacePerMile, CueUnits.Pace(value, isMetric), "");
            case TargetKind.HeartRate: return Fill(texts, CueText.BackHeartRate, Hundredths(value), "");
            default: return Fill(texts, CueText.Back, "", "");
        }
    }

    private static string DistanceMark(CueTexts texts, TargetKind onTarget, int meters, int toGoMeters, bool isMetric)
    {
        string done = CueUnits.Distance(texts, meters, isMetric);
        if (toGoMeters <= 0)
        {
            return Fill(texts, onTarget == TargetKind.None ? CueText.DistanceDone : CueText.GoodPacing, done, "");
        }

        string toGo = CueUnits.Distance(texts, toGoMeters, isMetric);
        return onTarget == TargetKind.None
            ? Fill(texts, CueText.DistanceDoneToGo, done, toGo)
            : Fill(texts, CueText.GoodPacingToGo, toGo, "");
    }

    private static string Hundredths(int value)
    {
        return ((value + 50) / 100).ToString();
    }

    private static string HundredthsOff(int value)
    {
        return value < 150 ? "1" : Hundredths(value);
    }

    /// <summary>Puts two texts into the places {0} and {1} of a text.</summary>
    internal static string Fill(CueTexts texts, CueText id, string first, string second)
    {
        return Put(Put(texts.Of(id), "{0}", first), "{1}", second);
    }

    private static string Put(string text, string place, string value)
    {
        int at = text.IndexOf(place);
        return at < 0 ? text : text.Substring(0, at) + value + text.Substring(at + place.Length);
    }
}
