using System.Reflection;
using System.Text.RegularExpressions;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Cli;

namespace TrainingPlan.Companion.Tests.Analysis;

public sealed partial class FigureCatalogueTests
{
    /// <summary>Stands in a list of signs whose own names are in the catalogue.</summary>
    private static readonly string[] NamedBesideIt = ["value", "figure"];

    [Fact]
    public void Every_figure_that_any_json_prints_has_an_entry()
    {
        string[] printed = [.. typeof(JsonFigure).Assembly.GetTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(property => property.PropertyType == typeof(JsonFigure))
            .Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..])
            .Distinct()
            .Except(NamedBesideIt)
            .Order(StringComparer.Ordinal)];
        Assert.NotEmpty(printed);
        Assert.Empty(printed.Where(name => FigureCatalogue.All.All(entry => entry.Name != name)));
    }

    [Fact]
    public void Every_sign_of_recovery_has_an_entry()
    {
        string[] signs = [HrvSignal.Name, RestingHeartRateSignal.Name, SleepSignal.Name, PerceivedSignal.Name, HeartRateSpeedIndex.Name];
        Assert.All(signs, sign => Assert.Equal(sign, FigureCatalogue.Find(sign)?.Name));
    }

    [Fact]
    public void Entries_have_unique_names_and_nothing_left_empty()
    {
        Assert.Equal(FigureCatalogue.All.Count, FigureCatalogue.All.Select(entry => entry.Name).Distinct().Count());
        Assert.All(FigureCatalogue.All, entry => Assert.DoesNotContain(
            new[] { entry.Name, entry.Title, entry.Formula, entry.Inputs, entry.Source, entry.Range }, string.IsNullOrWhiteSpace));
        Assert.All(FigureCatalogue.All, entry => Assert.Matches(Name(), entry.Name));
    }

    [Theory]
    [InlineData("TRIMP", "trimp")]
    [InlineData("ctl", "fitness")]
    [InlineData("GAP", "gradeAdjustedPaceSecondsPerKm")]
    [InlineData("heart rate", "heartRateBpm")]
    [InlineData("D'", "criticalSpeedReserveMeters")]
    [InlineData("luck", null)]
    [InlineData("form", "form")]
    public void A_figure_is_found_by_the_words_that_runners_use(string word, string? name) =>
        Assert.Equal(name, FigureCatalogue.Find(word)?.Name);

    [Fact]
    public void A_word_that_is_in_several_figures_finds_them_all() =>
        Assert.Contains("cadenceDriftSpm", FigureCatalogue.Like("cadence").Select(entry => entry.Name));

    [GeneratedRegex("^[a-z][A-Za-z0-9_]+$")]
    private static partial Regex Name();
}
