using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Band.Tests.Cues;

/// <summary>Listens at the buzzer's pin: sound and pause in turn, in milliseconds.</summary>
public sealed class CueRecorder
{
    private readonly Func<long> _nowMs;
    private long _changedMs = -1;
    private bool _isOn;

    public CueRecorder(VirtualPin buzzerPin, Func<long> nowMs)
    {
        _nowMs = nowMs;
        buzzerPin.PwmChanged += (isOn, frequencyHz, _) => Take(isOn, frequencyHz);
    }

    /// <summary>Sound, pause, sound ...; the pause after the last sound is not among them.</summary>
    public List<long> OnOffMs { get; } = [];

    public List<int> FrequenciesHz { get; } = [];

    public bool IsOn => _isOn;

    public int SoundCount { get; private set; }

    private void Take(bool isOn, int frequencyHz)
    {
        if (isOn == _isOn)
        {
            return;
        }

        if (_changedMs >= 0)
        {
            OnOffMs.Add(_nowMs() - _changedMs);
        }

        if (isOn)
        {
            FrequenciesHz.Add(frequencyHz);
            SoundCount++;
        }

        _isOn = isOn;
        _changedMs = _nowMs();
    }
}
