using TrainingPlan.Coaching;

namespace TrainingPlan.Shared.Tests.Coaching;

public class CueQueueTests
{
    private readonly CueQueue _queue = new();

    [Fact]
    public void Safety_goes_before_the_session_and_the_session_before_form()
    {
        Add(CueKind.QuickerSteps, CueKind.Faster, CueKind.StepStartActive, CueKind.LowBattery);
        Assert.Equal([CueKind.LowBattery, CueKind.StepStartActive, CueKind.Faster, CueKind.QuickerSteps], TakeAll());
    }

    [Fact]
    public void Among_equals_the_one_that_can_wait_least_goes_first_then_the_oldest()
    {
        Add(CueKind.RecordingStopped, CueKind.Halfway, CueKind.RecordingStarted, CueKind.WorkoutDone, CueKind.Countdown3);
        CueKind[] order = [CueKind.Countdown3, CueKind.RecordingStopped, CueKind.RecordingStarted, CueKind.WorkoutDone, CueKind.Halfway];
        Assert.Equal(order, TakeAll());
    }

    [Fact]
    public void A_full_queue_keeps_what_matters_most()
    {
        CueKind[] all = [.. Enum.GetValues<CueKind>().Where(kind => kind != CueKind.None)];
        Add(all);
        Assert.Equal(CueQueue.Capacity, _queue.Count);
        List<CueKind> kept = TakeAll();
        Assert.Equal([CueKind.SensorLost, CueKind.LowBattery, CueKind.Countdown3], kept[..3]);
        Assert.DoesNotContain(kept, CueRules.IsCorrection);
    }

    [Fact]
    public void All_that_can_wait_at_once_has_a_place()
    {
        CueKind[] together =
        [
            CueKind.Countdown1, CueKind.StepStartActive, CueKind.BackOnTarget, CueKind.Halfway, CueKind.LastRepeat, CueKind.WorkoutDone,
            CueKind.DistanceMark, CueKind.TimeMark, CueKind.LowBattery, CueKind.SensorLost, CueKind.RecordingStarted,
            CueKind.RecordingPaused, CueKind.RecordingStopped,
        ];
        Add(together);
        Assert.Equal(together.Order(), TakeAll().Order());
    }

    [Fact]
    public void The_same_kind_waits_once_with_its_newest_value()
    {
        _queue.Add(CueKind.LowBattery, 0, 10, 0, 0);
        _queue.Add(CueKind.LowBattery, 0, 9, 0, 0);
        Assert.Equal(1, _queue.Count);
        Assert.True(_queue.Take());
        Assert.Equal(9, _queue.Value);
        Assert.False(_queue.Take());
    }

    [Fact]
    public void Who_waits_too_long_goes_silently()
    {
        Add(CueKind.Countdown3, CueKind.StepStartActive, CueKind.LowBattery);
        _queue.AddSecond();
        Assert.Equal(2, _queue.Count);
        for (int i = 0; i < 3; i++)
        {
            _queue.AddSecond();
        }

        Assert.Equal([CueKind.LowBattery], TakeAll());
    }

    [Fact]
    public void Safety_and_the_recording_wait_as_long_as_they_must()
    {
        Add(CueKind.RecordingStopped, CueKind.SensorLost, CueKind.LowBattery, CueKind.RecordingPaused);
        for (int i = 0; i < 100; i++)
        {
            _queue.AddSecond();
        }

        Assert.Equal([CueKind.SensorLost, CueKind.LowBattery, CueKind.RecordingStopped, CueKind.RecordingPaused], TakeAll());
    }

    [Fact]
    public void The_end_of_a_session_keeps_safety_and_the_recording()
    {
        Add(CueKind.StepStartActive, CueKind.SensorLost, CueKind.Halfway, CueKind.RecordingStopped);
        _queue.ClearSession();
        Assert.Equal([CueKind.SensorLost, CueKind.RecordingStopped], TakeAll());
    }

    private void Add(params CueKind[] kinds)
    {
        foreach (CueKind kind in kinds)
        {
            _queue.Add(kind, 0, 0, 0, 0);
        }
    }

    private List<CueKind> TakeAll()
    {
        var kinds = new List<CueKind>();
        while (_queue.Take())
        {
            kinds.Add(_queue.Kind);
        }

        return kinds;
    }
}
