using Microsoft.CodeAnalysis;
using Xunit.Sdk;

namespace TrainingPlan.Rules.Tests;

/// <summary>One place that breaks a rule.</summary>
/// <param name="Path">The file, relative to the root.</param>
/// <param name="Line">The line, counted from 1; 0 when the whole file is meant.</param>
/// <param name="What">What is wrong there, and what to do instead.</param>
public sealed record Finding(string Path, int Line, string What)
{
    private const int ShownFindings = 60;

    /// <summary>A finding at a piece of syntax.</summary>
    public static Finding At(string path, SyntaxNodeOrToken place, string what) =>
        new(path, place.GetLocation()!.GetLineSpan().StartLinePosition.Line + 1, what);

    /// <summary>`path(line): what`, as editors understand it.</summary>
    public override string ToString() => Line > 0 ? $"{Path}({Line}): {What}" : $"{Path}: {What}";

    /// <summary>Fails with every finding, one a line, under the rule that they break.</summary>
    public static void AssertNone(string rule, IEnumerable<Finding> findings)
    {
        Finding[] all = [.. findings.Distinct()];
        if (all.Length > 0)
        {
            string shown = string.Join("\n", all.Take(ShownFindings));
            string more = all.Length > ShownFindings ? $"\n… and {all.Length - ShownFindings} more" : "";
            throw new XunitException($"{rule}: {all.Length} finding(s)\n{shown}{more}");
        }
    }
}
