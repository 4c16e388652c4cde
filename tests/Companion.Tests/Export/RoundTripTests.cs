using System.Text;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Export;
using TrainingPlan.Companion.Export.Tracks;
using TrainingPlan.Companion.Import;

namespace TrainingPlan.Companion.Tests.Export;

/// <summary>What a format can hold comes back from it to the last digit.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Tcx_loses_nothing_that_it_can_hold(int seed)
    {
        Activity run = AnyActivity.Of(seed);
        Activity back = Assert.Single(FileImporter.Read("a.tcx", TcxWriter.Write(run)).Activities);
        Assert.Equal((run.Sport, run.Start, run.Name, run.Device), (back.Sport, back.Start, back.Name, back.Device));
        AssertSame(seed, run.Series with { TemperatureCelsius = [] }, back.Series);
        Assert.Equal(run.Pauses, back.Pauses);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Gpx_loses_nothing_that_it_can_hold(int seed)
    {
        Activity run = AnyActivity.Of(seed);
        Activity back = Assert.Single(FileImporter.Read("a.gpx", GpxWriter.Write(run)).Activities);
        Assert.Equal((run.Sport, run.Start, run.Name), (back.Sport, back.Start, back.Name));
        AssertSame(seed, run.Series with { DistanceMeters = [] }, back.Series with { DistanceMeters = [] });
        Assert.Equal(run.Pauses, back.Pauses);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Csv_loses_no_sample(int seed)
    {
        Activity run = AnyActivity.Of(seed);
        Activity back = Assert.Single(FileImporter.Read("a.csv", Encoding.UTF8.GetBytes(ActivityCsv.Samples(run))).Activities);
        Assert.Equal((run.Sport, run.Start), (back.Sport, back.Start));
        AssertSame(seed, run.Series, back.Series);
    }

    [Fact]
    public void Laps_come_back_from_tcx()
    {
        Activity run = AnyActivity.Of(3) with { Pauses = [] };
        double end = run.Series.Count - 1;
        run = run with
        {
            Series = run.Series with { ElapsedSeconds = [.. Enumerable.Range(0, run.Series.Count).Select(second => (double)second)] },
            Laps = [new ActivityLap(0, 20, 58, 20, "active"), new ActivityLap(20, end, 90.5, end - 20, "resting")],
        };
        Activity back = Assert.Single(FileImporter.Read("a.tcx", TcxWriter.Write(run)).Activities);
        Assert.Equal(run.Laps, back.Laps);
        Assert.Equal(run.Series.ElapsedSeconds, back.Series.ElapsedSeconds);
    }

    [Fact]
    public void A_format_says_what_it_has_no_room_for()
    {
        Activity run = AnyActivity.Of(1);
        Activity indoors = run with { Series = run.Series with { LatitudeDegrees = [], LongitudeDegrees = [] } };
        Assert.Contains("places", Assert.Throws<ExportException>(() => GpxWriter.Write(indoors)).Message);
        Assert.Contains("start", Assert.Throws<ExportException>(() => TcxWriter.Write(run with { Start = null })).Message);
    }

    private static void AssertSame(int seed, ActivitySeries expected, ActivitySeries found)
    {
        Assert.True(expected.Count == found.Count, $"seed {seed}: {found.Count} samples instead of {expected.Count}");
        var wanted = new List<double[]>();
        var had = new List<double[]>();
        expected.Map(column => Noted(wanted, column));
        found.Map(column => Noted(had, column));
        Assert.True(wanted.Count == had.Count, $"seed {seed}: {had.Count} columns instead of {wanted.Count}");
        for (int column = 0; column < wanted.Count; column++)
        {
            Assert.True(wanted[column].AsSpan().SequenceEqual(had[column]), $"seed {seed}: column {column} differs");
        }
    }

    private static double[] Noted(List<double[]> columns, double[] column)
    {
        columns.Add(column);
        return column;
    }
}
