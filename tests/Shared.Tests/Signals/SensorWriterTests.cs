using TrainingPlan.Signals;

namespace TrainingPlan.Shared.Tests.Signals;

/// <summary>
/// Heart Rate Measurement 0x2A37 and RSC Measurement 0x2A53, byte by byte as the GATT Specification Supplement lays them out, written and
/// read. Examples marked as heard are notifications that people published from straps on the market.
/// </summary>
public class SensorWriterTests
{
    [Theory]
    [InlineData("04 00", 0, false, -1)]
    [InlineData("06 4D", 77, true, -1)]
    [InlineData("06 FF", 255, true, -1)]
    [InlineData("07 00 01", 256, true, -1)]
    [InlineData("0E 96 E8 03", 150, true, 1000)]
    [InlineData("0F 2C 01 FF FF", 300, true, 65535)]
    [InlineData("16 4D 16 03", 77, true, -1, 790)]
    [InlineData("16 42 18 04 70 01", 66, true, -1, 1048, 368)]
    [InlineData("1F 2C 01 E8 03 00 04 9A 01", 300, true, 1000, 1024, 410)]
    [InlineData("16 3C FF FF", 60, true, -1, 65535)]
    public void A_heart_rate_is_written_as_specified_and_read_back(
        string bytes, int bpm, bool isContact, int energy, params int[] intervals)
    {
        byte[] into = new byte[HeartRateWriter.BytesMax];
        int length = HeartRateWriter.Write(into, bpm, isContact, energy, intervals, intervals.Length);
        Assert.Equal(Bytes(bytes), into[..length]);

        var read = new HeartRateMeasurement();
        Assert.True(read.TryParse(into, 0, length));
        Assert.Equal((bpm, true, isContact), (read.HeartRateBpm, read.KnowsContact, read.IsContact));
        Assert.Equal((energy >= 0, Math.Max(energy, 0)), (read.HasEnergy, read.EnergyKilojoules));
        Assert.Equal(intervals, Enumerable.Range(0, read.IntervalCount).Select(read.IntervalPer1024));
    }

    [Theory]
    [InlineData("16 4D 16 03", 77, 790)]
    [InlineData("10 3B 53 04", 59, 1107)]
    [InlineData("16 77 04 02", 119, 516)]
    public void What_straps_were_heard_to_send_is_read(string bytes, int bpm, int interval)
    {
        var read = new HeartRateMeasurement();
        Assert.True(read.TryParse(Bytes(bytes), 0, 4));
        Assert.Equal((bpm, 1, interval), (read.HeartRateBpm, read.IntervalCount, read.IntervalPer1024(0)));
    }

    [Fact]
    public void Of_more_beats_than_20_bytes_hold_the_newest_go_out()
    {
        int[] intervals = [.. Enumerable.Range(1, 16)];
        byte[] into = new byte[HeartRateWriter.BytesMax];
        Assert.Equal(20, HeartRateWriter.Write(into, 150, true, HeartRateWriter.NoEnergy, intervals, 16));
        Assert.Equal((8, 16), (into[2], into[18]));
        Assert.Equal(19, HeartRateWriter.Write(into, 300, true, 5, intervals, 16));
        Assert.Equal((10, 16), (into[5], into[17]));
    }

    [Theory]
    [InlineData(-1, -1, 1)]
    [InlineData(65536, -1, 1)]
    [InlineData(60, -2, 1)]
    [InlineData(60, 65536, 1)]
    [InlineData(60, -1, -1)]
    [InlineData(60, -1, 65536)]
    public void A_heart_rate_that_does_not_fit_is_not_written(int bpm, int energy, int interval) =>
        Assert.Equal(-1, HeartRateWriter.Write(new byte[20], bpm, true, energy, [interval], 1));

    [Theory]
    [InlineData("00 00 00 00", 0, 0, false, -1, -1L)]
    [InlineData("04 00 03 AC", 768, 172, true, -1, -1L)]
    [InlineData("00 80 01 6E", 384, 110, false, -1, -1L)]
    [InlineData("05 55 03 B4 6F 00", 853, 180, true, 111, -1L)]
    [InlineData("06 55 03 B4 10 27 00 00", 853, 180, true, -1, 10_000L)]
    [InlineData("07 FF FF FF FF FF FF FF FF FF", 65535, 255, true, 65535, 4_294_967_295L)]
    [InlineData("06 00 03 AC 00 00 00 00", 768, 172, true, -1, 4_294_967_296L)]
    public void Running_speed_and_cadence_are_written_as_specified_and_read_back(
        string bytes, int speed, int cadence, bool isRunning, int stride, long distance)
    {
        byte[] into = new byte[RscWriter.BytesMax];
        int length = RscWriter.Write(into, speed, cadence, isRunning, stride, distance);
        Assert.Equal(Bytes(bytes), into[..length]);

        var read = new RscMeasurement();
        Assert.True(read.TryParse(into, 0, length));
        Assert.Equal((speed, cadence, isRunning), (read.SpeedPer256, read.SentCadence, read.IsRunning));
        Assert.Equal((stride >= 0, Math.Max(stride, 0)), (read.HasStride, read.StrideCentimeters));
        Assert.Equal((distance >= 0, (uint)Math.Max(distance, 0)), (read.HasDistance, read.DistanceDecimeters));
    }

    [Theory]
    [InlineData(-1, 0, -1, -1L)]
    [InlineData(65536, 0, -1, -1L)]
    [InlineData(0, -1, -1, -1L)]
    [InlineData(0, 256, -1, -1L)]
    [InlineData(0, 0, -2, -1L)]
    [InlineData(0, 0, 65536, -1L)]
    [InlineData(0, 0, -1, -2L)]
    public void A_speed_or_cadence_that_does_not_fit_is_not_written(int speed, int cadence, int stride, long distance) =>
        Assert.Equal(-1, RscWriter.Write(new byte[10], speed, cadence, true, stride, distance));

    [Fact]
    public void Whatever_bytes_come_they_are_refused_or_read_within_their_fields()
    {
        const int Seed = 20261;
        var random = new Random(Seed);
        var heart = new HeartRateMeasurement();
        var pod = new RscMeasurement();
        (int taken, int refused) = (0, 0);
        for (int i = 0; i < 20_000; i++)
        {
            byte[] data = new byte[random.Next(0, 45)];
            random.NextBytes(data);
            bool isHeart = heart.TryParse(data, 0, data.Length);
            bool isPod = pod.TryParse(data, 0, data.Length);
            Assert.True(heart.IntervalCount <= HeartRateMeasurement.IntervalsMax, $"seed {Seed}, {Convert.ToHexString(data)}");
            Assert.False(isHeart && data.Length < 2, $"seed {Seed}, {Convert.ToHexString(data)}");
            Assert.False(isPod && data.Length < 4, $"seed {Seed}, {Convert.ToHexString(data)}");
            taken += (isHeart ? 1 : 0) + (isPod ? 1 : 0);
            refused += (isHeart ? 0 : 1) + (isPod ? 0 : 1);
        }

        Assert.True(taken > 1000 && refused > 1000, $"{taken} taken, {refused} refused");
    }

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", string.Empty));
}
