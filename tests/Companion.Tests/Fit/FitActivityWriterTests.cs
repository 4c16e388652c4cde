using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Export.Fit;
using TrainingPlan.Companion.Import;
using TrainingPlan.Companion.Import.Fit;

namespace TrainingPlan.Companion.Tests.Fit;

public class FitActivityWriterTests
{
    private const int Seed = 61_000;
    private const int Activities = 300;

    [Fact]
    public void Any_activity_comes_back_with_all_that_the_format_can_hold()
    {
        for (int i = 0; i < Activities; i++)
        {
            string where = $"seed {Seed + i}";
            Activity written = AnyActivity.Make(new Random(Seed + i));
            ImportedFile file = FitActivityReader.Read(FitActivityWriter.Write(written));
            Activity read = Assert.Single(file.Activities);
            Assert.True(written.Start?.ToString() == read.Start?.ToString(), $"{written.Start} {read.Start}, {where}");
            Assert.Equal((written.Sport, written.Name, written.Device), (read.Sport, read.Name, read.Device));
            Assert.True(written.Laps.SequenceEqual(read.Laps), where);
            Assert.True(written.Pauses.SequenceEqual(read.Pauses), where);
            Assert.True(written.BeatIntervalsMs.AsSpan().SequenceEqual(read.BeatIntervalsMs), where);
            Assert.Equal(written.EffortCr10, read.EffortCr10);
            CheckTotals(written, read, where);
            CheckSeries(written.Series, read.Series, where);
        }
    }

    [Fact]
    public void A_start_in_local_time_and_an_unknown_one_stay_what_they_are()
    {
        Activity any = AnyActivity.Make(new Random(Seed));
        var start = new DateTimeOffset(2026, 3, 29, 2, 30, 0, TimeSpan.Zero);
        Activity local = ReadBack(any with { Start = start, IsStartLocal = true });
        Assert.Equal((start, true), (local.Start, local.IsStartLocal));
        Activity unknown = ReadBack(any with { Start = null });
        Assert.Null(unknown.Start);
        Assert.Equal(any.Series.Count, unknown.Series.Count);
    }

    [Fact]
    public void An_activity_of_totals_alone_is_a_file_too()
    {
        var totals = new ActivityTotals { DistanceMeters = 10_000, TimerSeconds = 2_700, ElapsedSeconds = 2_760, HeartRateBpm = 151 };
        DateTimeOffset start = DateTimeOffset.UnixEpoch.AddYears(56);
        Activity read = ReadBack(new Activity { Sport = Sport.TrailRunning, Start = start, Totals = totals });
        Assert.Equal(totals, read.Totals);
        Assert.Equal(Sport.TrailRunning, read.Sport);
        Assert.Equal(0, read.Series.Count);
    }

    [Fact]
    public void A_name_that_is_too_long_ends_at_a_whole_letter()
    {
        Activity read = ReadBack(AnyActivity.Make(new Random(Seed)) with { Name = new string('ü', 400) });
        Assert.Equal(new string('ü', 127), read.Name);
    }

    private static Activity ReadBack(Activity activity) =>
        Assert.Single(FitActivityReader.Read(FitActivityWriter.Write(activity)).Activities);

    private static void CheckTotals(Activity written, Activity read, string where)
    {
        ActivityTotals expected = written.Totals with { DistanceMeters = written.Totals.DistanceMeters ?? read.Totals.DistanceMeters };
        Assert.True(expected == read.Totals, $"{expected}\n{read.Totals}\n{where}");
    }

    private static void CheckSeries(ActivitySeries written, ActivitySeries read, string where)
    {
        var columns = new List<double[]>();
        written.Map(Keep);
        List<double[]> expected = [.. columns];
        columns.Clear();
        read.Map(Keep);
        Assert.True(expected.Count == columns.Count, $"{expected.Count} columns written, {columns.Count} read, {where}");
        for (int i = 0; i < expected.Count; i++)
        {
            for (int row = 0; row < expected[i].Length; row++)
            {
                bool isSame = expected[i][row].Equals(columns[i][row]) || Math.Abs(expected[i][row] - columns[i][row]) < 1e-9;
                Assert.True(isSame, $"column {i} row {row}: {expected[i][row]} {columns[i][row]}, {where}");
            }
        }

        double[] Keep(double[] column)
        {
            columns.Add(column);
            return column;
        }
    }
}
