using System.Collections.Concurrent;
using TrainingPlan.Companion.Analysis.Prediction;
using TrainingPlan.Companion.Cli;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>Races ahead, predicted once until the store or the day changes.</summary>
/// <param name="store">What predictions stand on; not owned.</param>
/// <param name="clock">Says what day it is.</param>
internal sealed class StoreRaces(RunStore store, TimeProvider clock) : IRaceData
{
    private const int DaysOfMoves = 28;
    private const int MostKeptViews = 64;
    private static readonly double[] Common = [5000, 10_000, 21_097.5, 42_195];

    private readonly Kept<ConcurrentDictionary<(double, DateOnly), RaceView>> _views = new(store, clock, _ => new());
    private readonly Kept<IReadOnlyList<IntervalRow>> _overview = new(store, clock, today => OverviewOf(store, today));

    /// <inheritdoc/>
    public RaceView Race(double? distanceMeters, DateOnly? day)
    {
        var today = StoreSources.Day(clock);
        var goal = store.GetWish()?.Goal.MainRaceAfter(today);
        var meters = distanceMeters ?? goal?.DistanceMeters ?? Common[2];
        var raceDay = day ?? (distanceMeters is null ? goal?.Date : null) ?? today;
        var views = _views.Value;
        return views.Count > MostKeptViews ? Make(meters, raceDay) : views.GetOrAdd((meters, raceDay), key => Make(key.Item1, key.Item2));
    }

    /// <inheritdoc/>
    public (string? Address, string? Fault) Ask(RaceQuestion question)
    {
        var today = StoreSources.Day(clock);
        if (RaceAnswers.Read(question, today, store) is not { } asked)
        {
            return (null, RaceAnswers.FaultOf(question, today, store));
        }

        var request = store.GetPredictionRequest(
            asked.DistanceMeters, asked.RaceDay, today, asked.Conditions, asked.AgeYears, asked.WeeklyKm);
        store.SaveRequest(request, KeptRequest.Write(request));
        return (AddressOf(asked.DistanceMeters, asked.RaceDay), null);
    }

    /// <inheritdoc/>
    public string? AddResult(RaceResult result)
    {
        if (RaceAnswers.Read(result, StoreSources.Day(clock)) is not { } race)
        {
            return RaceTexts.FaultResult;
        }

        store.AddRace(race);
        return null;
    }

    /// <summary>Where a race is shown.</summary>
    internal static string AddressOf(double meters, DateOnly day) =>
        FormattableString.Invariant($"/race?meters={meters:0.#}&day={day:yyyy-MM-dd}");

    private RaceView Make(double meters, DateOnly raceDay)
    {
        var today = StoreSources.Day(clock);
        var wish = store.GetWish();
        var goal = wish?.Goal.Races.FirstOrDefault(race => race.Date == raceDay && Math.Abs(race.DistanceMeters - meters) < 1);
        var kept = store.FindRequest(meters, raceDay, today) is string text ? KeptRequest.Read(text) : null;
        var conditions = kept?.Conditions ?? RaceConditions.Unknown;
        var age = kept?.Traits.AgeYears ?? wish?.AgeYears;
        PredictionRequest On(DateOnly day) => store.GetPredictionRequest(meters, raceDay, day, conditions, age, null);
        var request = On(today);
        var outcome = RacePredictor.Fitted.Predict(request);
        var isImperial = store.GetSettings().IsImperial;
        return new RaceView(
            goal is { Name.Length: > 0 } ? goal.Name : RaceWords.Of(meters),
            RaceLines.DayText(raceDay, today),
            goal is not null,
            request.Evidence.Count == 0 ? RaceTexts.NothingYet : outcome.Refusal,
            outcome.Prediction is null
                ? null
                : RaceLines.Of(request, outcome.Prediction, On(today.AddDays(-DaysOfMoves)), goal?.TargetSeconds, isImperial),
            _overview.Value,
            [.. store.ListRaces().Select(RaceLines.PastOf)],
            RaceAnswers.QuestionOf(request));
    }

    private static IReadOnlyList<IntervalRow> OverviewOf(RunStore store, DateOnly today)
    {
        var age = store.GetWish()?.AgeYears;
        return
        [
            .. Common.Select(meters => (meters, RacePredictor.Fitted.Predict(
                    store.GetPredictionRequest(meters, today, today, RaceConditions.Unknown, age, null))))
                .Select(one => RaceLines.IntervalOf(
                    RaceWords.Of(one.meters), AddressOf(one.meters, today), one.Item2.Prediction, null, one.Item2.Refusal)),
        ];
    }
}
