using TrainingPlan.Companion.Import.Fit;

namespace TrainingPlan.Companion.Tests.Fit;

public class FitReaderTests
{
    [Fact]
    public void The_checksum_is_that_of_the_format()
    {
        // CRC-16/ARC: the check value of its catalogue entry.
        Assert.Equal(0xBB3D, FitCrc.Of("123456789"u8));
    }

    [Theory]
    [InlineData(12, false)]
    [InlineData(14, true)]
    [InlineData(14, false)]
    [InlineData(20, false)]
    public void Headers_of_every_length_are_read(int headerBytes, bool hasCrc)
    {
        byte[] file = new FitBytes { HeaderBytes = headerBytes, HasHeaderCrc = hasCrc }
            .Add("40 00 00 0000 01 00 01 00").Add("00 05").Finish();
        FitMessage message = Assert.Single(FitReader.Read(file));
        Assert.Equal((0, 5L), (message.GlobalNumber, message.Number(0)));
    }

    [Theory]
    [InlineData("40 00 00 1B00 04 01 02 84 02 04 86 03 04 85 04 02 83", "00 0201 04030201 FEFFFFFF FDFF")]
    [InlineData("40 00 01 001B 04 01 02 84 02 04 86 03 04 85 04 02 83", "00 0102 01020304 FFFFFFFE FFFD")]
    public void Both_byte_orders_give_the_same_numbers(string definition, string data)
    {
        FitMessage message = Assert.Single(FitReader.Read(new FitBytes().Add(definition).Add(data).Finish()));
        Assert.Equal(27, message.GlobalNumber);
        Assert.Equal([0x0102, 0x01020304, -2, -3], new[] { 1, 2, 3, 4 }.Select(field => message.Number((byte)field)!.Value));
    }

    [Fact]
    public void Marks_for_no_value_and_absent_fields_are_missing_and_wrong_sizes_as_well()
    {
        byte[] file = new FitBytes()
            .Add("40 00 00 1B00 06 01 01 00 02 02 84 03 04 8C 04 03 07 05 01 84 06 01 01")
            .Add("00 FF FFFF 00000000 000000 07 FE").Finish();
        FitMessage message = Assert.Single(FitReader.Read(file));
        Assert.All(new byte[] { 1, 2, 3, 5, 99 }, field => Assert.Null(message.Number(field)));
        Assert.Null(message.Text(4));
        Assert.Equal(-2, message.Number(6));
    }

    [Fact]
    public void Text_ends_at_its_zero_and_arrays_give_their_first_value()
    {
        byte[] file = new FitBytes().Add("40 00 00 1A00 02 08 06 07 01 04 84").Add("00 414200434400 0100 0200").Finish();
        FitMessage message = Assert.Single(FitReader.Read(file));
        Assert.Equal("AB", message.Text(8));
        Assert.Equal(1, message.Number(1));
    }

    [Fact]
    public void Compressed_timestamps_go_on_from_the_last_whole_one_and_roll_over()
    {
        byte[] file = new FitBytes()
            .Add("40 00 00 1400 01 FD 04 86").Add("00 3B000000") // 59 = 32 + 27
            .Add("41 00 00 1400 01 03 01 02")
            .Add("BC 64") // compressed, local 1, offset 28: 60
            .Add("BF 65") // offset 31: 63
            .Add("A0 66") // offset 0: rolled over to 64
            .Add("A0 67") // the same second again
            .Finish();
        List<FitMessage> messages = [.. FitReader.Read(file)];
        Assert.Equal([59u, 60u, 63u, 64u, 64u], messages.Select(message => message.TimestampSeconds!.Value));
        Assert.Equal([100L, 101, 102, 103], messages.Skip(1).Select(message => message.Number(3)!.Value));
    }

    [Fact]
    public void Developer_fields_are_passed_over()
    {
        byte[] file = new FitBytes()
            .Add("60 00 00 1400 01 03 01 02 02 00 04 00 01 02 00")
            .Add("00 96 DEADBEEF CAFE").Add("00 97 DEADBEEF CAFE").Finish();
        Assert.Equal([150L, 151], FitReader.Read(file).Select(message => message.Number(3)!.Value));
    }

    [Fact]
    public void Several_files_in_one_are_read_one_after_another_and_definitions_do_not_pass_over()
    {
        byte[] first = new FitBytes().Add("40 00 00 0000 01 00 01 00").Add("00 04").Finish();
        byte[] second = new FitBytes { HeaderBytes = 12 }.Add("40 00 00 0000 01 00 01 00").Add("00 05").Finish();
        Assert.Equal([4L, 5], FitReader.Read([.. first, .. second]).Select(message => message.Number(0)!.Value));
        byte[] undefined = new FitBytes().Add("00 05").Finish();
        Assert.Throws<FitException>(() => FitReader.Read([.. first, .. undefined]).Count());
    }

    [Theory]
    [InlineData("", "This is not a FIT file.")]
    [InlineData("0E20000000000000", "This is not a FIT file.")]
    [InlineData("0B200000000000002E464954", "The file's header says that it has 11 bytes, which can't be.")]
    [InlineData("FF200000000000002E464954", "The file's header says that it has 255 bytes, which can't be.")]
    [InlineData("0C300000000000002E4649540000", "The file is of FIT version 3; version 2 is the newest that is known.")]
    [InlineData("0C200000FFFFFFFF2E4649540000", "The file is cut off: 14 of 4294967309 bytes are there.")]
    [InlineData("0C200000000000002E4649540000", "The file is damaged: its checksum does not fit.")]
    public void What_is_no_file_is_refused_in_one_sentence(string hex, string sentence)
    {
        var refused = Assert.Throws<FitException>(() => FitReader.Read(Convert.FromHexString(hex)).Count());
        Assert.Equal(sentence, refused.Message);
    }

    [Theory]
    [InlineData("05", "The file is damaged: it holds a message that it never defined.")]
    [InlineData("40 00 02 0000 00", "The file is damaged: a definition has a byte order that does not exist.")]
    [InlineData("40 00 00 0000 FF 00 01 00", "The file is damaged: its last message is cut off.")]
    [InlineData("40 00 00 0000 01 00 FF 0D 00 01 02", "The file is damaged: its last message is cut off.")]
    [InlineData("60 00 00 0000 01 00 01 00 FF 01", "The file is damaged: its last message is cut off.")]
    public void Content_that_lies_is_refused_in_one_sentence(string data, string sentence)
    {
        var refused = Assert.Throws<FitException>(() => FitReader.Read(new FitBytes().Add(data).Finish()).Count());
        Assert.Equal(sentence, refused.Message);
    }

    [Fact]
    public void A_file_cut_at_any_byte_is_refused()
    {
        byte[] file = WorkoutFitTests.GoldenFile();
        for (int length = 0; length < file.Length; length++)
        {
            Assert.Throws<FitException>(() => FitReader.Read(file[..length]).Count());
        }
    }

    [Fact]
    public void Any_flipped_bit_is_found()
    {
        byte[] file = WorkoutFitTests.GoldenFile();
        for (int bit = 16; bit < file.Length * 8; bit++)
        {
            byte[] damaged = [.. file];
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<FitException>(() => FitReader.Read(damaged).Count());
        }
    }
}
