using System.Text;

namespace TrainingPlan.Rules.Tests.Stubs;

/// <summary>
/// Writes the C# source of a reference assembly from its member list: every member with its signature, no member with a body
/// that does anything.
/// </summary>
public sealed class StubWriter(ApiWorld world)
{
    private static readonly string[] RefStructs = ["System.SpanByte"];

    private readonly StringBuilder text = new();
    private readonly StubMemberWriter members = new(world);

    /// <summary>The source of one assembly.</summary>
    public string Write(ApiAssembly assembly)
    {
        text.Clear();
        foreach (ApiType type in assembly.Types.Where(type => world.Find(type.Container) is null))
        {
            text.Append("namespace ").Append(type.Container).AppendLine(" {");
            WriteType(type, assembly);
            text.AppendLine("}");
        }
        return text.ToString();
    }

    private void WriteType(ApiType type, ApiAssembly assembly)
    {
        switch (type.Kind)
        {
            case ApiTypeKind.Enum:
                WriteEnum(type);
                break;
            case ApiTypeKind.Delegate:
                ApiMember invoke = type.Members[0];
                string parameters = StubMemberWriter.Parameters(invoke.Parameters);
                text.AppendLine($"public delegate {CSharpSpelling.Type(invoke.TypeName)} {type.Name}({parameters});");
                break;
            default:
                WriteClassLike(type, assembly);
                break;
        }
    }

    private void WriteEnum(ApiType type)
    {
        text.AppendLine(type.IsFlags ? "[global::System.Flags]" : "");
        text.AppendLine($"public enum {type.Name} : {CSharpSpelling.Type(type.Bases[0])} {{");
        foreach (ApiMember value in type.Members)
        {
            text.AppendLine($"{CSharpSpelling.Name(value.Name)} = {value.Value},");
        }
        text.AppendLine("}");
    }

    private void WriteClassLike(ApiType type, ApiAssembly assembly)
    {
        string kind = type.Kind switch
        {
            ApiTypeKind.Struct => RefStructs.Contains(type.FullName) ? "ref struct" : "struct",
            ApiTypeKind.Interface => "interface",
            _ => "class",
        };
        string modifiers = type.Kind == ApiTypeKind.Class ? string.Join(' ', type.Modifiers) : "";
        string bases = type.Bases.Count == 0 ? "" : " : " + string.Join(", ", type.Bases.Select(CSharpSpelling.Type));
        text.AppendLine($"public {modifiers} {kind} {type.Name}{bases} {{");
        if (type.Kind == ApiTypeKind.Struct && !CSharpSpelling.IsKeywordType(type.FullName))
        {
            text.AppendLine("private readonly int state;");
        }
        foreach (string line in members.Members(type))
        {
            text.AppendLine(line);
        }
        foreach (ApiType nested in assembly.Types.Where(nested => nested.Container == type.FullName))
        {
            WriteType(nested, assembly);
        }
        text.AppendLine("}");
    }
}
