using System.Diagnostics;

namespace TrainingPlan.Companion.Tests.Disasters;

/// <summary>The driver as a process: started, listened to, killed.</summary>
internal sealed class DriverProcess : IDisposable
{
    private readonly Process _process;

    private DriverProcess(Process process) => _process = process;

    /// <summary>Everything that it has said so far.</summary>
    public List<string> Lines { get; } = [];

    public static DriverProcess Start(params string[] args) => Start([], args);

    /// <summary>Starts it without the rights of the superuser, for whom no folder is read-only.</summary>
    public static DriverProcess StartWithoutRights(params string[] args) => Start(
        Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [], args);

    /// <summary>Reads up to a line that begins with a word; false when it ended before.</summary>
    public bool ReadUntil(string word)
    {
        while (_process.StandardOutput.ReadLine() is string line)
        {
            Lines.Add(line);
            if (line.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>SIGKILL, then what had been said up to it; returns the code of its end.</summary>
    public int Kill()
    {
        _process.Kill();
        return WaitForEnd();
    }

    /// <summary>Waits for its own end; returns its code.</summary>
    public int WaitForEnd()
    {
        ReadUntil("\0");
        _process.WaitForExit();
        return _process.ExitCode;
    }

    /// <summary>The numbers of the lines that begin with a word.</summary>
    public IEnumerable<int> NumbersAfter(string word) =>
        Lines.Where(line => line.StartsWith(word + " ", StringComparison.Ordinal)).Select(line => int.Parse(line.Split(' ')[1]));

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static DriverProcess Start(string[] before, string[] args)
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        string[] words = [.. before, host, typeof(StoreDriver).Assembly.Location, .. args];
        var start = new ProcessStartInfo(words[0], words[1..]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_TieredPGO"] = "0";
        return new DriverProcess(Process.Start(start)!);
    }
}
