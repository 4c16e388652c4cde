using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Tests.Web;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Tests.Store;

/// <summary>A database of each version, as files that are kept for ever, and what they hold in words.</summary>
internal static class KeptDatabases
{
    private static readonly string[] NewestOnly = ["sqlite_sequence", "schema_version"];

    public static string Folder { get; } = Path.Combine(SourceTree.Root, "tests", "Golden", "databases");

    public static string FileOf(int version) => Path.Combine(Folder, $"v{version}.db");

    /// <summary>Makes the database of a version: its own schema, filled with as much of a newest database as it can hold.</summary>
    public static void Make(int version, string file)
    {
        using var newest = new TemporaryFolder();
        Fill(newest.Path);
        using SqliteConnection connection = DatabaseFile.Open(file, SqliteOpenMode.ReadWriteCreate);
        Migrations.ApplyUpTo(version, connection, new FixedClock(), file);
        DatabaseFile.Scalar(connection, "ATTACH DATABASE $path AS newest", ("$path", newest.File(DataFolder.DatabaseFileName)));
        DatabaseFile.Scalar(connection, "PRAGMA foreign_keys = OFF");
        foreach (string table in Texts(connection, "SELECT name FROM main.sqlite_master WHERE type = 'table'").Except(NewestOnly))
        {
            string columns = string.Join(", ", Columns(connection, "main", table).Intersect(Columns(connection, "newest", table)));
            DatabaseFile.Scalar(connection, $"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM newest.{table}");
        }

        DatabaseFile.Scalar(connection, "DETACH DATABASE newest");
        DatabaseFile.Scalar(connection, "VACUUM");
    }

    /// <summary>What a store gives back of its sessions and of what was told to it, in words.</summary>
    public static string Describe(RunStore store)
    {
        var text = new StringBuilder();
        foreach (StoredRun run in store.ListRuns().OrderBy(run => run.Id))
        {
            byte[] bytes = store.GetBytes(run.Id)!;
            uint digest = ContentDigest.Of(bytes, 0, bytes.Length);
            Add(text, $"run {run.Id} {run.BandId}/{run.SessionNumber} digest {run.Digest}, {bytes.Length} bytes of {digest:x8}");
            Add(text, $"  start {run.StartUtc:O}, {run.DurationSeconds} s, running {run.RunningSeconds} s, {run.Steps} steps");
            Add(text, $"  {run.LostBlocks} blocks lost, complete {run.IsComplete}");
            Add(text, $"  {Figure(run.DistanceMeters)} m, {Figure(run.CadenceSpm)} spm, {Figure(run.HeartRateBpm)} bpm");
            Add(text, $"  \"{run.WorkoutName}\" revision {run.WorkoutRevision}, cues {run.CuesHeard} heard {run.CuesWithheld} withheld");
            Add(text, $"  {store.GetSeconds(run.Id).Count} seconds, {store.GetEvents(run.Id).Count} events, received {run.ReceivedUtc:O}");
        }

        foreach (StoredActivity activity in store.ListActivities().Where(activity => activity.Formats != "band"))
        {
            Add(text, $"activity {activity.Id} {activity.Sport} {activity.Start:O} \"{activity.Name}\" from {activity.Formats}");
            Add(text, $"  {Figure(activity.Figures.DurationSeconds)} s, {Figure(activity.Figures.DistanceMeters)} m");
            Add(text, $"  {activity.SourceCount} sources, {store.GetActivity(activity.Id)!.Series.Count} samples");
        }

        foreach (DailyRecord day in store.ListImportedDays(DateOnly.MinValue, DateOnly.MaxValue))
        {
            Add(text, $"day {day.Date:O}: RMSSD {day.RmssdMs} ms, resting {day.RestingHeartRateBpm} bpm");
        }

        foreach (SetAsideSession session in store.ListSetAside())
        {
            Add(text, $"set aside {session.Id}: session {session.SessionNumber}, {session.ByteCount} bytes. {session.Reason}");
        }

        foreach (UnfinishedSession session in store.ListUnfinished())
        {
            Add(text, $"unfinished: session {session.SessionNumber}, {session.ByteCount} bytes");
        }

        foreach (StoredBand band in store.GetBands())
        {
            Add(text, $"band {band.Id} {band.Board} {band.Firmware}, last seen {band.LastSeenUtc:O}");
            foreach (PushedWorkout push in store.GetPushedWorkouts(band.Id))
            {
                Add(text, $"  pushed \"{push.Name}\" revision {push.Revision} digest {push.Digest}, confirmed {push.IsConfirmed}");
            }
        }

        foreach (PlannedDay day in store.GetPlan(DateOnly.MinValue, DateOnly.MaxValue))
        {
            Add(text, $"plan {day.Date:O} {day.Kind} \"{day.Name}\" {day.DurationSeconds} s, {day.Workout?.StepCount ?? 0} steps");
        }

        RunnerRecord runner = store.GetRunner();
        Add(text, $"runner {runner.HeartRateMaxBpm} {runner.HeartRateRestBpm} bpm {runner.Weighting} {runner.CadenceSpm} spm");
        RunnerSettings settings = store.GetSettings();
        if (settings != RunnerSettings.Default)
        {
            Add(text, $"settings imperial {settings.IsImperial}, {settings.Language}, {settings.CueMode}");
            Add(text, $"  pause {settings.AutoPauseSeconds} s");
            Add(text, $"  marks {settings.DistanceMarkMeters} m {settings.TimeMarkSeconds} s, belt {settings.BeltSecondsPerKm} s/km");
            Add(text, $"  free run {settings.CadenceLowSpm} to {settings.CadenceHighSpm} spm");
        }

        return text.ToString();
    }

    /// <summary>Fills a folder with four runs, a broken session, an unfinished one, a plan and a push.</summary>
    public static void Fill(string folder)
    {
        SampleStore.Fill(folder, SampleStore.QuickFeet());
        using RunStore store = RunStore.Open(folder, new FixedClock());
        byte[] broken = [.. Enumerable.Range(0, 300).Select(value => (byte)(value * 7))];
        store.SaveSession(SampleStore.BandId, 4, "0000dead", broken);
        byte[] cutOff = SessionBytes.Run(5, 3000, startUtcMs: 0);
        cutOff[cutOff.Length / 2] ^= 0x40;
        string digest = ContentDigest.Of(cutOff, 0, cutOff.Length).ToString("x8");
        store.SaveSession(SampleStore.BandId, 5, digest, cutOff, startUtcMs: 1_790_000_000_000);
        store.SaveSettings(new RunnerSettings
        {
            IsImperial = true, AutoPauseSeconds = 10, TimeMarkSeconds = 600, BeltSecondsPerKm = 330,
            CadenceLowSpm = 165, CadenceHighSpm = 175,
        });
        store.SavePartial(SampleStore.BandId, 6, "0000beef", SessionBytes.Run(6, 60)[..40]);
        store.SaveOriginal("march.csv", [.. "kept"u8], OriginalSamples.History());
        store.SaveOriginal("evening.gpx", [.. "kept, too"u8], OriginalSamples.Recording());
    }

    private static void Add(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Figure(Measured<double> figure) =>
        figure.HasValue ? $"{figure.Value.ToString("F3", CultureInfo.InvariantCulture)} ({figure.Trust})" : "none";

    private static List<string> Columns(SqliteConnection connection, string schema, string table) =>
        Texts(connection, $"SELECT name FROM pragma_table_info('{table}', '{schema}')");

    private static List<string> Texts(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }
}
