using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Planning;

/// <summary>
/// New numbers of the runner, out of a race or out of training: sessions whose targets lie beside them get the new ones. Length, kind and
/// day stay; a session that somebody wrote by hand is left alone.
/// </summary>
internal static class FitnessTrigger
{
    private const int RaceLookedBackDays = 7;
    private const int FewestCentibpm = 200;

    /// <summary>Looks for targets that are out of date.</summary>
    public static void Apply(AdaptCase one)
    {
        SeasonInput season = one.Input.Season;
        PlannedDay? raced = one.Input.Days.LastOrDefault(day =>
            day.Kind == SessionKind.Race && day.Date <= one.Today && day.Date >= one.Today.AddDays(-RaceLookedBackDays)
            && one.RanOn(day.Date));
        (string code, string sentence) = raced is null
            ? ("new-fitness", "Your numbers have changed: the targets of the sessions to come follow; nothing else changes.")
            : ("race-result", FormattableString.Invariant(
                $"Your race of {raced.Date:yyyy-MM-dd} shows where you are: the targets of the sessions to come follow."));
        foreach (PlannedDay day in one.Draft.Days.ToList())
        {
            if (Renewed(season, day) is PlannedDay renewed && !(day.Date == one.Today && one.HasRunToday))
            {
                one.Draft.Renew(renewed, code, sentence);
                one.Say(code, sentence);
            }
        }
    }

    private static PlannedDay? Renewed(SeasonInput season, PlannedDay day)
    {
        if (day.Workout is null || day.Kind is SessionKind.Race or SessionKind.WalkRun)
        {
            return null;
        }

        Session session = SessionBuilder.Build(
            day.Kind, day.DurationSeconds, day.HardSeconds, season.Numbers, SessionChoice.RacePace(season, day.Date));
        bool isOwnMake = session.Kind == day.Kind && session.Name == day.Name && session.DurationSeconds == day.DurationSeconds
            && session.HardSeconds == day.HardSeconds && session.Workout!.StepCount == day.Workout.StepCount;
        return isOwnMake && HasMoved(day.Workout, session.Workout!)
            ? day with { Purpose = session.Purpose, Workout = session.Workout }
            : null;
    }

    private static bool HasMoved(Workout old, Workout now)
    {
        for (int i = 0; i < old.StepCount; i++)
        {
            WorkoutStep before = old.Steps[i];
            WorkoutStep after = now.Steps[i];
            if (before.IsRepeat != after.IsRepeat || (!before.IsRepeat && before.DurationValue != after.DurationValue))
            {
                return false;
            }
        }

        return Enumerable.Range(0, old.StepCount).Select(i => (Before: old.Steps[i], After: now.Steps[i])).Any(pair =>
            (pair.Before.Target1Kind == TargetKind.None && pair.After.Target1Kind != TargetKind.None)
            || HasMoved(pair.Before.Target1Kind, pair.Before.Target1Low, pair.Before.Target1High, pair.After)
            || HasMoved(pair.Before.Target2Kind, pair.Before.Target2Low, pair.Before.Target2High, pair.After));
    }

    /// <summary>True when the new middle lies outside the middle half of the old band, or a heart rate moves by 2 bpm.</summary>
    private static bool HasMoved(TargetKind kind, int low, int high, WorkoutStep after)
    {
        if (kind is not (TargetKind.Pace or TargetKind.HeartRate or TargetKind.Cadence))
        {
            return false;
        }

        (int Low, int High)? now = after.Target1Kind == kind ? (after.Target1Low, after.Target1High)
            : after.Target2Kind == kind ? (after.Target2Low, after.Target2High) : null;
        if (now is not (int nowLow, int nowHigh))
        {
            return false;
        }

        int shift = Math.Abs(nowLow + nowHigh - low - high) / 2;
        return shift * 4 > high - low || (kind == TargetKind.HeartRate && shift >= FewestCentibpm);
    }
}
