namespace TrainingPlan.Rules.Tests.Layers;

/// <summary>One place where a source names something that another namespace owns.</summary>
/// <param name="Path">The source that uses it.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Target">Full name: `Namespace` for a using directive, `Namespace.Type` or `Namespace.Type.Member` otherwise.</param>
/// <param name="Namespace">The namespace alone; the whole target where nothing that is bound declares it.</param>
/// <param name="IsOurs">True when the project itself declares it.</param>
public sealed record Use(string Path, int Line, string Target, string Namespace, bool IsOurs)
{
    /// <summary>Whether the target is the given name or stands inside it.</summary>
    public bool IsIn(string name) =>
        Target.StartsWith(name, StringComparison.Ordinal) && (Target.Length == name.Length || Target[name.Length] == '.');
}
