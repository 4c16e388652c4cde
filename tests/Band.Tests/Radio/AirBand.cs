using System.IO.Ports;
using TrainingPlan.Band.Tests.Storage;
using TrainingPlan.Firmware.Link;
using TrainingPlan.Firmware.Storage;
using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Band.Tests.Radio;

/// <summary>A band's link with cable and radio, its store, and the world around; the button is what a test holds or presses.</summary>
internal sealed class AirBand : IDisposable
{
    private VirtualBand.Scope _scope;

    public AirBand(int runSeconds = 60)
    {
        _scope = World.Enter();
        Store = StoredRun.Opened();
        RunNumber = runSeconds > 0 ? StoredRun.Record(Store, runSeconds) : 0;
        Link = Compose();
    }

    public VirtualBand World { get; } = new();

    public VirtualRadio Radio => World.Radio;

    public BandStore Store { get; private set; }

    public BandLink Link { get; private set; }

    public int RunNumber { get; }

    public long NowMs => World.Clock.TrueNanoseconds / 1_000_000;

    /// <summary>Called before each tick of the loop.</summary>
    public Action OnStep { get; set; } = () => { };

    /// <summary>Bytes that the link's ticks allocated, the stand-ins under them included.</summary>
    public long AllocatedBytes { get; private set; }

    /// <summary>Lets 10 ms pass: first the stack's thread, then the loop.</summary>
    public void Step()
    {
        World.LetPass(10);
        Radio.Dispatch();
        OnStep();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Link.Tick(World.Clock.UptimeMs);
        AllocatedBytes += GC.GetAllocatedBytesForCurrentThread() - before;
    }

    public void Run(int milliseconds)
    {
        for (int i = 0; i < milliseconds; i += 10)
        {
            Step();
        }
    }

    public bool Hold() => Link.TakeButton(true, World.Clock.UptimeMs);

    public bool Press() => Link.TakeButton(false, World.Clock.UptimeMs);

    public void Restart()
    {
        World.PowerCut();
        World.RestorePower();
        Store = StoredRun.Opened();
        Link = Compose();
    }

    public void Dispose() => _scope.Dispose();

    private BandLink Compose()
    {
        var link = new BandLink(new SerialPort("COM2", 115_200), Store, new BandClock(), "Board", 0x000100);
        link.AddRadio();
        Assert.True(link.TryOpen(World.Clock.UptimeMs));
        return link;
    }
}
