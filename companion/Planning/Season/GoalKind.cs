namespace TrainingPlan.Companion.Planning;

/// <summary>What a runner trains for. The numbers are stored: they never change their meaning.</summary>
public enum GoalKind
{
    /// <summary>Keep running as often and as much as now, a little better.</summary>
    KeepGoing = 0,

    /// <summary>A race on a day.</summary>
    Race = 1,

    /// <summary>General health: build up to a lasting habit.</summary>
    GetFit = 2,

    /// <summary>Come back after an injury or a long gap, in steps.</summary>
    ComeBack = 3,
}
