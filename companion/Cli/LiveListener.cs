using TrainingPlan.Companion.NextRun;
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
        string step = LiveStep.Words(_workout, moment.StepIndex, moment.RepeatIndex, wish.Style.IsMetric);
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
}
