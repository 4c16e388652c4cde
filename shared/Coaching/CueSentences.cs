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

    private const int SlightlySeconds = 15;

    /// <summary>
    /// The sentence of a decision; empty for silence and for codes that this version does not know. <paramref name="value"/>: of a
    /// correction the measured value, of a step's start its length (seconds, or metres as a negative number), of halfway the seconds to
    /// go, of the last repeat the passes, of a mark the metres or seconds done, of a low battery the percent, of a lost sensor its number.
    /// <paramref name="low"/> and <paramref name="high"/>: the target's band; of a distance mark, low is the metres to go.
    /// </summary>
    public static string For(CueKind kind, TargetKind target, int value, int low, int high, bool isMetric)
    {
        switch (kind)
        {
            case CueKind.Countdown3: return Fill(CueText.CountdownMany, "3", "");
            case CueKind.Countdown2: return Fill(CueText.CountdownMany, "2", "");
            case CueKind.Countdown1: return Fill(CueText.CountdownOne, "", "");
            case CueKind.StepStartWarmUp:
            case CueKind.StepStartActive:
            case CueKind.StepStartRecovery:
            case CueKind.StepStartRest:
            case CueKind.StepStartCoolDown: return StepStart(kind, target, value, low, high, isMetric);
            case CueKind.Faster: return OffPace(CueText.FasterSlightly, CueText.Faster, value - high, isMetric);
            case CueKind.Slower: return OffPace(CueText.SlowerSlightly, CueText.Slower, low - value, isMetric);
            case CueKind.QuickerSteps: return Fill(value > 0 ? CueText.QuickerStepsFrom : CueText.QuickerSteps, Hundredths(value), "");
            case CueKind.LongerSteps: return Fill(value > 0 ? CueText.LongerStepsFrom : CueText.LongerSteps, Hundredths(value), "");
            case CueKind.EffortTooHigh: return Fill(CueText.EffortTooHigh, Hundredths(value), HundredthsOff(value - high));
            case CueKind.EffortTooLow: return Fill(CueText.EffortTooLow, Hundredths(value), HundredthsOff(low - value));
            case CueKind.BackOnTarget: return Back(target, value, isMetric);
            case CueKind.DistanceMark: return DistanceMark(target, value, low, isMetric);
            default: return Session(kind, value);
        }
    }

    private static string Session(CueKind kind, int value)
    {
        switch (kind)
        {
            case CueKind.Halfway: return Fill(CueText.Halfway, CueUnits.Time(value), "");
            case CueKind.LastRepeat: return Fill(CueText.LastRepeat, value.ToString(), "");
            case CueKind.WorkoutDone: return Fill(CueText.WorkoutDone, "", "");
            case CueKind.TimeMark: return Fill(CueText.TimeDone, CueUnits.Time(value), "");
            case CueKind.LowBattery: return Fill(value > 0 ? CueText.LowBatteryAt : CueText.LowBattery, value.ToString(), "");
            case CueKind.SensorLost: return Fill(LostSensor(value), "", "");
            case CueKind.RecordingStarted: return Fill(CueText.RecordingStarted, "", "");
            case CueKind.RecordingPaused: return Fill(CueText.RecordingPaused, "", "");
            case CueKind.RecordingStopped: return Fill(CueText.RecordingStopped, "", "");
            default: return "";
        }
    }

    private static CueText LostSensor(int number)
    {
        return number == HeartSensor ? CueText.HeartSensorLost : number == MotionSensor ? CueText.MotionSensorLost : CueText.SensorLost;
    }

    private static string StepStart(CueKind kind, TargetKind target, int value, int low, int high, bool isMetric)
    {
        string length = value > 0 ? CueUnits.Time(value) : value < 0 ? CueUnits.Distance(-value, isMetric) : "";
        length = value == 0 ? "" : Fill(CueText.StartLength, length, "");
        string band = "";
        if (target == TargetKind.Pace)
        {
            CueText text = isMetric ? CueText.StartPacePerKm : CueText.StartPacePerMile;
            band = Fill(text, CueUnits.Pace(low, isMetric), CueUnits.Pace(high, isMetric));
        }
        else if (target != TargetKind.None)
        {
            CueText text = target == TargetKind.Cadence ? CueText.StartCadence : CueText.StartHeartRate;
            band = Fill(text, Hundredths(low), Hundredths(high));
        }

        return Fill((CueText)((int)CueText.StartWarmUp + (int)kind - (int)CueKind.StepStartWarmUp), length, band);
    }

    private static string OffPace(CueText slightly, CueText much, int secondsPerKm, bool isMetric)
    {
        int seconds = CueUnits.PaceSeconds(secondsPerKm, isMetric);
        seconds = seconds < 1 ? 1 : seconds;
        return Fill(secondsPerKm <= SlightlySeconds ? slightly : much, CueUnits.Time(seconds), "");
    }

    private static string Back(TargetKind target, int value, bool isMetric)
    {
        switch (target)
        {
            case TargetKind.Cadence: return Fill(CueText.BackCadence, Hundredths(value), "");
            case TargetKind.Pace:
                return Fill(isMetric ? CueText.BackPacePerKm : CueText.BackPacePerMile, CueUnits.Pace(value, isMetric), "");
            case TargetKind.HeartRate: return Fill(CueText.BackHeartRate, Hundredths(value), "");
            default: return Fill(CueText.Back, "", "");
        }
    }

    private static string DistanceMark(TargetKind onTarget, int meters, int toGoMeters, bool isMetric)
    {
        string done = CueUnits.Distance(meters, isMetric);
        if (toGoMeters <= 0)
        {
            return Fill(onTarget == TargetKind.None ? CueText.DistanceDone : CueText.GoodPacing, done, "");
        }

        string toGo = CueUnits.Distance(toGoMeters, isMetric);
        return onTarget == TargetKind.None ? Fill(CueText.DistanceDoneToGo, done, toGo) : Fill(CueText.GoodPacingToGo, toGo, "");
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
    internal static string Fill(CueText id, string first, string second)
    {
        return Put(Put(EnglishCueTexts.Of(id), "{0}", first), "{1}", second);
    }

    private static string Put(string text, string place, string value)
    {
        int at = text.IndexOf(place);
        return at < 0 ? text : text.Substring(0, at) + value + text.Substring(at + place.Length);
    }
}
