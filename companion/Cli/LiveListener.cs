using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Speech;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Companion.Web;
using TrainingPlan.Protocol;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Cli;

/// <summary>Hands what a band says to the terminal, the voice and the page.</summary>
internal sealed class LiveListener(RunStore store, LiveWish wish, ILiveOutput output, Speaker? speaker, LiveChannel? page) : ILiveListener
{
    private Workout? _workout;

    /// <summary>Seconds that came.</summary>
    public int SecondCount { get; private set; }

    public void OnConnected(BandClient band)
    {
        _workout = BandPush.OnBand(band, store)?.Workout;
        string sentence = $"Band {band.BandId} at {band.Address}: {_workout?.Name ?? "no workout of this computer"}.";
        PlanAgreement plan = PlanAgreement.Of(band, store);
        sentence += plan.IsAgreed ? "" : $" Plan: {plan.Sentence} {plan.WhatToDo}";
        output.Connected(sentence);
        page?.Publish(LiveNews.OfLink(true, sentence));
    }

    public bool OnSecond(LiveSecond second)
    {
        LiveMoment moment = LiveMoment.From(second, wish.Style.Texts, wish.Style.IsMetric);
        string step = StepWords(moment.StepIndex, moment.RepeatIndex);
        output.Second(moment, step);
        page?.Publish(LiveNews.OfSecond(moment, step, !wish.Style.IsMetric));
        if (moment.Sentence.Length > 0)
        {
            speaker?.Say(moment.Sentence);
        }

        SecondCount++;
        return wish.Seconds == 0 || SecondCount < wish.Seconds;
    }

    public void OnBreak(BandException reason, int retrySeconds)
    {
        string sentence = $"{reason.Message} Trying again in {retrySeconds} s.";
        output.Broken(sentence);
        page?.Publish(LiveNews.OfLink(false, sentence));
    }

    /// <summary>The step as the runner wrote it; empty when none runs, its number when the workout is not known here.</summary>
    private string StepWords(int index, int repeatIndex)
    {
        if (index < 0)
        {
            return "";
        }

        if (_workout is null || index >= _workout.StepCount || _workout.Steps[index].IsRepeat)
        {
            return $"step {index + 1}";
        }

        var one = new Workout();
        one.AddStep(StepIntensity.Active, StepDurationKind.Open, 0).CopyFrom(_workout.Steps[index]);
        int passes = PassesOf(_workout, index);
        return WorkoutText.Print(one, wish.Style.IsMetric) + (passes > 1 ? $", {repeatIndex + 1} of {passes}" : "");
    }

    /// <summary>Passes of the innermost repeat around a step: repeats stand after what they repeat, the inner one first.</summary>
    private static int PassesOf(Workout workout, int index) => workout.Steps
        .Take(workout.StepCount)
        .Skip(index + 1)
        .FirstOrDefault(step => step.IsRepeat && step.RepeatFromIndex <= index)?.RepeatCount ?? 1;
}
