using TrainingPlan.Firmware.Sensors;
using TrainingPlan.Protocol;
using TrainingPlan.Signals;

namespace TrainingPlan.Firmware.Check;

/// <summary>
/// The motion chip's test: gravity and noise while it lies still, then how far its own test moves each axis against what the factory
/// noted. A second and a half.
/// </summary>
internal sealed class MotionCheck
{
    private const int Samples = 25;
    private const int PollsToSettle = 3;
    private const int PatiencePolls = 25;
    private const int GravityLowMg = 850;
    private const int GravityHighMg = 1150;
    private const int MovedMg = 120;

    // An older part without a factory code: what its data sheet says a good one answers.
    private const int UncodedLowMg = 225;
    private const int UncodedHighMg = 675;

    private readonly MpuSensor _chip;
    private readonly ChannelStats _still = new ChannelStats();
    private readonly ChannelStats _tested = new ChannelStats();
    private int _polls;
    private bool _isTesting;

    public MotionCheck(MpuSensor chip)
    {
        _chip = chip;
        _still.Clear();
        _tested.Clear();
    }

    /// <summary>Takes what a poll brought; true when the report is filled in.</summary>
    public bool AddPoll(CheckReport report)
    {
        if (!_chip.IsRunning)
        {
            report.Set((int)CheckItem.Motion, (int)Findings.Of(_chip.LastFault), _chip.PartIdentity, 0, 0, 0);
            return true;
        }

        _polls++;
        if (!_isTesting)
        {
            Add(_still);
            if (_still.Count >= Samples)
            {
                return !_chip.TryReadTrim() || !_chip.TrySetSelfTest(true) ? Fill(report, CheckFinding.TransferFailed, 0) : BeginTest();
            }
        }
        else if (_polls > PollsToSettle)
        {
            Add(_tested);
            if (_tested.Count >= Samples)
            {
                bool isBack = _chip.TrySetSelfTest(false);
                return Judge(report, isBack);
            }
        }

        return _polls > PatiencePolls && Fill(report, CheckFinding.NoSamples, 0);
    }

    private bool BeginTest()
    {
        _isTesting = true;
        _polls = 0;
        return false;
    }

    private void Add(ChannelStats stats)
    {
        for (int i = 0; i < _chip.SampleCount; i++)
        {
            stats.Add(_chip.XMg[i], _chip.YMg[i], _chip.ZMg[i]);
        }
    }

    private bool Judge(CheckReport report, bool isBack)
    {
        int gravityMg = GravityMg();
        int spreadMg = _still.Spread();
        int response = ResponsePercent(out bool isResponding);
        CheckFinding finding = !isBack ? CheckFinding.TransferFailed
            : spreadMg > MovedMg || _tested.Spread() > MovedMg ? CheckFinding.Moved
            : gravityMg < GravityLowMg || gravityMg > GravityHighMg ? CheckFinding.WrongGravity
            : spreadMg == 0 && _tested.Spread() == 0 && _still.Mean(0) == _tested.Mean(0) ? CheckFinding.Frozen
            : !isResponding ? CheckFinding.SelfTestFailed : CheckFinding.Good;
        return Fill(report, finding, response);
    }

    private bool Fill(CheckReport report, CheckFinding finding, int response)
    {
        report.Set((int)CheckItem.Motion, (int)finding, _chip.PartIdentity, GravityMg(), _still.Spread(), response);
        return true;
    }

    private int GravityMg()
    {
        long x = _still.Mean(0);
        long y = _still.Mean(1);
        long z = _still.Mean(2);
        return IntegerMath.Isqrt((x * x) + (y * y) + (z * z));
    }

    // The axis that is farthest from its factory value speaks for all.
    private int ResponsePercent(out bool isResponding)
    {
        isResponding = true;
        int worst = 0;
        int worstOff = -1;
        for (int axis = 0; axis < ChannelStats.Channels; axis++)
        {
            int moved = _tested.Mean(axis) - _still.Mean(axis);
            int expectedMg = _chip.ExpectedMg(axis);
            if (expectedMg == 0)
            {
                moved = moved < 0 ? -moved : moved;
                isResponding &= moved >= UncodedLowMg && moved <= UncodedHighMg;
                continue;
            }

            int percent = moved * 100 / expectedMg;
            int off = percent < 100 ? 100 - percent : percent - 100;
            isResponding &= off <= _chip.TestSlackPercent;
            if (off > worstOff)
            {
                worstOff = off;
                worst = percent;
            }
        }

        return worst;
    }
}
