namespace TrainingPlan.Rules.Tests.Stubs;

/// <summary>
/// Reads a member list: `assembly`, `references`, then types with their members indented below them. Generic types are left out:
/// they are declared on the band, but break there when they are used.
/// </summary>
public static class ApiListParser
{
    private static readonly string[] Modifiers =
        ["static", "abstract", "sealed", "const", "readonly", "protected", "virtual", "override"];

    private static readonly string[] Passings = ["ref", "out", "params"];

    /// <summary>Reads one list; throws with the line that it doesn't understand.</summary>
    public static ApiAssembly Parse(string listName, IEnumerable<string> lines)
    {
        string assembly = "";
        var references = new List<string>();
        var types = new List<ApiType>();
        var members = new List<ApiMember>();
        foreach (string line in lines.Where(line => line.Trim().Length > 0))
        {
            if (line.StartsWith("assembly "))
            {
                assembly = line["assembly ".Length..];
            }
            else if (line.StartsWith("references "))
            {
                references.Add(line["references ".Length..]);
            }
            else if (line.StartsWith("  "))
            {
                members.Add(ParseMember(listName, line));
            }
            else
            {
                members = [];
                types.Add(ParseType(listName, line, members));
            }
        }
        return new ApiAssembly(assembly, references, [.. types.Where(type => !type.FullName.Contains('`'))]);
    }

    private static ApiType ParseType(string listName, string line, List<ApiMember> members)
    {
        string rest = line;
        List<string> modifiers = TakeModifiers(ref rest);
        string kindWord = TakeWord(ref rest);
        if (kindWord == "delegate")
        {
            ApiMember invoke = ParseCallable(ApiMemberKind.Method, [], rest);
            members.Add(invoke);
            return new ApiType(ApiTypeKind.Delegate, modifiers, invoke.Name, [], members);
        }
        ApiTypeKind kind = kindWord switch
        {
            "class" => ApiTypeKind.Class,
            "struct" => ApiTypeKind.Struct,
            "interface" => ApiTypeKind.Interface,
            "enum" => ApiTypeKind.Enum,
            _ => throw new FormatException($"{listName}: no kind of type in \"{line}\""),
        };
        bool isFlags = rest.EndsWith(" [Flags]");
        rest = isFlags ? rest[..^" [Flags]".Length] : rest;
        string[] parts = rest.Split(" : ");
        return new ApiType(kind, modifiers, parts[0], parts.Length > 1 ? parts[1].Split(", ") : [], members, isFlags);
    }

    private static ApiMember ParseMember(string listName, string line)
    {
        string rest = line.Trim();
        string kindWord = TakeWord(ref rest);
        List<string> modifiers = TakeModifiers(ref rest);
        return kindWord switch
        {
            "field" => ParseField(modifiers, rest),
            "value" => ParseField(modifiers, "enum " + rest) with { Kind = ApiMemberKind.EnumValue },
            "property" => ParseProperty(modifiers, rest),
            "event" => ParseField(modifiers, rest) with { Kind = ApiMemberKind.Event },
            "constructor" => ParseCallable(ApiMemberKind.Constructor, modifiers, rest),
            "method" => ParseCallable(ApiMemberKind.Method, modifiers, rest),
            _ => throw new FormatException($"{listName}: no kind of member in \"{line}\""),
        };
    }

    private static ApiMember ParseField(List<string> modifiers, string text)
    {
        string rest = text;
        string type = TakeWord(ref rest);
        int equals = rest.IndexOf(" = ", StringComparison.Ordinal);
        string name = equals < 0 ? rest : rest[..equals];
        return new ApiMember(ApiMemberKind.Field, modifiers, type, name, [], [], equals < 0 ? null : rest[(equals + 3)..]);
    }

    private static ApiMember ParseProperty(List<string> modifiers, string text)
    {
        int brace = text.IndexOf(" { ", StringComparison.Ordinal);
        string[] accessors = text[(brace + 3)..].TrimEnd('}', ' ', ';').Split("; ");
        string rest = text[..brace];
        string type = TakeWord(ref rest);
        int bracket = rest.IndexOf('[');
        List<ApiParameter> parameters = bracket < 0 ? [] : ParseParameters(rest[(bracket + 1)..].TrimEnd(']'));
        return new ApiMember(ApiMemberKind.Property, modifiers, type, bracket < 0 ? rest : rest[..bracket], parameters, accessors, null);
    }

    private static ApiMember ParseCallable(ApiMemberKind kind, List<string> modifiers, string text)
    {
        int open = text.IndexOf('(');
        string head = text[..open].TrimEnd();
        string type = kind == ApiMemberKind.Constructor ? "" : TakeWord(ref head);
        string inside = text[(open + 1)..text.LastIndexOf(')')];
        return new ApiMember(kind, modifiers, type, head, ParseParameters(inside), [], null);
    }

    private static List<ApiParameter> ParseParameters(string text)
    {
        var parameters = new List<ApiParameter>();
        foreach (string piece in text.Split(", ", StringSplitOptions.RemoveEmptyEntries))
        {
            string rest = piece;
            string passing = Passings.FirstOrDefault(word => rest.StartsWith(word + " ")) ?? "";
            rest = passing.Length > 0 ? rest[(passing.Length + 1)..] : rest;
            string type = TakeWord(ref rest);
            string[] nameAndDefault = rest.Split(" = ");
            parameters.Add(new ApiParameter(passing, type, nameAndDefault[0], nameAndDefault.Length > 1 ? nameAndDefault[1] : null));
        }
        return parameters;
    }

    private static List<string> TakeModifiers(ref string rest)
    {
        var taken = new List<string>();
        while (Modifiers.Contains(rest.Split(' ')[0]))
        {
            taken.Add(TakeWord(ref rest));
        }
        return taken;
    }

    private static string TakeWord(ref string rest)
    {
        int space = rest.IndexOf(' ');
        string word = space < 0 ? rest : rest[..space];
        rest = space < 0 ? "" : rest[(space + 1)..];
        return word;
    }
}
