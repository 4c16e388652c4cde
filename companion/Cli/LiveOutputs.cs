using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;
using Spectre.Console.Rendering;
using TrainingPlan.Companion.Sync;

namespace TrainingPlan.Companion.Cli;

/// <summary>How a live run is shown.</summary>
internal interface ILiveOutput : IDisposable
{
    /// <summary>Runs the feed inside the display.</summary>
    void Show(Action feed);

    void Connected(string sentence);

    void Second(LiveMoment moment, string step);

    void Broken(string sentence);

    void End(int secondCount);
}

/// <summary>The three ways of showing it.</summary>
internal static class LiveOutputs
{
    public static ILiveOutput For(Terminal terminal, bool asJson, bool isMetric) => asJson
        ? new LiveJsonLines(terminal.Output)
        : terminal.IsPlain ? new LivePlainLines(terminal.Output, isMetric) : new LiveTable(terminal.Console, isMetric);

    /// <summary>The numbers of a second as words.</summary>
    public static string Numbers(LiveMoment moment, bool isMetric) => string.Join(" · ", new[]
    {
        moment.IsPaused ? "paused" : moment.State.ToString().ToLowerInvariant(),
        moment.CadenceSpm is double cadence ? FormattableString.Invariant($"{cadence:F0} spm") : "– spm",
        moment.HeartRateBpm is double beats ? FormattableString.Invariant($"{beats:F0} bpm") : "– bpm",
        Pace(moment, isMetric),
        moment.DistanceMeters is int meters ? Words.Distance(meters, isMetric) : isMetric ? "– km" : "– mi",
    });

    public static string Pace(LiveMoment moment, bool isMetric)
    {
        string unit = isMetric ? "/km" : "/mi";
        if (moment.PaceSecondsPerKm is not int pace || moment.PaceUncertaintySecondsPerKm is not int uncertainty)
        {
            return $"– {unit}";
        }

        int Rounded(int seconds) => (int)Math.Round(Words.PerUnit(seconds, isMetric));
        return $"{Words.Duration(Rounded(pace))} ±{Rounded(uncertainty)} s {unit}";
    }
}

/// <summary>A line a second, for a file or a pipe.</summary>
internal sealed class LivePlainLines(TextWriter output, bool isMetric) : ILiveOutput
{
    public void Show(Action feed) => feed();

    public void Connected(string sentence) => Write(sentence);

    public void Second(LiveMoment moment, string step)
    {
        string where = step.Length == 0 ? "" : $" · {step}";
        string said = moment.Sentence.Length == 0 ? "" : $" · \"{moment.Sentence}\"";
        string time = moment.IsRecording ? Words.Duration(moment.ElapsedSeconds) : "ready";
        Write($"{time} · {LiveOutputs.Numbers(moment, isMetric)}{where}{said}");
    }

    public void Broken(string sentence) => Write(sentence);

    public void End(int secondCount) => Write($"Ended after {secondCount} seconds.");

    public void Dispose() => output.Flush();

    private void Write(string line)
    {
        output.WriteLine(line);
        output.Flush();
    }
}

/// <summary>A JSON document a line.</summary>
internal sealed class LiveJsonLines(TextWriter output) : ILiveOutput
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public void Show(Action feed) => feed();

    public void Connected(string sentence) => Write(new { type = "connected", sentence });

    public void Second(LiveMoment moment, string step) => Write(new { type = "second", step, moment });

    public void Broken(string sentence) => Write(new { type = "broken", sentence });

    public void End(int secondCount) => Write(new { type = "end", secondCount });

    public void Dispose() => output.Flush();

    private void Write(object line)
    {
        output.WriteLine(JsonSerializer.Serialize(line, Options));
        output.Flush();
    }
}

/// <summary>One table that changes in place, for a terminal.</summary>
internal sealed class LiveTable(IAnsiConsole console, bool isMetric) : ILiveOutput
{
    private const int SentencesShown = 6;

    private readonly Queue<string> _said = new();
    private LiveDisplayContext? _context;
    private LiveMoment? _moment;
    private string _step = "";
    private string _link = "Connecting …";

    public void Show(Action feed) => console.Live(Draw()).AutoClear(false).Start(context =>
    {
        _context = context;
        feed();
        _context = null;
    });

    public void Connected(string sentence) => Change(() => _link = sentence);

    public void Second(LiveMoment moment, string step) => Change(() =>
    {
        (_moment, _step) = (moment, step);
        if (moment.Sentence.Length > 0)
        {
            _said.Enqueue($"{Words.Duration(moment.ElapsedSeconds),7}  {moment.Sentence}");
            if (_said.Count > SentencesShown)
            {
                _said.Dequeue();
            }
        }
    });

    public void Broken(string sentence) => Change(() => (_link, _moment) = (sentence, null));

    public void End(int secondCount) => console.MarkupLineInterpolated($"Ended after {secondCount} seconds.");

    public void Dispose()
    {
    }

    private void Change(Action change)
    {
        change();
        _context?.UpdateTarget(Draw());
    }

    private IRenderable Draw()
    {
        var table = new Table().Border(TableBorder.Rounded).HideHeaders().AddColumns("", "");
        table.AddRow("Band", Markup.Escape(_link));
        string time = _moment is null ? "–" : _moment.IsRecording ? Words.Duration(_moment.ElapsedSeconds) : "ready";
        table.AddRow("Time", $"[bold]{time}[/]");
        table.AddRow("Now", _moment is null ? "–" : $"[bold]{Markup.Escape(LiveOutputs.Numbers(_moment, isMetric))}[/]");
        table.AddRow("Step", Markup.Escape(_step.Length == 0 ? "–" : _step));
        table.AddRow("Said", Markup.Escape(_said.Count == 0 ? "–" : string.Join('\n', _said)));
        return table;
    }
}
