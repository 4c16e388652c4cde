namespace TrainingPlan.Rules.Tests.Stubs;

/// <summary>Writes the members of one class, struct or interface as C#.</summary>
public sealed class StubMemberWriter(ApiWorld world)
{
    private const string NoBody = "=> throw null;";

    /// <summary>Every member of a type, one a line; then what its interfaces ask for and the list shows nowhere.</summary>
    public IEnumerable<string> Members(ApiType type)
    {
        IEnumerable<string> listed = type.Members.Select(member => Member(type, member));
        if (type.Kind == ApiTypeKind.Interface)
        {
            return listed;
        }
        bool needsHiddenConstructor = type.Kind == ApiTypeKind.Class && !type.Modifiers.Contains("static")
            && type.Members.All(member => member.Kind != ApiMemberKind.Constructor);
        IEnumerable<string> hidden = needsHiddenConstructor ? [$"internal {type.Name}(){BaseCall(type)} {NoBody}"] : [];
        return listed.Concat(hidden).Concat(ExplicitMembers(type));
    }

    /// <summary>A parameter list without its parentheses.</summary>
    public static string Parameters(IEnumerable<ApiParameter> parameters) => string.Join(", ", parameters.Select(parameter =>
    {
        string passing = parameter.Passing.Length > 0 ? parameter.Passing + " " : "";
        string value = parameter.DefaultValue is null ? "" : " = " + CSharpSpelling.Constant(parameter.TypeName, parameter.DefaultValue);
        return $"{passing}{CSharpSpelling.Type(parameter.TypeName)} {CSharpSpelling.Name(parameter.Name)}{value}";
    }));

    private string Member(ApiType type, ApiMember member)
    {
        string head = Head(type, member);
        string valueType = member.TypeName.Length > 0 ? CSharpSpelling.Type(member.TypeName) : "";
        string name = CSharpSpelling.Name(member.Name);
        bool hasBody = type.Kind != ApiTypeKind.Interface && !member.Is("abstract");
        switch (member.Kind)
        {
            case ApiMemberKind.Field:
                string value = member.Value is null ? "" : " = " + CSharpSpelling.Constant(member.TypeName, member.Value);
                return $"{head} {valueType} {name}{value};";
            case ApiMemberKind.Constructor:
                return $"{head} {type.Name}({Parameters(member.Parameters)}){BaseCall(type)} {NoBody}";
            case ApiMemberKind.Property:
                string indexerName = member.IsIndexer && member.Name != "Item"
                    ? $"[global::System.Runtime.CompilerServices.IndexerName(\"{member.Name}\")] " : "";
                string subject = member.IsIndexer ? $"this[{Parameters(member.Parameters)}]" : name;
                return $"{indexerName}{head} {valueType} {subject} {Accessors(member, hasBody)}";
            case ApiMemberKind.Event:
                return $"{head} event {valueType} {name}" + (hasBody ? " { add => throw null; remove => throw null; }" : ";");
            default:
                string subjectHead = CSharpSpelling.OperatorHead(member.Name, valueType) ?? $"{valueType} {name}";
                return $"{head} {subjectHead}({Parameters(member.Parameters)})" + (hasBody ? NoBody : ";");
        }
    }

    private static string Head(ApiType type, ApiMember member)
    {
        if (type.Kind == ApiTypeKind.Interface)
        {
            return "";
        }
        bool isClosed = type.Kind == ApiTypeKind.Struct || type.Modifiers.Contains("sealed");
        IEnumerable<string> modifiers = member.Modifiers.Where(word => word != "protected" && !(isClosed && word == "virtual"));
        return (member.Is("protected") ? "protected " : "public ") + string.Join(' ', modifiers);
    }

    private static string Accessors(ApiMember member, bool hasBody) =>
        "{ " + string.Concat(member.Accessors.Select(accessor => hasBody ? accessor + " " + NoBody + " " : accessor + "; ")) + "}";

    private string BaseCall(ApiType type)
    {
        ApiType? baseClass = type.Kind == ApiTypeKind.Class ? world.BaseClasses(type).FirstOrDefault() : null;
        ApiMember[] constructors = [.. baseClass?.Members.Where(member => member.Kind == ApiMemberKind.Constructor) ?? []];
        if (constructors.Length == 0 || constructors.Any(constructor => constructor.Parameters.Count == 0))
        {
            return "";
        }
        IEnumerable<string> types = constructors[0].Parameters.Select(parameter => CSharpSpelling.Type(parameter.TypeName));
        return $" : base({string.Join(", ", types.Select(type => $"default({type})"))})";
    }

    private IEnumerable<string> ExplicitMembers(ApiType type)
    {
        ApiType[] bases = [.. world.BaseClasses(type)];
        HashSet<string> inherited = [.. bases.SelectMany(world.Interfaces).Select(found => found.FullName)];
        ApiMember[] visible = [.. bases.Prepend(type).SelectMany(holder => holder.Members).Where(member => !member.Is("protected"))];
        return
            from contract in world.Interfaces(type)
            where !inherited.Contains(contract.FullName)
            from member in contract.Members
            where !visible.Any(candidate => Implements(candidate, member))
            select Explicit(contract, member);
    }

    private static bool Implements(ApiMember candidate, ApiMember member) =>
        candidate.Signature == member.Signature && candidate.TypeName == member.TypeName && !candidate.Is("static")
        && member.Accessors.All(candidate.Accessors.Contains);

    private static string Explicit(ApiType contract, ApiMember member)
    {
        string owner = CSharpSpelling.Type(contract.FullName);
        string valueType = CSharpSpelling.Type(member.TypeName);
        string name = CSharpSpelling.Name(member.Name);
        return member.Kind switch
        {
            ApiMemberKind.Property when member.IsIndexer =>
                $"{valueType} {owner}.this[{Parameters(member.Parameters)}] {Accessors(member, true)}",
            ApiMemberKind.Property => $"{valueType} {owner}.{name} {Accessors(member, true)}",
            ApiMemberKind.Event => $"event {valueType} {owner}.{name} {{ add => throw null; remove => throw null; }}",
            _ => $"{valueType} {owner}.{name}({Parameters(member.Parameters)}) {NoBody}",
        };
    }
}
