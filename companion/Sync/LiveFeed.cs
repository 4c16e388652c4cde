namespace TrainingPlan.Companion.Sync;

/// <summary>Follows a band second by second over breaks of the link. A band that can't be reached at the start is a failure.</summary>
public sealed class LiveFeed(Func<CancellationToken, BandClient> connect, Action<int, CancellationToken>? wait = null)
{
    private const int LongestRetrySeconds = 8;
    private const int MsPerSecond = 1000;

    private readonly Action<int, CancellationToken> _wait = wait ?? Wait;

    /// <summary>Follows until cancelled or until the listener has enough.</summary>
    public void Run(ILiveListener listener, CancellationToken cancel)
    {
        BandClient? band = connect(cancel);
        int retrySeconds = 1;
        while (true)
        {
            BandException? reason = null;
            if (band is not null)
            {
                using BandClient connected = band;
                band = null;
                listener.OnConnected(connected);
                reason = Follow(connected, listener, () => retrySeconds = 1, cancel);
                if (reason is null)
                {
                    return;
                }

                listener.OnBreak(reason, retrySeconds);
            }

            _wait(retrySeconds * MsPerSecond, cancel);
            if (cancel.IsCancellationRequested)
            {
                return;
            }

            retrySeconds = Math.Min(retrySeconds * 2, LongestRetrySeconds);
            band = TryConnect(listener, retrySeconds, cancel);
        }
    }

    /// <summary>Null when it ended as it should, otherwise why it broke.</summary>
    private static BandException? Follow(BandClient band, ILiveListener listener, Action onLife, CancellationToken cancel)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        try
        {
            band.Watch(
                second =>
                {
                    onLife();
                    if (!listener.OnSecond(second))
                    {
                        enough.Cancel();
                    }
                },
                enough.Token);
            return null;
        }
        catch (LinkBrokenException) when (enough.IsCancellationRequested)
        {
            return null;
        }
        catch (LinkBrokenException broken)
        {
            return broken.Reason;
        }
    }

    private BandClient? TryConnect(ILiveListener listener, int retrySeconds, CancellationToken cancel)
    {
        try
        {
            return connect(cancel);
        }
        catch (BandException still)
        {
            listener.OnBreak(still, retrySeconds);
            return null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static void Wait(int ms, CancellationToken cancel) => cancel.WaitHandle.WaitOne(ms);
}
