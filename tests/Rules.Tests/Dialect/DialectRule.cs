using Microsoft.CodeAnalysis;

namespace TrainingPlan.Rules.Tests.Dialect;

/// <summary>One thing that C# allows and the band does not.</summary>
/// <param name="Name">The name by which a finding calls it.</param>
/// <param name="Why">What happens on the band, and what to write instead.</param>
/// <param name="Breaks">Whether a piece of syntax does it.</param>
public sealed record DialectRule(string Name, string Why, Func<SyntaxNode, SemanticModel, bool> Breaks)
{
    /// <summary>Every place in a compilation that breaks one of the rules.</summary>
    public static IEnumerable<Finding> Check(Compilation compilation, IReadOnlyList<DialectRule> rules) =>
        from tree in compilation.SyntaxTrees
        let model = compilation.GetSemanticModel(tree)
        from node in tree.GetRoot().DescendantNodes()
        from rule in rules
        where rule.Breaks(node, model)
        select Finding.At(tree.FilePath, node, $"{rule.Name}: {rule.Why}");
}
