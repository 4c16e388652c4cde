using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Analysis.Prediction;

namespace TrainingPlan.Companion.Store;

/// <summary>The runner's races, and what predictions were asked from.</summary>
public sealed partial class RunStore
{
    /// <summary>Every race, the newest first.</summary>
    public IReadOnlyList<StoredRace> ListRaces() => Query(ToRace, "SELECT * FROM race ORDER BY date DESC, id DESC");

    /// <summary>Keeps a race; one of the same activity takes the place of the earlier.</summary>
    public StoredRace AddRace(StoredRace race) => InTransaction(transaction => QueryIn(
        transaction,
        ToRace,
        """
        INSERT INTO race (activity_id, name, distance_m, duration_s, date, is_time_trial)
        VALUES ($activity, $name, $distance, $duration, $date, $alone)
        ON CONFLICT (activity_id) DO UPDATE SET
            name = excluded.name, distance_m = excluded.distance_m, duration_s = excluded.duration_s, date = excluded.date,
            is_time_trial = excluded.is_time_trial
        RETURNING *
        """,
        ("$activity", race.ActivityId), ("$name", race.Name), ("$distance", race.DistanceMeters), ("$duration", race.Seconds),
        ("$date", Day(race.Date)), ("$alone", race.IsTimeTrial ? 1 : 0))[0]);

    /// <summary>Forgets a race, not its activity; returns what was forgotten, null when there is none of this number.</summary>
    public StoredRace? RemoveRace(long id) => InTransaction(transaction => QueryIn(
        transaction, ToRace, "DELETE FROM race WHERE id = $id RETURNING *", ("$id", id)).FirstOrDefault());

    /// <summary>What a prediction of a race stands on: the runner's races, training and traits as they were known on a day.</summary>
    /// <param name="distanceMeters">Distance of the race in metres.</param>
    /// <param name="raceDay">Day of the race.</param>
    /// <param name="day">The day on which it is asked; nothing later counts.</param>
    /// <param name="conditions">The day and the place; the runner's own loss to warmth is put in here.</param>
    /// <param name="ageYears">Age in years; null when not told.</param>
    /// <param name="weeklyKm">The usual week in kilometres; null for that of the last eight weeks.</param>
    public PredictionRequest GetPredictionRequest(
        double distanceMeters, DateOnly raceDay, DateOnly day, RaceConditions conditions, double? ageYears, double? weeklyKm)
    {
        IReadOnlyList<HistoryRun> history = [.. GetHistory().Where(run => run.Date <= day)];
        IReadOnlyList<StoredRace> races = [.. ListRaces().Where(race => race.Date <= day)];
        HashSet<long> raceIds = [.. races.Where(race => race.ActivityId is not null).Select(race => race.ActivityId!.Value)];
        RunnerProfile profile = GetProfile();
        bool? isWoman = profile.Weighting switch { Weighting.Women => true, Weighting.Men => false, _ => null };
        return new PredictionRequest
        {
            DistanceMeters = distanceMeters,
            RaceDay = raceDay,
            Today = day,
            Evidence = [.. races.Select(OfRace), .. TrainingEvidence.Of(history, profile, day, raceIds)],
            Traits = new RunnerTraits(isWoman, ageYears, weeklyKm ?? TrainingEvidence.WeeklyKm(history, day).OrNull),
            Conditions = conditions with { OwnHeat = TrainingEvidence.OwnHeat(history) },
        };
    }

    private static Evidence OfRace(StoredRace race) => new(
        race.IsTimeTrial ? EvidenceKind.TimeTrial : EvidenceKind.Race, race.DistanceMeters, race.Seconds, race.Date,
        race.Name.Length > 0 ? race.Name : race.IsTimeTrial ? "time trial" : "race");

    /// <summary>Keeps what a prediction was asked from, one a day for each race that lies ahead.</summary>
    public void SaveRequest(PredictionRequest request, string json) => InTransaction(transaction => Execute(
        transaction,
        """
        INSERT INTO prediction (distance_m, race_date, asked_date, request) VALUES ($distance, $race, $asked, $request)
        ON CONFLICT DO UPDATE SET request = excluded.request
        """,
        ("$distance", request.DistanceMeters), ("$race", Day(request.RaceDay)), ("$asked", Day(request.Today)), ("$request", json)));

    /// <summary>What the last prediction for the same race was asked from before a day, or on it at the latest; null without one.</summary>
    public string? FindRequest(double distanceMeters, DateOnly raceDay, DateOnly latest) => Query(
        row => row.Text("request"),
        """
        SELECT request FROM prediction
        WHERE distance_m = $distance AND race_date = $race AND asked_date <= $latest ORDER BY asked_date DESC LIMIT 1
        """,
        ("$distance", distanceMeters), ("$race", Day(raceDay)), ("$latest", Day(latest))).FirstOrDefault();

    private static StoredRace ToRace(SqlRow row) => new(
        row.Long("id"), row.LongOrNull("activity_id"), row.Text("name"), row.DoubleOrNull("distance_m") ?? 0,
        row.DoubleOrNull("duration_s") ?? 0, DayOf(row.Text("date")), row.Int("is_time_trial") != 0);
}
