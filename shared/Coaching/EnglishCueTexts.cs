namespace TrainingPlan.Coaching;

/// <summary>The cue texts in plain English. Another language is a file like this one and a line in <see cref="CueLanguages"/>.</summary>
public sealed class EnglishCueTexts : CueTexts
{
    /// <inheritdoc/>
    public override string Code
    {
        get { return "en"; }
    }

    /// <inheritdoc/>
    public override string Name
    {
        get { return "English"; }
    }

    /// <inheritdoc/>
    public override string Of(CueText id)
    {
        return id < CueText.FasterSlightly ? OfTheSteps(id) : id < CueText.Halfway ? OfTheAdvice(id) : OfTheSession(id);
    }

    private static string OfTheSteps(CueText id)
    {
        switch (id)
        {
            case CueText.CountdownMany: return "This step ends in {0} seconds.";
            case CueText.CountdownOne: return "This step ends in 1 second.";
            case CueText.StartWarmUp: return "Warm up{0}{1}.";
            case CueText.StartActive: return "Go{0}{1}.";
            case CueText.StartRecovery: return "Recover{0}{1}.";
            case CueText.StartRest: return "Rest{0}{1}.";
            case CueText.StartCoolDown: return "Cool down{0}{1}.";
            case CueText.StartLength: return " for {0}";
            case CueText.StartPacePerKm: return " at {0} to {1} per km";
            case CueText.StartPacePerMile: return " at {0} to {1} per mile";
            case CueText.StartCadence: return " at {0} to {1} steps per minute";
            default: return " at a heart rate of {0} to {1}";
        }
    }

    private static string OfTheAdvice(CueText id)
    {
        switch (id)
        {
            case CueText.FasterSlightly: return "You're {0} slow for this interval. Pick it up slightly.";
            case CueText.Faster: return "You're {0} slow for this interval. Pick it up.";
            case CueText.SlowerSlightly: return "You're {0} fast for this interval. Ease back slightly.";
            case CueText.Slower: return "You're {0} fast for this interval. Ease back.";
            case CueText.QuickerSteps: return "Your cadence has dropped. Try picking it up.";
            case CueText.QuickerStepsFrom: return "Your cadence has dropped to {0}. Try picking it up.";
            case CueText.LongerSteps: return "Your cadence is high. Try longer, calmer steps.";
            case CueText.LongerStepsFrom: return "Your cadence is up at {0}. Try longer, calmer steps.";
            case CueText.EffortTooHigh: return "Your heart rate is {0}, {1} above target. Ease back.";
            case CueText.EffortTooLow: return "Your heart rate is {0}, {1} below target. You can push a little.";
            case CueText.Back: return "That's it. Back on target.";
            case CueText.BackCadence: return "That's it. Cadence {0}, back on target.";
            case CueText.BackPacePerKm: return "Good pacing. {0} per km, back on target.";
            case CueText.BackPacePerMile: return "Good pacing. {0} per mile, back on target.";
            default: return "Good. Heart rate {0}, back on target.";
        }
    }

    private static string OfTheSession(CueText id)
    {
        switch (id)
        {
            case CueText.Halfway: return "Halfway. {0} to go.";
            case CueText.LastRepeat: return "Last one of {0}.";
            case CueText.WorkoutDone: return "Workout done. Well run.";
            case CueText.DistanceDone: return "{0} done.";
            case CueText.DistanceDoneToGo: return "{0} done. {1} to go.";
            case CueText.GoodPacing: return "Good pacing. {0} done.";
            case CueText.GoodPacingToGo: return "Good pacing. {0} to go at current effort.";
            case CueText.TimeDone: return "{0} done.";
            case CueText.LowBattery: return "The battery is low.";
            case CueText.LowBatteryAt: return "The battery is at {0} percent.";
            case CueText.SensorLost: return "A sensor was lost. Recording goes on without it.";
            case CueText.HeartSensorLost: return "The heart rate sensor was lost. Recording goes on without it.";
            case CueText.FootPodLost: return "The foot pod was lost. Its pace is missing until it is back.";
            case CueText.ChestStrapLost: return "The chest strap was lost. The wrist measures your heart rate until it is back.";
            case CueText.MotionSensorLost: return "The motion sensor was lost. Recording goes on without it.";
            case CueText.RecordingStarted: return "Recording started.";
            case CueText.RecordingPaused: return "Recording paused.";
            case CueText.RecordingStopped: return "Recording stopped and saved.";
            case CueText.SyncOn: return "Listening for a computer.";
            case CueText.SyncOff: return "The radio is off.";
            case CueText.HoldToErase: return "A computer asks to erase this band: hold the button to agree.";
            case CueText.Erased: return "Erased.";
            case CueText.RadioShares: return "Heart rate and cadence go to your phone.";
            case CueText.RadioHearsStrap: return "Listening for the nearest chest strap.";
            case CueText.RadioHearsBoth: return "Listening for a chest strap and a foot pod.";
            default: return OfTheUnits(id);
        }
    }

    private static string OfTheUnits(CueText id)
    {
        switch (id)
        {
            case CueText.HourOne: return "1 hour";
            case CueText.HourMany: return "{0} hours";
            case CueText.MinuteOne: return "1 minute";
            case CueText.MinuteMany: return "{0} minutes";
            case CueText.SecondOne: return "1 second";
            case CueText.SecondMany: return "{0} seconds";
            case CueText.Meters: return "{0} m";
            case CueText.Kilometers: return "{0} km";
            case CueText.MileOne: return "1 mile";
            case CueText.MileMany: return "{0} miles";
            default: return "{0} yards";
        }
    }
}
