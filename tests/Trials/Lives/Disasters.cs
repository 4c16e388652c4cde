using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Trials.Lives;

/// <summary>What chance prepares for a run or a visit, and the return of quiet afterwards.</summary>
internal sealed class Disasters(LifeBand band, Random chance, LifeTally tally)
{
    private const int CutInRecoveryChance = 6;
    private static readonly double[] Rates = [0, 0, 0.01, 0.03, 0.08, 0.2];
    private SerialFaults? _toBand;
    private SerialFaults? _toHost;
    private int _refusedBefore;

    /// <summary>Prepares a run of a length.</summary>
    public void PlanRun(int seconds)
    {
        band.CutInRecoveryChance = CutInRecoveryChance;
        MayRefuse(20 + (seconds / 2));
        if (chance.Next(4) == 0)
        {
            band.World.Flash.CutAfterBytes(chance.Next(150 + (seconds * 6)));
        }
    }

    /// <summary>Second of the run at which the battery falls out; 0 never.</summary>
    public int SuddenCutSecond(int seconds) => chance.Next(6) == 0 ? chance.Next(1, seconds) : 0;

    /// <summary>Prepares a visit of a computer.</summary>
    public void PlanVisit(LifeHost host, bool isPush)
    {
        band.CutInRecoveryChance = CutInRecoveryChance;
        _toBand = Faults();
        _toHost = Faults();
        band.Line.FaultsToBand = _toBand;
        band.Line.FaultsToHost = _toHost;
        if (chance.Next(3) == 0)
        {
            host.Kill = isPush ? KillPlan.AtTransfer : (KillPlan)chance.Next(1, Enum.GetValues<KillPlan>().Length);
        }

        MayRefuse(30);
        host.IsPlugPulled = chance.Next(8) == 0;
        host.IsDiskFull = chance.Next(5) == 0;
        if (chance.Next(4) == 0)
        {
            band.World.Flash.CutAfterBytes(chance.Next(isPush ? 300 : 120));
        }
    }

    /// <summary>Ends what was prepared and counts what the cable did.</summary>
    public void Calm()
    {
        band.World.Flash.CutAfterBytes(-1);
        band.World.Flash.FailCall(-1);
        tally.Hit(Disaster.FlashRefused, band.World.Flash.RefusedCalls - _refusedBefore);
        _refusedBefore = band.World.Flash.RefusedCalls;
        band.Line.FaultsToBand = null;
        band.Line.FaultsToHost = null;
        Count(_toBand);
        Count(_toHost);
        _toBand = null;
        _toHost = null;
    }

    /// <summary>No more disasters in this life.</summary>
    public void End()
    {
        Calm();
        band.CutInRecoveryChance = 0;
    }

    /// <summary>Lets the flash refuse one of its next calls.</summary>
    private void MayRefuse(int callsMost)
    {
        if (chance.Next(4) == 0)
        {
            band.World.Flash.IsRefusedCloseDone = chance.Next(2) == 0;
            band.World.Flash.FailCall(band.World.Flash.Calls + chance.Next(callsMost));
        }
    }

    private SerialFaults? Faults()
    {
        double Rate() => Rates[chance.Next(Rates.Length)];
        return chance.Next(3) == 0 ? null : new SerialFaults(chance.Next())
        {
            LossRate = Rate(),
            DuplicationRate = Rate(),
            ReorderRate = Rate(),
            TruncationRate = Rate(),
            CorruptionRate = Rate(),
        };
    }

    private void Count(SerialFaults? faults)
    {
        if (faults is not null)
        {
            tally.Hit(Disaster.FrameDropped, faults.LostCount);
            tally.Hit(Disaster.FrameDoubled, faults.DuplicatedCount);
            tally.Hit(Disaster.FrameReordered, faults.ReorderedCount);
            tally.Hit(Disaster.FrameTruncated, faults.TruncatedCount);
            tally.Hit(Disaster.BitFlipped, faults.CorruptedCount);
        }
    }
}
