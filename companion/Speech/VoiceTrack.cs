using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace TrainingPlan.Companion.Speech;

/// <summary>
/// A run's sentences as sound: 16-bit PCM of one channel, as long as the run, each sentence at its second, or right after the one before
/// it when that one still speaks.
/// </summary>
public sealed class VoiceTrack
{
    /// <summary>Samples a second.</summary>
    public const int Rate = 22_050;

    /// <summary>Longest run in seconds: a WAV file holds 4 GB.</summary>
    public const int MostSeconds = 24 * 3600;

    private const int HeaderBytes = 44;
    private const int SampleBytes = 2;

    private readonly Func<string, WavePiece> _render;
    private readonly Dictionary<string, WavePiece> _rendered = [];

    /// <summary>Makes a track.</summary>
    /// <param name="render">Speaks a sentence; asked once for each.</param>
    public VoiceTrack(Func<string, WavePiece> render) => _render = render;

    /// <summary>Writes the track; returns in which second each cue begins to sound.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="lengthSeconds">Length of the run, 0 to <see cref="MostSeconds"/>.</param>
    /// <param name="cues">The sentences in rising time.</param>
    /// <param name="cancel">Gives up.</param>
    public IReadOnlyList<double> Write(Stream output, int lengthSeconds, IReadOnlyList<SpokenCue> cues, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lengthSeconds, MostSeconds);
        long length = (long)lengthSeconds * Rate;
        output.Write(Header(length));
        var starts = new List<double>(cues.Count);
        long at = 0;
        foreach (SpokenCue cue in cues)
        {
            cancel.ThrowIfCancellationRequested();
            long start = Math.Max(at, (long)cue.AtSeconds * Rate);
            if (start >= length)
            {
                break;
            }

            if (!_rendered.TryGetValue(cue.Sentence, out WavePiece? piece))
            {
                piece = _render(cue.Sentence).At(Rate);
                _rendered.Add(cue.Sentence, piece);
            }

            WriteSilence(output, start - at);
            int count = (int)Math.Min(piece.Samples.Length, length - start);
            WriteSamples(output, piece.Samples.AsSpan(0, count));
            starts.Add((double)start / Rate);
            at = start + count;
        }

        WriteSilence(output, length - at);
        return starts;
    }

    private static byte[] Header(long samples)
    {
        byte[] header = new byte[HeaderBytes];
        uint dataBytes = checked((uint)(samples * SampleBytes));
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(4), dataBytes + HeaderBytes - 8);
        "WAVEfmt "u8.CopyTo(header.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(24), Rate);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(28), Rate * SampleBytes);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(32), SampleBytes);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(34), SampleBytes * 8);
        "data"u8.CopyTo(header.AsSpan(36));
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(40), dataBytes);
        return header;
    }

    private static void WriteSilence(Stream output, long samples)
    {
        byte[] silence = new byte[Rate * SampleBytes];
        for (long left = samples * SampleBytes; left > 0; left -= silence.Length)
        {
            output.Write(silence, 0, (int)Math.Min(left, silence.Length));
        }
    }

    private static void WriteSamples(Stream output, ReadOnlySpan<short> samples)
    {
        if (BitConverter.IsLittleEndian)
        {
            output.Write(MemoryMarshal.AsBytes(samples));
            return;
        }

        Span<byte> two = stackalloc byte[SampleBytes];
        foreach (short sample in samples)
        {
            BinaryPrimitives.WriteInt16LittleEndian(two, sample);
            output.Write(two);
        }
    }
}
