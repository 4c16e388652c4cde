using System.Text.Json;
using TrainingPlan.Companion.Cli;

namespace TrainingPlan.Companion.Tests.Cli;

/// <summary>What a command answered, run in this process.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error)
{
    /// <summary>The output as JSON.</summary>
    public JsonDocument Json()
    {
        Assert.Equal((0, ""), (ExitCode, Error));
        return JsonDocument.Parse(Output);
    }

    public static Task<CliRun> OfAsync(string folder, params string[] args) => OfAsync(TimeProvider.System, folder, args);

    public static Task<CliRun> OfAsync(TimeProvider clock, string folder, params string[] args) =>
        OfAsync(clock, Stream.Null, folder, args);

    public static async Task<CliRun> OfAsync(TimeProvider clock, Stream input, string folder, params string[] args)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var terminal = new Terminal(output, error, clock, isPlain: true) { Input = input };
        int exitCode = await CompanionProgram.RunAsync([.. args, "--data", folder], terminal, CancellationToken.None);
        return new CliRun(exitCode, output.ToString(), error.ToString());
    }
}
