using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TrainingPlan.Rules.Tests.Dialect;

/// <summary>
/// The dialect of nanoFramework 1.17. What the compiler refuses against the stubs stands here too: these rules say why, and they
/// hold for code that defines what is missing by itself.
/// </summary>
public static class DialectRules
{
    /// <summary>Rules that hold in firmware/ and in shared/.</summary>
    public static readonly IReadOnlyList<DialectRule> All =
    [
        new("generics", "generic types crash and generic methods hang the interpreter; write the type out, declare an own delegate",
            (node, _) => node is GenericNameSyntax or TypeParameterListSyntax),
        new("nullable types", "there is no Nullable<T> and no annotation; keep a second field that says whether the value is there",
            (node, _) => node is NullableTypeSyntax),
        new("multi-dimensional arrays", "they crash the interpreter; use one array and compute the index, or an array of arrays",
            (node, _) => node is ArrayRankSpecifierSyntax { Rank: > 1 }),
        new("bodies in interfaces", "a default or static interface member ends the program silently; use an abstract class",
            (node, _) => node.Parent is InterfaceDeclarationSyntax && node is MemberDeclarationSyntax member && HasBody(member)),
        new("unsafe code", "the metadata processor fails on it; use arrays and indices", (node, _) => IsUnsafe(node)),
        new("checked arithmetic", "checked does not throw on the band, it wraps; compare before you compute",
            (node, _) => node.IsKind(SyntaxKind.CheckedExpression) || node.IsKind(SyntaxKind.CheckedStatement)),
        new("iterators", "yield needs generic interfaces; fill a reused buffer", (node, _) => node is YieldStatementSyntax),
        new("async", "there are no tasks; the loop ticks", (node, _) =>
            node is AwaitExpressionSyntax || node.ChildTokens().Any(token => token.IsKind(SyntaxKind.AsyncKeyword))),
        new("tuples", "there is no ValueTuple; use out parameters or a small class",
            (node, _) => node is TupleTypeSyntax or TupleExpressionSyntax or ParenthesizedVariableDesignationSyntax),
        new("records", "they need generic interfaces; write a sealed class", (node, _) => node is RecordDeclarationSyntax),
        new("decimal", "the type is not there; use a scaled integer", (node, _) =>
            node is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.DecimalKeyword }
            || node is LiteralExpressionSyntax { Token.Value: decimal }),
        new("LINQ", "it is made of generics; write the loop", (node, _) =>
            node is QueryExpressionSyntax || (node is UsingDirectiveSyntax { Name: { } name } && name.ToString() == "System.Linq")),
        new("stackalloc", "it needs pointers or Span<T>; allocate the buffer once", (node, _) =>
            node is StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax),
        new("ranges and indices", "System.Index, System.Range and their helpers are not there; count from the start", (node, _) =>
            node is RangeExpressionSyntax or ListPatternSyntax or SlicePatternSyntax or SpreadElementSyntax
            || node.IsKind(SyntaxKind.IndexExpression)),
        new("UTF-8 literals", "they are ReadOnlySpan<byte>; use a byte array",
            (node, _) => node.IsKind(SyntaxKind.Utf8StringLiteralExpression)),
        new("anonymous types", "they are generic classes; write a small class",
            (node, _) => node is AnonymousObjectCreationExpressionSyntax),
        new("dynamic", "there is no runtime binder; name the type", (node, model) =>
            node is IdentifierNameSyntax { Identifier.Text: "dynamic" } && model.GetTypeInfo(node).Type?.TypeKind == TypeKind.Dynamic),
        new("delegates without a name", "the compiler makes up a generic delegate; declare an own delegate and name it", (node, model) =>
            node is AnonymousFunctionExpressionSyntax && !IsNamedDelegate(model.GetTypeInfo(node).ConvertedType)),
        new("enum names", "an enum prints its number on the band and boxes; keep a table of words, test bits with &", IsEnumAsText),
        new("number formats", "only D, F, G, N and X are known on the band", HasUnknownNumberFormat),
    ];

    /// <summary>Rules that hold in shared/ alone.</summary>
    public static readonly IReadOnlyList<DialectRule> SharedOnly =
    [
        new("floating point", "shared code gives the same bits on the band and on the computer: scaled integers, the unit says the scale",
            (node, _) => node is PredefinedTypeSyntax type && IsFloating(type.Keyword)
                || node is LiteralExpressionSyntax { Token.Value: double or float }),
    ];

    private static readonly string[] NumberFormats = ["D", "F", "G", "N", "X"];

    private static bool IsFloating(SyntaxToken keyword) =>
        keyword.IsKind(SyntaxKind.DoubleKeyword) || keyword.IsKind(SyntaxKind.FloatKeyword);

    private static bool HasBody(MemberDeclarationSyntax member) =>
        member.Modifiers.Any(SyntaxKind.StaticKeyword)
        || member is not (BasePropertyDeclarationSyntax or MethodDeclarationSyntax or EventFieldDeclarationSyntax)
        || member is MethodDeclarationSyntax { Body: not null } or MethodDeclarationSyntax { ExpressionBody: not null }
        || member is PropertyDeclarationSyntax { ExpressionBody: not null } or IndexerDeclarationSyntax { ExpressionBody: not null }
        || (member as BasePropertyDeclarationSyntax)?.AccessorList?.Accessors
            .Any(accessor => accessor.Body is not null || accessor.ExpressionBody is not null) == true;

    private static bool IsUnsafe(SyntaxNode node) =>
        node is UnsafeStatementSyntax or FixedStatementSyntax or PointerTypeSyntax or FunctionPointerTypeSyntax
        || (node is MemberDeclarationSyntax or LocalFunctionStatementSyntax
            && node.ChildTokens().Any(token => token.IsKind(SyntaxKind.UnsafeKeyword) || token.IsKind(SyntaxKind.FixedKeyword)));

    private static bool IsNamedDelegate(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Delegate, IsGenericType: false, CanBeReferencedByName: true };

    private static bool IsEnumAsText(SyntaxNode node, SemanticModel model)
    {
        if (node is InterpolationSyntax hole)
        {
            return IsEnum(model, hole.Expression);
        }
        if (node is MemberAccessExpressionSyntax { Name.Identifier.Text: "ToString" } access)
        {
            return IsEnum(model, access.Expression);
        }
        return node is ExpressionSyntax expression && IsEnum(model, expression)
            && model.GetTypeInfo(expression).ConvertedType is { IsReferenceType: true };
    }

    private static bool IsEnum(SemanticModel model, ExpressionSyntax expression) =>
        model.GetTypeInfo(expression).Type is { TypeKind: TypeKind.Enum }
        && model.GetSymbolInfo(expression).Symbol is not INamedTypeSymbol;

    private static bool HasUnknownNumberFormat(SyntaxNode node, SemanticModel model)
    {
        if (node is InterpolationSyntax { FormatClause: { } clause } hole)
        {
            return IsNumber(model, hole.Expression) && !IsKnownFormat(clause.FormatStringToken.ValueText);
        }
        return node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call
            && access.Name.Identifier.Text == "ToString"
            && call.ArgumentList.Arguments.Count == 1
            && IsNumber(model, access.Expression)
            && model.GetConstantValue(call.ArgumentList.Arguments[0].Expression) is { HasValue: true, Value: string format }
            && !IsKnownFormat(format);
    }

    private static bool IsNumber(SemanticModel model, ExpressionSyntax expression) =>
        model.GetTypeInfo(expression).Type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;

    private static bool IsKnownFormat(string format) =>
        format.Length > 0 && NumberFormats.Contains(format[..1].ToUpperInvariant()) && format[1..].All(char.IsAsciiDigit);
}
