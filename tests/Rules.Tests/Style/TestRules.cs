using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TrainingPlan.Rules.Tests.Style;

/// <summary>A test asserts something and is never skipped by its author.</summary>
public static class TestRules
{
    private static readonly string[] TestAttributes = ["Fact", "Theory", "Property"];
    private static readonly string[] PropertyChecks = ["QuickCheckThrowOnFailure", "QuickThrowOnFailure", "VerboseThrowOnFailure"];

    /// <summary>Test methods of one project that neither assert nor call a method of the project that does.</summary>
    public static IEnumerable<Finding> WithoutAssertion(IReadOnlyList<SourceFile> project)
    {
        ILookup<string, SyntaxNode> bodies = project.SelectMany(Functions).ToLookup(function => function.Name, function => function.Node);
        HashSet<string> asserting = [.. bodies.Where(named => named.Any(Asserts)).Select(named => named.Key)];
        for (int known = 0; asserting.Count > known;)
        {
            known = asserting.Count;
            var callers = bodies.Where(named => named.Any(body => Called(body).Any(asserting.Contains)));
            asserting.UnionWith(callers.Select(named => named.Key).ToArray());
        }
        return
            from source in project
            from method in source.Root.DescendantNodes().OfType<MethodDeclarationSyntax>()
            where Attributes(method).Any(IsTestAttribute) && !Asserts(method) && !Called(method).Any(asserting.Contains)
            select Finding.At(source.Path, method, $"the test {method.Identifier.Text} asserts nothing");
    }

    /// <summary>Tests that their author switched off.</summary>
    public static IEnumerable<Finding> Skipped(SourceFile source) =>
        from attribute in source.Root.DescendantNodes().OfType<AttributeSyntax>()
        where IsTestAttribute(attribute)
        from argument in attribute.ArgumentList?.Arguments ?? default
        where argument.NameEquals?.Name.Identifier.Text == "Skip"
        select Finding.At(source.Path, attribute, "a skipped test: repair it or take it out");

    private static IEnumerable<(string Name, SyntaxNode Node)> Functions(SourceFile source)
    {
        foreach (SyntaxNode node in source.Root.DescendantNodes())
        {
            if (node is MethodDeclarationSyntax method)
            {
                yield return (method.Identifier.Text, method);
            }
            if (node is LocalFunctionStatementSyntax local)
            {
                yield return (local.Identifier.Text, local);
            }
        }
    }

    private static IEnumerable<AttributeSyntax> Attributes(MethodDeclarationSyntax method) =>
        method.AttributeLists.SelectMany(list => list.Attributes);

    private static bool IsTestAttribute(AttributeSyntax attribute)
    {
        string name = attribute.Name.ToString();
        return TestAttributes.Any(word => name.EndsWith(word) || name.EndsWith(word + "Attribute"));
    }

    private static bool Asserts(SyntaxNode body) => body.DescendantNodes().Any(node =>
        node is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Assert" or "Assertions" } }
        || (node is IdentifierNameSyntax name && PropertyChecks.Contains(name.Identifier.Text))
        || node is ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.Text: "XunitException" } });

    private static IEnumerable<string> Called(SyntaxNode body) =>
        body.DescendantNodes().OfType<SimpleNameSyntax>().Select(name => name.Identifier.Text);
}
