using System.Diagnostics;

namespace TrainingPlan.Companion.Speech;

/// <summary>
/// A program of the system that speaks. What is to be spoken goes to its standard input, or as one argument of an argument list: never
/// through a shell.
/// </summary>
public sealed class VoiceEngine
{
    /// <summary>What to tell a runner whose system has none.</summary>
    public const string HowToGetOne = "Install espeak-ng (apt-get install espeak-ng, brew install espeak-ng, or from its releases page).";

    private const int SpeakMs = 30_000;
    private const string PathVariable = "PATH";
    private const string OutVariable = "TRAININGPLAN_WAVE";

    private const string WindowsScript =
        "Add-Type -AssemblyName System.Speech; $voice = New-Object System.Speech.Synthesis.SpeechSynthesizer; "
        + "if ($env:" + OutVariable + ") { $voice.SetOutputToWaveFile($env:" + OutVariable + ") }; "
        + "$voice.Speak([Console]::In.ReadToEnd()); $voice.Dispose()";

    private readonly string _program;
    private readonly Kind _kind;

    private VoiceEngine(string program, Kind kind)
    {
        _program = program;
        _kind = kind;
    }

    private enum Kind
    {
        ESpeak,
        SpeechDispatcher,
        Say,
        PowerShell,
    }

    /// <summary>Name of the program.</summary>
    public string Name => Path.GetFileNameWithoutExtension(_program);

    /// <summary>True when it can speak into a file.</summary>
    public bool CanRender => _kind != Kind.SpeechDispatcher;

    /// <summary>The best one of this system; null when there is none.</summary>
    public static VoiceEngine? Find() => Find(Environment.GetEnvironmentVariable(PathVariable) ?? "");

    /// <summary>The best one in a list of folders, as the variable PATH has them.</summary>
    public static VoiceEngine? Find(string path)
    {
        (string Name, Kind Kind)[] known = OperatingSystem.IsWindows()
            ? [("espeak-ng.exe", Kind.ESpeak), ("powershell.exe", Kind.PowerShell)]
            : OperatingSystem.IsMacOS()
                ? [("say", Kind.Say), ("espeak-ng", Kind.ESpeak)]
                : [("espeak-ng", Kind.ESpeak), ("spd-say", Kind.SpeechDispatcher)];
        string[] folders = path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        foreach ((string name, Kind kind) in known)
        {
            string? program = folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
            if (program is not null)
            {
                return new VoiceEngine(program, kind);
            }
        }

        return null;
    }

    /// <summary>Speaks a sentence aloud and waits for its end.</summary>
    /// <exception cref="VoiceException">The program failed.</exception>
    public void Speak(string sentence, string language, CancellationToken cancel) => Run(sentence, language, null, cancel);

    /// <summary>Speaks a sentence into a WAV file.</summary>
    /// <exception cref="VoiceException">The program failed.</exception>
    public void Render(string sentence, string language, string wavePath, CancellationToken cancel) =>
        Run(sentence, language, wavePath, cancel);

    private void Run(string sentence, string language, string? wavePath, CancellationToken cancel)
    {
        ProcessStartInfo start = Arguments(sentence, language, wavePath);
        using Process process = Start(start);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(SpeakMs);
        try
        {
            Task<string> error = process.StandardError.ReadToEndAsync(patience.Token);
            process.StandardInput.Write(sentence);
            process.StandardInput.Close();
            process.WaitForExitAsync(patience.Token).GetAwaiter().GetResult();
            if (process.ExitCode != 0)
            {
                string said = error.GetAwaiter().GetResult().ReplaceLineEndings(" ").Trim();
                throw new VoiceException($"{Name} could not speak: {(said.Length == 0 ? $"it ended with {process.ExitCode}" : said)}.");
            }
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancel.ThrowIfCancellationRequested();
            throw new VoiceException($"{Name} spoke for more than {SpeakMs / 1000} s and was stopped.");
        }
        catch (IOException gone)
        {
            throw new VoiceException($"{Name} could not speak: {gone.Message.TrimEnd('.')}.");
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new VoiceException($"{start.FileName} did not start.");
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            throw new VoiceException($"{start.FileName} did not start: {failure.Message.TrimEnd('.')}.");
        }
    }

    private ProcessStartInfo Arguments(string sentence, string language, string? wavePath)
    {
        string[] arguments = _kind switch
        {
            Kind.ESpeak => wavePath is null ? ["-v", language, "--stdin"] : ["-v", language, "--stdin", "-w", wavePath],
            Kind.SpeechDispatcher => ["-w", "-l", language, "--", sentence],
            Kind.Say => wavePath is null
                ? ["-f", "-"]
                : ["-f", "-", "-o", wavePath, "--file-format=WAVE", "--data-format=LEI16@22050"],
            _ => ["-NoProfile", "-NonInteractive", "-Command", WindowsScript],
        };
        var start = new ProcessStartInfo(_program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
            UseShellExecute = false,
        };
        if (wavePath is not null)
        {
            start.Environment[OutVariable] = wavePath;
        }

        return start;
    }
}
