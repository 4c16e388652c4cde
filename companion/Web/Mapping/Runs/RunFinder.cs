using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>Looks for runs in the list of all, and for those that a run can be compared with.</summary>
internal static class RunFinder
{
    private const double MostDistanceRatio = 1.15;
    private const int MostAlike = 12;

    private static readonly (string Code, Sport Sport)[] Kinds =
    [
        ("run", Sport.Running), ("trail", Sport.TrailRunning), ("treadmill", Sport.TreadmillRunning), ("track", Sport.TrackRunning),
        ("walk", Sport.Walking), ("ride", Sport.Cycling), ("other", Sport.Other),
    ];

    /// <summary>The runs that are looked for, newest first.</summary>
    internal static IReadOnlyList<StoredActivity> Find(IReadOnlyList<StoredActivity> all, RunSearch search, bool isImperial)
    {
        if (!search.IsNarrow)
        {
            return all;
        }

        var unit = isImperial ? Splits.MileMeters : Splits.KilometerMeters;
        Sport? sport = Kinds.FirstOrDefault(kind => kind.Code == search.Kind) is { Code: not null } known ? known.Sport : null;
        bool IsFar(StoredActivity run) => run.Figures.DistanceMeters is { HasValue: true } distance
            && distance.Value >= (search.Shortest ?? 0) * unit && distance.Value <= (search.Longest ?? double.MaxValue) * unit;
        var asksDistance = search.Shortest is not null || search.Longest is not null;
        return
        [
            .. all.Where(run =>
                (search.Text.Length == 0 || RunCards.NameOf(run).Contains(search.Text, StringComparison.OrdinalIgnoreCase))
                && (sport is null || run.Sport == sport)
                && (search.From is not { } from || run.LocalDate >= from)
                && (search.To is not { } to || run.LocalDate <= to)
                && (!asksDistance || IsFar(run))),
        ];
    }

    /// <summary>The kinds of activity that there are, code and name.</summary>
    internal static IReadOnlyList<(string Code, string Name)> KindsOf(IReadOnlyList<StoredActivity> all)
    {
        var there = all.Select(run => run.Sport).ToHashSet();
        return [.. Kinds.Where(kind => there.Contains(kind.Sport)).Select(kind => (kind.Code, RunCards.SportOf(kind.Sport)))];
    }

    /// <summary>Earlier recordings of the same kind, the newest first: of the same name, or of about the same distance.</summary>
    internal static IReadOnlyList<StoredActivity> Alike(IReadOnlyList<StoredActivity> all, StoredActivity run) =>
    [
        .. all.Where(other => other.Id != run.Id && other.Sport == run.Sport && other.SampleCount > 0
                && other.LocalDate <= run.LocalDate && (other.LocalDate < run.LocalDate || other.Start < run.Start)
                && ((run.Name.Length > 0 && other.Name == run.Name) || IsAsFar(other, run)))
            .OrderByDescending(other => other.Name == run.Name && run.Name.Length > 0)
            .ThenByDescending(other => other.LocalDate)
            .Take(MostAlike),
    ];

    private static bool IsAsFar(StoredActivity one, StoredActivity other) =>
        one.Figures.DistanceMeters is { HasValue: true, Value: > 0 } first
        && other.Figures.DistanceMeters is { HasValue: true, Value: > 0 } second
        && Math.Max(first.Value / second.Value, second.Value / first.Value) <= MostDistanceRatio;
}
