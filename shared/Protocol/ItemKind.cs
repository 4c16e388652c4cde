namespace TrainingPlan.Protocol;

/// <summary>What a host can put on the band. The codes are stable and name the files on its flash.</summary>
public enum ItemKind : byte
{
    /// <summary>A workout for the next run, before any schedule.</summary>
    Workout = 0,

    /// <summary>The runner's settings, step lengths included.</summary>
    Settings = 1,

    /// <summary>The workouts of the next days (ScheduleCodec). Since dialogue version 2.</summary>
    Schedule = 2,
}
