using TrainingPlan.Coaching;
using TrainingPlan.Units;

namespace TrainingPlan.Shared.Tests.Coaching;

public class CueRulesTests
{
    /// <summary>Each row of the table, in its order: what silences a correction that is otherwise due.</summary>
    private static readonly (SilenceReason Reason, Action<CorrectionMoment> Change)[] s_rows =
    [
        (SilenceReason.JustRun, m => m.IsJustRun = true),
        (SilenceReason.Muted, m => m.IsMuted = true),
        (SilenceReason.Paused, m => m.IsPaused = true),
        (SilenceReason.Standing, m => m.State = MotionState.Still),
        (SilenceReason.NoTarget, m => m.HasTarget = false),
        (SilenceReason.Untrusted, m => m.IsTrusted = false),
        (SilenceReason.OnTarget, m => m.Kind = CueKind.None),
        (SilenceReason.StepYoung, m => m.StepElapsedSeconds = 14),
        (SilenceReason.StepEnding, m => m.StepRemainingSeconds = 9),
        (SilenceReason.SetOff, m => m.MovingSeconds = 14),
        (SilenceReason.NotLongEnough, m => m.OutSeconds = 5),
        (SilenceReason.WithinNoise, m => m.IsWithinNoise = true),
        (SilenceReason.OnItsWay, m => m.IsOnItsWay = true),
        (SilenceReason.Contradicted, m => m.IsContradicted = true),
        (SilenceReason.Outranked, m => m.IsOutranked = true),
        (SilenceReason.ThreeInARow, m => (m.CorrectionsInARow, m.SecondsSinceCorrection) = (3, 179)),
        (SilenceReason.TooSoon, m => m.SecondsSinceCorrection = Math.Min(m.SecondsSinceCorrection, 19)),
        (SilenceReason.FadedMinute, m => m.IsFadedMinute = true),
        (SilenceReason.OtherCue, m => m.IsOtherCue = true),
    ];

    public static TheoryData<SilenceReason> Reasons => [.. s_rows.Select(r => r.Reason)];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Each_row_silences_by_itself(SilenceReason reason) => Assert.Equal(reason, WhySilent(RowOf(reason)));

    [Fact]
    public void The_table_has_every_reason_once_and_in_its_order()
    {
        SilenceReason[] all = Enum.GetValues<SilenceReason>();
        Assert.Equal(all.Skip(1), s_rows.Select(r => r.Reason));
    }

    [Fact]
    public void Of_two_rows_the_upper_one_is_the_reason()
    {
        for (int upper = 0; upper < s_rows.Length; upper++)
        {
            for (int lower = upper + 1; lower < s_rows.Length; lower++)
            {
                Assert.Equal(s_rows[upper].Reason, WhySilent(s_rows[lower].Change, s_rows[upper].Change));
            }
        }
    }

    [Fact]
    public void Nothing_against_it_lets_a_correction_through() => Assert.Equal(SilenceReason.None, WhySilent());

    public static TheoryData<string, Action<CorrectionMoment>> Edges => new()
    {
        { "fifteen seconds into the step", m => m.StepElapsedSeconds = 15 },
        { "ten seconds before its end", m => m.StepRemainingSeconds = 10 },
        { "a step without a known end", m => m.StepRemainingSeconds = -1 },
        { "fifteen seconds after setting off", m => m.MovingSeconds = 15 },
        { "six seconds out", m => m.OutSeconds = 6 },
        { "two in a row", m => (m.CorrectionsInARow, m.SecondsSinceCorrection) = (2, 20) },
        { "three minutes after three in a row", m => (m.CorrectionsInARow, m.SecondsSinceCorrection) = (3, 180) },
        { "twenty seconds after the last", m => m.SecondsSinceCorrection = 20 },
        { "a walker", m => m.State = MotionState.Walk },
    };

    [Theory]
    [MemberData(nameof(Edges))]
    public void At_its_edge_a_row_no_longer_silences(string edge, Action<CorrectionMoment> change)
    {
        Assert.NotEmpty(edge);
        Assert.Equal(SilenceReason.None, WhySilent(change));
    }

    [Theory]
    [InlineData(0, 60, false, CueKind.LowBattery)]
    [InlineData(0, 10, false, CueKind.SensorLost)]
    [InlineData(1, 0, false, CueKind.Countdown3)]
    [InlineData(1, 0, false, CueKind.Countdown2)]
    [InlineData(1, 0, false, CueKind.Countdown1)]
    [InlineData(1, 3, false, CueKind.StepStartWarmUp)]
    [InlineData(1, 3, false, CueKind.StepStartActive)]
    [InlineData(1, 3, false, CueKind.StepStartRecovery)]
    [InlineData(1, 3, false, CueKind.StepStartRest)]
    [InlineData(1, 3, false, CueKind.StepStartCoolDown)]
    [InlineData(1, 6, false, CueKind.LastRepeat)]
    [InlineData(1, 6, false, CueKind.WorkoutDone)]
    [InlineData(1, 10, true, CueKind.Halfway)]
    [InlineData(1, 3, true, CueKind.DistanceMark)]
    [InlineData(1, 3, true, CueKind.TimeMark)]
    [InlineData(1, 3, true, CueKind.BackOnTarget)]
    [InlineData(1, 3, false, CueKind.RecordingStarted)]
    [InlineData(1, 3, false, CueKind.RecordingPaused)]
    [InlineData(1, 3, false, CueKind.RecordingStopped)]
    [InlineData(2, 3, true, CueKind.Faster)]
    [InlineData(2, 3, true, CueKind.Slower)]
    [InlineData(2, 3, true, CueKind.EffortTooHigh)]
    [InlineData(2, 3, true, CueKind.EffortTooLow)]
    [InlineData(3, 3, true, CueKind.QuickerSteps)]
    [InlineData(3, 3, true, CueKind.LongerSteps)]
    public void Each_kind_has_its_rank_its_patience_and_its_answer_to_mute(int rank, int waitSeconds, bool isSilenced, CueKind kind)
    {
        Assert.Equal(rank, CueRules.Priority(kind));
        Assert.Equal(waitSeconds, CueRules.WaitSeconds(kind));
        Assert.Equal(isSilenced, CueRules.IsSilencedByMute(kind));
        Assert.Equal(rank >= 2, CueRules.IsCorrection(kind));
    }

    private static Action<CorrectionMoment> RowOf(SilenceReason reason) => s_rows.Single(r => r.Reason == reason).Change;

    private static SilenceReason WhySilent(params Action<CorrectionMoment>[] changes)
    {
        var moment = new CorrectionMoment
        {
            Kind = CueKind.Faster,
            State = MotionState.Run,
            HasTarget = true,
            IsTrusted = true,
            StepElapsedSeconds = 100,
            StepRemainingSeconds = 100,
            MovingSeconds = 100,
            OutSeconds = 10,
            SecondsSinceCorrection = 1000,
        };
        foreach (Action<CorrectionMoment> change in changes)
        {
            change(moment);
        }

        return CueRules.WhySilent(moment);
    }
}
