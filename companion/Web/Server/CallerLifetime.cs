namespace TrainingPlan.Companion.Web.Server;

/// <summary>
/// Leaves signals to the program that serves: without it the host would catch Ctrl+C and SIGTERM for itself, and the program would
/// neither hear of them nor end.
/// </summary>
internal sealed class CallerLifetime : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
