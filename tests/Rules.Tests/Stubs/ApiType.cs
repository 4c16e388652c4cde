namespace TrainingPlan.Rules.Tests.Stubs;

/// <summary>What kind of type a list describes.</summary>
public enum ApiTypeKind { Class, Struct, Interface, Enum, Delegate }

/// <summary>What kind of member a list describes.</summary>
public enum ApiMemberKind { Field, Property, Event, Constructor, Method, EnumValue }

/// <summary>The public members of one assembly.</summary>
/// <param name="Name">The assembly's simple name.</param>
/// <param name="References">Simple names of the assemblies that it needs.</param>
/// <param name="Types">Its public types; nested ones too, by their full name.</param>
public sealed record ApiAssembly(string Name, IReadOnlyList<string> References, IReadOnlyList<ApiType> Types);

/// <summary>One public type.</summary>
/// <param name="Kind">Class, struct, interface, enum or delegate.</param>
/// <param name="Modifiers">`static`, `abstract`, `sealed`, as far as they are listed.</param>
/// <param name="FullName">Namespace, enclosing types and name, joined by dots.</param>
/// <param name="Bases">Base class and interfaces by full name; for an enum its underlying type.</param>
/// <param name="Members">Its members; for a delegate the one method that it calls.</param>
/// <param name="IsFlags">True for an enum that is a set of bits.</param>
public sealed record ApiType(
    ApiTypeKind Kind,
    IReadOnlyList<string> Modifiers,
    string FullName,
    IReadOnlyList<string> Bases,
    IReadOnlyList<ApiMember> Members,
    bool IsFlags = false)
{
    /// <summary>The part of <see cref="FullName"/> after the last dot.</summary>
    public string Name => FullName[(FullName.LastIndexOf('.') + 1)..];

    /// <summary>The part of <see cref="FullName"/> before the last dot: a namespace, or the enclosing type.</summary>
    public string Container => FullName.Contains('.') ? FullName[..FullName.LastIndexOf('.')] : "";
}

/// <summary>One public or protected member.</summary>
/// <param name="Kind">Field, property, event, constructor, method or enum value.</param>
/// <param name="Modifiers">`static`, `const`, `readonly`, `protected`, `abstract`, `virtual`, `override`, as listed.</param>
/// <param name="TypeName">Type of the value or of the result; empty for a constructor.</param>
/// <param name="Name">The member's name; an operator's is its `op_…` name.</param>
/// <param name="Parameters">Parameters of a method, constructor or indexer.</param>
/// <param name="Accessors">`get`, `set` of a property.</param>
/// <param name="Value">A constant's value as the list writes it; null for everything else.</param>
public sealed record ApiMember(
    ApiMemberKind Kind,
    IReadOnlyList<string> Modifiers,
    string TypeName,
    string Name,
    IReadOnlyList<ApiParameter> Parameters,
    IReadOnlyList<string> Accessors,
    string? Value)
{
    /// <summary>True for a property that takes an index.</summary>
    public bool IsIndexer => Kind == ApiMemberKind.Property && Parameters.Count > 0;

    /// <summary>Whether a modifier is listed.</summary>
    public bool Is(string modifier) => Modifiers.Contains(modifier);

    /// <summary>Name and parameter types: what makes two members the same for an override or an interface.</summary>
    public string Signature => $"{Kind} {Name}({string.Join(",", Parameters.Select(parameter => parameter.Passing + parameter.TypeName))})";
}

/// <summary>One parameter.</summary>
/// <param name="Passing">`ref`, `out`, `params` or empty.</param>
/// <param name="TypeName">Its type.</param>
/// <param name="Name">Its name.</param>
/// <param name="DefaultValue">The default as the list writes it; null when there is none.</param>
public sealed record ApiParameter(string Passing, string TypeName, string Name, string? DefaultValue);
