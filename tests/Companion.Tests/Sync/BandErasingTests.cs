using TrainingPlan.Companion.Sync;
using TrainingPlan.Protocol;

namespace TrainingPlan.Companion.Tests.Sync;

public sealed class BandErasingTests
{
    private readonly TestClock _clock = new();
    private readonly FakeBand _band = new();
    private readonly List<ErasingStep> _steps = [];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void It_waits_for_the_button_and_then_for_the_end(bool isReset)
    {
        _band.Sessions[1] = [1];
        _band.HoldAfterMs = 4000;
        Erase(isReset, true);
        Assert.Empty(_band.Sessions);
        Assert.Equal(30, _steps[0].HoldSeconds);
        Assert.Contains(_steps, step => step.HoldSeconds == 27);
        Assert.Contains(_steps, step => step.SessionsLeft == 8);
    }

    [Fact]
    public void A_button_that_nobody_holds_is_told()
    {
        _band.Sessions[1] = [1];
        BandException failure = Assert.Throws<BandException>(() => Erase(false, true));
        Assert.Equal("The band's button was not held: nothing was erased.", failure.Message);
        Assert.Single(_band.Sessions);
    }

    [Fact]
    public void Runs_that_are_nowhere_else_are_not_erased_unless_told_so()
    {
        _band.Sessions[1] = [1];
        BandException failure = Assert.Throws<BandException>(() => Erase(false, false));
        Assert.Equal("1 run on the band is not stored anywhere else.", failure.Message);
        Assert.Contains("--even-unsynced", failure.WhatToDo);
        Assert.Empty(_steps);
    }

    private void Erase(bool isReset, bool evenUnsynced)
    {
        using BandClient client = BandClient.Connect(() => new FakeLine(_clock, _band, 1), CancellationToken.None, _clock, () => 5);
        BandErasing.Run(client, isReset, evenUnsynced, new Notes(_steps), CancellationToken.None);
    }

    private sealed class Notes(List<ErasingStep> steps) : IProgress<ErasingStep>
    {
        public void Report(ErasingStep value) => steps.Add(value);
    }
}
