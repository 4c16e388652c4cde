using System.Diagnostics;

namespace TrainingPlan.Journey.Tests;

/// <summary>What a program printed and how it ended.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    private const int PatienceMs = 120_000;

    /// <summary>The last line that is not empty.</summary>
    public string LastLine => Output.TrimEnd().Split('\n')[^1].Trim();

    /// <summary>Runs one of the built programs to its end.</summary>
    public static async Task<ProgramRun> Of(string library, params string[] arguments)
    {
        using Process process = Start(library, arguments);
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(PatienceMs);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            string command = $"{Path.GetFileName(library)} {string.Join(' ', arguments)}";
            throw new TimeoutException($"{command} did not end: {await output}{await errors}");
        }

        return new ProgramRun(process.ExitCode, await output, await errors);
    }

    /// <summary>Starts one of the built programs and leaves it running.</summary>
    public static Process Start(string library, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [library, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
    }
}
