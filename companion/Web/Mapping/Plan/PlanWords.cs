using TrainingPlan.Companion.Cli;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>Days, phases and changes of a plan in words.</summary>
internal static class PlanWords
{
    internal static string PhaseOf(SeasonWeek? week) => week is null ? ""
        : week.IsRecoveryWeek ? string.Format(PlanTexts.PhaseLighter, PhaseName(week.Phase)) : PhaseName(week.Phase);

    internal static string PhaseName(Phase phase) => phase switch
    {
        Phase.Base => PlanTexts.PhaseBase,
        Phase.Build => PlanTexts.PhaseBuild,
        Phase.Specific => PlanTexts.PhaseSpecific,
        Phase.Taper => PlanTexts.PhaseTaper,
        _ => PlanTexts.PhaseRecovery,
    };

    internal static PlanTone ToneOf(PlannedDay? day) => day switch
    {
        null => PlanTone.None,
        { Kind: SessionKind.Race } => PlanTone.Race,
        { Kind: SessionKind.Long } => PlanTone.Long,
        { IsHard: true } => PlanTone.Hard,
        { Workout: null } => PlanTone.Rest,
        _ => PlanTone.Easy,
    };

    internal static string TitleOf(PlannedDay day) => day.Workout is null ? PlanTexts.PlanRest : day.Name;

    /// <summary>A session and how long it takes.</summary>
    internal static string ToldOf(PlannedDay day) => day.Workout is null
        ? PlanTexts.PlanRest
        : string.Format(PlanTexts.SessionAndLength, day.Name, Format.PlannedLength(day.DurationSeconds));

    internal static string LengthOf(PlannedDay? day) => day is { DurationSeconds: > 0 } ? Format.PlannedLength(day.DurationSeconds) : "";

    internal static IReadOnlyList<ProfileBlock> ProfileOf(PlannedDay? day, bool isImperial) =>
        day?.Workout is { } workout ? WorkoutWords.Blocks(workout, day.Kind, isImperial) : [];

    /// <summary>The goal in a sentence; empty without one.</summary>
    internal static string GoalOf(SeasonWish? wish, DateOnly today)
    {
        if (wish is null)
        {
            return "";
        }

        if (wish.Goal.MainRaceAfter(today) is { } race)
        {
            var aim = race.TargetSeconds is int target ? string.Format(PlanTexts.GoalAim, Format.Duration(target)) : PlanTexts.GoalFinish;
            var days = race.Date.DayNumber - today.DayNumber;
            var when = days switch
            {
                0 => PlanTexts.GoalIsToday,
                1 => PlanTexts.GoalIsTomorrow,
                _ => string.Format(PlanTexts.GoalInDays, days),
            };
            return string.Format(PlanTexts.GoalRaceSentence, RaceOf(race), Format.Day(race.Date), when, aim);
        }

        return string.Format(PlanTexts.GoalSentence, KindOf(wish.Goal.Kind));
    }

    /// <summary>A race's name, or its distance without one.</summary>
    internal static string RaceOf(GoalRace race) => race.Name.Length > 0
        ? string.Format(PlanTexts.RaceNamed, race.Name, RaceWords.Of(race.DistanceMeters))
        : RaceWords.Of(race.DistanceMeters);

    internal static string KindOf(GoalKind kind) => kind switch
    {
        GoalKind.Race => PlanTexts.GoalKindRace,
        GoalKind.GetFit => PlanTexts.GoalKindGetFit,
        GoalKind.ComeBack => PlanTexts.GoalKindComeBack,
        _ => PlanTexts.GoalKindKeepGoing,
    };

    internal static string StateOf(PlanChangeState state) => state switch
    {
        PlanChangeState.Proposed => PlanTexts.StateProposed,
        PlanChangeState.Accepted => PlanTexts.StateAccepted,
        PlanChangeState.Declined => PlanTexts.StateDeclined,
        PlanChangeState.Undone => PlanTexts.StateUndone,
        _ => PlanTexts.StateStale,
    };

    /// <summary>Runs of a day, the first one first.</summary>
    internal static IReadOnlyList<RunOfDay> RunsOf(IReadOnlyList<StoredActivity> runs) =>
    [
        .. runs.Select(run => new RunOfDay(
            run.Id,
            run.Name.Length > 0 ? run.Name : PlanTexts.DoneRun,
            run.Figures.DurationSeconds.HasValue ? Format.PlannedLength((int)run.Figures.DurationSeconds.Value) : "")),
    ];

    internal static int SecondsOf(IEnumerable<StoredActivity> runs) =>
        (int)runs.Where(run => run.Figures.DurationSeconds.HasValue).Sum(run => run.Figures.DurationSeconds.Value);
}
