using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Companion.Web.Mapping;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Jobs;

/// <summary>What the pages do with a band: sync it, follow it, look at it.</summary>
/// <param name="store">Where runs go; not owned.</param>
/// <param name="clock">Says what day it is.</param>
/// <param name="news">Where pages hear of it.</param>
internal sealed class BandDesk(RunStore store, TimeProvider clock, PageNews news) : IBandDesk
{
    private const int BytesPerKilobyte = 1024;

    private readonly Desk _desk = new("band", news);

    /// <inheritdoc/>
    public JobState? State => _desk.State;

    /// <inheritdoc/>
    public string LastAddress { get; private set; } = "";

    /// <inheritdoc/>
    public bool IsFollowing => State is { Kind: BandJobs.Live, IsRunning: true };

    /// <inheritdoc/>
    public bool TryStart(string job, string address, bool wantsPlan)
    {
        LastAddress = address;
        return job switch
        {
            BandJobs.Sync => _desk.TryStart(job, BandTexts.JobSync, (report, cancel) => Sync(address, wantsPlan, report, cancel)),
            BandJobs.Live => _desk.TryStart(job, BandTexts.JobLive, (report, cancel) => Follow(address, report, cancel)),
            _ => _desk.TryStart(job, BandTexts.JobLook, (report, cancel) => Look(address, report, cancel)),
        };
    }

    /// <inheritdoc/>
    public void Stop() => _desk.Stop();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    private string Sync(string address, bool wantsPlan, JobReport report, CancellationToken cancel)
    {
        report.Say(string.Format(BandTexts.JobConnecting, address));
        using BandClient client = BandClient.Connect(address, cancel);
        report.Say(string.Format(BandTexts.JobConnected, client.Info.BoardName));
        BandVisit visit = BandVisit.Run(
            client, store, clock.GetUtcNow(), StoreSources.Day(clock), wantsPush: true, wantsPlan, new Reading(report), cancel);
        foreach (SavedSession saved in visit.Sync.New)
        {
            report.Add(saved.SetAsideReason is string reason
                ? new JobLine(string.Format(BandTexts.SyncSetAside, reason), "bad")
                : new JobLine(RunWords(saved.Id), "good", $"/runs/{saved.Id}"));
        }

        foreach (string failure in visit.Sync.Failures)
        {
            report.Add(new JobLine(failure, "bad"));
        }

        if (visit.Sync.HasFreshVolume)
        {
            report.Add(new JobLine(BandTexts.SyncFreshVolume, "bad"));
        }

        if (visit.Sync.Reconnects > 0)
        {
            report.Add(new JobLine(string.Format(BandTexts.SyncReconnects, visit.Sync.Reconnects), "plain"));
        }

        if (visit.HasNewSettings)
        {
            report.Add(new JobLine(BandTexts.SyncNewSettings, "good"));
        }

        report.Add(new JobLine(visit.Choice.Sentence, "plain"));
        if (visit.Warning is string warning)
        {
            report.Add(new JobLine(warning, "bad"));
        }

        return visit.Sync.Failures.Count > 0
            ? throw new JobFailedException(BandTexts.SyncPartly)
            : string.Format(BandTexts.SyncDone, visit.Sync.New.Count, visit.Sync.KnownCount, Kilobytes(visit.Sync.BytesRead));
    }

    private string RunWords(long id) => store.FindActivity(id) is { } run
        ? string.Format(
            BandTexts.SyncRun,
            run.Name.Length > 0 ? run.Name : RunsTexts.FreeRun,
            Format.Duration((int)(run.Figures.DurationSeconds.OrNull ?? 0)))
        : BandTexts.SyncRunUnknown;

    private string Follow(string address, JobReport report, CancellationToken cancel)
    {
        report.Say(string.Format(BandTexts.JobConnecting, address));
        new LiveFeed(token => BandClient.Connect(address, token)).Run(new LivePageListener(store, news.Channel, report), cancel);
        cancel.ThrowIfCancellationRequested();
        return BandTexts.LiveEnded;
    }

    private static string Look(string address, JobReport report, CancellationToken cancel)
    {
        report.Say(string.Format(BandTexts.JobConnecting, address));
        using BandClient client = BandClient.Connect(address, cancel);
        foreach (JobLine line in BandWords.Of(client, client.ListSessions(cancel)))
        {
            report.Add(line);
        }

        return string.Format(BandTexts.LookDone, client.Info.BoardName, client.Firmware);
    }

    private static string Kilobytes(long bytes) => Format.Whole((bytes + BytesPerKilobyte - 1) / BytesPerKilobyte);

    private sealed class Reading(JobReport report) : IProgress<SyncProgress>
    {
        public void Report(SyncProgress value) => report.Say(
            string.Format(BandTexts.SyncReading, value.SessionNumber, Kilobytes(value.BytesDone), Kilobytes(value.BytesTotal)),
            value.BytesDone, value.BytesTotal);
    }
}
