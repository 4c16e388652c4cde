using System.Buffers.Binary;
using TrainingPlan.Companion.Speech;

namespace TrainingPlan.Companion.Tests.Speech;

public class VoiceTrackTests
{
    private const int HeaderBytes = 44;

    [Fact]
    public void Each_sentence_begins_at_its_second_and_the_track_is_as_long_as_the_run()
    {
        short[] samples = Track(10, out IReadOnlyList<double> starts, new SpokenCue(2, "one"), new SpokenCue(7, "two"));
        Assert.Equal(10 * VoiceTrack.Rate, samples.Length);
        Assert.Equal([2.0, 7.0], starts);
        Assert.Equal([2, 7], Enumerable.Range(0, 10).Where(second => samples[second * VoiceTrack.Rate] != 0));
        Assert.Equal(2 * VoiceTrack.Rate, samples.Count(sample => sample != 0));
    }

    [Fact]
    public void A_sentence_waits_for_the_one_before_it_to_end_and_none_sounds_after_the_run()
    {
        short[] samples = Track(
            4, out IReadOnlyList<double> starts,
            new SpokenCue(1, "one"), new SpokenCue(1, "two"), new SpokenCue(3, "three"), new SpokenCue(9, "late"));
        Assert.Equal([1.0, 2.0, 3.0], starts);
        Assert.Equal(4 * VoiceTrack.Rate, samples.Length);
        Assert.Equal(0, samples[0]);
        Assert.NotEqual(0, samples[^1]);
    }

    [Fact]
    public void A_sentence_that_outlasts_the_run_is_cut_and_an_empty_run_is_an_empty_file()
    {
        Assert.Equal(VoiceTrack.Rate, Track(1, out _, new SpokenCue(0, "one"), new SpokenCue(0, "two")).Length);
        Assert.Empty(Track(0, out IReadOnlyList<double> starts, new SpokenCue(0, "one")));
        Assert.Empty(starts);
    }

    [Fact]
    public void A_sentence_that_comes_twice_is_spoken_once()
    {
        int rendered = 0;
        new VoiceTrack(_ => Piece(++rendered)).Write(
            new MemoryStream(), 9, [new SpokenCue(1, "same"), new SpokenCue(4, "same")], CancellationToken.None);
        Assert.Equal(1, rendered);
    }

    [Fact]
    public void Other_rates_and_two_channels_are_made_fit()
    {
        WavePiece piece = WavePiece.Read(Wave(rate: 11_025, channels: 2, samples: [100, 300, 100, 300]));
        Assert.Equal((11_025, 2), (piece.Rate, piece.Samples.Length));
        Assert.All(piece.At(VoiceTrack.Rate).Samples, sample => Assert.Equal(200, sample));
        Assert.Equal(4, piece.At(VoiceTrack.Rate).Samples.Length);
    }

    [Fact]
    public void A_length_that_lies_is_cut_and_what_is_no_sound_is_refused()
    {
        byte[] wave = Wave(22_050, 1, [1, 2, 3]);
        BinaryPrimitives.WriteUInt32LittleEndian(wave.AsSpan(40), 0x7FFFF000);
        Assert.Equal([1, 2, 3], WavePiece.Read(wave).Samples);
        foreach (int length in Enumerable.Range(0, HeaderBytes - 1))
        {
            Assert.Throws<VoiceException>(() => WavePiece.Read(wave.AsSpan(0, length)));
        }

        wave[20] = 3;
        Assert.Throws<VoiceException>(() => WavePiece.Read(wave));
    }

    private static short[] Track(int seconds, out IReadOnlyList<double> starts, params SpokenCue[] cues)
    {
        var file = new MemoryStream();
        starts = new VoiceTrack(_ => Piece(1)).Write(file, seconds, cues, CancellationToken.None);
        byte[] bytes = file.ToArray();
        Assert.Equal("RIFF", System.Text.Encoding.ASCII.GetString(bytes, 0, 4));
        Assert.Equal((uint)(bytes.Length - 8), BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4)));
        Assert.Equal((uint)(bytes.Length - HeaderBytes), BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(40)));
        WavePiece track = WavePiece.Read(bytes);
        Assert.Equal(VoiceTrack.Rate, track.Rate);
        return track.Samples;
    }

    private static WavePiece Piece(int number) =>
        new(VoiceTrack.Rate, [.. Enumerable.Repeat((short)(1000 + number), VoiceTrack.Rate)]);

    private static byte[] Wave(int rate, short channels, short[] samples)
    {
        byte[] wave = new byte[HeaderBytes + samples.Length * 2];
        var head = new MemoryStream();
        new VoiceTrack(_ => Piece(0)).Write(head, 0, [], CancellationToken.None);
        head.ToArray().CopyTo(wave, 0);
        BinaryPrimitives.WriteInt16LittleEndian(wave.AsSpan(22), channels);
        BinaryPrimitives.WriteInt32LittleEndian(wave.AsSpan(24), rate);
        BinaryPrimitives.WriteInt32LittleEndian(wave.AsSpan(40), samples.Length * 2);
        Buffer.BlockCopy(samples, 0, wave, HeaderBytes, samples.Length * 2);
        return wave;
    }
}
