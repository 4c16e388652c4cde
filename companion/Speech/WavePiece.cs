using System.Buffers.Binary;

namespace TrainingPlan.Companion.Speech;

/// <summary>Sound out of a WAV file: 16-bit samples of one channel.</summary>
/// <param name="Rate">Samples a second.</param>
/// <param name="Samples">The samples.</param>
public sealed record WavePiece(int Rate, short[] Samples)
{
    private const int HeaderBytes = 12;
    private const int ChunkHeadBytes = 8;
    private const int FormatBytes = 16;
    private const int Pcm = 1;
    private const int Extensible = 0xFFFE;
    private const int SampleBytes = 2;

    /// <summary>Reads a WAV file of 16-bit PCM; two channels become one. A data length that lies is cut to what is there.</summary>
    /// <exception cref="VoiceException">It is something else.</exception>
    public static WavePiece Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderBytes || !file[..4].SequenceEqual("RIFF"u8) || !file.Slice(8, 4).SequenceEqual("WAVE"u8))
        {
            throw NotPcm();
        }

        int rate = 0;
        int channels = 0;
        ReadOnlySpan<byte> rest = file[HeaderBytes..];
        while (rest.Length >= ChunkHeadBytes)
        {
            int length = (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]), (uint)(rest.Length - ChunkHeadBytes));
            ReadOnlySpan<byte> chunk = rest.Slice(ChunkHeadBytes, length);
            if (rest[..4].SequenceEqual("fmt "u8) && length >= FormatBytes)
            {
                int format = BinaryPrimitives.ReadUInt16LittleEndian(chunk);
                bool isPcm = format is Pcm or Extensible && BinaryPrimitives.ReadUInt16LittleEndian(chunk[14..]) == SampleBytes * 8;
                channels = isPcm ? BinaryPrimitives.ReadUInt16LittleEndian(chunk[2..]) : 0;
                rate = BinaryPrimitives.ReadInt32LittleEndian(chunk[4..]);
            }
            else if (rest[..4].SequenceEqual("data"u8))
            {
                bool isKnown = channels is 1 or 2 && rate is >= 4_000 and <= 192_000;
                return isKnown ? new WavePiece(rate, SamplesOf(chunk, channels)) : throw NotPcm();
            }

            rest = rest[Math.Min(rest.Length, ChunkHeadBytes + length + (length & 1))..];
        }

        throw NotPcm();
    }

    /// <summary>The same sound at another rate, by straight lines between the samples.</summary>
    public WavePiece At(int rate)
    {
        if (rate == Rate || Samples.Length == 0)
        {
            return this with { Rate = rate };
        }

        var samples = new short[(int)((long)Samples.Length * rate / Rate)];
        for (int i = 0; i < samples.Length; i++)
        {
            double at = (double)i * Rate / rate;
            int left = Math.Min((int)at, Samples.Length - 1);
            int right = Math.Min(left + 1, Samples.Length - 1);
            samples[i] = (short)Math.Round(Samples[left] + (Samples[right] - Samples[left]) * (at - left));
        }

        return new WavePiece(rate, samples);
    }

    private static short[] SamplesOf(ReadOnlySpan<byte> data, int channels)
    {
        var samples = new short[data.Length / (SampleBytes * channels)];
        for (int i = 0; i < samples.Length; i++)
        {
            int sum = 0;
            for (int channel = 0; channel < channels; channel++)
            {
                sum += BinaryPrimitives.ReadInt16LittleEndian(data[((i * channels + channel) * SampleBytes)..]);
            }

            samples[i] = (short)(sum / channels);
        }

        return samples;
    }

    private static VoiceException NotPcm() => new("The voice gave a sound of an unknown form.");
}
