using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Tests.Store;

public sealed class ActivityStoreTests : IDisposable
{
    private const string Band = "0102030405060708";

    private readonly TemporaryFolder _folder = new();
    private readonly RunStore _store;

    public ActivityStoreTests()
    {
        _store = RunStore.Open(_folder.Path);
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_file_taken_in_twice_changes_nothing()
    {
        SavedOriginal first = _store.SaveOriginal("a.gpx", [1, 2, 3], OriginalSamples.Recording());
        string before = KeptDatabases.Describe(_store);
        SavedOriginal again = _store.SaveOriginal("other name.gpx", [1, 2, 3], OriginalSamples.Recording());
        Assert.True(first.IsNew);
        Assert.Equal((false, first.OriginalId, 1), (again.IsNew, again.OriginalId, again.KnownCount));
        Assert.Equal(before, KeptDatabases.Describe(_store));
    }

    [Fact]
    public void The_same_row_of_a_later_export_is_known()
    {
        Activity old = OriginalSamples.Row(OriginalSamples.Evening, 3000, 10_000);
        Activity young = OriginalSamples.Row(OriginalSamples.Evening.AddDays(2), 2400, 8000);
        _store.SaveOriginal("march.csv", [1], OriginalSamples.History(old));
        SavedOriginal later = _store.SaveOriginal("april.csv", [2], OriginalSamples.History(old, young));
        Assert.Equal((1, 1), (later.KnownCount, later.New.Count));
        Assert.Equal([2, 1], _store.ListActivities().Select(activity => (int)activity.Id));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    [InlineData(330)]
    [InlineData(-720)]
    public void A_row_on_a_clock_without_a_time_zone_is_one_with_the_watchs_file(int offsetMinutes)
    {
        Activity row = OriginalSamples.Row(OriginalSamples.Evening.AddMinutes(offsetMinutes), 3000, 10_000);
        long known = Assert.Single(_store.SaveOriginal("export.csv", [1], OriginalSamples.History(row)).New);
        SavedOriginal recording = _store.SaveOriginal("evening.gpx", [2], OriginalSamples.Recording());
        Assert.Equal([known], recording.Merged);
        StoredActivity merged = Assert.Single(_store.ListActivities());
        Assert.Equal((2, "Evening run", "A watch"), (merged.SourceCount, merged.Name, merged.Device));
        Assert.Equal(OriginalSamples.Evening, merged.Start);
        Assert.Equal(TimeSpan.FromMinutes(offsetMinutes), merged.Start!.Value.Offset);
        Assert.Equal((10_020.0, 640.0), (merged.Figures.DistanceMeters.Value, merged.Figures.Kilocalories.Value));
        Assert.Equal([1, 2], _store.GetSources(known).Select(source => (int)source.OriginalId!));
        Assert.Equal([[1], [2]], _store.GetSources(known).Select(source => _store.GetOriginalBytes(source.OriginalId!.Value)));
    }

    [Fact]
    public void Two_runs_of_a_day_stay_two()
    {
        Activity morning = OriginalSamples.Row(OriginalSamples.Evening.AddHours(-9), 3000, 10_400);
        _store.SaveOriginal("export.csv", [1], OriginalSamples.History(morning));
        Assert.Single(_store.SaveOriginal("evening.gpx", [2], OriginalSamples.Recording()).New);
        Assert.Equal(2, _store.CountActivities());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_run_of_the_band_and_of_a_watch_is_one_under_the_sessions_number(bool isBandFirst)
    {
        OriginalContents watch = OriginalSamples.Recording(SessionStart.AddSeconds(-40), 640, 2100);
        if (isBandFirst)
        {
            SaveSession();
            Assert.Single(_store.SaveOriginal("evening.gpx", [1], watch).Merged);
        }
        else
        {
            Assert.Single(_store.SaveOriginal("evening.gpx", [1], watch).New);
            SaveSession();
        }

        StoredActivity merged = Assert.Single(_store.ListActivities());
        Assert.Equal(merged.Id, merged.SessionId);
        Assert.Equal(merged.Id, Assert.Single(_store.ListRuns()).Id);
        Assert.Equal(2100, merged.Figures.DistanceMeters.Value);
        Assert.Equal((Trust.Trusted, 170), (merged.Figures.CadenceSpm.Trust, (int)merged.Figures.CadenceSpm.Value));
        Assert.All(_store.GetSources(merged.Id), source => Assert.Equal(merged, _store.FindActivity(source.Id)));
        Activity activity = _store.GetActivity(merged.Id)!;
        Assert.Equal(641, activity.Series.Count);
        Assert.Equal(170, activity.Series.CadenceSpm[300]);
        Assert.Equal(double.NaN, activity.Series.CadenceSpm[10]);
        Assert.InRange(activity.Series.HeartRateBpm[300], 140, 160);
    }

    [Fact]
    public void A_deleted_run_is_in_no_list_and_comes_back_only_when_asked()
    {
        long id = SaveSession();
        _store.SaveOriginal("evening.gpx", [1], OriginalSamples.Recording(SessionStart, 600, 2000));
        Assert.True(_store.DeleteActivity(id));
        Assert.False(_store.DeleteActivity(id + 100));
        Assert.Empty(_store.ListActivities());
        Assert.Empty(_store.ListRuns());
        Assert.Null(_store.GetRun(id));
        Assert.Null(_store.GetActivity(id));
        Assert.Equal(id, SaveSession());
        Activity row = OriginalSamples.Row(SessionStart, 600, 2000);
        Assert.Equal(1, _store.SaveOriginal("export.csv", [2], OriginalSamples.History(row)).DeletedCount);
        Assert.Empty(_store.ListActivities());
        _store.Rebuild();
        Assert.Equal(id, Assert.Single(_store.ListDeletedActivities()).Id);
        Assert.True(_store.RestoreActivity(id));
        Assert.False(_store.RestoreActivity(id));
        Assert.Equal(3, Assert.Single(_store.ListActivities()).SourceCount);
        Assert.NotNull(_store.GetRun(id));
    }

    [Fact]
    public void Made_again_by_a_better_reader_every_run_keeps_its_number()
    {
        SaveSession();
        _store.SaveOriginal("march.csv", [1], OriginalSamples.History());
        _store.SaveOriginal("evening.gpx", [2], OriginalSamples.Recording());
        string before = KeptDatabases.Describe(_store);
        _store.Rebuild();
        Assert.Equal(before, KeptDatabases.Describe(_store));
        var read = new List<string>();
        OriginalContents? Read(string name, byte[] bytes)
        {
            read.Add($"{name} {bytes[0]}");
            return bytes[0] == 1 ? null : OriginalSamples.Recording(meters: 10_010);
        }

        _store.Rebuild(reader: Read);
        Assert.Equal(["march.csv 1", "evening.gpx 2"], read);
        Assert.Equal(before.Replace("10020.000", "10010.000"), KeptDatabases.Describe(_store));
    }

    [Fact]
    public void An_activity_comes_back_to_the_last_bit()
    {
        Activity watch = OriginalSamples.Watch(OriginalSamples.Evening.ToOffset(TimeSpan.FromHours(5.5)), 500, 1234.5678) with
        {
            Name = "Über den Berg",
            EffortCr10 = 6,
            Pauses = [new ActivityPause(10.5, 20.25)],
            BeatIntervalsMs = [400, 401.953125, double.NaN, -0.0],
            Laps = [new ActivityLap(0, 100, null, 90, null), new ActivityLap(100, 500, 900, null, "rest")],
        };
        byte[] bytes = ActivityCodec.Write(watch);
        Activity back = ActivityCodec.Read(bytes);
        Assert.Equal(bytes, ActivityCodec.Write(back));
        Assert.Equivalent(watch, back, strict: true);
        Assert.Equal(watch.Start!.Value.Offset, back.Start!.Value.Offset);
        Assert.True(double.IsNegative(back.BeatIntervalsMs[3]));
    }

    private static DateTimeOffset SessionStart => DateTimeOffset.FromUnixTimeMilliseconds(1_790_000_000_000);

    private long SaveSession() => _store.SaveSession(Band, 1, "00000001", SessionBytes.Run(1, 600)).Id;
}
