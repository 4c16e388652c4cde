using TrainingPlan.Companion.Store;
using TrainingPlan.Protocol;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Sync;

/// <summary>
/// Takes every session off a band that is not here yet. A session is confirmed only after the database has committed it; a
/// break in the middle goes on where it stopped, in this sync or the next; one bad session never blocks the others.
/// </summary>
public sealed class BandSync
{
    private const int MostReconnectsWithoutProgress = 4;

    private readonly BandClient _client;
    private readonly RunStore _store;
    private readonly IProgress<SyncProgress>? _progress;
    private readonly CancellationToken _cancel;
    private readonly List<SavedSession> _new = [];
    private readonly List<string> _failures = [];
    private int _knownCount;
    private int _openCount;
    private int _reconnects;
    private int _reconnectsWithoutProgress;
    private long _bytesDone;
    private long _bytesTotal;

    private BandSync(BandClient client, RunStore store, IProgress<SyncProgress>? progress, CancellationToken cancel)
    {
        _client = client;
        _store = store;
        _progress = progress;
        _cancel = cancel;
    }

    /// <summary>Sets the band's clock and takes its sessions.</summary>
    public static SyncResult Run(
        BandClient client, RunStore store, DateTimeOffset nowUtc, IProgress<SyncProgress>? progress, CancellationToken cancel)
    {
        var sync = new BandSync(client, store, progress, cancel);
        try
        {
            return sync.Take(nowUtc);
        }
        catch (LinkBrokenException broken)
        {
            throw broken.Reason;
        }
    }

    private SyncResult Take(DateTimeOffset nowUtc)
    {
        string bandId = _client.BandId;

        // A volume that was formatted has a new identity too: only where bands have been before can something have been lost.
        bool hasFreshVolume = (_client.Info.Flags & BandInfo.FreshVolumeFlag) != 0 && _store.GetBands().Count > 0;
        _store.SaveBand(bandId, _client.Info.BoardName, _client.Firmware, _client.Info.Version);
        PlanAgreement plan = ComparePlan(bandId);
        ClockSetting clock = SetClock(nowUtc);
        IReadOnlyList<SessionInfo> sessions = Again(() => _client.ListSessions(_cancel));
        List<SessionInfo> wanted = [];
        foreach (SessionInfo session in sessions)
        {
            Sort(bandId, session, wanted);
        }

        _bytesTotal = wanted.Sum(session => (long)session.Length);
        foreach (SessionInfo session in wanted)
        {
            TakeOne(bandId, session, StartOf(session, clock));
        }

        return new SyncResult(bandId, _new, _knownCount, _openCount, _failures, _bytesDone, _reconnects, hasFreshVolume, plan);
    }

    private PlanAgreement ComparePlan(string bandId)
    {
        string digest = DigestText(_client.Info.WorkoutDigest);
        PlanAgreement plan = PlanAgreement.Of(_client, _store);
        _store.SaveBandWorkout(bandId, plan.BandRevision ?? 0, digest);
        _store.ConfirmSchedule(bandId, DigestText(_client.Info.ScheduleDigest));
        return plan;
    }

    /// <summary>Sets the clock, however long connecting anew and trying again takes.</summary>
    private ClockSetting SetClock(DateTimeOffset nowUtc)
    {
        long began = _client.Clock.GetTimestamp();
        return Again(() => _client.SetClock(nowUtc + _client.Clock.GetElapsedTime(began), _cancel));
    }

    private void Sort(string bandId, SessionInfo session, List<SessionInfo> wanted)
    {
        if ((session.Flags & SessionInfo.OpenFlag) != 0)
        {
            _openCount++;
        }
        else if (!_store.HasSession(bandId, session.Number, DigestText(session.Digest)))
        {
            wanted.Add(session);
        }
        else
        {
            _knownCount++;
            if ((session.Flags & SessionInfo.ConfirmedFlag) == 0)
            {
                Again(() => Confirmed(session));
            }
        }
    }

    private void TakeOne(string bandId, SessionInfo session, long? startUtcMs)
    {
        string digest = DigestText(session.Digest);
        long doneBefore = _bytesDone;
        try
        {
            byte[]? bytes = ReadWhole(bandId, session, digest, false) ?? ReadWhole(bandId, session, digest, true);
            if (bytes is null)
            {
                _failures.Add(BandFailures.WrongDigest(session.Number));
                return;
            }

            _new.Add(_store.SaveSession(bandId, session.Number, digest, bytes, startUtcMs));
            Again(() => Confirmed(session));
        }
        catch (BandException refused)
        {
            _failures.Add($"Session {session.Number}: {refused.Message}");
        }

        _bytesDone = doneBefore + session.Length;
    }

    /// <summary>
    /// All bytes of a session, or null when their digest does not fit: then the next read begins at the first byte, and what the last
    /// one gave is kept for repair.
    /// </summary>
    private byte[]? ReadWhole(string bandId, SessionInfo session, string digest, bool isLast)
    {
        List<byte> bytes = [.. _store.GetPartial(bandId, session.Number, digest)];
        if (bytes.Count > session.Length)
        {
            bytes.Clear();
        }

        long doneBefore = _bytesDone;
        var progress = _progress is null ? null : new DirectProgress(count =>
            _progress.Report(new SyncProgress(session.Number, doneBefore + count, _bytesTotal)));
        try
        {
            Again(() =>
            {
                int countBefore = bytes.Count;
                try
                {
                    _client.ReadSession(session, bytes, progress, _cancel);
                    return true;
                }
                finally
                {
                    _reconnectsWithoutProgress = bytes.Count > countBefore ? 0 : _reconnectsWithoutProgress;
                }
            });
        }
        catch
        {
            _store.SavePartial(bandId, session.Number, digest, [.. bytes]);
            throw;
        }

        byte[] whole = [.. bytes];
        if (ContentDigest.Of(whole, 0, whole.Length) == session.Digest)
        {
            return whole;
        }

        _store.DropPartial(bandId, session.Number, digest);
        if (isLast)
        {
            _store.SavePartial(bandId, session.Number, digest, whole);
        }

        return null;
    }

    private bool Confirmed(SessionInfo session)
    {
        _client.Confirm(session, _cancel);
        return true;
    }

    /// <summary>Does something; when the connection breaks under it, connects anew and does it again, a bounded number of times.</summary>
    private T Again<T>(Func<T> work)
    {
        while (true)
        {
            try
            {
                T result = work();
                _reconnectsWithoutProgress = 0;
                return result;
            }
            catch (LinkBrokenException broken)
            {
                Restore(broken);
            }
        }
    }

    private void Restore(LinkBrokenException broken)
    {
        while (true)
        {
            _reconnectsWithoutProgress++;
            if (_reconnectsWithoutProgress > MostReconnectsWithoutProgress)
            {
                throw broken;
            }

            try
            {
                _reconnects++;
                string bandId = _client.BandId;
                _client.Reconnect(_cancel);
                if (_client.BandId != bandId)
                {
                    throw new BandException("Another band answers now.", "Sync again; each band is synced on its own.");
                }

                return;
            }
            catch (Exception failure) when (failure is LinkBrokenException or BandException)
            {
                broken = failure as LinkBrokenException ?? new LinkBrokenException((BandException)failure);
            }
        }
    }

    /// <summary>When a session began, reckoned from the band's uptime, for one that was begun before the clock was known.</summary>
    private long? StartOf(SessionInfo session, ClockSetting clock)
    {
        if (session.StartUtcMs > 0)
        {
            return session.StartUtcMs;
        }

        bool isSameStart = session.BootCount == _client.Info.BootCount && clock.UtcMs > 0 && session.StartUptimeMs <= clock.UptimeMs;
        return isSameStart ? clock.UtcMs - (clock.UptimeMs - session.StartUptimeMs) : null;
    }

    private static string DigestText(uint digest) => digest.ToString("x8");

    /// <summary>Unlike Progress, reports at once and on the calling thread.</summary>
    private sealed class DirectProgress(Action<int> report) : IProgress<int>
    {
        public void Report(int value) => report(value);
    }
}
