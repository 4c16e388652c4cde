using TrainingPlan.Protocol;

namespace TrainingPlan.Companion.Sync;

/// <summary>Whoever follows a run while it happens. Called on the feed's own thread.</summary>
public interface ILiveListener
{
    /// <summary>A band answers, for the first time or again.</summary>
    void OnConnected(BandClient band);

    /// <summary>A second ended; the object is reused. Returns false to end the feed.</summary>
    bool OnSecond(LiveSecond second);

    /// <summary>The link broke or could not be made again; the next try is in some seconds.</summary>
    void OnBreak(BandException reason, int retrySeconds);
}
