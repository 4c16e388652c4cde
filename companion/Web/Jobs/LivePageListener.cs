using TrainingPlan.Coaching;
using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Protocol;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Web.Jobs;

/// <summary>Hands what a band says in a run to the pages.</summary>
/// <param name="store">Knows the runner's units and the workouts.</param>
/// <param name="channel">The pages.</param>
/// <param name="report">Where it stands.</param>
internal sealed class LivePageListener(RunStore store, LiveChannel channel, JobReport report) : ILiveListener
{
    private Workout? _workout;
    private bool _isImperial;
    private CueTexts _texts = CueLanguages.Default;

    public void OnConnected(BandClient band)
    {
        RunnerSettings settings = store.GetSettings();
        _isImperial = settings.IsImperial;
        _texts = CueLanguages.Find(settings.Language) ?? CueLanguages.Default;
        _workout = BandPush.OnBand(band, store)?.Workout;
        string sentence = string.Format(BandTexts.LiveConnected, band.Info.BoardName, _workout?.Name ?? BandTexts.BandNoWorkout);
        report.Say(sentence);
        channel.Publish(LiveNews.OfLink(true, sentence));
    }

    public bool OnSecond(LiveSecond second)
    {
        LiveMoment moment = LiveMoment.From(second, _texts, !_isImperial);
        string step = LiveStep.Words(_workout, moment.StepIndex, moment.RepeatIndex, !_isImperial);
        channel.Publish(LiveNews.OfSecond(moment, step, _isImperial));
        return true;
    }

    public void OnBreak(BandException reason, int retrySeconds)
    {
        string sentence = string.Format(BandTexts.LiveBroken, reason.Message, retrySeconds);
        report.Say(sentence);
        channel.Publish(LiveNews.OfLink(false, sentence));
    }
}
