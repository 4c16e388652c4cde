using TrainingPlan.Companion.Speech;

namespace TrainingPlan.Companion.Tests.Speech;

public class SpeakerTests
{
    [Fact]
    public void Whoever_hands_over_a_sentence_never_waits_and_what_is_too_much_is_left_out()
    {
        using var started = new ManualResetEventSlim();
        var spoken = new List<string>();
        var speaker = new Speaker(
            (sentence, cancel) =>
            {
                spoken.Add(sentence);
                started.Set();
                cancel.WaitHandle.WaitOne();
                cancel.ThrowIfCancellationRequested();
            },
            _ => { },
            TimeProvider.System);
        speaker.Say("first");
        started.Wait();
        for (int i = 0; i < 1000; i++)
        {
            speaker.Say($"more {i}");
        }

        speaker.Dispose();
        Assert.Equal(["first"], spoken);
    }

    [Fact]
    public void A_sentence_that_is_too_late_to_help_is_left_out()
    {
        var clock = new Sync.TestClock();
        using var isSpeaking = new ManualResetEventSlim();
        using var mayEnd = new ManualResetEventSlim();
        using var isDone = new ManualResetEventSlim();
        var spoken = new List<string>();
        using var speaker = new Speaker(
            (sentence, _) =>
            {
                spoken.Add(sentence);
                isSpeaking.Set();
                mayEnd.Wait();
                if (sentence == "last")
                {
                    isDone.Set();
                }
            },
            _ => { },
            clock);
        speaker.Say("first");
        isSpeaking.Wait();
        speaker.Say("late");
        clock.Pass(6_000);
        speaker.Say("last");
        mayEnd.Set();
        isDone.Wait();
        Assert.Equal(["first", "last"], spoken);
    }

    [Fact]
    public void A_voice_that_fails_is_told_once()
    {
        using var told = new ManualResetEventSlim();
        var failures = new List<string>();
        using var speaker = new Speaker(
            (_, _) => throw new VoiceException("It is hoarse."),
            failure =>
            {
                failures.Add(failure);
                told.Set();
            },
            TimeProvider.System);
        speaker.Say("one");
        told.Wait();
        speaker.Say("two");
        Assert.Equal(["It is hoarse."], failures);
    }

    [Fact]
    public void A_computer_without_a_voice_has_none()
    {
        Assert.Null(VoiceEngine.Find(""));
        Assert.Null(VoiceEngine.Find(AppContext.BaseDirectory));
    }
}
