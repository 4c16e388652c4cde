using System.Text;
using TrainingPlan.Firmware.Sensors;
using TrainingPlan.Hardware.Chips;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.Units;

namespace TrainingPlan.Band.Tests.Sensors;

/// <summary>NMEA sentences as modules have sent them, and a module's whole life at the second port.</summary>
public class GnssTests
{
    [Theory]
    [InlineData("$GPRMC,054423.00,A,3746.79275,N,12224.40754,W,1.730,,050815,,,A*67", 890)]
    [InlineData("$GPVTG,,T,,M,1.730,N,3.204,K,A*23", 890)]
    [InlineData("$GPVTG,359.95,T,,M,15.15,N,28.0,K,A*04", 7794)]
    public void Speed_is_read_in_millimetres_a_second(string sentence, int speed)
    {
        NmeaParser parser = Read(sentence + "\r\n");
        Assert.Equal((true, speed, 1, 0), (parser.HasFix, parser.SpeedMillimetersPerSecond, parser.GoodSentences, parser.BrokenSentences));
    }

    [Fact]
    public void Quality_is_read_and_a_missing_one_is_not_a_good_one()
    {
        NmeaParser parser = Read("$GPGGA,054423.00,3746.79275,N,12224.40754,W,1,05,2.58,73.0,M,-29.7,M,,*58\r\n");
        Assert.Equal((5, 258), (parser.Satellites, parser.DilutionHundredths));
        parser = Read(Sentence("GNGGA,080000.00,,,,,0,00,99.99,,,,,,"));
        Assert.Equal((0, 0, 1), (parser.Satellites, parser.DilutionHundredths, parser.GoodSentences));
    }

    [Theory]
    [InlineData("GNRMC,080000.00,V,,,,,,,140326,,,N")]
    [InlineData("GNRMC,080000.00,A,4807.0,N,01130.0,E,5.000,0.00,140326,,,E")]
    [InlineData("GNRMC,080000.00,A,4807.0,N,01130.0,E,,0.00,140326,,,A")]
    [InlineData("GNRMC,080000.00,A,4807.0,N,01130.0,E,-5.000,0.00,140326,,,A")]
    [InlineData("GNRMC,080000.00,A,4807.0,N,01130.0,E,5.0.0,0.00,140326,,,A")]
    [InlineData("GNRMC,080000.00,A,4807.0,N,01130.0,E,99999999999,0.00,140326,,,A")]
    [InlineData("GNRMC,A")]
    [InlineData("GNVTG,,,,,,,,,N")]
    public void A_speed_without_satellites_or_without_sense_is_no_fix(string fields)
    {
        NmeaParser parser = Read(Sentence(fields));
        Assert.Equal((false, 1), (parser.HasFix, parser.GoodSentences));
    }

    [Fact]
    public void Every_flipped_bit_of_a_sentence_is_noticed()
    {
        byte[] good = Encoding.ASCII.GetBytes("$GPRMC,054423.00,A,3746.79275,N,12224.40754,W,1.730,,050815,,,A*67\r\n");
        int met = 0;
        for (int bit = 0; bit < (good.Length - 2) * 8; bit++)
        {
            byte[] bad = [.. good];
            bad[bit / 8] ^= (byte)(1 << (bit % 8));
            NmeaParser parser = new();
            Feed(parser, bad);
            bool isCaseOfSum = bit / 8 >= good.Length - 4 && parser.HasFix;
            Assert.True(!parser.HasFix || isCaseOfSum, "bit " + bit);
            met++;
        }

        Assert.Equal((good.Length - 2) * 8, met);
    }

    [Fact]
    public void Noise_and_endless_sentences_neither_fail_nor_hide_the_next_good_one()
    {
        var random = new Random(11);
        byte[] noise = new byte[20_000];
        random.NextBytes(noise);
        NmeaParser parser = new();
        Feed(parser, noise);
        Feed(parser, Encoding.ASCII.GetBytes("$GPRMC," + new string('1', 300)));
        Feed(parser, Encoding.ASCII.GetBytes("\r\n$GPVTG,,T,,M,1.730,N,3.204,K,A*23\r\n"));
        Assert.True(parser.HasFix);
        Assert.InRange(parser.BrokenSentences, 1, 100);
    }

    [Fact]
    public void Bytes_may_come_in_any_pieces_and_reading_them_allocates_nothing()
    {
        byte[] stream = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(
            "$GPGSV,4,4,13,32,24,278,*41\r\n$GPRMC,054424.00,A,3746.79173,N,12224.40646,W,2.110,,050815,,,A*60\r\n", 50)));
        for (int piece = 1; piece < 60; piece += 7)
        {
            NmeaParser parser = new();
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int from = 0; from < stream.Length; from += piece)
            {
                int to = Math.Min(stream.Length, from + piece);
                for (int at = from; at < to;)
                {
                    at = parser.Take(stream, at, to);
                }
            }

            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.Equal((50, 0, 1085), (parser.GoodSentences, parser.BrokenSentences, parser.SpeedMillimetersPerSecond));
        }
    }

    [Theory]
    [InlineData(1, 9600)]
    [InlineData(5, 38400)]
    [InlineData(10, 115200)]
    public void A_module_gives_the_run_its_pace_at_any_rate(int rateHz, int baudRate)
    {
        var runner = new SeededRunner(3);
        var module = new GnssModel(runner, 5) { RateHz = rateHz, BaudRate = baudRate, ColdStartSeconds = 1 };
        VirtualBand band = VirtualBand.On(runner, 2, module);
        band.PowerOn();
        band.Advance(4000);
        Assert.True(band.StartRun());
        band.Advance(120_000);
        RunnerSecond truth = runner.TruthAt((int)band.Clock.TrueSeconds);
        RunSecond second = band.Loop!.Second;
        Assert.Equal(PaceSource.Gnss, second.PaceSource);
        Assert.Equal(1000 / truth.SpeedMetersPerSecond, second.PaceSecondsPerKm, 15.0);
        Assert.InRange(second.PaceUncertaintySecondsPerKm, 3, 30);
        Assert.Equal(truth.DistanceMeters, second.DistanceMeters, truth.DistanceMeters * 0.04);
        Assert.Equal(0, band.Loop.Sources.Gnss.Parser.BrokenSentences);
        Assert.Equal(0, band.SerialLine("COM3").OverflowBytes);
    }

    [Fact]
    public void A_board_without_a_module_has_no_second_port()
    {
        VirtualBand band = VirtualBand.On(new SeededRunner(3));
        band.PowerOn();
        band.Advance(3000);
        Assert.Null(band.Loop!.Sources.Gnss);
        Assert.False(band.SerialLine("COM3").IsOpen);
    }

    private static string Sentence(string fields)
    {
        int sum = 0;
        foreach (char c in fields)
        {
            sum ^= c;
        }

        return $"${fields}*{sum:X2}\r\n";
    }

    private static NmeaParser Read(string text)
    {
        NmeaParser parser = new();
        Feed(parser, Encoding.ASCII.GetBytes(text));
        return parser;
    }

    private static void Feed(NmeaParser parser, byte[] bytes)
    {
        for (int at = 0; at < bytes.Length;)
        {
            at = parser.Take(bytes, at, bytes.Length);
        }
    }
}
