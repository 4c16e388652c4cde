using TrainingPlan.Firmware.Sensors;
using TrainingPlan.Protocol;

namespace TrainingPlan.Firmware.Check;

/// <summary>
/// The pulse chip's test: what its detector sees in the dark, how much each LED adds, how fast it samples, how warm it is. Two seconds and
/// a half, best with a finger on it.
/// </summary>
internal sealed class HeartCheck
{
    private const int DarkSamples = 15;
    private const int LitSamples = 75;
    private const int PollsToSettle = 3;
    private const int PatiencePolls = 40;
    private const int FloodedCounts = 240_000;
    private const int LitCounts = 2048;
    private const int SlowestPer10Seconds = 450;
    private const int FastestPer10Seconds = 550;
    private const int ColdestCelsius = 0;
    private const int HottestCelsius = 60;

    private readonly Max3010x _chip;
    private readonly ChannelStats _dark = new ChannelStats();
    private readonly ChannelStats _lit = new ChannelStats();
    private int _polls;
    private bool _isLit;
    private bool _isBegun;
    private long _litSinceMs;
    private int _celsius;

    public HeartCheck(Max3010x chip)
    {
        _chip = chip;
        _dark.Clear();
        _lit.Clear();
    }

    /// <summary>Takes what a poll brought; true when the report is filled in.</summary>
    public bool AddPoll(CheckReport report, long nowMs)
    {
        if (!_chip.IsRunning)
        {
            _chip.HoldsLight = false;
            report.Set((int)CheckItem.Heart, (int)Findings.Of(_chip.LastFault), _chip.PartIdentity, 0, 0, 0);
            return true;
        }

        _polls++;
        if (!_isBegun)
        {
            _isBegun = true;
            _chip.HoldsLight = true;
            return !_chip.TrySetLight(false) && End(report, CheckFinding.TransferFailed, 0);
        }

        if (_polls <= PollsToSettle)
        {
            _litSinceMs = nowMs;
            return false;
        }

        if (_polls > PatiencePolls)
        {
            return End(report, CheckFinding.NoSamples, 0);
        }

        return _isLit ? AddLit(report, nowMs) : AddDark(report);
    }

    private bool AddDark(CheckReport report)
    {
        Add(_dark);
        if (_dark.Count < DarkSamples)
        {
            return false;
        }

        _isLit = true;
        _polls = 0;
        return (!_chip.TrySetLight(true) || !_chip.TryStartTemperature()) && End(report, CheckFinding.TransferFailed, 0);
    }

    private bool AddLit(CheckReport report, long nowMs)
    {
        Add(_lit);
        if (_lit.Count < LitSamples)
        {
            return false;
        }

        if (!_chip.TryReadTemperature(out _celsius))
        {
            return End(report, CheckFinding.TransferFailed, 0);
        }

        int rate = (int)(_lit.Count * 10_000L / (nowMs - _litSinceMs));
        return Judge(report, rate);
    }

    private void Add(ChannelStats stats)
    {
        int[] counts = _chip.Counts;
        int leds = _chip.LedCount;
        for (int i = 0; i < _chip.SampleCount; i++)
        {
            int at = i * leds;
            stats.Add(counts[at], counts[at + 1], leds == 3 ? counts[at + 2] : 0);
        }
    }

    private bool Judge(CheckReport report, int rate)
    {
        int leds = _chip.LitLedCount;
        int darkLed = -1;
        bool isAnyLit = false;
        for (int led = 0; led < leds; led++)
        {
            bool isLit = _lit.Mean(led) - _dark.Mean(led) >= LitCounts;
            isAnyLit |= isLit;
            darkLed = isLit ? darkLed : led;
        }

        CheckFinding finding = _dark.Mean(0) > FloodedCounts ? CheckFinding.Flooded
            : _lit.Spread() == 0 && _dark.Spread() == 0 && _lit.Mean(0) == _dark.Mean(0) && _lit.Mean(0) > 0 ? CheckFinding.Frozen
            : rate < SlowestPer10Seconds || rate > FastestPer10Seconds ? CheckFinding.WrongRate
            : _celsius < ColdestCelsius || _celsius > HottestCelsius ? CheckFinding.WrongTemperature
            : !isAnyLit ? CheckFinding.Dark
            : darkLed >= 0 ? CheckFinding.LedDead : CheckFinding.Good;
        End(report, finding, rate);
        report.Detail = finding == CheckFinding.LedDead ? darkLed : report.Detail;
        return true;
    }

    private bool End(CheckReport report, CheckFinding finding, int rate)
    {
        _chip.TrySetLight(true);
        _chip.HoldsLight = false;
        int weakest = int.MaxValue;
        for (int led = 0; led < _chip.LitLedCount; led++)
        {
            int added = _lit.Mean(led) - _dark.Mean(led);
            weakest = added < weakest ? added : weakest;
        }

        report.Set((int)CheckItem.Heart, (int)finding, _chip.PartIdentity, rate, weakest, _celsius);
        return true;
    }
}
