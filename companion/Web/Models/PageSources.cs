namespace TrainingPlan.Companion.Web.Models;

/// <summary>
/// Where each group of pages gets what it shows and tells what the runner changes. The store is one such place: pages do not know it
/// from another. Each is asked from many threads.
/// </summary>
internal sealed record PageSources
{
    /// <summary>The morning on one page.</summary>
    public required ITodayData Today { get; init; }

    /// <summary>The days ahead.</summary>
    public required IPlanData Plan { get; init; }

    /// <summary>Workouts as they are built.</summary>
    public required IWorkoutData Workouts { get; init; }

    /// <summary>What the runner trains for.</summary>
    public required IGoalData Goal { get; init; }

    /// <summary>The runs.</summary>
    public required IRunsData Runs { get; init; }

    /// <summary>How the runner has come along.</summary>
    public required IProgressData Progress { get; init; }

    /// <summary>Races ahead.</summary>
    public required IRaceData Race { get; init; }

    /// <summary>Signs of recovery and of health.</summary>
    public required IHealthData Health { get; init; }

    /// <summary>The bands.</summary>
    public required IBandData Band { get; init; }

    /// <summary>The runner's data, in and out.</summary>
    public required IDataData Data { get; init; }

    /// <summary>Does what is asked of a band.</summary>
    public required IBandDesk BandDesk { get; init; }

    /// <summary>What every open page is told.</summary>
    public required PageNews News { get; init; }

    /// <summary>True when the program that serves the pages follows a band by itself.</summary>
    public bool IsFollowing { get; init; }

    /// <summary>Works out ahead what pages would have to wait for, such as runs that none has shown yet.</summary>
    public Action Prepare { get; init; } = () => { };

    /// <summary>How the runner wants the pages.</summary>
    public required ISettingsData Settings { get; init; }
}
