using System.CommandLine;
using TrainingPlan.Coaching;

namespace TrainingPlan.Companion.Cli;

/// <summary>In which language and units sentences are made.</summary>
internal sealed class SentenceOptions
{
    public Option<string> Language { get; } = new("--language")
    {
        Description = $"Language of the sentences: {string.Join(", ", Codes())}.",
        HelpName = "CODE",
        DefaultValueFactory = _ => CueLanguages.Default.Code,
    };

    public Option<bool> Imperial { get; } = new("--imperial") { Description = "Miles instead of kilometres in the sentences." };

    /// <summary>What was chosen, or a sentence that there is no such language.</summary>
    public SentenceStyle StyleOf(ParseResult parsed)
    {
        string code = parsed.GetValue(Language)!;
        CueTexts texts = CueLanguages.Find(code) ?? throw new CommandException(
            $"There are no sentences in \"{code}\".", $"Choose one of: {string.Join(", ", Codes())}.", Failures.WrongUse);
        return new SentenceStyle(texts, !parsed.GetValue(Imperial));
    }

    private static IEnumerable<string> Codes() => Enumerable.Range(0, CueLanguages.Count).Select(i => CueLanguages.At(i).Code);
}

/// <summary>A language and units.</summary>
internal sealed record SentenceStyle(CueTexts Texts, bool IsMetric);
