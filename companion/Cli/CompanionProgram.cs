namespace TrainingPlan.Companion.Cli;

/// <summary>The command <c>trainingplan</c>.</summary>
public static class CompanionProgram
{
    /// <summary>Runs the command; every failure is one sentence and a code other than 0.</summary>
    public static Task<int> Main(string[] args) => RunAsync(args, Terminal.OfThisProcess(), CancellationToken.None);

    /// <summary>Runs the command on any terminal: what tests do.</summary>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancel)
    {
        try
        {
            return await CommandLine.InvokeAsync(args, terminal, cancel);
        }
        catch (Exception failure) when (Failures.TryExplain(failure, out Failure explained))
        {
            terminal.Say(explained);
            return explained.ExitCode;
        }
    }
}
