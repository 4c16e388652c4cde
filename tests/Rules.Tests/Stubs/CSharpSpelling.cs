using Microsoft.CodeAnalysis.CSharp;

namespace TrainingPlan.Rules.Tests.Stubs;

/// <summary>How names, types and constants of a member list are written in C#.</summary>
public static class CSharpSpelling
{
    private static readonly Dictionary<string, string> Keywords = new()
    {
        ["System.Void"] = "void", ["System.Object"] = "object", ["System.String"] = "string", ["System.Boolean"] = "bool",
        ["System.Char"] = "char", ["System.SByte"] = "sbyte", ["System.Byte"] = "byte", ["System.Int16"] = "short",
        ["System.UInt16"] = "ushort", ["System.Int32"] = "int", ["System.UInt32"] = "uint", ["System.Int64"] = "long",
        ["System.UInt64"] = "ulong", ["System.Single"] = "float", ["System.Double"] = "double",
    };

    private static readonly Dictionary<string, string> Operators = new()
    {
        ["op_Addition"] = "+", ["op_Subtraction"] = "-", ["op_Multiply"] = "*", ["op_Division"] = "/", ["op_Modulus"] = "%",
        ["op_UnaryPlus"] = "+", ["op_UnaryNegation"] = "-", ["op_LogicalNot"] = "!", ["op_OnesComplement"] = "~",
        ["op_Increment"] = "++", ["op_Decrement"] = "--", ["op_True"] = "true", ["op_False"] = "false",
        ["op_Equality"] = "==", ["op_Inequality"] = "!=", ["op_LessThan"] = "<", ["op_LessThanOrEqual"] = "<=",
        ["op_GreaterThan"] = ">", ["op_GreaterThanOrEqual"] = ">=", ["op_BitwiseAnd"] = "&", ["op_BitwiseOr"] = "|",
        ["op_ExclusiveOr"] = "^", ["op_LeftShift"] = "<<", ["op_RightShift"] = ">>",
    };

    /// <summary>True for the types that C# has a keyword for, `void` included.</summary>
    public static bool IsKeywordType(string fullName) => Keywords.ContainsKey(fullName);

    /// <summary>A type by its full name, arrays included: a keyword, or the name from the global namespace.</summary>
    public static string Type(string fullName)
    {
        int bracket = fullName.IndexOf('[');
        string element = bracket < 0 ? fullName : fullName[..bracket];
        string suffix = bracket < 0 ? "" : fullName[bracket..];
        return (Keywords.TryGetValue(element, out string? keyword) ? keyword : "global::" + element) + suffix;
    }

    /// <summary>A name, with @ before it when it is a keyword.</summary>
    public static string Name(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>The head of an operator up to its parameters, or null when the method is no operator.</summary>
    public static string? OperatorHead(string methodName, string resultType) => methodName switch
    {
        "op_Implicit" => "implicit operator " + resultType,
        "op_Explicit" => "explicit operator " + resultType,
        _ => Operators.TryGetValue(methodName, out string? symbol) ? $"{resultType} operator {symbol}" : null,
    };

    /// <summary>A constant of a type as a constant expression; the lists write enum values as numbers and no value as null.</summary>
    public static string Constant(string typeName, string value)
    {
        if (typeName is "System.Double" or "System.Single")
        {
            string suffix = typeName == "System.Double" ? "d" : "f";
            string number = value.Replace("NaN", "0").Replace("Infinity", "1") + suffix;
            return value is "NaN" || value.EndsWith("Infinity") ? $"{number} / 0{suffix}" : number;
        }
        if (value == "null")
        {
            return "default";
        }
        return IsKeywordType(typeName) ? value : $"({Type(typeName)})({value})";
    }
}
