using System.Diagnostics;
using System.Text.Json;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Jobs;

/// <summary>
/// Does work that takes its time, one job after the other, and tells every page of it. A page that is closed ends nothing; what the last
/// job came to stays to be read.
/// </summary>
/// <param name="kind">Name of its events.</param>
/// <param name="news">Where pages hear of it.</param>
internal sealed class Desk(string kind, PageNews news) : IAsyncDisposable
{
    private const int LeastMsBetweenNews = 120;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly object _gate = new();
    private JobState? _state;
    private CancellationTokenSource? _cancel;
    private Task _work = Task.CompletedTask;
    private long _toldAt;
    private int _count;

    /// <summary>The job under way or the last one; null before the first.</summary>
    internal JobState? State
    {
        get
        {
            lock (_gate)
            {
                return _state;
            }
        }
    }

    /// <summary>Starts a job; false while another is under way.</summary>
    /// <param name="jobKind">What it is, for scripts.</param>
    /// <param name="title">What it is, in words.</param>
    /// <param name="work">Does it and returns how it ended, in a sentence.</param>
    internal bool TryStart(string jobKind, string title, Func<JobReport, CancellationToken, string> work)
    {
        lock (_gate)
        {
            if (_state is { IsRunning: true })
            {
                return false;
            }

            _cancel?.Dispose();
            _cancel = new CancellationTokenSource();
            CancellationToken cancel = _cancel.Token;
            _state = new JobState(++_count, jobKind, title) { IsRunning = true, Sentence = Texts.JobStarting };
            Tell();
            _work = Task.Run(() => Do(work, cancel), CancellationToken.None);
            return true;
        }
    }

    /// <summary>Ends the job under way as soon as it can be.</summary>
    internal void Stop()
    {
        lock (_gate)
        {
            _cancel?.Cancel();
        }
    }

    /// <summary>Forgets what the last job came to.</summary>
    internal void Clear()
    {
        lock (_gate)
        {
            _state = _state is { IsRunning: true } ? _state : null;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Stop();
        await _work;
        lock (_gate)
        {
            _cancel?.Dispose();
            _cancel = null;
        }
    }

    private void Do(Func<JobReport, CancellationToken, string> work, CancellationToken cancel)
    {
        try
        {
            string sentence = work(new JobReport(Change), cancel);
            Change(state => state with { IsRunning = false, Sentence = sentence, Done = state.Total }, true);
        }
        catch (Exception failure)
        {
            bool isStopped = cancel.IsCancellationRequested;
            Change(state => state with { IsRunning = false, IsFailed = !isStopped, Sentence = Words(failure, isStopped) }, true);
        }

        news.Changed();
    }

    private void Change(Func<JobState, JobState> change, bool isAtOnce)
    {
        lock (_gate)
        {
            _state = change(_state!);
            if (isAtOnce || Stopwatch.GetElapsedTime(_toldAt).TotalMilliseconds >= LeastMsBetweenNews)
            {
                Tell();
            }
        }
    }

    private void Tell()
    {
        _toldAt = Stopwatch.GetTimestamp();
        news.Channel.Publish(new LiveNews(kind, JsonSerializer.Serialize(_state, Json)));
    }

    private static string Words(Exception failure, bool isStopped) => failure switch
    {
        _ when isStopped => Texts.JobStopped,
        JobFailedException own => own.Message,
        BandException band => $"{band.Message} {band.WhatToDo}",
        LinkBrokenException broken => $"{broken.Reason.Message} {broken.Reason.WhatToDo}",
        StoreException store => $"{store.Message} {store.WhatToDo}",
        _ => Texts.JobFault,
    };
}
