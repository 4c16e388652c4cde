namespace TrainingPlan.Benchmarks.Season;

/// <summary>A runner's half-year under each plan, lived twice.</summary>
/// <param name="Adapted">The adapted plan of the first life.</param>
/// <param name="Seasons">Under each plan, with injuries and with what puts a runner off.</param>
/// <param name="WithoutCosts">Under each plan, without either.</param>
/// <param name="Banded">Runs of the first life's adapted plan that went through a virtual band.</param>
public sealed record SeasonLives(
    AdaptedPolicy Adapted, IReadOnlyList<LivedSeason> Seasons, IReadOnlyList<LivedSeason> WithoutCosts, IReadOnlyList<BandedRun> Banded);
