using System.Device.Gpio;
using Iot.Device.Buzzer;
using TrainingPlan.Coaching;
using TrainingPlan.Firmware.Cues;
using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Band.Tests.Cues;

/// <summary>The coach's patterns as the buzzer and the light play them.</summary>
public sealed class CuePlayerTests : IDisposable
{
    private const int BuzzerPin = 2;
    private const int LightPin = 19;
    private readonly VirtualBand _band = new();
    private readonly VirtualBand.Scope _scope;
    private readonly CuePlayer _player;
    private readonly CueRecorder _recorder;
    private long _nowMs;

    public CuePlayerTests()
    {
        _scope = _band.Enter();
        GpioPin light = new GpioController().OpenPin(LightPin, PinMode.Output);
        _player = new CuePlayer(new Buzzer(BuzzerPin), light, isLightActiveLow: false);
        _recorder = new CueRecorder(_band.Pins[BuzzerPin], () => _nowMs);
    }

    public static TheoryData<CueKind> Sounding => [.. Enum.GetValues<CueKind>().Where(kind => kind != CueKind.None)];

    public void Dispose() => _scope.Dispose();

    [Theory]
    [MemberData(nameof(Sounding))]
    public void Every_cue_sounds_as_its_pattern_says(CueKind kind)
    {
        _player.Play(kind, _nowMs, withSound: true);
        TickFor(2000);

        Assert.Equal(TrimmedPattern(kind), _recorder.OnOffMs.Select(ms => (int)ms));
        Assert.All(_recorder.FrequenciesHz, hz => Assert.Equal(CuePatterns.FrequencyHz(kind), hz));
        Assert.False(_recorder.IsOn);
        Assert.Equal(CueKind.None, _player.Playing);
    }

    [Fact]
    public void The_light_goes_with_the_sound()
    {
        _player.Play(CueKind.Faster, _nowMs, withSound: true);
        for (int i = 0; i < 150; i++)
        {
            Assert.Equal(_recorder.IsOn, _band.Pins[LightPin].IsHigh);
            TickFor(10);
        }

        Assert.True(_recorder.SoundCount > 0);
    }

    [Fact]
    public void Without_sound_the_light_alone_shows_the_rhythm()
    {
        int flashes = 0;
        bool wasLit = false;
        _player.Play(CueKind.RecordingStarted, _nowMs, withSound: false);
        for (int i = 0; i < 150; i++)
        {
            bool isLit = _band.Pins[LightPin].IsHigh;
            flashes += isLit && !wasLit ? 1 : 0;
            wasLit = isLit;
            TickFor(10);
        }

        Assert.Equal(0, _recorder.SoundCount);
        Assert.Equal((TrimmedPattern(CueKind.RecordingStarted).Length + 1) / 2, flashes);
    }

    [Fact]
    public void Silence_is_silent()
    {
        _player.Play(CueKind.None, _nowMs, withSound: true);
        TickFor(100);

        Assert.Equal(0, _recorder.SoundCount);
        Assert.Equal(0, _player.PlayedCount);
    }

    [Fact]
    public void It_names_the_cue_until_a_gap_after_its_end_and_plays_no_other_meanwhile()
    {
        int sounding = TrimmedPattern(CueKind.Slower).Sum();
        _player.Play(CueKind.Slower, _nowMs, withSound: true);
        TickFor(20);
        _player.Play(CueKind.Halfway, _nowMs, withSound: true);
        TickFor(sounding + 60);
        Assert.Equal(CueKind.Slower, _player.Playing);
        Assert.False(_recorder.IsOn);

        TickFor(100);
        Assert.Equal(CueKind.None, _player.Playing);
        TickFor(2000);
        Assert.Equal(1, _player.PlayedCount);
        Assert.Equal(TrimmedPattern(CueKind.Slower), _recorder.OnOffMs.Select(ms => (int)ms));
    }

    [Fact]
    public void A_muted_cue_ends_at_once()
    {
        _player.Play(CueKind.Faster, _nowMs, withSound: true);
        TickFor(20);
        _player.Silence();

        Assert.False(_recorder.IsOn);
        Assert.False(_band.Pins[LightPin].IsHigh);
        Assert.Equal(CueKind.None, _player.Playing);
    }

    private static int[] TrimmedPattern(CueKind kind)
    {
        int[] pattern = CuePatterns.OnOffMs(kind);
        return pattern.Length % 2 == 1 ? pattern : pattern[..^1];
    }

    private void TickFor(long milliseconds)
    {
        for (long endMs = _nowMs + milliseconds; _nowMs < endMs;)
        {
            _nowMs += 10;
            _player.Tick(_nowMs);
        }
    }
}
