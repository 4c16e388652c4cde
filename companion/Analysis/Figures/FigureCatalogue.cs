namespace TrainingPlan.Companion.Analysis;

/// <summary>Every figure that is shown, with its formula, its source and where it holds.</summary>
public static class FigureCatalogue
{
    /// <summary>All entries, by name.</summary>
    public static IReadOnlyList<FigureEntry> All { get; } =
        [.. RunFigures.All.Concat(LevelFigures.All).Concat(LoadFigures.All).Concat(MorningFigures.All)
            .Concat(PredictionFigures.All).Concat(PlanFigures.All)
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)];

    /// <summary>The entry of a figure by its name, its title or another word for it; null when there is none.</summary>
    public static FigureEntry? Find(string word)
    {
        string asked = Plain(word);
        return All.FirstOrDefault(entry => Plain(entry.Name) == asked)
            ?? All.FirstOrDefault(entry => Plain(entry.Title) == asked || entry.Aliases.Any(alias => Plain(alias) == asked));
    }

    /// <summary>Entries whose name, title or other words contain a word.</summary>
    public static IReadOnlyList<FigureEntry> Like(string word)
    {
        string asked = Plain(word);
        return [.. All.Where(entry => asked.Length >= 2
            && (Plain(entry.Name).Contains(asked, StringComparison.Ordinal)
                || Plain(entry.Title).Contains(asked, StringComparison.Ordinal)
                || entry.Aliases.Any(alias => Plain(alias).Contains(asked, StringComparison.Ordinal))))];
    }

    private static string Plain(string word) => string.Concat(word.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
