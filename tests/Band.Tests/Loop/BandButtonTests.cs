using TrainingPlan.Firmware;
using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Band.Tests.Loop;

/// <summary>One button, four meanings.</summary>
public class BandButtonTests
{
    [Fact]
    public void A_short_press_is_told_once_the_time_for_a_second_one_is_over() =>
        Assert.Equal(["Press@420 began 10"], Play(1000, (10, true), (120, false)));

    [Fact]
    public void Two_short_presses_are_one_double_press() =>
        Assert.Equal(["DoublePress@260 began 10"], Play(1000, (10, true), (90, false), (180, true), (260, false)));

    [Fact]
    public void Two_slow_presses_are_two_presses() =>
        Assert.Equal(
            ["Press@420 began 10", "Press@1010 began 600"],
            Play(2000, (10, true), (90, false), (600, true), (700, false)));

    [Fact]
    public void A_hold_is_told_while_the_button_is_still_down_and_only_once() =>
        Assert.Equal(["Hold@1510 began 10"], Play(5000, (10, true), (4000, false)));

    [Fact]
    public void A_press_that_is_let_go_just_before_a_hold_is_a_press() =>
        Assert.Equal(["Press@1490 began 10"], Play(5000, (10, true), (1490, false)));

    [Fact]
    public void After_a_hold_the_next_press_counts_again() =>
        Assert.Equal(
            ["Hold@1510 began 10", "Press@3410 began 3000"],
            Play(5000, (10, true), (2000, false), (3000, true), (3100, false)));

    [Fact]
    public void Where_no_double_press_is_watched_a_press_is_told_at_its_release()
    {
        using VirtualBand.Scope scope = new VirtualBand().Enter();
        var button = new PushButton();
        var watched = new BandButton(button) { IsDoublePressWatched = false };
        button.Push();
        watched.Tick(10);
        Assert.Equal(ButtonGesture.None, watched.Gesture);
        button.LetGo();
        watched.Tick(90);

        Assert.Equal(ButtonGesture.Press, watched.Gesture);
        Assert.Equal(10, watched.PressedAtMs);
    }

    [Fact]
    public void Push_and_release_between_two_ticks_are_not_missed()
    {
        using VirtualBand.Scope scope = new VirtualBand().Enter();
        var button = new PushButton();
        var watched = new BandButton(button);
        button.Push();
        button.LetGo();
        button.Push();
        button.LetGo();

        watched.Tick(10);
        watched.Tick(20);

        Assert.Equal(ButtonGesture.DoublePress, watched.Gesture);
    }

    [Fact]
    public void Button_mashing_never_hangs_the_button()
    {
        for (int seed = 1; seed <= 200; seed++)
        {
            using VirtualBand.Scope scope = new VirtualBand().Enter();
            var random = new Random(seed);
            var button = new PushButton();
            var watched = new BandButton(button);
            long nowMs = 0;
            for (int i = 0; i < 300; i++)
            {
                nowMs += 10;
                if (random.Next(8) == 0)
                {
                    button.Push();
                }
                else if (random.Next(8) == 0)
                {
                    button.LetGo();
                }

                watched.Tick(nowMs);
            }

            button.LetGo();
            for (int i = 0; i < 300; i++)
            {
                nowMs += 10;
                watched.Tick(nowMs);
            }

            long pushedMs = nowMs + 10;
            button.Push();
            watched.Tick(pushedMs);
            button.LetGo();
            ButtonGesture seen = ButtonGesture.None;
            for (nowMs = pushedMs + 10; nowMs < pushedMs + 1000 && seen == ButtonGesture.None; nowMs += 10)
            {
                seen = watched.Tick(nowMs) ? watched.Gesture : ButtonGesture.None;
            }

            Assert.True(seen == ButtonGesture.Press && watched.PressedAtMs == pushedMs, $"seed {seed}: {seen} at {watched.PressedAtMs}");
        }
    }

    private static List<string> Play(long untilMs, params (long AtMs, bool IsDown)[] edges)
    {
        using VirtualBand.Scope scope = new VirtualBand().Enter();
        var button = new PushButton();
        var watched = new BandButton(button);
        var told = new List<string>();
        for (long nowMs = 0; nowMs <= untilMs; nowMs += 10)
        {
            foreach ((long atMs, bool isDown) in edges.Where(edge => edge.AtMs == nowMs))
            {
                if (isDown)
                {
                    button.Push();
                }
                else
                {
                    button.LetGo();
                }
            }

            if (watched.Tick(nowMs) && watched.Gesture != ButtonGesture.None)
            {
                told.Add($"{watched.Gesture}@{nowMs} began {watched.PressedAtMs}");
            }
        }

        return told;
    }
}
