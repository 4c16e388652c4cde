using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan why FIGURE [RUN]</c>: how a figure is made, and what it was made of this time.</summary>
internal static class WhyCommand
{
    public static Command Make(Terminal terminal, Option<string> data)
    {
        var figure = new Argument<string?>("FIGURE")
        {
            Description = "Name of the figure; without one, all are listed.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var id = new Argument<long?>("RUN")
        {
            Description = "Number of a run; without one, today's value.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("why", "Show a figure's formula, inputs, source, range and trust.") { figure, id, json };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(figure) is not string word)
            {
                List(terminal, parsed.GetValue(json));
                return 0;
            }

            FigureEntry entry = FigureCatalogue.Find(word) ?? throw Unknown(word);
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            JsonFigure? value = ValueOf(store, terminal, entry, parsed.GetValue(id));
            if (parsed.GetValue(json))
            {
                JsonText.Write(terminal.Output, new JsonWhy(
                    entry.Name, entry.Title, entry.Formula, entry.Inputs, entry.Source, entry.Range, parsed.GetValue(id), value));
            }
            else
            {
                Print(terminal.Console, entry, value, parsed.GetValue(id));
            }

            return 0;
        });
        return command;
    }

    private static CommandException Unknown(string word)
    {
        IReadOnlyList<FigureEntry> like = FigureCatalogue.Like(word);
        string near = like.Count == 0 ? "" : $" Near to it: {string.Join(", ", like.Take(8).Select(entry => entry.Name))}.";
        return new CommandException($"There is no figure \"{word}\".{near}", "See all with: trainingplan why", Failures.WrongUse);
    }

    private static JsonFigure? ValueOf(RunStore store, Terminal terminal, FigureEntry entry, long? number)
    {
        TrainingHistoryView history = HistoryView.Of(store, terminal);
        object document;
        if (number is long id)
        {
            StoredActivity? activity = store.FindActivity(id);
            ActivityAnalysis analysis = (activity is null ? null : HistoryView.Analyse(store, history, id))
                ?? throw new CommandException($"There is no run {id}.", "See which there are with: trainingplan sessions");
            document = ShowCommand.JsonOf(store, activity!, activity!.SessionId is long session ? store.GetRun(session) : null, analysis);
        }
        else
        {
            document = JsonTrends.Of(TrendsReport.Of(store, history, 1), isRatioAsked: true);
        }

        return Search(JsonSerializer.SerializeToElement(document, document.GetType(), JsonText.Options), entry.Name);
    }

    /// <summary>The first figure of a name on the way down, the outer before the inner; not inside lists, which have many.</summary>
    private static JsonFigure? Search(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (property.NameEquals(name) && property.Value.ValueKind == JsonValueKind.Object
                && property.Value.TryGetProperty("trust", out _))
            {
                return property.Value.Deserialize<JsonFigure>(JsonText.Options);
            }
        }

        return element.EnumerateObject().Select(property => Search(property.Value, name)).FirstOrDefault(found => found is not null);
    }

    private static void Print(IAnsiConsole console, FigureEntry entry, JsonFigure? value, long? number)
    {
        console.MarkupLineInterpolated($"[bold]{entry.Title}[/] ({entry.Name})");
        (string Name, string Text)[] lines =
        [
            ("Formula", entry.Formula),
            ("Made of", entry.Inputs),
            ("Source", entry.Source),
            ("Holds", entry.Range),
        ];
        var table = new Table().Border(TableBorder.None).HideHeaders().AddColumns("", "");
        foreach ((string name, string text) in lines)
        {
            table.AddRow($"  {name}", Markup.Escape(text));
        }

        if (value is not null)
        {
            string figure = value.Value is double known ? FormattableString.Invariant($"{known:0.###}") : "–";
            string when = number is long id ? $"In run {id}" : "Today";
            table.AddRow($"  {when}", $"[bold]{figure}[/] ({value.Trust.ToString().ToLowerInvariant()}): {Markup.Escape(value.Inputs)}");
        }

        console.Write(table);
    }

    private static void List(Terminal terminal, bool asJson)
    {
        if (asJson)
        {
            JsonText.Write(terminal.Output, new { figures = FigureCatalogue.All.Select(entry => new { entry.Name, entry.Title }) });
            return;
        }

        foreach (FigureEntry entry in FigureCatalogue.All)
        {
            terminal.Output.WriteLine($"{entry.Name,-30} {entry.Title}");
        }
    }
}

/// <summary>How a figure is made.</summary>
internal sealed record JsonWhy(
    string Name, string Title, string Formula, string Inputs, string Source, string Range, long? Run, JsonFigure? Figure);
