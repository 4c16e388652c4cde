using TrainingPlan.Coaching;
using TrainingPlan.Protocol;

namespace TrainingPlan.Firmware.Link;

/// <summary>What a host that watches is told of the coach, in one object that is filled anew each second.</summary>
public sealed class LiveReport
{
    private readonly LiveCue _cue = new LiveCue();

    /// <summary>The cue that sounded, with the numbers that the log has; one that did not come from the coach has none.</summary>
    public LiveCue Of(Coach coach, CueKind sounded, bool isRunning)
    {
        bool isOfCoach = sounded == coach.Cue;
        _cue.Code = (int)sounded;
        _cue.Target = isOfCoach ? (int)coach.CueTarget : 0;
        _cue.Value = isOfCoach ? coach.CueValue : 0;
        _cue.Low = isOfCoach ? coach.CueTargetLow : 0;
        _cue.High = isOfCoach ? coach.CueTargetHigh : 0;
        _cue.StepIndex = isRunning ? coach.StepIndex : LiveCue.NoStep;
        _cue.RepeatIndex = coach.RepeatIndex;
        return _cue;
    }
}
