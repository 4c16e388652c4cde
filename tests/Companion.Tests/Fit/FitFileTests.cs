using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Export.Fit;
using TrainingPlan.Companion.Import;
using TrainingPlan.Companion.Import.Fit;

namespace TrainingPlan.Companion.Tests.Fit;

public class FitFileTests
{
    private const string FileId = "40 00 00 0000 01 00 01 00";
    private const string AnActivity = "00 04";
    private const string HeartRates = "41 00 00 1400 02 FD 04 86 03 01 02";

    [Fact]
    public void Every_message_is_kept_and_unknown_ones_too()
    {
        byte[] file = new FitBytes().Add(FileId).Add(AnActivity).Add("42 00 01 FF01 01 07 04 84").Add("02 0102 0304").Finish();
        FitFile opened = FitFile.Open(file);
        FitMessage unknown = opened.Messages().Last();
        Assert.Equal((0xFF01, 2, 0x0304L), (unknown.GlobalNumber, unknown.Count(7), unknown.Number(7, 1)!.Value));
        Assert.Equal(1, opened.Counts[0xFF01]);
        Assert.Empty(opened.Damages);
    }

    [Fact]
    public void A_developers_field_has_its_name_unit_scale_and_value()
    {
        FitFile opened = FitFile.Open(WithPower("506F77657200", "576174747300").Finish());
        FitFieldDescription power = Assert.Single(opened.DeveloperFields);
        Assert.Equal(("Power", "Watts", FitBaseType.UInt16), (power.Name, power.Units, power.Type));
        Assert.Equal(301, opened.Messages(FitProfile.Record).Single().Real(power));
        Activity read = Assert.Single(FitActivityReader.Read(WithPower("506F77657200", "576174747300").Finish()).Activities);
        Assert.Equal([301], read.Series.PowerWatts);
        Activity other = Assert.Single(FitActivityReader.Read(WithPower("50756C736500", "576174747300").Finish()).Activities);
        Assert.Empty(other.Series.PowerWatts);
    }

    [Fact]
    public void Packed_fields_are_unpacked_and_count_on()
    {
        byte[] file = new FitBytes()
            .Add("40 00 00 1400 02 08 03 0D 12 01 02") // speed and distance in three bytes, cycles
            .Add("00 6201FF FA") // 3.54 m/s, 4080 sixteenths
            .Add("00 63F100 04") // 3.55 m/s, 15 sixteenths: over the end of twelve bits
            .Finish();
        List<FitMessage> messages = [.. FitFile.Open(file).Messages()];
        Assert.Equal([new FitExpanded(6, 3.54), new FitExpanded(5, 255), new FitExpanded(19, 250)], messages[0].Expanded);
        Assert.Equal([new FitExpanded(6, 3.55), new FitExpanded(5, 4111 / 16.0), new FitExpanded(19, 260)], messages[1].Expanded);
    }

    [Fact]
    public void An_events_data_are_unpacked_by_its_kind()
    {
        byte[] file = new FitBytes().Add("40 00 00 1500 02 00 01 00 03 04 86").Add("00 2A 01020304").Finish();
        IReadOnlyList<FitExpanded> gears = Assert.Single(FitFile.Open(file).Messages()).Expanded;
        Assert.Equal([new FitExpanded(11, 1), new FitExpanded(12, 2), new FitExpanded(9, 3), new FitExpanded(10, 4)], gears);
    }

    [Fact]
    public void A_field_whose_size_does_not_fit_its_type_is_missing_and_those_behind_it_are_not()
    {
        byte[] file = new FitBytes().Add(FileId).Add(AnActivity).Add("41 00 00 1400 03 FD 04 86 07 03 84 03 01 02")
            .Add("01 00000030 FA00FA 96").Finish();
        ActivitySeries read = Assert.Single(FitActivityReader.Read(file).Activities).Series;
        Assert.Empty(read.PowerWatts);
        Assert.Equal([150], read.HeartRateBpm);
    }

    [Fact]
    public void A_file_cut_at_any_byte_gives_all_that_is_whole_before_and_a_word()
    {
        byte[] file = FitActivityWriter.Write(AnyActivity.Make(new Random(5)));
        int whole = FitFile.Open(file).Messages().Count();
        int last = 0;
        for (int length = 14; length < file.Length; length++)
        {
            FitFile cut = FitFile.Open(file[..length]);
            int messages = cut.Messages().Count();
            Assert.True(messages >= last && messages <= whole && cut.Damages.Count > 0, $"{length} bytes: {messages} messages");
            last = messages;
        }

        Assert.Equal(whole, last);
    }

    [Fact]
    public void Any_flipped_bit_is_told_or_refused_and_what_comes_before_it_stays()
    {
        byte[] file = FitActivityWriter.Write(AnyActivity.Make(new Random(11)));
        var chance = new Random(12);
        for (int i = 0; i < 3000; i++)
        {
            byte[] damaged = [.. file];
            int bit = chance.Next(16, file.Length * 8);
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            try
            {
                Assert.True(FitActivityReader.Read(damaged).Notes.Count > 0, $"bit {bit}");
            }
            catch (ImportException refused)
            {
                Assert.EndsWith(".", refused.Message);
            }
        }
    }

    [Fact]
    public void A_damaged_file_inside_does_not_take_the_next_one_with_it()
    {
        byte[] first = new FitBytes().Add(FileId).Add(AnActivity).Add(HeartRates).Add("01 00000030 96 0F").Finish();
        byte[] second = new FitBytes().Add(FileId).Add(AnActivity).Add(HeartRates).Add("01 00100030 97").Finish();
        byte[] file = [.. first, 1, 2, 3, .. second];
        ImportedFile read = FitActivityReader.Read(file);
        Assert.Equal([150.0, 151], read.Activities.Select(activity => activity.Series.HeartRateBpm[0]));
        Assert.Contains("The file is damaged: it holds a message that it never defined.", read.Notes);
        Assert.Contains("Something that is no FIT file follows after the file's end.", read.Notes);
    }

    [Fact]
    public void A_file_that_was_never_finished_is_read_to_its_end()
    {
        byte[] file = new FitBytes().Add(FileId).Add(AnActivity).Add(HeartRates).Add("01 00000030 96").Add("01 01000030 97").Finish();
        file.AsSpan(4, 4).Clear();
        ImportedFile read = FitActivityReader.Read(file[..^2]);
        Assert.Equal([150, 151], Assert.Single(read.Activities).Series.HeartRateBpm);
        Assert.Contains(read.Notes, note => note.StartsWith("The file was never finished", StringComparison.Ordinal));
    }

    [Fact]
    public void Resting_heart_rate_variability_and_sleep_become_days()
    {
        byte[] file = new FitBytes().Add(FileId).Add("00 20")
            .Add("41 00 00 D300 02 FD 04 86 01 01 02").Add("01 00000038 2F")
            .Add("42 00 00 7201 02 FD 04 86 01 02 84").Add("02 00000038 801F")
            .Add("43 00 00 1301 02 FD 04 86 00 01 00").Add("03 00000038 02").Add("03 100E0038 03").Add("03 201C0038 01").Finish();
        DailyRecord day = Assert.Single(FitActivityReader.Read(file).Days);
        Assert.Equal((47.0, 63.0, 2.0), (day.RestingHeartRateBpm, day.RmssdMs, day.SleepHours));
    }

    /// <summary>A record with 301 in a developer's field, whose name and unit are given as hexadecimal.</summary>
    private static FitBytes WithPower(string name, string units) => new FitBytes().Add(FileId).Add(AnActivity)
        .Add("43 00 00 CE00 05 00 01 02 01 01 02 02 01 02 03 06 07 08 06 07").Add($"03 00 05 84 {name} {units}")
        .Add("61 00 00 1400 01 FD 04 86 01 05 02 00").Add("01 00000038 2D01");
}
