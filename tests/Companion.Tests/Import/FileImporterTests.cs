using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Import;
using static TrainingPlan.Companion.Tests.Import.SampleFiles;

namespace TrainingPlan.Companion.Tests.Import;

public sealed class FileImporterTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_garmin_export_reads_the_same_in_both_decimal_styles(bool isCommaDecimal)
    {
        byte[] export = Garmin(isCommaDecimal, Row(), Row(type: "Treadmill Running", heartRate: "--"));
        ImportedFile file = FileImporter.Read("Activities.csv", export);
        Assert.Equal("Garmin Connect CSV", file.Format);
        Activity run = file.Activities[0];
        Assert.Equal((Sport.Running, Sport.TreadmillRunning), (run.Sport, file.Activities[1].Sport));
        Assert.Equal(new DateTimeOffset(2026, 3, 14, 18, 30, 5, TimeSpan.Zero), run.Start);
        Assert.True(run.IsStartLocal);
        Assert.Equal((10_020.0, 3000.0, 3062.5), (run.Totals.DistanceMeters, run.Totals.TimerSeconds, run.Totals.ElapsedSeconds));
        Assert.Equal((1105.0, 148.0, 8510), (run.Totals.Kilocalories, run.Totals.HeartRateBpm, run.Totals.Steps));
        Assert.Equal((null, null), (run.Totals.AscentMeters, run.Totals.MovingSeconds));
        Assert.Null(file.Activities[1].Totals.HeartRateBpm);
        Assert.Empty(file.Notes);
    }

    [Fact]
    public void Miles_are_known_by_the_length_and_number_of_steps()
    {
        ImportedFile file = FileImporter.Read("a.csv", Garmin(true, Row(distance: "6,23"), Row(distance: "6,20")));
        Assert.Equal(10_026.2, file.Activities[0].Totals.DistanceMeters!.Value, 0.1);
        Assert.Contains(file.Notes, note => note.Contains("miles"));
        ImportedFile unsure = FileImporter.Read("a.csv", Garmin(true, Row(steps: "--", stepLength: "--")));
        Assert.Contains(unsure.Notes, note => note.Contains("kilometres were assumed"));
    }

    [Fact]
    public void Tcx_gives_laps_samples_and_the_extensions()
    {
        Activity run = Assert.Single(FileImporter.Read("a.tcx", Utf8(Tcx(60))).Activities);
        Assert.Equal((Sport.Running, Start, "A watch", "Along the river"), (run.Sport, run.Start, run.Device, run.Name));
        Assert.Equal(61, run.Series.Count);
        Assert.Equal((170.0, 3.0, 280.0), (run.Series.CadenceSpm[30], run.Series.SpeedMetersPerSecond[30], run.Series.PowerWatts[30]));
        Assert.Equal((90.0, 150.0), (run.Series.DistanceMeters[30], run.Series.HeartRateBpm[30]));
        Assert.Equal((60.0, 180.0, 150.0), (run.Totals.TimerSeconds, run.Totals.DistanceMeters, run.Totals.HeartRateBpm));
        ActivityLap lap = Assert.Single(run.Laps);
        Assert.Equal((0.0, 60.0, "active"), (lap.StartSeconds, lap.EndSeconds, lap.Intensity));
    }

    [Fact]
    public void Gpx_gives_samples_and_a_segments_end_is_a_pause()
    {
        ImportedFile file = FileImporter.Read("a.gpx", Utf8(Gpx(Start, 40, 40)));
        Activity run = Assert.Single(file.Activities);
        Assert.Equal((Sport.TrailRunning, Start, "River"), (run.Sport, run.Start, run.Name));
        Assert.Equal((151.0, 172.0, 21.0, 250.0),
            (run.Series.HeartRateBpm[5], run.Series.CadenceSpm[5], run.Series.TemperatureCelsius[5], run.Series.PowerWatts[5]));
        Assert.Equal(new ActivityPause(40, 70), Assert.Single(run.Pauses));
        Assert.Equal(240, run.Series.DistanceMeters[^1], 0.5);
    }

    [Theory]
    [InlineData("<gpx><trk><trkseg><trkpt lat='1' lon='2'/></trkseg></trk></gpx>", "course")]
    [InlineData("<gpx><rte><rtept lat='1' lon='2'/></rte></gpx>", "course")]
    [InlineData("<gpx><wpt lat='1' lon='2'/></gpx>", "course")]
    [InlineData("<gpx></gpx>", "no track")]
    [InlineData("<gpx><trk>", "not whole")]
    [InlineData("<TrainingCenterDatabase><Courses><Course/></Courses></TrainingCenterDatabase>", "course")]
    [InlineData("<TrainingCenterDatabase><Workouts><Workout/></Workouts></TrainingCenterDatabase>", "workout")]
    [InlineData("<TrainingCenterDatabase><Activities>", "not whole")]
    [InlineData("<!DOCTYPE gpx [<!ENTITY a 'aaaaaaaa'>]><gpx>&a;</gpx>", "not whole")]
    [InlineData("<html><body>sign in</body></html>", "neither TCX nor GPX")]
    [InlineData("{\"no\": \"table\"}", "no format")]
    [InlineData("", "empty")]
    public void What_holds_no_activity_is_refused_with_a_sentence(string text, string word)
    {
        ImportException refusal = Assert.ThrowsAny<ImportException>(() => FileImporter.Read("a.txt", Utf8(text)));
        Assert.Contains(word, refusal.Message);
        Assert.EndsWith(".", refusal.Message);
    }

    [Fact]
    public void Elements_without_end_are_refused()
    {
        string nested = "<gpx>" + string.Concat(Enumerable.Repeat("<a>", 100_000));
        Assert.Contains("deeper", Assert.Throws<ImportException>(() => FileImporter.Read("a.gpx", Utf8(nested))).Message);
    }

    [Fact]
    public void A_file_that_breaks_off_gives_what_stands_before()
    {
        string whole = Tcx(60);
        ImportedFile file = FileImporter.Read("a.tcx", Utf8(whole[..(whole.Length / 2)]));
        Assert.InRange(Assert.Single(file.Activities).Series.Count, 20, 40);
        Assert.Contains(file.Notes, note => note.Contains("breaks off"));
    }

    [Fact]
    public void The_name_does_not_matter()
    {
        Assert.Equal("TCX", FileImporter.Read("a.fit", Utf8(Tcx(5))).Format);
        Assert.Equal("GPX", FileImporter.Read("a.csv", Utf8("\uFEFF" + Gpx(Start, 5))).Format);
    }

    [Fact]
    public void Raw_beats_give_a_day_when_the_name_has_one()
    {
        string beats = string.Join('\n', Enumerable.Range(0, 200).Select(i =>
            Math.Round(820 + (35 * Math.Sin(2 * Math.PI * i / 4.3)) + (18 * Math.Sin(2 * Math.PI * i / 23)) + (7 * Math.Sin(1.7 * i)))));
        DailyRecord day = Assert.Single(FileImporter.Read("2026-03-14 07-12.txt", Utf8(beats)).Days);
        Assert.Equal(new DateOnly(2026, 3, 14), day.Date);
        Assert.Equal(33.972, day.RmssdMs!.Value, 0.001);
        Assert.Equal(0, day.CorrectedBeatShare);
        Assert.Contains("date", Assert.Throws<ImportException>(() => FileImporter.Read("beats.txt", Utf8(beats))).Message);
    }

    [Theory]
    [InlineData("date,timestamp_measurement,HR,rMSSD\n2026-03-14,07:00,47,61.5\n2026-03-15,07:02,49,58.1")]
    [InlineData("Start Date;HR;Rmssd\n2026-03-14 07:00:00;47;61,5\n2026-03-15 07:02:00;49;58,1")]
    [InlineData("user_code,measurement_datetime,time_of_day,bpm,rmssd\na,2026-03-14 22:00:00,evening,60,30.5\n"
        + "a,2026-03-14 07:00:00,morning,47,61.5\na,2026-03-15 07:02:00,morning,49,58.1")]
    public void Exports_of_heart_rate_variability_give_their_mornings(string text)
    {
        IReadOnlyList<DailyRecord> days = FileImporter.Read("hrv.csv", Utf8(text)).Days;
        Assert.Equal([new DateOnly(2026, 3, 14), new DateOnly(2026, 3, 15)], days.Select(day => day.Date));
        Assert.Equal([61.5, 58.1], days.Select(day => day.RmssdMs!.Value));
        Assert.Equal([47.0, 49.0], days.Select(day => day.RestingHeartRateBpm!.Value));
    }

    [Fact]
    public void Measurements_of_several_people_are_refused()
    {
        string text = "user_code,day,resting_pulse\na,2026-03-14,50\nb,2026-03-14,60";
        Assert.Contains("several people", Assert.Throws<ImportException>(() => FileImporter.Read("a.csv", Utf8(text))).Message);
    }
}
