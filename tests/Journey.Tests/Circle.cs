using TrainingPlan.Companion.Cli;
using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.Protocol;
using TrainingPlan.Trials.Sync;

namespace TrainingPlan.Journey.Tests;

/// <summary>
/// One whole circle from one seed: a runner, a band on the wrist, a cable that may be bad, a store, a plan. Every station is the
/// product's own code; the journey only lets them meet and keeps what each of them had.
/// </summary>
internal sealed class Circle : IDisposable
{
    private const int SettleMs = 2_000;
    private readonly TemporaryFolder _folder = new();
    private readonly Random _chance;
    private uint _nonce;

    public Circle(int seed)
    {
        _chance = new Random(seed);
        Runner = new SeededRunner(seed);
        Band = VirtualBand.On(Runner, heartLedCount: seed % 2 == 0 ? 3 : 2);
        Clock = new BandTime(Band);
        Store = RunStore.Open(_folder.Path, Clock);
        Band.SecondFinished += Keep;
        Band.PowerOn();
        Band.Advance(SettleMs);
    }

    public SeededRunner Runner { get; }

    public VirtualBand Band { get; }

    public TimeProvider Clock { get; }

    public RunStore Store { get; }

    public List<WornSecond> Worn { get; } = [];

    public PlannedDay? Today { get; private set; }

    private DateOnly Date => DateOnly.FromDateTime(Clock.GetUtcNow().DateTime);

    /// <summary>Damages the cable as the seed will have it, or not at all.</summary>
    public SerialFaults? SpoilCable()
    {
        if (_chance.Next(2) == 0)
        {
            return null;
        }

        SerialFaults Faults() => new(_chance.Next())
        {
            LossRate = _chance.NextDouble() * 0.01,
            DuplicationRate = _chance.NextDouble() * 0.01,
            CorruptionRate = _chance.NextDouble() * 0.01,
        };
        Band.Serial.FaultsToBand = Faults();
        return Band.Serial.FaultsToHost = Faults();
    }

    public void MendCable()
    {
        Band.Serial.FaultsToBand = null;
        Band.Serial.FaultsToHost = null;
    }

    public BandClient Connect() =>
        BandClient.Connect(() => new VirtualCable(Band), CancellationToken.None, Clock, () => unchecked(_nonce += 0x9E3779B9));

    /// <summary>Plans from what is stored and pushes today's workout; returns what the band gives back.</summary>
    public ItemInfo PushToday()
    {
        IReadOnlyList<PlannedDay> days = PlanKeeper.Renew(Store, Date);
        Today = PlanKeeper.NextWorkout(days, Date)!;
        using BandClient client = Connect();
        BandPush.Settings(client, Store, Date, CancellationToken.None);
        return BandPush.Workout(client, Store, Today.Workout!, CancellationToken.None);
    }

    /// <summary>Pushes a short workout whose hard steps ask for a quicker cadence than the runner's own: something to say.</summary>
    public ItemInfo PushIntervals()
    {
        using BandClient client = Connect();
        return BandPush.Workout(client, Store, ShortIntervals.For(Runner.Traits.EasyCadenceSpm), CancellationToken.None);
    }

    /// <summary>Presses start, runs, holds to stop.</summary>
    public void Run(int seconds)
    {
        Worn.Clear();
        Assert.True(Band.StartRun(), "the band did not start a run");
        Band.Advance(seconds * 1000L);
        Assert.True(Band.StopRun(), "the band did not stop the run");
    }

    public SyncResult Sync()
    {
        using BandClient client = Connect();
        return BandSync.Run(client, Store, Clock.GetUtcNow(), null, CancellationToken.None);
    }

    public void Dispose()
    {
        Store.Dispose();
        _folder.Dispose();
    }

    private void Keep(VirtualBand band)
    {
        if (band.Loop!.IsRecording)
        {
            Worn.Add(WornSecond.From(band.Clock.TrueSeconds, band.Loop.Second, band.Loop.LastCue));
        }
    }
}
