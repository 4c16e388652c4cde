using Microsoft.Data.Sqlite;
using TrainingPlan.Coaching;
using TrainingPlan.Companion.Store;
using TrainingPlan.SessionLog;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Tests.Store;

public sealed class RunStoreTests : IDisposable
{
    private const string Band = "0102030405060708";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_session_that_comes_twice_is_stored_once()
    {
        byte[] bytes = SessionBytes.Run(1, 120);
        using RunStore store = RunStore.Open(_folder.Path);
        SavedSession first = store.SaveSession(Band, 1, "00000001", bytes);
        SavedSession second = store.SaveSession(Band, 1, "00000001", bytes);
        Assert.True(first.IsNew);
        Assert.False(second.IsNew);
        Assert.Equal(first.Id, second.Id);
        Assert.Single(store.ListRuns());
        Assert.True(store.HasSession(Band, 1, "00000001"));
        Assert.False(store.HasSession(Band, 2, "00000001"));
    }

    [Fact]
    public void Two_sessions_with_one_number_and_different_bytes_are_both_kept()
    {
        using RunStore store = RunStore.Open(_folder.Path);
        store.SaveSession(Band, 1, "00000001", SessionBytes.Run(1, 120));
        store.SaveSession(Band, 1, "00000002", SessionBytes.Run(1, 180));
        Assert.Equal([180, 120], store.ListRuns().Select(run => run.DurationSeconds));
    }

    [Fact]
    public void What_was_stored_is_there_after_the_program_ends()
    {
        byte[] bytes = SessionBytes.Run(7, 300);
        using (RunStore store = RunStore.Open(_folder.Path))
        {
            store.SaveSession(Band, 7, "0000000a", bytes);
        }

        using RunStore again = RunStore.Open(_folder.Path);
        StoredRun run = Assert.Single(again.ListRuns());
        Assert.Equal(bytes, again.GetBytes(run.Id));
        Assert.Equal(300, run.DurationSeconds);
        Assert.Equal(170, run.CadenceSpm.Value, 3);
        Assert.Equal(150, run.HeartRateBpm.Value, 3);
        Assert.Equal(Trust.Trusted, run.HeartRateBpm.Trust);
        Assert.False(run.DistanceMeters.HasValue);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1_790_000_000_000), run.StartUtc);
        Assert.True(run.IsComplete);
        Assert.Equal(Enumerable.Range(0, 300), again.GetSeconds(run.Id).Select(second => second.ElapsedSeconds));
    }

    [Fact]
    public void Cues_keep_their_kind_target_values_and_whether_they_were_withheld()
    {
        var session = new SessionBytes(1);
        session.Second(0, 17_000, 15_000)
            .Cue(0, (int)CueKind.QuickerSteps, TargetKind.Cadence, 15_900, 16_500, 17_500, isWithheld: true)
            .Cue(0, (int)CueKind.Halfway, TargetKind.None, 0, 0, 0, isWithheld: false);
        using RunStore store = RunStore.Open(_folder.Path);
        long id = store.SaveSession(Band, 1, "00000001", session.Finish()).Id;
        Assert.Equal(
            [
                new StoredCue(0, CueKind.QuickerSteps, true, TargetKind.Cadence, 15_900, 16_500, 17_500),
                new StoredCue(0, CueKind.Halfway, false, TargetKind.None, 0, 0, 0),
            ],
            store.GetCues(id));
        Assert.Equal([true, false], store.GetCues(id).Select(cue => cue.IsCorrection));
        Assert.Equal((1, 1), (store.GetRun(id)!.CuesHeard, store.GetRun(id)!.CuesWithheld));
    }

    [Fact]
    public void A_session_begun_before_the_clock_was_known_gets_its_time_from_the_last_setting()
    {
        var session = new SessionBytes(1, startUtcMs: 0);
        const long utcMs = 1_790_000_060_000;
        const long uptimeMs = 65_000;
        const long lateUtcMs = utcMs - 20_000;
        session.Second(0, 17_000, 15_000)
            .Event(0, LogEventKind.ClockSet, unchecked((int)lateUtcMs), (int)(lateUtcMs >> 32), (int)uptimeMs, 0)
            .Event(0, LogEventKind.ClockSet, unchecked((int)utcMs), (int)(utcMs >> 32), (int)uptimeMs, 0);
        using RunStore store = RunStore.Open(_folder.Path);
        long id = store.SaveSession(Band, 1, "00000001", session.Finish()).Id;
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1_790_000_000_000), store.GetRun(id)!.StartUtc);
    }

    [Fact]
    public void A_session_without_any_known_time_has_no_start()
    {
        using RunStore store = RunStore.Open(_folder.Path);
        long id = store.SaveSession(Band, 1, "00000001", SessionBytes.Run(1, 60, startUtcMs: 0)).Id;
        Assert.Null(store.GetRun(id)!.StartUtc);
    }

    [Fact]
    public void A_broken_session_is_set_aside_with_its_bytes_and_blocks_nothing()
    {
        using RunStore store = RunStore.Open(_folder.Path);
        byte[] garbage = [.. Enumerable.Range(0, 500).Select(value => (byte)(value * 7))];
        SavedSession broken = store.SaveSession(Band, 1, "00000001", garbage);
        SavedSession whole = store.SaveSession(Band, 2, "00000002", SessionBytes.Run(2, 60));
        Assert.NotNull(broken.SetAsideReason);
        Assert.Null(whole.SetAsideReason);
        Assert.Equal(garbage, store.GetBytes(broken.Id));
        Assert.Equal([whole.Id], store.ListRuns().Select(run => run.Id));
        Assert.Equal([(broken.Id, 500)], store.ListSetAside().Select(aside => (aside.Id, aside.ByteCount)));
    }

    [Fact]
    public void A_damaged_block_costs_only_itself_and_is_counted()
    {
        byte[] bytes = SessionBytes.Run(1, 3000);
        bytes[bytes.Length / 2] ^= 0x40;
        using RunStore store = RunStore.Open(_folder.Path);
        long id = store.SaveSession(Band, 1, "00000001", bytes).Id;
        StoredRun run = store.GetRun(id)!;
        Assert.True(run.LostBlocks > 0);
        Assert.InRange(run.DurationSeconds, 1000, 2999);
        Assert.Equal(bytes, store.GetBytes(id));
    }

    [Fact]
    public void The_first_bytes_of_a_broken_transfer_are_kept_until_the_session_is_whole()
    {
        byte[] bytes = SessionBytes.Run(1, 120);
        using RunStore store = RunStore.Open(_folder.Path);
        store.SavePartial(Band, 1, "00000001", bytes[..40]);
        store.SavePartial(Band, 1, "00000001", bytes[..20]);
        Assert.Equal(bytes[..40], store.GetPartial(Band, 1, "00000001"));
        Assert.Empty(store.ListRuns());
        store.SaveSession(Band, 1, "00000001", bytes);
        Assert.Empty(store.GetPartial(Band, 1, "00000001"));
    }

    [Fact]
    public void A_full_disk_is_one_sentence_and_loses_nothing()
    {
        using RunStore store = RunStore.Open(_folder.Path);
        store.SaveSession(Band, 1, "00000001", SessionBytes.Run(1, 120));
        store.LimitPagesForTest(60);
        var random = new Random(1);
        byte[] tooBig = new byte[4_000_000];
        random.NextBytes(tooBig);
        StoreException failure = Assert.Throws<StoreException>(() => store.SaveSession(Band, 2, "00000002", tooBig));
        Assert.Contains("full", failure.Message);
        Assert.NotEmpty(failure.WhatToDo);
        Assert.Single(store.ListRuns());
        Assert.False(store.HasSession(Band, 2, "00000002"));
    }

    [Fact]
    public void Two_programs_may_write_at_once_and_nothing_is_doubled()
    {
        byte[][] sessions = [.. Enumerable.Range(1, 12).Select(number => SessionBytes.Run(number, 60))];
        using (RunStore.Open(_folder.Path))
        {
        }

        Parallel.For(0, 4, _ =>
        {
            using RunStore store = RunStore.Open(_folder.Path);
            for (int number = 1; number <= sessions.Length; number++)
            {
                store.SaveSession(Band, number, number.ToString("x8"), sessions[number - 1]);
            }
        });
        using RunStore result = RunStore.Open(_folder.Path);
        Assert.Equal(Enumerable.Range(1, 12), result.ListRuns().Select(run => run.SessionNumber).Order());
    }

    [Fact]
    public void The_workout_of_a_run_is_found_by_its_digest()
    {
        var workout = new Workout { Name = "Steady 2 x 8 min", Revision = 3 };
        workout.AddStep(StepIntensity.Active, StepDurationKind.Time, 480);
        using RunStore store = RunStore.Open(_folder.Path);
        long push = store.RecordPush(Band, workout, "0badcafe");
        Assert.Equal(4, store.NextWorkoutRevision());
        Assert.False(Assert.Single(store.GetPushedWorkouts(Band)).IsConfirmed);
        store.ConfirmPush(push);
        Assert.True(Assert.Single(store.GetPushedWorkouts(Band)).IsConfirmed);
        var session = new SessionBytes(1, workoutName: workout.Name, workoutDigest: 0x0badcafe);
        long id = store.SaveSession(Band, 1, "00000001", session.Second(0, 17_000, 15_000).Finish()).Id;
        Assert.Equal("Steady 2 x 8 min", store.GetWorkoutOf(id)!.Name);
        Assert.Equal(480, store.GetRunInput(id)!.Workout!.Steps[0].DurationValue);
    }

    [Fact]
    public void A_run_that_is_not_there_is_null()
    {
        using RunStore store = RunStore.Open(_folder.Path);
        Assert.Null(store.GetRun(99));
        Assert.Null(store.GetRunInput(99));
        Assert.Null(store.GetBytes(99));
        Assert.Empty(store.GetSeconds(99));
    }
}
