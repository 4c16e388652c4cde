using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Companion.Store;

/// <summary>What the runner wishes, the season's weeks, and the changes of the plan.</summary>
public sealed partial class RunStore
{
    private const string NothingChanged = "Nothing was changed.";
    private const string SelectRevision = "SELECT COALESCE(MAX(revision), 0) AS revision FROM plan_revision";
    private const string RaiseRevision =
        "INSERT INTO plan_revision (id, revision) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET revision = revision + 1";

    /// <summary>Revision of the plan: rises with everything that changes a planned day.</summary>
    public int PlanRevision => Query(row => row.Int("revision"), SelectRevision)[0];

    /// <summary>What the runner wishes of the plan; null when nothing was told yet.</summary>
    public SeasonWish? GetWish() => Query(row => row.Text("document"), "SELECT document FROM season_wish")
        .Select(document => JsonSerializer.Deserialize<SeasonWish>(document)).FirstOrDefault();

    /// <summary>Keeps what the runner wishes.</summary>
    public void SaveWish(SeasonWish wish) => InTransaction(transaction => Execute(
        transaction,
        """
        INSERT INTO season_wish (id, document, saved_utc_ms) VALUES (1, $document, $now)
        ON CONFLICT DO UPDATE SET document = $document, saved_utc_ms = $now
        """,
        ("$document", JsonSerializer.Serialize(wish)), ("$now", NowMs())));

    /// <summary>Forgets what the runner wishes; the plan as it stands stays.</summary>
    public void RemoveWish() => InTransaction(transaction => Execute(transaction, "DELETE FROM season_wish"));

    /// <summary>Keeps a season: its days as <see cref="SavePlan"/> does, its weeks from the first one on.</summary>
    public void SaveSeason(SeasonPlan season, int ruleVersion)
    {
        if (season.Days.Count == 0)
        {
            return;
        }

        InTransaction(transaction =>
        {
            SavePlan(transaction, season.Days, ruleVersion);
            Execute(transaction, "DELETE FROM season_week WHERE monday >= $from", ("$from", Day(season.Weeks[0].Monday)));
            foreach (SeasonWeek week in season.Weeks)
            {
                Execute(
                    transaction,
                    "INSERT INTO season_week VALUES ($monday, $phase, $recovery, $target, $long)",
                    ("$monday", Day(week.Monday)), ("$phase", (int)week.Phase), ("$recovery", week.IsRecoveryWeek ? 1 : 0),
                    ("$target", week.TargetSeconds), ("$long", week.LongSeconds));
            }

            return 0;
        });
    }

    /// <summary>The season's weeks as intended, in rising time.</summary>
    public IReadOnlyList<SeasonWeek> GetSeasonWeeks() => Query(
        row => new SeasonWeek(
            DayOf(row.Text("monday")), (Phase)row.Int("phase"), row.Int("is_recovery_week") != 0, row.Int("target_s"), row.Int("long_s")),
        "SELECT * FROM season_week ORDER BY monday");

    /// <summary>The last day that is planned; null without a plan.</summary>
    public DateOnly? LastPlannedDay() =>
        Query(row => row.TextOrNull("last"), "SELECT MAX(date) AS last FROM plan_day")[0] is string last ? DayOf(last) : null;

    /// <summary>Keeps a proposal made of the plan's revision; what waited before it is stale.</summary>
    public StoredPlanChange SaveProposal(PlanProposal proposal, int baseRevision) => InTransaction(transaction =>
    {
        Stale(transaction);
        long id = QueryIn(
            transaction,
            row => row.Long("id"),
            """
            INSERT INTO plan_change (code, sentence, rule_version, state, base_revision, made_utc_ms)
            VALUES ($code, $sentence, $rules, $state, $base, $now) RETURNING id
            """,
            ("$code", proposal.Code), ("$sentence", proposal.Sentence), ("$rules", proposal.RuleVersion),
            ("$state", (int)PlanChangeState.Proposed), ("$base", baseRevision), ("$now", NowMs()))[0];
        foreach (DayChange change in proposal.Changes)
        {
            SaveChangeDay(transaction, id, change.Before, false, change);
            SaveChangeDay(transaction, id, change.After, true, change);
        }

        return Change(transaction, id)!;
    });

    /// <summary>What waits for the runner waits no longer: its reason has passed.</summary>
    public void WithdrawProposals() => InTransaction(transaction => Execute(
        transaction, "UPDATE plan_change SET state = $stale WHERE state = $open AND code <> $own",
        ("$stale", (int)PlanChangeState.Stale), ("$open", (int)PlanChangeState.Proposed), ("$own", PlanTakeover.Code)));

    private int Stale(SqliteTransaction transaction) => Execute(
        transaction, "UPDATE plan_change SET state = $stale WHERE state = $open",
        ("$stale", (int)PlanChangeState.Stale), ("$open", (int)PlanChangeState.Proposed));

    /// <summary>Every change of the plan, the newest first.</summary>
    public IReadOnlyList<StoredPlanChange> ListPlanChanges() => InTransaction(transaction => Changes(transaction, "TRUE"));

    /// <summary>Puts a proposal into the plan.</summary>
    public StoredPlanChange AcceptChange(long id, DateOnly today) => InTransaction(transaction =>
    {
        StoredPlanChange change = Open(transaction, id);
        if (change.BaseRevision != Revision(transaction) || change.Proposal.Changes.Any(day => day.Before.Date < today))
        {
            throw new StoreException(
                $"Proposal {id} was made for an older plan.", $"See: trainingplan plan propose. {NothingChanged}");
        }

        Apply(transaction, change.Proposal.Changes.Select(day => day.After), change.Proposal.RuleVersion);
        return Decide(transaction, id, PlanChangeState.Accepted, Revision(transaction));
    });

    /// <summary>Keeps the plan as it is.</summary>
    public StoredPlanChange DeclineChange(long id) => InTransaction(transaction =>
    {
        Open(transaction, id);
        return Decide(transaction, id, PlanChangeState.Declined, null);
    });

    /// <summary>Takes the last change that stands in the plan back; days that have passed stay as they are.</summary>
    public StoredPlanChange UndoChange(DateOnly today) => InTransaction(transaction =>
    {
        StoredPlanChange? last = Changes(transaction, "state = $state", ("$state", (int)PlanChangeState.Accepted))
            .MaxBy(change => change.AppliedRevision);
        if (last is null || last.AppliedRevision != Revision(transaction))
        {
            throw new StoreException(
                last is null ? "There is no change of the plan to undo." : "The plan has changed since the last accepted change.",
                $"See: trainingplan plan log. {NothingChanged}");
        }

        Apply(transaction, last.Proposal.Changes.Select(day => day.Before).Where(day => day.Date >= today), last.Proposal.RuleVersion);
        return Decide(transaction, last.Id, PlanChangeState.Undone, last.AppliedRevision);
    });

    private void Apply(SqliteTransaction transaction, IEnumerable<PlannedDay> days, int ruleVersion)
    {
        foreach (PlannedDay day in days)
        {
            Execute(transaction, "DELETE FROM plan_day WHERE date = $date", ("$date", Day(day.Date)));
            SaveDay(transaction, day, ruleVersion);
        }

        Execute(transaction, RaiseRevision);
    }

    private int Revision(SqliteTransaction transaction) =>
        QueryIn(transaction, row => row.Int("revision"), SelectRevision)[0];

    private StoredPlanChange Open(SqliteTransaction transaction, long id)
    {
        StoredPlanChange change = Change(transaction, id)
            ?? throw new StoreException($"There is no proposal {id}.", "See: trainingplan plan log");
        return change.State == PlanChangeState.Proposed
            ? change
            : throw new StoreException(
                $"Proposal {id} is {change.State.ToString().ToLowerInvariant()} already.", $"See: trainingplan plan log. {NothingChanged}");
    }

    private StoredPlanChange Decide(SqliteTransaction transaction, long id, PlanChangeState state, int? appliedRevision)
    {
        Execute(
            transaction, "UPDATE plan_change SET state = $state, applied_revision = $applied, decided_utc_ms = $now WHERE id = $id",
            ("$state", (int)state), ("$applied", appliedRevision), ("$now", NowMs()), ("$id", id));
        return Change(transaction, id)!;
    }

    private StoredPlanChange? Change(SqliteTransaction transaction, long id) =>
        Changes(transaction, "id = $id", ("$id", id)).FirstOrDefault();

    /// <summary>Changes with their days, the newest first: two reads, however many there are.</summary>
    private IReadOnlyList<StoredPlanChange> Changes(
        SqliteTransaction transaction, string condition, params (string Name, object? Value)[] values)
    {
        ILookup<long, DayChange> days = QueryIn(
            transaction,
            row => (
                Id: row.Long("change_id"), Day: ToPlannedDay(row), IsAfter: row.Int("is_after") != 0, Code: row.Text("code"),
                Sentence: row.Text("sentence")),
            $"""
            SELECT * FROM plan_change_day WHERE change_id IN (SELECT id FROM plan_change WHERE {condition})
            ORDER BY change_id, date, is_after
            """,
            values)
            .GroupBy(day => (day.Id, day.Day.Date))
            .ToLookup(pair => pair.Key.Id, pair => new DayChange(
                pair.First(day => !day.IsAfter).Day, pair.First(day => day.IsAfter).Day, pair.First().Code, pair.First().Sentence));
        return QueryIn(
            transaction,
            row => new StoredPlanChange(
                row.Long("id"),
                new PlanProposal(row.Text("code"), row.Text("sentence"), row.Int("rule_version"), [.. days[row.Long("id")]]),
                (PlanChangeState)row.Int("state"), row.Int("base_revision"), row.IntOrNull("applied_revision"), row.Time("made_utc_ms"),
                row.TimeOrNull("decided_utc_ms")),
            $"SELECT * FROM plan_change WHERE {condition} ORDER BY id DESC",
            values);
    }

    private void SaveChangeDay(SqliteTransaction transaction, long id, PlannedDay day, bool isAfter, DayChange change) => Execute(
        transaction,
        """
        INSERT INTO plan_change_day VALUES
            ($id, $date, $after, $kind, $name, $purpose, $reason, $duration, $hard, $workout, $code, $sentence)
        """,
        [
            ("$id", id), ("$after", isAfter ? 1 : 0), ("$code", change.Code), ("$sentence", change.Sentence), .. DayValues(day),
        ]);
}
