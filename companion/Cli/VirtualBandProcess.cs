using System.Diagnostics;
using System.Globalization;

namespace TrainingPlan.Companion.Cli;

/// <summary>The virtual band: the simulator as a process of its own, told what its wearer does over its standard streams.</summary>
internal sealed class VirtualBandProcess : IDisposable
{
    private const string FolderName = "simulator";
    private const string ProgramName = "trainingplan-simulator";
    private const string ListeningPrefix = "listening on ";
    private const int StartMs = 20_000;
    private const int AnswerMs = 60_000;
    private const int EndMs = 5_000;

    private readonly Process _process;

    private VirtualBandProcess(Process process) => _process = process;

    /// <summary>Address of its serial port, for a sync.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Starts a band.</summary>
    /// <param name="flashPath">File that keeps the band's flash: the same file is the same band.</param>
    /// <param name="recording">Recording to live through; null for a runner made of the seed.</param>
    /// <param name="seed">Which virtual runner.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public static async Task<VirtualBandProcess> StartAsync(string flashPath, string? recording, int seed, CancellationToken cancel)
    {
        if (recording is not null && !File.Exists(recording))
        {
            throw new CommandException($"There is no recording at {recording}.", "Check the path given with --recording.");
        }

        List<string> arguments =
        [
            "serve", "--tcp", "127.0.0.1:0", "--flash", flashPath, "--quit-with-stdin",
            recording is null ? "--seed" : "--recording",
            recording is null ? seed.ToString(CultureInfo.InvariantCulture) : Path.GetFullPath(recording),
        ];
        var band = new VirtualBandProcess(Launch(arguments));
        try
        {
            string line = await band.ReadLineAsync(StartMs, cancel);
            band.Address = line.StartsWith(ListeningPrefix, StringComparison.Ordinal)
                ? line[ListeningPrefix.Length..]
                : throw Unexpected(line);
            return band;
        }
        catch
        {
            band.Dispose();
            throw;
        }
    }

    /// <summary>Gives a control line; returns the fields <c>name=value</c> of its answer.</summary>
    public async Task<IReadOnlyDictionary<string, string>> AskAsync(string line, CancellationToken cancel)
    {
        await _process.StandardInput.WriteLineAsync(line.AsMemory(), cancel);
        await _process.StandardInput.FlushAsync(cancel);
        string answer = await ReadLineAsync(AnswerMs, cancel);
        if (!answer.StartsWith("ok", StringComparison.Ordinal))
        {
            throw Unexpected(answer);
        }

        var fields = new Dictionary<string, string>();
        foreach (string word in answer.Split(' '))
        {
            int equals = word.IndexOf('=');
            if (equals > 0)
            {
                fields[word[..equals]] = word[(equals + 1)..];
            }
        }

        return fields;
    }

    /// <summary>Ends the process in order, so that its flash is saved; it ends by itself when this program dies.</summary>
    public void Dispose()
    {
        try
        {
            _process.StandardInput.Close();
            if (!_process.WaitForExit(EndMs))
            {
                _process.Kill();
            }
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException)
        {
            // It has ended already: there is nothing to end.
        }

        _process.Dispose();
    }

    private static Process Launch(List<string> arguments)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, FolderName);
        string program = Path.Combine(folder, OperatingSystem.IsWindows() ? ProgramName + ".exe" : ProgramName);
        string library = Path.Combine(folder, ProgramName + ".dll");
        bool hasProgram = File.Exists(program);
        if (!hasProgram && !File.Exists(library))
        {
            throw new CommandException(
                $"The virtual band is missing: there is no {ProgramName} in {folder}.", "Build again with: dotnet build companion");
        }

        var start = new ProcessStartInfo(hasProgram ? program : "dotnet", hasProgram ? arguments : [library, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        return Process.Start(start) ?? throw new CommandException("The virtual band did not start.", "Try again.");
    }

    private async Task<string> ReadLineAsync(int timeoutMs, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(timeoutMs);
        try
        {
            return await _process.StandardOutput.ReadLineAsync(patience.Token) ?? throw await EndedAsync();
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new CommandException($"The virtual band said nothing for {timeoutMs / 1000} s.", "Try again.");
        }
    }

    /// <summary>The process ended by itself: its error stream says why in a sentence.</summary>
    private async Task<CommandException> EndedAsync()
    {
        string error = await _process.StandardError.ReadToEndAsync();
        string[] said = error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string why = said.Length == 0 ? "it gave no reason" : said[0].TrimEnd('.');
        return new CommandException($"The virtual band ended: {why}.", "Correct that, or leave --recording out to use a virtual runner.");
    }

    private static CommandException Unexpected(string answer) =>
        new($"The virtual band answered: {answer.TrimEnd('.')}.", "Build again, so that both are of one version: dotnet build companion");
}
