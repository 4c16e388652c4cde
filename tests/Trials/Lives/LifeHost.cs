using TrainingPlan.Companion.Cli;
using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Protocol;
using TrainingPlan.Workouts;

namespace TrainingPlan.Trials.Lives;

/// <summary>A computer with the real companion: it may be killed in the middle, its disk may be full, its cable may be pulled.</summary>
internal sealed class LifeHost : IDisposable
{
    private const long TransfersMax = 400_000;
    private readonly LifeBand _band;
    private readonly LifeTally _tally;
    private readonly Random _chance;
    private readonly HostFolder _folder;
    private readonly LifeClock _clock;
    private long _transfers;
    private long _killAtTransfer;
    private long _pullAtTransfer;
    private long _plugAtNanoseconds;
    private long _noteAtTransfer = -1;
    private bool _isPushing;
    private KillPlan _kill;

    public LifeHost(LifeBand band, LifeTally tally, Random chance, string folder)
    {
        _band = band;
        _tally = tally;
        _chance = chance;
        _folder = new HostFolder(folder);
        _clock = new LifeClock(band.World.Clock, OnClockRead);
        Store = RunStore.Open(_folder.Path, _clock);
    }

    /// <summary>The runner's database on this computer.</summary>
    public RunStore Store { get; private set; }

    /// <summary>False from a kill to the next start.</summary>
    public bool IsAlive { get; private set; } = true;

    /// <summary>What the next visit is to suffer.</summary>
    public KillPlan Kill { get; set; }

    /// <summary>True pulls the plug in the middle of the next visit.</summary>
    public bool IsPlugPulled { get; set; }

    /// <summary>True fills the disk before the next visit.</summary>
    public bool IsDiskFull { get; set; }

    /// <summary>Takes the band's runs; null when the visit did not come to its end.</summary>
    public SyncResult? Sync()
    {
        SyncResult? result = null;
        Visit(client => result = BandSync.Run(client, Store, _clock.TrueUtc, null, CancellationToken.None));
        return result;
    }

    /// <summary>Reads the band's first session; the milliseconds that it took.</summary>
    public long ReadFirst()
    {
        long began = 0;
        Visit(client =>
        {
            SessionInfo first = client.ListSessions(CancellationToken.None)[0];
            began = _band.World.Clock.TrueNanoseconds;
            client.ReadSession(first, [], null, CancellationToken.None);
        });
        return (_band.World.Clock.TrueNanoseconds - began) / 1_000_000;
    }

    /// <summary>Pushes settings and a workout; what the band gave back, or null when the visit did not come to its end.</summary>
    public ItemInfo? Push(Workout workout)
    {
        ItemInfo? onBand = null;
        _isPushing = true;
        _band.IsPutUnderWay = true;
        Visit(client =>
        {
            BandPush.Settings(client, Store, DateOnly.FromDateTime(_clock.TrueUtc.Date), CancellationToken.None);
            onBand = BandPush.Workout(client, Store, workout, CancellationToken.None);
        });
        _isPushing = false;
        _band.IsPutUnderWay = false;
        return onBand;
    }

    /// <summary>What the last visit that failed said.</summary>
    public string LastFailure { get; private set; } = "";

    /// <summary>Called at each read and write of the cable.</summary>
    public void OnTransfer()
    {
        if (++_transfers > TransfersMax)
        {
            throw new InvalidOperationException($"a visit did not end in {TransfersMax} transfers");
        }

        if (_transfers == _pullAtTransfer)
        {
            _tally.Hit(Disaster.CableOut);
            _band.Line.IsUnplugged = true;
            _plugAtNanoseconds = _band.World.Clock.TrueNanoseconds + (_chance.Next(100, 20_000) * 1_000_000L);
        }

        if (_transfers == _killAtTransfer)
        {
            Die(_isPushing ? Disaster.KilledInPush
                : _kill == KillPlan.BeforeConfirm ? Disaster.KilledBeforeConfirm
                : _kill == KillPlan.InConfirm ? Disaster.KilledInConfirm
                : Disaster.KilledWhileReading);
        }
    }

    /// <summary>Called at each turn of the band's loop.</summary>
    public void OnTick()
    {
        if (_band.Line.IsUnplugged && _band.World.Clock.TrueNanoseconds >= _plugAtNanoseconds)
        {
            _band.Line.IsUnplugged = false;
        }
    }

    public void Dispose()
    {
        Store.Dispose();
        _folder.Dispose();
    }

    /// <summary>Starts the companion anew on the same disk.</summary>
    public void Reopen()
    {
        Store.Dispose();
        Store = RunStore.Open(_folder.Path, _clock);
    }

    private void Visit(Action<BandClient> work)
    {
        Prepare();
        try
        {
            using BandClient client = BandClient.Connect(
                () => new LifeCable(_band, this), CancellationToken.None, _clock, () => (uint)_chance.NextInt64(uint.MaxValue));
            work(client);
        }
        catch (KilledException)
        {
            LastFailure = "killed";
        }
        catch (Exception failure) when (failure is BandException or LinkBrokenException)
        {
            LastFailure = failure.Message;
        }
        catch (StoreException failure)
        {
            LastFailure = failure.Message;
            _tally.Hit(Disaster.DiskFull, IsDiskFull ? 1 : 0);
            if (!IsDiskFull)
            {
                throw;
            }
        }

        CleanUp();
    }

    private void Prepare()
    {
        _transfers = 0;
        _noteAtTransfer = -1;
        _kill = Kill;
        _killAtTransfer = Kill == KillPlan.AtTransfer ? _chance.Next(1, 200) : 0;
        _pullAtTransfer = IsPlugPulled ? _chance.Next(1, 60) : 0;
        if (IsDiskFull)
        {
            Store.LimitPagesForTest(1);
        }
    }

    private void CleanUp()
    {
        _band.Line.IsUnplugged = false;
        _kill = KillPlan.None;
        if (!IsAlive || IsDiskFull)
        {
            Reopen();
            IsAlive = true;
        }

        Kill = KillPlan.None;
        IsPlugPulled = false;
        IsDiskFull = false;
    }

    /// <summary>
    /// In a sync the store asks for the time when it notes the band, before anything else goes over the cable, and then inside the
    /// storing of each session.
    /// </summary>
    private void OnClockRead()
    {
        _noteAtTransfer = _noteAtTransfer < 0 ? _transfers : _noteAtTransfer;
        if (_isPushing || !IsAlive || _transfers == _noteAtTransfer)
        {
            return;
        }

        if (_kill == KillPlan.BeforeCommit)
        {
            Die(Disaster.KilledBeforeCommit);
        }

        if (_kill is KillPlan.BeforeConfirm or KillPlan.InConfirm && _killAtTransfer == 0)
        {
            _killAtTransfer = _transfers + 1 + (_kill == KillPlan.InConfirm ? _chance.Next(1, 4) : 0);
        }
    }

    private void Die(Disaster how)
    {
        _tally.Hit(how);
        _folder.Freeze();
        IsAlive = false;
        throw new KilledException();
    }
}
