using TrainingPlan.Coaching;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.SessionLog;
using TrainingPlan.Shared.Tests.Workouts;
using TrainingPlan.Workouts;

namespace TrainingPlan.Journey.Tests;

/// <summary>What holds for any workout and any runner, through the whole band. A failure names the seed, which replays it.</summary>
public class AnyRunScenarios
{
    private const int RunSeconds = 900;
    private const int LatestMs = 150;
    private const int QuietAfterCorrectionSeconds = 5;
    private const long NanosecondsPerMs = 1_000_000;
    private readonly List<long> _finishedMs = [];
    private readonly List<int> _elapsed = [];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_cue_overlaps_or_is_lost_the_plan_is_followed_and_every_second_comes_in_time(int seed)
    {
        var random = new Random(seed * 31);
        Workout workout = RandomWorkouts.Make(random, 90, 3);
        Story run = new Story(seed, null, settings =>
        {
            settings.BeltSecondsPerKm = 240 + random.Next(200);
            settings.AutoPauseSeconds = random.Next(2) * 10;
            settings.CueWeek = random.Next(4);
            settings.CueWithholdSeed = random.Next();
            settings.TimeMarkSeconds = 60;
            settings.DistanceMarkMeters = 300;
        }).Push(workout);
        run.Band.SecondFinished += NoteSecond;
        run.Start().Runs();
        for (int second = 0; second < RunSeconds; second++)
        {
            Disturb(run, random);
            run.For(1);
        }

        run.Hold();
        string where = $"seed {seed}: ";
        CheckSounds(run, where);
        CheckNothingIsLost(run, where);
        CheckSteps(run, workout, where);
        CheckSeconds(where);
    }

    private static void Disturb(Story run, Random random)
    {
        switch (random.Next(200))
        {
            case < 8: run.Runs(160 + random.Next(25), 110 + random.Next(60)); break;
            case < 10: run.Walks(); break;
            case < 12: run.Stands(); break;
            case < 16: run.Runs(); break;
            case 17: run.PulseChip(random.Next(2) == 0); break;
            case 18: run.MotionChip(random.Next(3) > 0); break;
            case 19: run.BatteryAt(3_400 + random.Next(800)); break;
            case < 25: PressUnlessCorrected(run, isDouble: false); break;
            case < 27: PressUnlessCorrected(run, isDouble: true); break;
        }
    }

    /// <summary>A press right after a correction would cut its sound, which is another story.</summary>
    private static void PressUnlessCorrected(Story run, bool isDouble)
    {
        HeardCue? last = run.AllCues().LastOrDefault(cue => cue.Kind == CueKind.None || CueRules.IsCorrection(cue.Kind));
        if (last != null && run.Band.Clock.TrueNanoseconds - last.FromNanoseconds < QuietAfterCorrectionSeconds * 1000 * NanosecondsPerMs)
        {
            return;
        }

        if (isDouble)
        {
            run.DoublePress();
        }
        else
        {
            run.Press();
        }
    }

    private static void CheckSounds(Story run, string where)
    {
        List<HeardCue> cues = run.AllCues();
        Assert.True(cues.TrueForAll(cue => cue.Kind != CueKind.None), where + "a sound that no cue makes in " + run.Heard);
        foreach ((HeardCue first, HeardCue next) in cues.Zip(cues.Skip(1)))
        {
            Assert.True(next.FromNanoseconds - first.ToNanoseconds >= 110 * NanosecondsPerMs, $"{where}{next.Kind} runs into {first.Kind}");
        }

        List<HeardCue> corrections = cues.FindAll(cue => CueRules.IsCorrection(cue.Kind));
        foreach ((HeardCue first, HeardCue next) in corrections.Zip(corrections.Skip(1)))
        {
            long apartMs = (next.FromNanoseconds - first.FromNanoseconds) / NanosecondsPerMs;
            Assert.True(apartMs >= (CueRules.SpacingSeconds * 1000) - LatestMs, $"{where}{next.Kind} {apartMs} ms after {first.Kind}");
        }
    }

    /// <summary>Every cue that the log has as heard was heard, in that order; the recording's own are answers, counted apart.</summary>
    private static void CheckNothingIsLost(Story run, string where)
    {
        IEnumerable<CueKind> logged = run.Events(LogEventKind.Cue)
            .Where(cue => (cue.A & 0x100) == 0)
            .Select(cue => (CueKind)(cue.A & 0xFF)).Where(kind => kind < CueKind.RecordingStarted);
        IEnumerable<CueKind> heard = run.Told(kind => kind < CueKind.RecordingStarted).Select(cue => cue.Kind);
        Assert.True(logged.SequenceEqual(heard), $"{where}logged {string.Join(", ", logged)}; heard {string.Join(", ", heard)}");
        int pauses = run.Events(LogEventKind.Pause).Count;
        int told = run.Told(kind => kind == CueKind.RecordingPaused).Count;
        Assert.True(pauses == told, $"{where}{pauses} pauses, {told} told");
    }

    private static void CheckSteps(Story run, Workout workout, string where)
    {
        List<int> planned = RandomWorkouts.Unroll(workout);
        List<int> steps = run.Steps;
        Assert.True(steps.SequenceEqual(planned.Take(steps.Count)), where + "steps " + string.Join(",", steps));
        bool isDone = run.Told(kind => kind == CueKind.WorkoutDone).Count > 0;
        Assert.True(!isDone || steps.Count == planned.Count, where + "done before its last step");
    }

    private void CheckSeconds(string where)
    {
        int first = _elapsed.FindIndex(elapsed => elapsed == 0);
        for (int i = first + 1; i < _elapsed.Count && _elapsed[i] > 0; i++)
        {
            Assert.True(_elapsed[i] == _elapsed[i - 1] + 1, $"{where}second {_elapsed[i]} after {_elapsed[i - 1]}");
            long lateMs = _finishedMs[i] - _finishedMs[first] - (1000L * (_elapsed[i] - _elapsed[first]));
            Assert.True(Math.Abs(lateMs) <= LatestMs, $"{where}second {_elapsed[i]} came {lateMs} ms late");
        }
    }

    private void NoteSecond(VirtualBand band)
    {
        if (band.Loop!.IsRecording)
        {
            _elapsed.Add(band.Loop.Second.ElapsedSeconds);
            _finishedMs.Add(band.Clock.UptimeMs);
        }
    }
}
