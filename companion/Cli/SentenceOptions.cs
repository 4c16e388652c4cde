using System.CommandLine;
using TrainingPlan.Coaching;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary>In which language and units sentences are made: the runner's own, or others for once.</summary>
internal sealed class SentenceOptions
{
    public Option<string?> Language { get; } = new("--language")
    {
        Description = $"Language of the sentences, instead of your own: {string.Join(", ", Codes())}.",
        HelpName = "CODE",
    };

    public Option<UnitSystem?> Units { get; } = new("--units")
    {
        Description = "Kilometres or miles, instead of your own: metric or imperial.",
    };

    /// <summary>What was chosen, or a sentence that there is no such language.</summary>
    public SentenceStyle StyleOf(ParseResult parsed, RunStore store)
    {
        SentenceStyle own = SentenceStyle.Of(store);
        string code = parsed.GetValue(Language) ?? own.Texts.Code;
        CueTexts texts = CueLanguages.Find(code) ?? throw new CommandException(
            $"There are no sentences in \"{code}\".", $"Choose one of: {string.Join(", ", Codes())}.", Failures.WrongUse);
        return new SentenceStyle(texts, parsed.GetValue(Units) is UnitSystem units ? units == UnitSystem.Metric : own.IsMetric);
    }

    /// <summary>The languages that there are.</summary>
    public static IEnumerable<string> Codes() => Enumerable.Range(0, CueLanguages.Count).Select(i => CueLanguages.At(i).Code);
}

/// <summary>Units of length.</summary>
internal enum UnitSystem
{
    Metric,
    Imperial,
}

/// <summary>A language and units.</summary>
internal sealed record SentenceStyle(CueTexts Texts, bool IsMetric)
{
    /// <summary>The runner's own; the default language where a kept one is not known any more.</summary>
    public static SentenceStyle Of(RunStore store)
    {
        RunnerSettings settings = store.GetSettings();
        return new SentenceStyle(CueLanguages.Find(settings.Language) ?? CueLanguages.Default, !settings.IsImperial);
    }

    /// <summary>A cue as a sentence.</summary>
    public string Sentence(StoredCue cue) => cue.Sentence(IsMetric, Texts);
}
