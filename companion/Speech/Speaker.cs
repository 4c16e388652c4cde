using System.Collections.Concurrent;

namespace TrainingPlan.Companion.Speech;

/// <summary>Speaks sentences on a thread of its own. Whoever hands one over never waits; what is too late to help is left out.</summary>
public sealed class Speaker : IDisposable
{
    private const int MostWaiting = 3;
    private const int LateSeconds = 5;
    private const int EndMs = 2_000;

    private readonly Action<string, CancellationToken> _speak;
    private readonly Action<string> _onFailure;
    private readonly TimeProvider _clock;
    private readonly BlockingCollection<(string Sentence, long Timestamp)> _waiting = new(MostWaiting);
    private readonly CancellationTokenSource _end = new();
    private readonly Thread _thread;

    /// <summary>Makes a speaker.</summary>
    /// <param name="speak">Speaks one sentence and waits for its end.</param>
    /// <param name="onFailure">Told once, in a sentence, when the voice fails; it is then silent.</param>
    /// <param name="clock">Time.</param>
    public Speaker(Action<string, CancellationToken> speak, Action<string> onFailure, TimeProvider clock)
    {
        (_speak, _onFailure, _clock) = (speak, onFailure, clock);
        _thread = new Thread(Work) { IsBackground = true, Name = "voice" };
        _thread.Start();
    }

    /// <summary>Has a sentence spoken as soon as the one before has ended; with three waiting it is left out.</summary>
    public void Say(string sentence) => _waiting.TryAdd((sentence, _clock.GetTimestamp()));

    /// <summary>Ends at once, in mid-sentence.</summary>
    public void Dispose()
    {
        _waiting.CompleteAdding();
        _end.Cancel();
        if (_thread.Join(EndMs))
        {
            _waiting.Dispose();
            _end.Dispose();
        }
    }

    private void Work()
    {
        try
        {
            foreach ((string sentence, long timestamp) in _waiting.GetConsumingEnumerable(_end.Token))
            {
                if (_clock.GetElapsedTime(timestamp).TotalSeconds <= LateSeconds)
                {
                    _speak(sentence, _end.Token);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The end: whatever was being said is cut.
        }
        catch (VoiceException failure)
        {
            _onFailure(failure.Message);
        }
    }
}
