using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Companion.Tests.Store;
using TrainingPlan.Protocol;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Tests.Sync;

/// <summary>The plan on the band and the plan in the store never disagree silently.</summary>
public sealed class PlanAgreementTests : IDisposable
{
    private static readonly string BandId = Convert.ToHexStringLower(SessionBytes.BandIdBytes);

    private readonly TemporaryFolder _folder = new();
    private readonly TestClock _clock = new();
    private readonly FakeBand _band = new();
    private readonly RunStore _store;

    public PlanAgreementTests() => _store = RunStore.Open(_folder.Path, _clock);

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Nothing_on_either_side_agrees()
    {
        PlanAgreement plan = Sync();
        Assert.Equal((PlanState.Agrees, (int?)null, (int?)null), (plan.State, plan.BandRevision, plan.StoreRevision));
        Assert.True(plan.IsAgreed);
        Assert.Empty(plan.WhatToDo);
    }

    [Fact]
    public void What_was_put_there_and_is_there_agrees()
    {
        PutOnBand(Push("Easy 30 min", 4, isConfirmed: true));
        PlanAgreement plan = Sync();
        Assert.Equal((PlanState.Agrees, (int?)4, (int?)4), (plan.State, plan.BandRevision, plan.StoreRevision));
        Assert.Equal(4, Assert.Single(_store.GetBands()).WorkoutRevision);
    }

    [Fact]
    public void A_push_whose_answer_was_lost_is_found_on_the_band_and_confirmed()
    {
        Push("Easy 30 min", 4, isConfirmed: true);
        PutOnBand(Push("Long 60 min", 5, isConfirmed: false));
        Assert.Equal(PlanState.Agrees, Sync().State);
        Assert.True(_store.GetPushedWorkouts(BandId)[0].IsConfirmed);
    }

    [Fact]
    public void A_push_that_never_arrived_leaves_the_agreement_on_the_one_before()
    {
        PutOnBand(Push("Easy 30 min", 4, isConfirmed: true));
        Push("Long 60 min", 5, isConfirmed: false);
        PlanAgreement plan = Sync();
        Assert.Equal((PlanState.Agrees, (int?)4), (plan.State, plan.BandRevision));
        Assert.False(_store.GetPushedWorkouts(BandId)[0].IsConfirmed);
    }

    [Fact]
    public void An_older_one_on_the_band_is_said_with_the_remedy()
    {
        PutOnBand(Push("Easy 30 min", 4, isConfirmed: true));
        Push("Long 60 min", 5, isConfirmed: true);
        PlanAgreement plan = Sync();
        Assert.Equal((PlanState.BandHasOlder, (int?)4, (int?)5), (plan.State, plan.BandRevision, plan.StoreRevision));
        Assert.Equal("The band has \"Easy 30 min\" revision 4, though \"Long 60 min\" revision 5 was put there later.", plan.Sentence);
        Assert.Contains("--no-push", plan.WhatToDo);
    }

    [Fact]
    public void A_band_that_lost_its_workout_is_said_with_the_remedy()
    {
        Push("Easy 30 min", 4, isConfirmed: true);
        PlanAgreement plan = Sync();
        Assert.Equal((PlanState.BandHasNone, (int?)null, (int?)4), (plan.State, plan.BandRevision, plan.StoreRevision));
        Assert.Equal("The band has no workout, though \"Easy 30 min\" revision 4 was put there.", plan.Sentence);
        Assert.NotEmpty(plan.WhatToDo);
    }

    [Fact]
    public void One_that_another_computer_put_there_is_said_with_the_remedy()
    {
        PutOnBand((77, 0xabcdef01));
        PlanAgreement plan = Sync();
        Assert.Equal((PlanState.BandHasUnknown, (int?)77, (int?)null), (plan.State, plan.BandRevision, plan.StoreRevision));
        Assert.Contains("revision 77 that this computer does not know", plan.Sentence);
        Push("Easy 30 min", 4, isConfirmed: true);
        Assert.Contains("\"Easy 30 min\" revision 4 was the last from here", Sync().Sentence);
    }

    [Fact]
    public void The_bytes_of_a_session_whose_digest_never_fits_are_kept_for_repair()
    {
        byte[] bytes = SessionBytes.LivelyRun(1, 300);
        _band.Sessions[1] = bytes;
        _band.WrongDigest.Add(1);
        SyncResult result = SyncAll();
        Assert.Contains("sessions --set-aside", Assert.Single(result.Failures));
        UnfinishedSession kept = Assert.Single(_store.ListUnfinished());
        Assert.Equal(bytes, _store.GetPartial(kept.BandId, kept.SessionNumber, kept.Digest));
        Assert.Empty(_band.Confirmed);

        _band.WrongDigest.Clear();
        Assert.Single(SyncAll().New);
        Assert.Single(_store.ListRuns());
    }

    private (int Revision, uint Digest) Push(string name, int revision, bool isConfirmed)
    {
        var workout = new Workout { Name = name, Revision = revision };
        workout.AddStep(StepIntensity.Active, StepDurationKind.Time, 600);
        byte[] bytes = new byte[WorkoutCodec.MaxBytes];
        uint digest = ContentDigest.Of(bytes, 0, WorkoutCodec.Encode(workout, bytes));
        long push = _store.RecordPush(BandId, workout, digest.ToString("x8"));
        if (isConfirmed)
        {
            _store.ConfirmPush(push);
        }

        return (revision, digest);
    }

    private void PutOnBand((int Revision, uint Digest) item)
    {
        _band.Info.WorkoutRevision = item.Revision;
        _band.Info.WorkoutDigest = item.Digest;
    }

    private PlanAgreement Sync() => SyncAll().Plan;

    private SyncResult SyncAll()
    {
        uint nonce = 100;
        using BandClient client = BandClient.Connect(() => new FakeLine(_clock, _band, 1), CancellationToken.None, _clock, () => nonce++);
        return BandSync.Run(client, _store, _clock.GetUtcNow(), null, CancellationToken.None);
    }
}
