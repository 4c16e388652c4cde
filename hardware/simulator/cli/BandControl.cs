using System;
using System.Globalization;
using TrainingPlan.Firmware;
using TrainingPlan.Units;

namespace TrainingPlan.Hardware.Simulator.Cli;

/// <summary>Control lines: one line asks, one line answers, beginning with `ok` or `error`.</summary>
internal sealed class BandControl
{
    private const double LongestRunSeconds = 48 * 3600;
    private readonly VirtualBand _band;
    private readonly IRunner _runner;
    private int _cueCount;

    public BandControl(VirtualBand band, IRunner runner)
    {
        _band = band;
        _runner = runner;
        band.SecondFinished += b => _cueCount += b.Loop!.LastCue == Coaching.CueKind.None ? 0 : 1;
    }

    /// <summary>Does what a line asks for; the band's time passes as fast as it can meanwhile.</summary>
    public string Answer(string line, out bool isQuit)
    {
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        isQuit = words[0] == "quit";
        return (words[0], words.Length) switch
        {
            ("start", 1) => Start(),
            ("press", 1) => Press(),
            ("hold", 1) => Hold(),
            ("run", 2) => Run(words[1]),
            ("restart", 1) => Restart(),
            ("status", 1) => "ok status " + Status(),
            ("runner", 1) => "ok runner " + Wearer(),
            ("quit", 1) => "ok quit",
            _ => $"error there is no command `{line}`: start, press, hold, run SECONDS, restart, status, runner, quit",
        };
    }

    private string Start()
    {
        if (_band.Loop is { IsRecording: true })
        {
            return "error a run is being recorded already";
        }

        return _band.StartRun() ? "ok start " + Status() : "error the band did not start a run";
    }

    private string Press()
    {
        _band.PressButton();
        _band.Advance(1000);
        return "ok press " + Status();
    }

    private string Hold()
    {
        if (_band.Loop is not { IsRecording: true })
        {
            return "error no run is being recorded";
        }

        return _band.StopRun() ? "ok hold " + Status() : "error the band did not stop the run";
    }

    private string Run(string text)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds)
            || seconds is not (>= 0 and <= LongestRunSeconds))
        {
            return $"error `run {text}`: give seconds, 0 to {LongestRunSeconds}";
        }

        _band.Advance((long)(seconds * 1000));
        return "ok run " + Status();
    }

    private string Restart()
    {
        _band.Restart();
        _band.Advance(1000);
        return "ok restart " + Status();
    }

    private string Status()
    {
        if (_band.Loop is not { } loop)
        {
            return "powered=no";
        }

        RunSecond now = loop.Second;
        string heart = now.HeartRateTrust == Trust.None ? "-" : Hundredths(now.HeartRateCentibpm);
        string cadence = now.CadenceTrust == Trust.None ? "-" : Hundredths(now.CadenceCentispm);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"t={_band.Clock.TrueSeconds:F1} recording={(loop.IsRecording ? "yes" : "no")} elapsed={now.ElapsedSeconds} "
            + $"state={TraceRow.Dashed(now.State.ToString())} steps={now.Steps} cadence={cadence} hr={heart} cues={_cueCount} "
            + $"{Followed()}sounds={_band.SoundCount}");
    }

    /// <summary>What the wearer would tell a coach: the own numbers of a seeded runner, the length of a recording.</summary>
    private string Wearer() => _runner switch
    {
        SeededRunner { Traits: { } traits } => string.Create(
            CultureInfo.InvariantCulture,
            $"kind=seeded cadence={traits.EasyCadenceSpm:F0} hr_max={traits.MaxHeartBpm:F0} hr_rest={traits.RestingHeartBpm:F0} "
            + $"step_mm={traits.EasySpeed * 60000 / traits.EasyCadenceSpm:F0}"),
        RecordedRunner recorded => string.Create(CultureInfo.InvariantCulture, $"kind=recorded seconds={recorded.DurationSeconds:F0}"),
        _ => "kind=unknown",
    };

    private string Followed() => _runner is SeededRunner seeded
        ? string.Create(CultureInfo.InvariantCulture, $"followed={seeded.FollowedCues} ignored={seeded.IgnoredCues} ")
        : string.Empty;

    private static string Hundredths(int value) => (value / 100.0).ToString("F1", CultureInfo.InvariantCulture);
}
